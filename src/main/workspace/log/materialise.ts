import { entityOf, isEntityName, type EntityName } from '../../../domain/model.ts';
import { ownersOf } from '../../../domain/oplog/erasure.ts';
import { erasureField, existenceField } from '../../../domain/oplog/operation.ts';
import { isVisibleAlone, leafMarks, valuesOf } from '../../../domain/oplog/replay.ts';
import { readRow, type RowState } from '../../../domain/oplog/row-state.ts';
import { countDocuments, indexRow, isSearched, rebuildIndexSteps } from '../search/search-index.ts';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';
import { keyOf, referrerSteps, type RowName } from './referrers.ts';
import { leavesOfRow, leavesOfRows, tableOf } from './operation-store.ts';
import { deleteRow, rowExists, putRow, type RowValues } from './row-store.ts';
import { finish, part, type Steps } from './steps.ts';

/**
 * Writes rows anew from their leaves, and with them the deleted rows to which they now refer: what
 * `replay` says of the whole log, for a few rows.
 * @param names rows whose leaves changed otherwise than through the gate (undo, merge, erasure)
 */
export function refreshRows(db: WritableDb, names: Iterable<RowName>): void {
  finish(refreshSteps(db, [...names]));
}

/** The same, a step at a time. */
export function* refreshSteps(db: WritableDb, names: readonly RowName[]): Steps<void> {
  const doubtful = new Map<string, RowName>();
  const erasures = hasErasures(db);
  // Taking many texts out of the index one by one costs more than building it again.
  const isIndexBuilt = names.length > mostIndexedAlone && names.length * 4 > countDocuments(db);
  let done = 0;
  for (const state of statesOf(db, names)) {
    done += 1;
    yield (0.7 * done) / names.length;
    const { entity, row } = state;
    if (!isEntityName(entity)) continue;
    const erased = erasures && isErased(db, state);
    const visible = isVisibleAlone(state, erased);
    const missing = show(db, state, { erased, visible, held: false, indexed: !isIndexBuilt });
    for (const name of visible ? missing : [{ entity, row }]) doubtful.set(keyOf(name), name);
  }
  yield* part(settleSteps(db, [...doubtful.values()]), 0.7, 0.8);
  if (isIndexBuilt) yield* part(rebuildIndexSteps(db), 0.8, 1);
}

/** Rows whose texts enter the index one by one, however few others there are. */
const mostIndexedAlone = 1000;

/** Rows whose leaves are read at once. */
const rowsPerRead = 200;

/** Reads rows, some at a time, their leaves without any mark of conflict. */
function* statesOf(db: WritableDb, names: readonly RowName[]): Generator<RowState<number>> {
  for (const [entity, ofEntity] of Map.groupBy(names, (name) => name.entity)) {
    for (let from = 0; from < ofEntity.length; from += rowsPerRead) {
      const rows = ofEntity.slice(from, from + rowsPerRead).map(({ row }) => row);
      unmark(db, entity, rows);
      for (const leaves of leavesOfRows(db, entity, rows).values()) yield readRow(leaves);
    }
  }
}

/**
 * Decides which deleted rows stay because a visible row refers to them: the least fixed point, starting
 * from none. Rows that a conflict kept leave when nothing refers to them any more.
 * @param doubtful deleted rows to which something may refer
 */
export function settleHeldRows(db: WritableDb, doubtful: readonly RowName[] = []): void {
  finish(settleSteps(db, doubtful));
}

/** The same, a step at a time. */
function* settleSteps(db: WritableDb, doubtful: readonly RowName[]): Steps<void> {
  const candidates = new Map<string, RowName>([...doubtful, ...heldRows(db)].map((name) => [keyOf(name), name]));
  const held = new Set<string>();
  const alone = new Map<string, boolean>();
  // A candidate may turn out to be shown whatever refers to it: contested, or brought back meanwhile.
  const isShown = (referrer: string): boolean => {
    const name = candidates.get(referrer);
    if (!name || held.has(referrer)) return true;
    const known = alone.get(referrer) ?? deletedState(db, name) === undefined;
    alone.set(referrer, known);
    return known;
  };
  for (let grown = candidates.size > 0; grown;) {
    grown = false;
    for (const [key, referrers] of yield* referrerSteps(db, [...candidates.values()])) {
      yield;
      if (held.has(key) || !referrers.some(isShown)) continue;
      const name = candidates.get(key);
      const state = name && deletedState(db, name);
      if (!state) continue;
      held.add(key);
      grown = true;
      unmark(db, name.entity, [name.row]);
      // A row that enters its table may refer to further deleted rows.
      for (const target of show(db, state, { erased: false, visible: true, held: true, indexed: true }))
        candidates.set(keyOf(target), target);
    }
  }
  let settled = 0;
  for (const [key, name] of candidates) {
    settled += 1;
    yield settled / candidates.size;
    const state = held.has(key) || !rowExists(db, name.entity, name.row) ? undefined : deletedState(db, name);
    if (!state) continue;
    unmark(db, name.entity, [name.row]);
    show(db, state, { erased: false, visible: false, held: false, indexed: true });
  }
}

