import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import { makeBackup } from './backup/backups.ts';
import { deviceName } from './file/app-folder.ts';
import { applicationId, readHeader } from './file/file-header.ts';
import { placeWarnings, type PlaceWarning } from './file/file-place.ts';
import { leaveOwnerNote, readOwnerNote, removeOwnerNote } from './file/owner-note.ts';
import { storageFault } from './file/storage-fault.ts';
import { currentVersion, migrate } from './migrations/migrate.ts';
import { registerValue, setRegisterValue } from './workspace-register.ts';
import {
  connect,
  connectOrCreate,
  sqliteCode,
  type Connection,
  type ReadableDb,
  type WritableDb,
} from './sql/connection.ts';

/** A client file open for reading. */
export interface Workspace {
  readonly path: string;
  readonly db: ReadableDb;
  /** Where the file lies, when that is worth telling. */
  readonly warnings: readonly PlaceWarning[];
  close(): void;
}

/** A client file open for writing: this process holds its lock. */
export interface WritableWorkspace extends Workspace {
  readonly connection: WritableDb;
  /** Short name of this device. */
  readonly device: string;
  /** Id of this copy of the file; it owns its blocks of codes. */
  readonly copy: string;
  /** Milliseconds since 1970; tests set it wrong. */
  readonly now: () => number;
  /** @throws Fault `workspace_replaced` when the file was deleted or replaced under us */
  assertUntouched(): void;
}

export interface OpenOptions {
  readonly now?: () => number;
}

/** Above this size the full quick check waits for `check`. */
const quickCheckLimit = 64 * 1024 * 1024;

/**
 * Makes an empty client file and opens it.
 * @throws Fault `file_exists`, `folder_missing`, `disk_full`…
 */
export function createWorkspace(path: string, options: OpenOptions = {}): WritableWorkspace {
  const file = basename(path);
  if (existsSync(path)) throw new Fault('file_exists', { file });
  if (!existsSync(dirname(resolve(path)))) throw new Fault('folder_missing', { folder: dirname(path) });
  let connection: Connection | undefined;
  try {
    connection = connectOrCreate(path);
    const db = connection;
    db.pragma(`application_id = ${applicationId}`);
    prepareForWriting(db);
    db.transaction(() => {
      migrate(db, 0);
      db.run(
        `INSERT INTO workspace VALUES ('workspace_id', ?), ('created_at', ?)`,
        randomUUID(),
        new Date().toISOString(),
      );
    });
    return holdWorkspace(path, connection, options);
  } catch (error) {
    connection?.close();
    rmSync(path, { force: true });
    throw storageFault(error, file);
  }
}

/**
 * Opens a client file for writing: takes its lock, recovers an interrupted transaction, migrates an older
 * schema after a backup.
 * @throws Fault `workspace_in_use`, `newer_workspace`, `damaged_workspace`, `not_a_workspace`…; the file is then untouched
 */
export function openForWriting(path: string, options: OpenOptions = {}): WritableWorkspace {
  const file = basename(path);
  refuseNewer(readHeader(path).schemaVersion, file);
  let connection: Connection | undefined;
  try {
    connection = connect(path);
    prepareForWriting(connection);
    takeLock(connection, path);
    verifyContent(connection, path);
    upgrade(connection, path);
    return holdWorkspace(path, connection, options);
  } catch (error) {
    connection?.close();
    throw storageFault(error, file);
  }
}

/**
 * Opens a client file for reading without changing anything, even while someone writes it, on a read-only
 * medium, or when it is of an older schema (then in memory).
 * @throws Fault as `openForWriting`, but never `workspace_in_use` for long
 */
export function openForReading(path: string): Workspace {
  const file = basename(path);
  const { schemaVersion } = readHeader(path);
  refuseNewer(schemaVersion, file);
  try {
    const connection = schemaVersion < currentVersion ? readInMemory(path) : readInPlace(path);
    try {
      verifyContent(connection, path);
      if (versionOf(connection) < currentVersion)
        connection.transaction(() => migrate(connection, versionOf(connection)));
    } catch (error) {
      connection.close();
      throw error;
    }
    return { path, db: connection, warnings: placeWarnings(path), close: () => connection.close() };
  } catch (error) {
    throw storageFault(error, file);
  }
}

/** The settings on which durability and secrecy rest; see docs/file-format.md. */
function prepareForWriting(db: Connection): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = EXTRA');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
}

/** In exclusive mode the operating system's lock taken here lasts until the connection closes. */
function takeLock(db: Connection, path: string): void {
  try {
    db.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    if (!sqliteCode(error)?.startsWith('SQLITE_BUSY')) throw error;
    const owner = readOwnerNote(path);
    throw new Fault(
      'workspace_in_use',
      { file: basename(path), person: owner?.person ?? '', machine: owner?.machine ?? '', since: owner?.since ?? '' },
      error,
    );
  }
}

function refuseNewer(version: number, file: string): void {
  if (version > currentVersion) throw new Fault('newer_workspace', { file, version, known: currentVersion });
}

