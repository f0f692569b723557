import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import type { WorkWatch } from '../../work-watch.ts';
import type { ErasedBackups, PeopleToErase } from '../apart/apart-messages.ts';
import { runApart } from '../apart/run-apart.ts';
import { putInPlace } from '../file/safe-write.ts';
import { storageFault } from '../file/storage-fault.ts';
import { temporaryBeside } from '../file/temporary-file.ts';
import type { ReadableDb } from '../sql/connection.ts';
import { backupFolder, makeBackupApart, refuseTaken, wasBackedUpToday, type Backup } from './backups.ts';
import { backupsUnderWay, writingBackups } from './backups-under-way.ts';

/**
 * Makes the first backup of the day as `makeDailyBackup` does, in a thread.
 * @returns undefined when today’s stands already
 * @throws Fault as `makeBackupApart`
 */
export async function makeDailyBackupApart(
  db: ReadableDb,
  path: string,
  watch: WorkWatch<'writing'> = {},
): Promise<Backup | undefined> {
  const folder = backupFolder(db);
  // One that is being written may be today’s.
  for (let others = backupsUnderWay(folder); others; others = backupsUnderWay(folder)) await others;
  return wasBackedUpToday(db) ? undefined : makeBackupApart(db, path, 'daily', watch);
}

/**
 * Writes a backup out as a new file, proved and written in a thread. Until the file is whole nothing stands in its
 * place.
 * @param backup path of the backup
 * @param place tells where the file goes: asked again once it is written, as others may have taken the first answer
 * @returns where it went
 * @throws Fault `file_exists`, `damaged_workspace`, `disk_full`, `cancelled`…; no file is then left
 */
export async function restoreBackupApart(
  backup: string,
  place: () => string,
  watch: WorkWatch<'proving' | 'writing'> = {},
): Promise<string> {
  const wanted = place();
  refuseTaken(wanted);
  const temporary = temporaryBeside(wanted);
  try {
    await runApart('restore', { backup, temporary, path: wanted }, watch);
    if (watch.signal?.aborted) throw new Fault('cancelled');
    const target = place();
    refuseTaken(target);
    putInPlace(temporary, target);
    return target;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw storageFault(error, basename(wanted));
  }
}

/** Erases people from these backups of one client, in a thread. @throws Fault `cancelled` */
export function eraseInBackupsOf(
  backups: readonly Backup[],
  people: PeopleToErase,
  watch: WorkWatch<'erasing'> = {},
): Promise<ErasedBackups> {
  const paths = backups.map(({ path }) => path);
  return writingBackups(paths, runApart('erasure', { backups: paths, ...people }, watch));
}
