/**
 * SQLite's error code (`SQLITE_FULL`…), or undefined for another error. Known by its name, so that threads that never
 * open a database need not load one to tell their errors.
 */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== 'SqliteError' || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
