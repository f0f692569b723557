import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import { holdFile, readFileBytes, type HeldFile } from './file/held-file.ts';
import { hasHotJournal, hasStrayLog, journalOf } from './file/journal.ts';
import { connect, type Connection } from './sql/connection.ts';
import { sqliteCode } from './sql/sqlite-code.ts';

const attempts = 40;
const waitMilliseconds = 50;

/** How a file stands when a reader comes. */
export type FileState =
  /** Nobody writes: the connection holds its shared lock until it closes. */
  | { readonly kind: 'free'; readonly connection: Connection }
  /** Someone has it open for writing. */
  | { readonly kind: 'held' }
  /** A process ended in the middle of a transaction, which waits to be played back. */
  | { readonly kind: 'interrupted' };

/**
 * The file as of its last commit, read whole without changing anything: while someone writes it, beside an
 * interrupted transaction, or on a read-only medium.
 * @param isSound tells whether the bytes are a workspace that its own log proves
 * @throws Fault `workspace_in_use` when it never stands still
 */
export function readSnapshot(path: string, isSound: (bytes: Buffer) => boolean): Buffer {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bytes = tryToRead(path, isSound);
    if (bytes) return bytes;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMilliseconds);
  }
  throw new Fault('workspace_in_use', { file: basename(path), person: '', machine: '', since: '' });
}

/** Looks at the file through SQLite, which alone knows its locks. */
export function lookAt(path: string): FileState {
  const holding = holdFile(path);
  let connection: Connection | undefined;
  try {
    connection = connect(path, { readOnly: true });
    connection.exec('BEGIN');
    connection.get('SELECT 1 FROM workspace');
    return { kind: 'free', connection: releasing(connection, holding) };
  } catch (error) {
    connection?.close();
    holding.release();
    const code = sqliteCode(error) ?? '';
    if (/^SQLITE_(BUSY|IOERR_LOCK|IOERR_RDLOCK)/u.test(code)) return { kind: 'held' };
    // A reader may not play the transaction back in place.
    if (/^SQLITE_(READONLY|CANTOPEN)/u.test(code)) return { kind: hasHotJournal(path) ? 'interrupted' : 'held' };
    throw error;
  }
}

/**
 * True when the journal beside the file was left by another version of it (a backup copied over a file that
 * waited for recovery): playing it back would mix both.
 */
export function isJournalForeign(path: string, isSound: (bytes: Buffer) => boolean): boolean {
  const played = playedBack(path);
  return played !== undefined && !isSound(played) && isSound(readFileBytes(path));
}

function tryToRead(path: string, isSound: (bytes: Buffer) => boolean): Buffer | undefined {
  // SQLite would play the stray log: it may not be asked.
  const state: FileState = hasStrayLog(path) ? { kind: hasHotJournal(path) ? 'interrupted' : 'held' } : lookAt(path);
  if (state.kind === 'free') {
    try {
      return state.connection.serialize();
    } finally {
      state.connection.close();
    }
  }
  if (state.kind === 'held') return readStill(path);
  const played = playedBack(path);
  if (!played || isSound(played)) return played;
  const asItStands = readFileBytes(path);
  return isSound(asItStands) ? asItStands : played;
}

/** Reads twice: bytes that did not change around an instant without transaction are those of a commit. */
function readStill(path: string): Buffer | undefined {
  const first = readFileBytes(path);
  if (hasHotJournal(path)) return undefined;
  return readFileBytes(path).equals(first) ? first : undefined;
}

/**
 * Plays an interrupted transaction back on a copy, so that the file itself stays as it is.
 * @returns undefined when someone was doing it in place meanwhile
 */
function playedBack(path: string): Buffer | undefined {
  const file = readFileBytes(path);
  const journal = readJournal(path);
  if (!journal) return undefined;
  const recovered = recover(file, journal);
  return readJournal(path)?.equals(journal) && readFileBytes(path).equals(file) ? recovered : undefined;
}

function readJournal(path: string): Buffer | undefined {
  try {
    return readFileBytes(journalOf(path));
  } catch {
    return undefined;
  }
}

function recover(file: Buffer, journal: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-'));
  try {
    const copy = join(folder, 'copy.ancrage');
    writeFileSync(copy, file);
    writeFileSync(journalOf(copy), journal);
    const connection = connect(copy);
    try {
      connection.get('SELECT 1 FROM workspace');
      return connection.serialize();
    } finally {
      connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function releasing(connection: Connection, holding: HeldFile): Connection {
  return {
    ...connection,
    close: () => {
      connection.close();
      holding.release();
    },
  };
}
