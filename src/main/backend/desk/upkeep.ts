import { setImmediate } from 'node:timers/promises';
import { Fault } from '../../../contract/fault.ts';
import type { UpkeepFailed } from '../../../contract/subjects/events-contract.ts';
import { makeDailyBackupApart } from '../../workspace/backup/backups-apart.ts';
import { systemFault } from '../../workspace/file/storage-fault.ts';
import { closedWhileWorking } from '../../workspace/sql/connection.ts';
import type { WritableWorkspace } from '../../workspace/workspace.ts';
import { eraseInBackupsApart } from '../backup-erasure.ts';

/** Who hears of the upkeep of a client file, and what ends it. */
export interface UpkeepWatch {
  /** The file is closed: what needs it stops, the backup that is being written is finished. */
  readonly closed: AbortSignal;
  /** The process is about to stop. */
  readonly ended: AbortSignal;
  /** Backups were made or rewritten. */
  readonly onBackups: () => void;
  readonly onFailure: (failure: UpkeepFailed) => void;
}

/**
 * What the backups of a client file call for once it is open, in threads while the person already works: that of the
 * day, then an erasure that an earlier process left undone in them. It never throws: what cannot be done is told, and
 * is done at the next opening.
 */
export async function keepBackups(workspace: WritableWorkspace, watch: UpkeepWatch): Promise<void> {
  const { closed, ended, onBackups } = watch;
  const { db, path } = workspace;
  // The answer to the opening goes first.
  await setImmediate();
  await told('daily_backup', watch, async () => {
    if (await makeDailyBackupApart(db, path, { signal: ended })) onBackups();
  });
  await told('erasure', watch, async () => {
    const { rewritten, deleted } = await eraseInBackupsApart(workspace, [], {
      signal: AbortSignal.any([closed, ended]),
    });
    if (rewritten + deleted > 0) onBackups();
  });
}

async function told(work: UpkeepFailed['work'], { closed, ended, onFailure }: UpkeepWatch, run: () => Promise<void>) {
  if (closed.aborted || ended.aborted) return;
  try {
    await run();
  } catch (error) {
    // Whoever closed the file no longer asks for it.
    if (closed.aborted || ended.aborted || closedWhileWorking(error)) return;
    const { code, parameters } = faultFor(error);
    onFailure({ type: 'upkeep_failed', work, code, parameters });
  }
}

/** Why it failed: what made a backup fail says more than that it did. */
function faultFor(error: unknown): Fault {
  const fault = systemFault(error);
  if (!(fault instanceof Fault)) {
    return new Fault('unexpected', { detail: error instanceof Error ? error.name : 'Error' }, error);
  }
  return fault.code === 'backup_failed' && fault.cause !== undefined ? faultFor(fault.cause) : fault;
}