/** True when the row, or a row to which it belongs, was erased for good. */
export function isErased(db: ReadableDb, state: RowState<number>): boolean {
  if (state.marked) return true;
  if (!hasErasures(db)) return false;
  return ownersOf(state).some(([entity, row]) => {
    if (!isEntityName(entity)) return false;
    const owner = isMarkedErased(db, row);
    if (owner) return true;
    const ownerState = hasOwners(entity) ? stateOf(db, entity, row) : undefined;
    return ownerState !== undefined && isErased(db, ownerState);
  });
}

/** True when the log holds an erasure. */
export function hasErasures(db: ReadableDb): boolean {
  return db.get(`SELECT 1 FROM op WHERE field = '${erasureField}' LIMIT 1`) !== undefined;
}

/** True when an erasure names the row. */
export function isMarkedErased(db: ReadableDb, row: string): boolean {
  return (
    db.get(`SELECT 1 FROM op WHERE row = ? AND field = ? LIMIT 1`, row, erasureField) !== undefined ||
    db.get(`SELECT 1 FROM identity_op WHERE row = ? AND field = ? LIMIT 1`, row, erasureField) !== undefined
  );
}

/** The leaves of a row, read; undefined when the log does not know it. */
export function stateOf(db: ReadableDb, entity: EntityName, row: string): RowState<number> | undefined {
  const leaves = leavesOfRow(db, entity, row);
  return leaves.length === 0 ? undefined : readRow(leaves);
}

/** The state of a row that only others can keep: deleted, and not erased. */
function deletedState(db: ReadableDb, { entity, row }: RowName): RowState<number> | undefined {
  const state = stateOf(db, entity, row);
  return state?.existence === 'deleted' && !isErased(db, state) ? state : undefined;
}

/** Rows that a conflict between deletion and use keeps at the moment. */
function heldRows(db: ReadableDb): RowName[] {
  // Nearly every file is without conflict, and every change asks.
  const tables = (['op', 'identity_op'] as const).filter(
    (table) => db.get(`SELECT 1 FROM ${table} WHERE leaf = 2 LIMIT 1`) !== undefined,
  );
  return tables.flatMap((table) =>
    db
      .all<{ entity: string; row: string }>(
        `SELECT DISTINCT entity, row FROM ${table} WHERE leaf = 2 AND field = ?`,
        existenceField,
      )
      .flatMap(({ entity, row }) => (isEntityName(entity) ? [{ entity, row }] : [])),
  );
}

/** Takes the marks of conflict off the leaves of some rows. */
function unmark(db: WritableDb, entity: EntityName, rows: readonly string[]): void {
  db.run(
    `UPDATE ${tableOf(entity)} SET leaf = 1 WHERE leaf = 2 AND row IN (SELECT value FROM json_each(?))`,
    JSON.stringify(rows),
  );
}

/** How a row is shown. */
interface Showing {
  readonly erased: boolean;
  readonly visible: boolean;
  /** Deleted, and kept because a visible row refers to it. */
  readonly held: boolean;
  /** False when the index is built again afterwards. */
  readonly indexed: boolean;
}

/** Writes or removes a row and marks its leaves, unmarked before; returns the rows it names that are not in their table. */
function show(db: WritableDb, state: RowState<number>, { erased, visible, held, indexed }: Showing): RowName[] {
  const { entity, row } = state;
  if (!isEntityName(entity)) return [];
  const values = valuesOf(state, erased);
  const written = visible ? putRow(db, entity, row, values) : undefined;
  if (!written) deleteRow(db, entity, row);
  const table = tableOf(entity);
  for (const { id, contested } of leafMarks(state, visible && !erased, held)) {
    if (contested) db.run(`UPDATE ${table} SET leaf = 2 WHERE seq = ?`, id);
  }
  if (indexed && (!written || isSearched(entity, written))) indexRow(db, entity, row);
  return visible ? missingTargets(db, entity, values) : [];
}

function missingTargets(db: ReadableDb, entity: EntityName, values: RowValues): RowName[] {
  return Object.entries(entityOf(entity).fields).flatMap(([name, { target }]) => {
    const value = values[name];
    if (target === undefined || typeof value !== 'string' || !isEntityName(target)) return [];
    return rowExists(db, target, value) ? [] : [{ entity: target, row: value }];
  });
}

function hasOwners(entity: EntityName): boolean {
  return Object.values(entityOf(entity).fields).some(
    (field) => field.target !== undefined && (field.required || field.natural),
  );
}
