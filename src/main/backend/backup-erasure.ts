import { setImmediate } from 'node:timers/promises';
import { Fault } from '../../contract/fault.ts';
import type { WorkWatch } from '../work-watch.ts';
import { erasureField } from '../../domain/oplog/operation.ts';
import type { NamesToRedact } from '../../domain/oplog/redaction.ts';
import type { PeopleToErase } from '../workspace/apart/apart-messages.ts';
import { backupFolder, listBackups } from '../workspace/backup/backups.ts';
import { eraseInBackupsOf } from '../workspace/backup/backups-apart.ts';
import { backupsUnderWay, removeHalfMadeBackups } from '../workspace/backup/backups-under-way.ts';
import { eraseInBackup } from '../workspace/backup/erase-in-backup.ts';
import { backupsToErase } from '../workspace/log/erase.ts';
import { closingFault, type ReadableDb } from '../workspace/sql/connection.ts';
import type { ChangeRecord } from '../workspace/sql/log-tables.ts';
import { clearRegisterValue, setRegisterValue } from '../workspace/workspace-register.ts';
import type { WritableWorkspace } from '../workspace/workspace.ts';

/** How many backups were rewritten, and how many had to be deleted. */
export interface BackupErasure {
  readonly rewritten: number;
  readonly deleted: number;
}

/**
 * Erases from our backups whoever was erased from the file: a right to erasure stops at no copy that we hold.
 * What a process that ended left undone is done at the next opening, as is what a thread is writing at the moment.
 * @param workspace the file, which remembers whom its backups still hold
 * @param names what the file still knew of their names before
 */
export function eraseInBackups(workspace: WritableWorkspace, names: readonly NamesToRedact[] = []): BackupErasure {
  const { db } = workspace;
  const people = backupsToErase(db);
  if (people.length === 0) return { rewritten: 0, deleted: 0 };
  const folder = backupFolder(db);
  const toErase = { people: erasuresOf(db, people), names };
  const kept = listBackups(db).map(({ path }) => eraseInBackup(path, toErase));
  removeHalfMadeBackups(folder);
  if (!backupsUnderWay(folder)) forget(workspace, people);
  const rewritten = kept.filter(Boolean).length;
  return { rewritten, deleted: kept.length - rewritten };
}

/** Erasures in backups take turns: each rewrites whole files. The last one, by folder of backups. */
const turns = new Map<string, Promise<unknown>>();

/**
 * The same in a thread, so that the caller's answers others meanwhile. Backups that were being written when the people
 * were erased still hold them: they are waited for, and the list of backups is read again until none is left. Whom it
 * began with, the file then forgets, in the very turn in which nothing was left; those erased meanwhile stay noted.
 * @param workspace held open until it is over; when it is closed before, the next opening does it again
 * @throws Fault `cancelled`, `no_client_open`, `disk_full`…: the file still remembers, and the next opening does it
 */
export async function eraseInBackupsApart(
  workspace: WritableWorkspace,
  names: readonly NamesToRedact[] = [],
  watch: WorkWatch<'erasing'> = {},
): Promise<BackupErasure> {
  if (backupsToErase(workspace.db).length === 0) return { rewritten: 0, deleted: 0 };
  const folder = backupFolder(workspace.db);
  const before = turns.get(folder);
  const own = afterwards(before, () => eraseNow(workspace, folder, names, watch));
  turns.set(folder, own);
  try {
    return await own;
  } catch (error) {
    throw closingFault(error);
  } finally {
    if (turns.get(folder) === own) turns.delete(folder);
  }
}

async function afterwards<T>(before: Promise<unknown> | undefined, work: () => Promise<T>): Promise<T> {
  await before?.catch(() => {});
  return work();
}

async function eraseNow(
  workspace: WritableWorkspace,
  folder: string,
  names: readonly NamesToRedact[],
  watch: WorkWatch<'erasing'>,
): Promise<BackupErasure> {
  const people = backupsToErase(workspace.db);
  const toErase = { people: erasuresOf(workspace.db, people), names };
  const done = new Set<string>();
  let [rewritten, deleted] = [0, 0];
  while (people.length > 0) {
    const left = listBackups(workspace.db).filter(({ path }) => !done.has(path));
    if (left.length > 0) {
      const erased = await eraseInBackupsOf(left, toErase, watch);
      for (const { path } of left) done.add(path);
      rewritten += erased.rewritten.length;
      deleted += erased.deleted.length;
      continue;
    }
    removeHalfMadeBackups(folder);
    const others = backupsUnderWay(folder);
    if (others) await others;
    else if (forgetUnlessWriting(workspace, people)) break;
    else {
      await workspace.turns.free();
      await setImmediate();
    }
  }
  return { rewritten, deleted };
}

function erasuresOf(db: ReadableDb, people: readonly string[]): PeopleToErase['people'] {
  return people.flatMap((person) => {
    const change = db.get<ChangeRecord>(
      'SELECT c.* FROM change c JOIN op o ON o.change = c.seq WHERE o.row = ? AND o.field = ?',
      person,
      erasureField,
    );
    return change ? [{ person, change }] : [];
  });
}

/** @returns false while a long change is written, which the register must not get into */
function forgetUnlessWriting(workspace: WritableWorkspace, people: readonly string[]): boolean {
  try {
    forget(workspace, people);
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === 'change_under_way') return false;
    throw error;
  }
}

/** Takes these people off the list of those whom our backups hold. */
function forget(workspace: WritableWorkspace, people: readonly string[]): void {
  workspace.connection.transaction(() => {
    const left = backupsToErase(workspace.db).filter((person) => !people.includes(person));
    if (left.length === 0) clearRegisterValue(workspace.connection, 'erasing_backups');
    else setRegisterValue(workspace.connection, 'erasing_backups', JSON.stringify(left));
  });
}
