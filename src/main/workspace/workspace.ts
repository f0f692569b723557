import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import { makeBackup, refuseTaken } from './backup/backups.ts';
import { copyOf } from './copy-identity.ts';
import { deviceName } from './file/app-folder.ts';
import { applicationId, readHeader, type FileHeader } from './file/file-header.ts';
import { placeWarnings, type PlaceWarning } from './file/file-place.ts';
import { hasStrayLog } from './file/journal.ts';
import { isStale, leaveOwnerNote, readOwnerNote, removeOwnerNote } from './file/owner-note.ts';
import { storageFault } from './file/storage-fault.ts';
import { watchFile, type WatchedFile } from './file/watched-file.ts';
import { isSound, setForeignFilesAside } from './foreign-files.ts';
import { rebuildIndexes } from './log/repair.ts';
import { noteOpeningFindings } from './log/opening-findings.ts';
import { WriteTurns } from './log/write-turns.ts';
import { currentVersion, migrate, migrateWhole, versionOf } from './migrations/migrate.ts';
import { lookAt, readSnapshot } from './read-snapshot.ts';
import { refreshIndex } from './search/search-index.ts';
import { registerValue, setRegisterValue } from './workspace-register.ts';
import { connect, connectOrCreate, type Connection, type ReadableDb, type WritableDb } from './sql/connection.ts';
import { sqliteCode } from './sql/sqlite-code.ts';

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
  /** A long change takes its turn here; others wait until it is over. */
  readonly turns: WriteTurns;
  /** @throws Fault `workspace_replaced` when the file was deleted or replaced under us */
  assertUntouched(): void;
}

export interface OpenOptions {
  readonly now?: () => number;
}

/** Above this size the quick check waits for `check`, and a reader reads in place. */
const smallFile = 64 * 1024 * 1024;

/** A reader may hold its lock for a moment: attempts and wait between them. */
const lockAttempts = 10;
const lockWaitMilliseconds = 50;

/**
 * Makes an empty client file and opens it.
 * @throws Fault `file_exists`, `folder_missing`, `disk_full`…
 */
