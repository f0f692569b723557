import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import { readFileBytes } from './held-file.ts';
import { hasHotJournal } from './journal.ts';
import { storageFault } from './storage-fault.ts';

/** « ANCR » in ASCII: marks our files among all SQLite files. */
export const applicationId = 0x414e4352;

/** Where SQLite keeps what we read before opening (sqlite.org/fileformat2.html, section 1.3). */
const headerLength = 100;
const magic = 'SQLite format 3\0';

/** What the first bytes of a workspace say. */
export interface FileHeader {
  /** What the file says; while `interrupted`, maybe what an unfinished migration had begun to write. */
  readonly schemaVersion: number;
  /** A transaction waits beside the file to be played back: its size and pages are those of a moment. */
  readonly interrupted: boolean;
}

/**
 * Reads the header without SQLite, so that a foreign or damaged file is never opened, let alone changed.
 * @throws Fault `file_missing`, `not_a_file`, `empty_file`, `not_a_workspace`, `incomplete_workspace`
 */
export function readHeader(path: string): FileHeader {
  const file = basename(path);
  const { bytes, size } = readStart(path, file);
  if (size === 0) throw new Fault('empty_file', { file });
  if (bytes.length < headerLength || bytes.toString('latin1', 0, 16) !== magic)
    throw new Fault('not_a_workspace', { file });
  if (bytes.readUInt32BE(68) !== applicationId) throw new Fault('not_a_workspace', { file });
  const declaredPageSize = bytes.readUInt16BE(16);
  const pageSize = declaredPageSize === 1 ? 65_536 : declaredPageSize;
  const pages = bytes.readUInt32BE(28);
  const countIsValid = bytes.readUInt32BE(24) === bytes.readUInt32BE(92);
  const isWhole = size % pageSize === 0 && !(countIsValid && size < pages * pageSize);
  const interrupted = hasHotJournal(path);
  if (pageSize < 512 || (!isWhole && !interrupted)) throw new Fault('incomplete_workspace', { file });
  // Ours never use WAL: a file that says so was written by something else.
  if (bytes[18] !== 1 || bytes[19] !== 1) throw new Fault('damaged_workspace', { file, detail: 'journal mode' });
  return { schemaVersion: bytes.readUInt32BE(60), interrupted };
}

function readStart(path: string, file: string): { readonly bytes: Buffer; readonly size: number } {
  try {
    const facts = statSync(path);
    if (!facts.isFile()) throw new Fault('not_a_file', { file });
    return { bytes: readFileBytes(path, headerLength), size: facts.size };
  } catch (error) {
    throw storageFault(error, file);
  }
}
