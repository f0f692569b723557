import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import type { WorkWatch } from '../../work-watch.ts';
import { bytesOf, runApart } from '../apart/run-apart.ts';
import { appSubfolder } from '../file/app-folder.ts';
import { journalOf, strayLogOf } from '../file/journal.ts';
import { writeFileSafely } from '../file/safe-write.ts';
import { removeStaleTemporaries } from '../file/temporary-file.ts';
import { storageFault } from '../file/storage-fault.ts';
import { checkWorkspace } from '../log/check.ts';
import { migrateWhole } from '../migrations/migrate.ts';
import { connect, type Connection, type ReadableDb, type WritableDb } from '../sql/connection.ts';
import { backupsToKeep } from './rotation.ts';
import { verifyBackup, writeBackup } from './write-backup.ts';
import { writingBackups } from './backups-under-way.ts';

/** Why a backup was made. */
export type BackupReason = 'migration' | 'import' | 'merge' | 'erase' | 'daily' | 'restore' | 'request';

/** A verified copy in the application's own folder. */
export interface Backup {
  readonly path: string;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly bytes: number;
}

const namePattern =
  /^(?<day>\d{4}-\d{2}-\d{2})T(?<hour>\d{2})-(?<minute>\d{2})-(?<second>\d{2})\.(?<milli>\d{3})Z-(?<reason>[a-z]+)\.ancrage$/u;

/**
 * Copies the file as it stands, reads the copy back and checks it, then drops the backups that the rotation
 * no longer keeps.
 * @param path the workspace, for messages
 * @throws Fault `backup_failed`, `disk_full`…: the risky act must then not go on
 */
export function makeBackup(db: ReadableDb, path: string, reason: BackupReason): Backup {
  const target = newBackupPath(db, reason);
  try {
    writeBackup(target, db.serialize());
  } catch (error) {
    throw backupFault(error, target, path);
  }
  return settleBackup(target);
}

/**
 * The same, written and checked in a thread, so that the caller's answers others meanwhile. The copy is of the file as
 * it stands at the call.
 * @throws Fault as `makeBackup`, `cancelled`; no backup is then left
 */
export async function makeBackupApart(
  db: ReadableDb,
  path: string,
  reason: BackupReason,
  watch: WorkWatch<'writing'> = {},
): Promise<Backup> {
  const target = newBackupPath(db, reason);
  try {
    await writingBackups([target], writeApart(db, target, watch));
  } catch (error) {
    throw backupFault(error, target, path);
  }
  return settleBackup(target);
}

async function writeApart(db: ReadableDb, target: string, watch: WorkWatch<'writing'>): Promise<void> {
  await runApart('backup', { target, bytes: await bytesOf(db) }, watch);
}

/** Opens a backup for reading in place, as another connection to rows that are about to change. */
export function readBackup({ path }: Backup): Connection {
  return connect(path, { readOnly: true });
}

function newBackupPath(db: ReadableDb, reason: BackupReason): string {
  return join(backupFolder(db), `${new Date().toISOString().replaceAll(':', '-')}-${reason}.ancrage`);
}

function backupFault(error: unknown, target: string, path: string): Fault {
  rmSync(target, { force: true });
  if (error instanceof Fault && error.code === 'cancelled') return error;
  return new Fault('backup_failed', { file: basename(path) }, storageFault(error, basename(path)));
}

function settleBackup(target: string): Backup {
  const folder = dirname(target);
  removeStaleTemporaries(folder, () => true);
  rotate(folder, target);
  return describe(target);
}

/** Makes the first backup of the day, so that a mistake noticed tomorrow can be mended. */
export function makeDailyBackup(db: ReadableDb, path: string): void {
  if (!wasBackedUpToday(db)) makeBackup(db, path, 'daily');
}

/** True when a backup of today stands. */
export function wasBackedUpToday(db: ReadableDb): boolean {
  const today = new Date().toISOString().slice(0, 10);
  return listBackups(db).some(({ madeAt }) => madeAt.startsWith(today));
}

/** When the last backup of a client was made, ISO 8601; undefined when it has none. */
export function lastBackupOf(workspaceId: string): string | undefined {
  return backupsIn(appSubfolder('backups', workspaceId))[0]?.madeAt;
}

