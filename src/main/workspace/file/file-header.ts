import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import { storageFault } from './storage-fault.ts';

/** « ANCR » in ASCII: marks our files among all SQLite files. */
export const applicationId = 0x414e4352;

/** Where SQLite keeps what we read before opening (sqlite.org/fileformat2.html, section 1.3). */
const headerLength = 100;
const magic = 'SQLite format 3\0';

/** What the first bytes of a workspace say. */
export interface FileHeader {
  readonly schemaVersion: number;
  /** Grows with every transaction. */
  readonly changeCounter: number;
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
  if (pageSize < 512 || size % pageSize !== 0 || (countIsValid && size < pages * pageSize)) {
    throw new Fault('incomplete_workspace', { file });
  }
  // Ours never use WAL: a file that says so was written by something else.
  if (bytes[18] !== 1 || bytes[19] !== 1) throw new Fault('damaged_workspace', { file, detail: 'journal mode' });
  return { schemaVersion: bytes.readUInt32BE(60), changeCounter: bytes.readUInt32BE(24) };
}

function readStart(path: string, file: string): { readonly bytes: Buffer; readonly size: number } {
  try {
    const facts = statSync(path);
    if (!facts.isFile()) throw new Fault('not_a_file', { file });
    const descriptor = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(Math.min(headerLength, facts.size));
      const read = readSync(descriptor, bytes, 0, bytes.length, 0);
      return { bytes: bytes.subarray(0, read), size: facts.size };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw storageFault(error, file);
  }
}
