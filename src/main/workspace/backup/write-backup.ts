import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import { readHeader } from '../file/file-header.ts';
import { writeFileSafely } from '../file/safe-write.ts';
import { storageFault } from '../file/storage-fault.ts';
import { connect } from '../sql/connection.ts';

/** Writes a copy and reads it back. @throws Fault when it cannot be written, or is not sound */
export function writeBackup(target: string, bytes: Uint8Array): void {
  writeFileSafely(target, bytes);
  verifyBackup(target);
}

/** @throws Fault when the copy does not open or does not pass SQLite's whole check */
export function verifyBackup(path: string): void {
  readHeader(path);
  const file = basename(path);
  try {
    const connection = connect(readFileSync(path));
    try {
      const [first] = connection.pragma('integrity_check(1)') as readonly { readonly integrity_check: string }[];
      if (first?.integrity_check !== 'ok')
        throw new Fault('damaged_workspace', { file, detail: first?.integrity_check ?? '' });
    } finally {
      connection.close();
    }
  } catch (error) {
    throw storageFault(error, file);
  }
}