/** The name of the client whose backup this is, read in place; undefined when it cannot be read. */
export function clientOfBackup({ path }: Backup): string | undefined {
  try {
    const connection = connect(path, { readOnly: true });
    try {
      // Not by the stores: what builds queries takes long to load, and threads load this too.
      return connection.get<{ name: string }>('SELECT name FROM client')?.name;
    } finally {
      connection.close();
    }
  } catch (error) {
    if (storageFault(error, basename(path)) instanceof Fault) return undefined;
    throw error;
  }
}

/** The backups of this client, newest first. */
export function listBackups(db: ReadableDb): Backup[] {
  return backupsIn(backupFolder(db));
}

/** The backups of every client of this machine, by client, newest first: what is left when a file is lost. */
export function listAllBackups(): readonly (readonly Backup[])[] {
  const root = appSubfolder('backups');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => backupsIn(join(root, name)))
    .filter((backups) => backups.length > 0);
}

/**
 * Writes a backup out as a new file, once its own log has proved its content.
 * @throws Fault `file_exists` rather than write over anything; `damaged_workspace` when the backup is not sound
 */
export function restoreBackup(backup: string, target: string): void {
  refuseTaken(target);
  const bytes = readFileSync(backup);
  proveBackup(backup, bytes);
  writeFileSafely(target, bytes);
}

/**
 * Proves a backup by its own log.
 * @param bytes what it holds
 * @param onShare told how far the proof is, 0 to 1; what it throws ends it
 * @throws Fault `damaged_workspace`, `newer_workspace`…
 */
export function proveBackup(path: string, bytes: Buffer, onShare: (share: number) => void = () => {}): void {
  onShare(0);
  verifyBackup(path);
  const copy = connect(bytes);
  try {
    onShare(0.15);
    migrateWhole(copy);
    const [first] = checkWorkspace(copy, (share) => {
      onShare(0.15 + 0.85 * share);
    }).findings;
    if (first) throw new Fault('damaged_workspace', { file: basename(path), detail: `${first.where} ${first.detail}` });
  } catch (error) {
    throw storageFault(error, basename(path));
  } finally {
    copy.close();
  }
}

/**
 * Refuses a place where a file is, or where another one left a journal that SQLite would play back.
 * @throws Fault `file_exists`
 */
export function refuseTaken(target: string): void {
  for (const path of [target, journalOf(target), strayLogOf(target)]) {
    if (existsSync(path)) throw new Fault('file_exists', { file: basename(path) });
  }
}

/**
 * Changes a backup for a reason that the law gives. A backup that cannot be rewritten is deleted: it may not
 * keep what had to go.
 * @returns false when it was deleted
 */
export function rewriteBackup(path: string, work: (db: WritableDb) => void): boolean {
  try {
    const connection = connect(readFileSync(path));
    try {
      migrateWhole(connection);
      work(connection);
      writeFileSafely(path, connection.serialize());
    } finally {
      connection.close();
    }
    verifyBackup(path);
    return true;
  } catch {
    rmSync(path, { force: true });
    return false;
  }
}

/** Where the backups of this client are. */
export function backupFolder(db: ReadableDb): string {
  const id = db.get<{ value: string }>(`SELECT value FROM workspace WHERE key = 'workspace_id'`)?.value;
  if (id === undefined) throw new Error('a workspace without id');
  return appSubfolder('backups', id);
}

/** The backup just made stays whatever its date: the clock may have been set back. */
function rotate(folder: string, justMade: string): void {
  const backups = backupsIn(folder);
  const kept = new Set(backupsToKeep(backups.map(({ madeAt }) => madeAt)));
  for (const { path, madeAt } of backups) {
    if (!kept.has(madeAt) && path !== justMade) rmSync(path, { force: true });
  }
}

function backupsIn(folder: string): Backup[] {
  return readdirSync(folder)
    .filter((name) => namePattern.test(name))
    .map((name) => describe(join(folder, name)))
    .toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}

function describe(path: string): Backup {
  const groups = namePattern.exec(basename(path))?.groups;
  if (!groups) throw new Error(`not a backup name: ${basename(path)}`);
  return {
    path,
    reason: groups['reason'] ?? '',
    madeAt: `${groups['day']}T${groups['hour']}:${groups['minute']}:${groups['second']}.${groups['milli']}Z`,
    bytes: statSync(path).size,
  };
}
