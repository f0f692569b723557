/** Has the reader of foreign files start while the command loads the rest of what it needs. */
export async function getReaderReady(source: string): Promise<void> {
  const { expectForeignFile } = await import('../../backend/foreign-source.ts');
  expectForeignFile(source);
}
