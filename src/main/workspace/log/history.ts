import { Fault } from '../../../contract/fault.ts';
import type { ChangeKind } from '../../../domain/oplog/operation.ts';
import type { Label } from '../../../domain/shared/label.ts';
import type { ReadableDb } from '../sql/connection.ts';
import type { ChangeRecord } from '../sql/log-tables.ts';

/** A change as told to a person. */
export interface HistoryEntry {
  readonly id: string;
  /** ISO 8601, UTC: what the clock of that device said. */
  readonly at: string;
  readonly author: string;
  readonly device: string;
  readonly kind: ChangeKind;
  readonly label: Label;
  readonly operations: number;
  /** Came in by a merge. */
  readonly merged: boolean;
  readonly undoes: string | null;
  /** A later change undid it, and nothing undid that one. */
  readonly undone: boolean;
}

/** Label of the change that records a new author: nobody means to undo it. */
export const newAuthorKey = 'new_author';

interface StoredEntry extends ChangeRecord {
  readonly author_name: string | null;
  readonly operations: number;
}

/** The changes of the file, newest first. */
export function readHistory(db: ReadableDb, limit = 200): HistoryEntry[] {
  const undone = undoneChanges(db);
  return db
    .all<StoredEntry>(
      `SELECT c.*, a.name AS author_name,
         (SELECT count(*) FROM op WHERE change = c.seq) + (SELECT count(*) FROM identity_op WHERE change = c.seq) AS operations
       FROM change c LEFT JOIN author a ON a.id = c.author ORDER BY c.hlc DESC, c.id DESC LIMIT ?`,
      limit,
    )
    .map((change) => ({
      id: change.id,
      at: change.hlc.slice(0, 24),
      author: change.author_name ?? '',
      device: change.device,
      kind: change.kind,
      label: readLabel(change.label),
      operations: change.operations,
      merged: change.merged === 1,
      undoes: change.undoes,
      undone: undone.has(change.id),
    }));
}

/**
 * The change that « undo » would undo: the latest one made in this copy that still stands.
 * @throws Fault `nothing_to_undo`
 */
export function changeToUndo(db: ReadableDb): string {
  const undone = undoneChanges(db);
  for (const { id, kind, label } of localChanges(db)) {
    if (kind === 'undo' || undone.has(id) || readLabel(label).key === newAuthorKey) continue;
    if (kind === 'erase') throw new Fault('erasure_is_final', { entity: '' });
    return id;
  }
  throw new Fault('nothing_to_undo');
}

/**
 * The undoing that « redo » would undo: the latest that stands, when nothing was written since.
 * @throws Fault `nothing_to_redo`
 */
export function changeToRedo(db: ReadableDb): string {
  const undone = undoneChanges(db);
  for (const change of localChanges(db)) {
    if (readLabel(change.label).key === newAuthorKey) continue;
    if (change.kind !== 'undo') break;
    const redoes = change.undoes !== null && isUndoing(db, change.undoes);
    if (!undone.has(change.id) && !redoes) return change.id;
  }
  throw new Fault('nothing_to_redo');
}

/** Reads a stored label; a damaged one is told by `check`, not here. */
export function readLabel(stored: string): Label {
  try {
    return JSON.parse(stored) as Label;
  } catch {
    return { key: 'unknown' };
  }
}

/** Changes made in this copy, newest first, read as they are asked for: the one wanted is nearly always the first. */
function localChanges(db: ReadableDb): IterableIterator<ChangeRecord> {
  return db.iterate('SELECT * FROM change WHERE merged = 0 ORDER BY seq DESC');
}

function isUndoing(db: ReadableDb, change: string): boolean {
  return db.get<{ kind: string }>('SELECT kind FROM change WHERE id = ?', change)?.kind === 'undo';
}

/** Changes whose effect is undone: an undoing that is itself undone does not count. */
function undoneChanges(db: ReadableDb): Set<string> {
  const undone = new Set<string>();
  const undoings = db.all<{ id: string; undoes: string }>(
    'SELECT id, undoes FROM change WHERE undoes IS NOT NULL ORDER BY hlc DESC, id DESC',
  );
  for (const { id, undoes } of undoings) if (!undone.has(id)) undone.add(undoes);
  return undone;
}
