import type { RowsSince } from '../../../contract/subjects/rows-contract.ts';
import type { EntityName, Rows } from '../../../domain/model.ts';
import { tableOf } from '../log/operation-store.ts';
import type { ReadableDb } from '../sql/connection.ts';
import { readRowsOf } from './all-rows.ts';

/** Above this many changed rows, reading all of them costs no more. */
const mostChanged = 2000;

interface ChangePlace {
  readonly seq: number;
  readonly id: string;
}

/**
 * The rows of a table that changed since a former reading, or all of them when that cannot be told: another file, a
 * log that was cut back to a backup, a merge or an erasure, which reach rows that they write no operation for.
 * @param mark what the former reading gave
 */
export function readRowsSince(db: ReadableDb, entity: EntityName, mark: string | undefined): RowsSince {
  const now = markOf(db);
  const from = mark === undefined ? undefined : placeOf(db, mark);
  const changed = from === undefined ? undefined : changedRows(db, entity, from);
  if (changed === undefined) return { mark: now, isWhole: true, rows: readRowsOf(db, entity), removed: [] };
  const rows = db.all<Rows[EntityName]>(
    `SELECT * FROM ${entity} WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(changed),
  );
  const present = new Set(rows.map(({ id }) => id));
  return { mark: now, isWhole: false, rows, removed: changed.filter((id) => !present.has(id)) };
}

/** Where the log stands: what a later look is compared with. */
export function markOf(db: ReadableDb): string {
  const [last, previous] = db.all<ChangePlace>('SELECT seq, id FROM change ORDER BY seq DESC LIMIT 2');
  return `${last?.id ?? ''} ${previous?.id ?? ''}`;
}

/** True when rows of these tables changed since a mark, or when that cannot be told. */
export function changedSince(db: ReadableDb, entities: readonly EntityName[], mark: string): boolean {
  if (markOf(db) === mark) return false;
  const from = placeOf(db, mark);
  return from === undefined || entities.some((entity) => changedRows(db, entity, from)?.length !== 0);
}

/**
 * The change that the former reading saw last. It may have been taken back since, when typing in the same cell went
 * on: then the one before it, because what followed wrote that cell again.
 */
function placeOf(db: ReadableDb, mark: string): number | undefined {
  for (const id of mark.split(' ')) {
    const found = db.get<ChangePlace>('SELECT seq, id FROM change WHERE id = ?', id);
    if (found) return found.seq;
  }
  return undefined;
}

function changedRows(db: ReadableDb, entity: EntityName, from: number): string[] | undefined {
  const reaching = db.get(`SELECT 1 FROM change WHERE seq > ? AND (merged = 1 OR kind = 'erase') LIMIT 1`, from);
  if (reaching !== undefined) return undefined;
  const changed = db.all<{ row: string }>(
    `SELECT DISTINCT row FROM ${tableOf(entity)} WHERE change > ? AND entity = ? LIMIT ?`,
    from,
    entity,
    mostChanged + 1,
  );
  return changed.length > mostChanged ? undefined : changed.map(({ row }) => row);
}
