import { basename, resolve } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import { writeFileSafely } from '../workspace/file/safe-write.ts';
import { verifyBackup } from '../workspace/backup/write-backup.ts';
import type { Session } from './session.ts';

/**
 * Writes a whole copy of the open file, for a colleague: what comes back is merged.
 * @param path where the copy goes; it may replace an older copy, never the open file
 * @throws Fault `same_file`, `disk_full`, `damaged_workspace`…
 */
export function writeCopy({ workspace }: Session, path: string): void {
  if (resolve(path) === resolve(workspace.path)) throw new Fault('same_file', { file: basename(path) });
  workspace.assertUntouched();
  writeFileSafely(path, workspace.db.serialize());
  verifyBackup(path);
}