export function createWorkspace(path: string, options: OpenOptions = {}): WritableWorkspace {
  const file = basename(path);
  refuseTaken(path);
  if (!existsSync(dirname(resolve(path)))) throw new Fault('folder_missing', { folder: dirname(path) });
  let connection: Connection | undefined;
  try {
    accessSync(dirname(resolve(path)), constants.W_OK);
    connection = connectOrCreate(path);
    const db = connection;
    db.pragma('locking_mode = EXCLUSIVE');
    prepareForWriting(db);
    db.transaction(() => {
      // In the same transaction as the tables: a file that says it is ours is whole.
      db.pragma(`application_id = ${applicationId}`);
      migrate(db, 0);
      setRegisterValue(db, 'workspace_id', randomUUID());
      setRegisterValue(db, 'created_at', new Date().toISOString());
      refreshIndex(db);
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
 * schema after a backup, rebuilds indexes that the content proves damaged.
 * @throws Fault `workspace_in_use`, `newer_workspace`, `damaged_workspace`, `not_a_workspace`…; the file is then untouched
 */
export function openForWriting(path: string, options: OpenOptions = {}): WritableWorkspace {
  const file = basename(path);
  const real = realPath(path);
  refuseNewer(readHeader(real), file);
  let connection: Connection | undefined;
  try {
    refuseReadOnly(real);
    setForeignFilesAside(real);
    connection = connect(real);
    connection.pragma('locking_mode = EXCLUSIVE');
    takeLock(connection, real);
    prepareForWriting(connection);
    verifyForWriting(connection, real);
    // Only now: it would refuse the damaged indexes that have just been rebuilt.
    connection.pragma('cell_size_check = ON');
    if (versionOf(connection) < currentVersion) {
      makeBackup(connection, real, 'migration');
      migrateWhole(connection);
    }
    refreshIndex(connection);
    return holdWorkspace(real, connection, options);
  } catch (error) {
    connection?.close();
    throw storageFault(error, file);
  }
}

/**
 * Opens a client file for reading without changing anything, even while someone writes it, on a read-only
 * medium, beside an interrupted transaction, or when it is of an older schema (then in memory).
 * @throws Fault as `openForWriting`, but never `workspace_in_use` for long
 */
export function openForReading(path: string): Workspace {
  const file = basename(path);
  const real = realPath(path);
  const header = readHeader(real);
  refuseNewer(header, file);
  try {
    const { connection, inPlace } = connectForReading(real, header);
    try {
      verifyForReading(connection, real);
      migrateWhole(connection);
      if (!inPlace) refreshIndex(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
    return { path: real, db: connection, warnings: placeWarnings(real), close: () => connection.close() };
  } catch (error) {
    throw storageFault(error, file);
  }
}

/** The settings on which durability and secrecy rest; see docs/file-format.md. */
function prepareForWriting(db: Connection): void {
  db.pragma('journal_mode = DELETE');
  // Between two commits the journal holds nothing: no value that was erased, whatever happens to the process.
  db.pragma('journal_size_limit = 0');
  db.pragma('synchronous = EXTRA');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
}

/** In exclusive mode the operating system's lock taken here lasts until the connection closes. */
function takeLock(db: Connection, path: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      db.exec('BEGIN EXCLUSIVE; COMMIT');
      return;
    } catch (error) {
      if (!sqliteCode(error)?.startsWith('SQLITE_BUSY')) throw error;
      const note = readOwnerNote(path);
      const owner = note && !isStale(note) ? note : undefined;
      if (owner || attempt === lockAttempts) {
        throw new Fault(
          'workspace_in_use',
          {
            file: basename(path),
            person: owner?.person ?? '',
            machine: owner?.machine ?? '',
            since: owner?.since ?? '',
          },
          error,
        );
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lockWaitMilliseconds);
    }
  }
}

/** @throws an error of the operating system before SQLite opens the file for reading only without saying so */
function refuseReadOnly(path: string): void {
  accessSync(path, constants.R_OK);
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw new Fault('read_only_workspace', { file: basename(path) }, error);
  }
}

function connectForReading(
  path: string,
  { schemaVersion, interrupted }: FileHeader,
): { readonly connection: Connection; readonly inPlace: boolean } {
  const readsInPlace =
    schemaVersion === currentVersion && !interrupted && statSync(path).size > smallFile && !hasStrayLog(path);
  const state = readsInPlace ? lookAt(path) : undefined;
  if (state?.kind === 'free') return { connection: state.connection, inPlace: true };
  return { connection: connect(readSnapshot(path, isSound)), inPlace: false };
}

/** An interrupted migration to a newer schema is played back first: the file is then of its former one. */
function refuseNewer({ schemaVersion, interrupted }: FileHeader, file: string): void {
  if (!interrupted && schemaVersion > currentVersion) {
    throw new Fault('newer_workspace', { file, version: schemaVersion, known: currentVersion });
  }
}

function verifyForWriting(db: Connection, path: string): void {
  const messages = damageOf(db, path);
  if (messages.length === 0) return;
  // Proved on a copy first: a file that stays damaged is not touched.
  const copy = connect(db.serialize());
  try {
    if (versionOf(db) < currentVersion || !rebuildIndexes(copy)) throw damaged(path, messages);
  } finally {
    copy.close();
  }
  if (!rebuildIndexes(db)) throw damaged(path, messages);
}

/** Indexes are rebuilt in the copy that is read; `check` tells what was wrong with the file. */
function verifyForReading(db: Connection, path: string): void {
  const messages = damageOf(db, path);
  if (messages.length === 0) return;
  if (versionOf(db) < currentVersion || !rebuildIndexes(db)) throw damaged(path, messages);
  noteOpeningFindings(db, messages);
}

/** What SQLite's quick check says of the file; nothing when it is sound, or too large to ask. */
function damageOf(db: Connection, path: string): string[] {
  refuseNewer({ schemaVersion: versionOf(db), interrupted: false }, basename(path));
  // The header and the register both hold the version: a flipped bit in one must not start a migration.
  const told = registerValue(db, 'schema_version');
  if (told !== String(versionOf(db)) || registerValue(db, 'workspace_id') === undefined) {
    throw damaged(path, ['register']);
  }
  if (statSync(path).size > smallFile) return [];
  const rows = db.pragma('quick_check(20)') as readonly { readonly quick_check: string }[];
  return rows.map(({ quick_check: message }) => message).filter((message) => message !== 'ok');
}

function damaged(path: string, [detail = '']: readonly string[]): Fault {
  return new Fault('damaged_workspace', { file: basename(path), detail });
}

function holdWorkspace(path: string, connection: Connection, options: OpenOptions): WritableWorkspace {
  const watched = watchFile(path, connection);
  try {
    leaveOwnerNote(path);
    const device = deviceName();
    return {
      path,
      db: connection,
      connection,
      device,
      copy: copyOf(connection, path, device, statSync(path).ino),
      now: options.now ?? Date.now,
      turns: new WriteTurns(),
      warnings: placeWarnings(path),
      assertUntouched: () => {
        if (!watched.isUntouched()) throw new Fault('workspace_replaced', { file: basename(path) });
      },
      close: () => {
        letGo(path, connection, watched);
      },
    };
  } catch (error) {
    letGo(path, connection, watched);
    throw error;
  }
}

/** The note first, while the lock still keeps others from leaving theirs; the descriptor last (`holdFile`). */
function letGo(path: string, connection: Connection, watched: WatchedFile): void {
  removeOwnerNote(path);
  connection.close();
  watched.release();
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
