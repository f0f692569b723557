import type { WorkWatch } from '../work-watch.ts';
import { makeBackup, makeBackupApart, readBackup, type BackupReason } from '../workspace/backup/backups.ts';
import type { Steps } from '../workspace/log/steps.ts';
import { writeInSlices } from '../workspace/log/write-in-slices.ts';
import { closingFault, connect, type Connection } from '../workspace/sql/connection.ts';
import { markOf } from '../workspace/stores/rows-since.ts';
import type { WritableWorkspace } from '../workspace/workspace.ts';

/** Changes of more writes or operations than this go in slices; others are over before anybody waits. */
export const mostAtOnce = 250;

/**
 * Holds the turn to write while `work` lasts: other changes of the file wait, and what `work` reads does not change
 * under it.
 * @throws Fault `cancelled`; `no_client_open` when the file is closed meanwhile
 */
export async function inTurn<T>(
  { turns }: WritableWorkspace,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const giveBack = await turns.take(signal);
  try {
    return await work();
  } catch (error) {
    throw closingFault(error);
  } finally {
    giveBack();
  }
}

/**
 * Makes a backup of the file as it is now, for a caller that holds the turn.
 * @param isAlone true where nobody waits: the backup is then made in this very thread
 * @returns the backup open for reading: it answers readers while the file is written
 * @throws Fault as `makeBackupApart`
 */
export async function backUpInTurn(
  { db, path }: WritableWorkspace,
  reason: BackupReason,
  isAlone: boolean,
): Promise<Connection> {
  if (isAlone) return readBackup(makeBackup(db, path, reason));
  for (;;) {
    const mark = markOf(db);
    const backup = await makeBackupApart(db, path, reason);
    // Work that asked for its turn long ago may have written since.
    if (markOf(db) === mark) return readBackup(backup);
  }
}

/**
 * Does steps as `writeInSlices` does, for a caller that holds the turn.
 * @param meanwhile answers readers; a copy of the file in memory when left out. It is closed at the end
 */
export async function inSlices<T>(
  workspace: WritableWorkspace,
  steps: Steps<T>,
  { signal, onProgress }: WorkWatch<'writing'>,
  meanwhile: Connection = connect(workspace.db.serialize()),
): Promise<T> {
  try {
    return await writeInSlices(workspace, steps, {
      meanwhile,
      signal,
      onSlice: (share) => onProgress?.(Math.min(0.99, share), 'writing'),
    });
  } finally {
    meanwhile.close();
  }
}