function verifyContent(db: Connection, path: string): void {
  const file = basename(path);
  const version = versionOf(db);
  // The header and the register both hold the version: a flipped bit in one must not start a migration.
  if (registerValue(db, 'schema_version') !== String(version) || registerValue(db, 'workspace_id') === undefined) {
    throw new Fault('damaged_workspace', { file, detail: 'register' });
  }
  if (statSync(path).size > quickCheckLimit) return;
  const [first] = db.pragma('quick_check(1)') as readonly { readonly quick_check: string }[];
  if (first?.quick_check !== 'ok') throw new Fault('damaged_workspace', { file, detail: first?.quick_check ?? '' });
}

function versionOf(db: ReadableDb): number {
  const [row] = db.pragma('user_version') as readonly { readonly user_version: number }[];
  return row?.user_version ?? 0;
}

function upgrade(db: Connection, path: string): void {
  const version = versionOf(db);
  if (version === currentVersion) return;
  makeBackup(db, path, 'migration');
  // Rebuilding a table must not see its own foreign keys.
  db.pragma('foreign_keys = OFF');
  db.transaction(() => migrate(db, version));
  db.pragma('foreign_keys = ON');
}

function holdWorkspace(path: string, connection: Connection, options: OpenOptions): WritableWorkspace {
  leaveOwnerNote(path);
  const held = statSync(path);
  const device = deviceName();
  return {
    path,
    db: connection,
    connection,
    device,
    copy: copyOf(connection, path, device, held.ino),
    now: options.now ?? Date.now,
    warnings: placeWarnings(path),
    assertUntouched: () => {
      if (!isSameFile(path, held)) throw new Fault('workspace_replaced', { file: basename(path) });
    },
    close: () => {
      connection.close();
      removeOwnerNote(path);
    },
  };
}

function isSameFile(path: string, held: { readonly dev: number; readonly ino: number }): boolean {
  try {
    const now = statSync(path);
    return now.ino === held.ino && now.dev === held.dev;
  } catch {
    return false;
  }
}

/**
 * Tells a copy made with the file explorer from its original: it is another file on another path, or it
 * came from another device. A copy draws its own blocks of codes.
 */
function copyOf(db: WritableDb, path: string, device: string, inode: number): string {
  const known = registerValue(db, 'copy');
  const place = JSON.stringify([device, resolve(path), inode]);
  if (known !== undefined) {
    const [knownDevice, knownPath, knownInode] = JSON.parse(registerValue(db, 'copy_place') ?? '[]') as unknown[];
    if (knownDevice === device && (knownPath === resolve(path) || knownInode === inode)) return known;
  }
  const drawn = randomUUID();
  db.transaction(() => {
    setRegisterValue(db, 'copy', drawn);
    setRegisterValue(db, 'copy_place', place);
    if (known === undefined) setRegisterValue(db, 'first_copy', drawn);
  });
  return drawn;
}

function readInPlace(path: string): Connection {
  try {
    const connection = connect(path, { readOnly: true });
    try {
      connection.get('SELECT 1 FROM workspace');
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    const code = sqliteCode(error);
    // Someone writes, or an interrupted transaction waits for recovery that a reader may not do in place.
    if (code?.startsWith('SQLITE_BUSY') || code?.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') {
      return readInMemory(path);
    }
    throw error;
  }
}

/** First bytes of a rollback journal that must be played back (sqlite.org/fileformat2.html, section 3). */
const hotJournal = Buffer.from('d9d505f920a163d7', 'hex');
const attempts = 40;
const waitMilliseconds = 50;

function readInMemory(path: string): Connection {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = readHeader(path).changeCounter;
    if (!hasHotJournal(path)) {
      const bytes = readFileSync(path);
      if (!hasHotJournal(path) && readHeader(path).changeCounter === before) return connect(bytes);
    } else if (!isBeingWritten(path)) {
      return connect(recoverCopy(path));
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMilliseconds);
  }
  throw new Fault('workspace_in_use', { file: basename(path), person: '', machine: '', since: '' });
}

function hasHotJournal(path: string): boolean {
  try {
    return readFileSync(`${path}-journal`).subarray(0, hotJournal.length).equals(hotJournal);
  } catch {
    return false;
  }
}

function isBeingWritten(path: string): boolean {
  let connection: Connection | undefined;
  try {
    connection = connect(path, { readOnly: true });
    connection.get('SELECT 1 FROM workspace');
    return false;
  } catch (error) {
    return sqliteCode(error)?.startsWith('SQLITE_BUSY') ?? false;
  } finally {
    connection?.close();
  }
}

/** Plays an interrupted transaction back on a copy, so that the file itself stays as it is. */
function recoverCopy(path: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-'));
  try {
    const copy = join(folder, 'copy.ancrage');
    copyFileSync(path, copy);
    copyFileSync(`${path}-journal`, `${copy}-journal`);
    const connection = connect(copy);
    connection.get('SELECT 1 FROM workspace');
    const bytes = connection.serialize();
    connection.close();
    return bytes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
