import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import { appSubfolder } from '../file/app-folder.ts';
import { readHeader } from '../file/file-header.ts';
import { writeFileSafely } from '../file/safe-write.ts';
import { storageFault } from '../file/storage-fault.ts';
import { migrate } from '../migrations/migrate.ts';
import { connect, type ReadableDb, type WritableDb } from '../sql/connection.ts';
import { backupsToKeep } from './rotation.ts';

/** Why a backup was made. */
export type BackupReason = 'migration' | 'import' | 'merge' | 'erase' | 'daily' | 'restore';

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
  const folder = backupFolder(db);
  const target = join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${reason}.ancrage`);
  try {
    writeFileSafely(target, db.serialize());
    verifyBackup(target);
  } catch (error) {
    rmSync(target, { force: true });
    throw new Fault('backup_failed', { file: basename(path) }, storageFault(error, basename(path)));
  }
  rotate(folder);
  return describe(target);
}

/** Makes the first backup of the day, so that a mistake noticed tomorrow can be mended. */
export function makeDailyBackup(db: ReadableDb, path: string): void {
  const today = new Date().toISOString().slice(0, 10);
  if (!listBackups(db).some(({ madeAt }) => madeAt.startsWith(today))) makeBackup(db, path, 'daily');
}

/** The backups of this client, newest first. */
export function listBackups(db: ReadableDb): Backup[] {
  return backupsIn(backupFolder(db));
}

/**
 * Writes a backup out as a new file.
 * @throws Fault `file_exists` rather than write over anything; `damaged_workspace` when the backup is not sound
 */
export function restoreBackup(backup: string, target: string): void {
  if (existsSync(target)) throw new Fault('file_exists', { file: basename(target) });
  verifyBackup(backup);
  // A journal left under this name by another file would be played back onto the restored one.
  if (existsSync(`${target}-journal`)) throw new Fault('file_exists', { file: `${basename(target)}-journal` });
  writeFileSafely(target, readFileSync(backup));
}

/**
 * Changes a backup for a reason that the law gives. A backup that cannot be rewritten is deleted: it may not
 * keep what had to go.
 * @returns false when it was deleted
 */
export function rewriteBackup({ path }: Backup, work: (db: WritableDb) => void): boolean {
  try {
    const connection = connect(readFileSync(path));
    try {
      const version = readHeader(path).schemaVersion;
      connection.pragma('foreign_keys = OFF');
      connection.transaction(() => {
        migrate(connection, version);
      });
      connection.pragma('foreign_keys = ON');
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

function backupFolder(db: ReadableDb): string {
  const id = db.get<{ value: string }>(`SELECT value FROM workspace WHERE key = 'workspace_id'`)?.value;
  if (id === undefined) throw new Error('a workspace without id');
  return appSubfolder('backups', id);
}

function rotate(folder: string): void {
  const backups = backupsIn(folder);
  const kept = new Set(backupsToKeep(backups.map(({ madeAt }) => madeAt)));
  for (const { path, madeAt } of backups) if (!kept.has(madeAt)) rmSync(path, { force: true });
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
