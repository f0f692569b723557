import { basename } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import { sqliteCode } from '../sql/sqlite-code.ts';

/**
 * Turns an error of the operating system or of SQLite into a fault that a person understands.
 * @param error what was thrown
 * @param file name of the file for the message
 * @returns the fault, or the error itself when it is not about storage
 */
export function storageFault(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  // Damage in the schema or in a stored value surfaces as a statement that no longer compiles or checks.
  if (code !== undefined && /^SQLITE_(ERROR|CONSTRAINT|MISMATCH)/u.test(code)) {
    return new Fault('damaged_workspace', { file, detail: code }, error);
  }
  return writingFault(error, file);
}

/** The same for a change being written, where a statement refused is a mistake of the program, not damage. */
export function writingFault(error: unknown, file: string): unknown {
  if (error instanceof Fault) return error;
  const code = sqliteCode(error) ?? systemCode(error);
  if (code === undefined) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code.startsWith('SQLITE_FULL'))
    return new Fault('disk_full', { file }, error);
  if (code === 'ENAMETOOLONG') return new Fault('name_too_long', { file }, error);
  if (code === 'EISDIR') return new Fault('not_a_file', { file }, error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Fault('file_missing', { file }, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'SQLITE_PERM' || code === 'SQLITE_AUTH') {
    return new Fault('access_denied', { file }, error);
  }
  if (code === 'EROFS' || code.startsWith('SQLITE_READONLY')) return new Fault('read_only_workspace', { file }, error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'EBUSY') {
    return new Fault('workspace_in_use', { file }, error);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_FORMAT') {
    return new Fault('damaged_workspace', { file, detail: code }, error);
  }
  if (
    code.startsWith('SQLITE_IOERR') ||
    code === 'SQLITE_CANTOPEN' ||
    code === 'EIO' ||
    code === 'ENXIO' ||
    code === 'ENODEV'
  ) {
    return new Fault('storage_lost', { file }, error);
  }
  return error;
}

/**
 * The same for an error of the operating system that nobody expected where it arose, by the path that it names.
 * @returns the fault, or the error itself
 */
export function systemFault(error: unknown): unknown {
  const named = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  return named === undefined ? error : writingFault(error, basename(named));
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
