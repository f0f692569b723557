import { basename, resolve } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import { bytesOf, runApart } from '../workspace/apart/run-apart.ts';
import type { Session } from './session.ts';

/**
 * Writes a whole copy of the open file, for a colleague: what comes back is merged. It is written and read back in a
 * thread; the copy is of the file as it stands at the call.
 * @param path where the copy goes; it may replace an older copy, never the open file
 * @throws Fault `same_file`, `disk_full`, `damaged_workspace`, `cancelled`…
 */
export async function writeCopy({ workspace }: Session, path: string, signal?: AbortSignal): Promise<void> {
  if (resolve(path) === resolve(workspace.path)) throw new Fault('same_file', { file: basename(path) });
  workspace.assertUntouched();
  await runApart('backup', { target: path, bytes: await bytesOf(workspace.db) }, { signal });
}
