import type { StoredValue } from '../../../domain/shared/entity.ts';
import { entityOf, isEntityName } from '../../../domain/model.ts';
import { operationStamp, type Operation } from '../../../domain/oplog/operation.ts';
import type { ReadableDb, SqlValue, WritableDb } from '../sql/connection.ts';
import { keysetPages } from '../sql/keyset-pages.ts';
import type { ChangeRecord, OperationRecord } from '../sql/log-tables.ts';

/** Names of people are logged apart, so that a copy can travel without them. */
export type OperationTable = 'op' | 'identity_op';

/** The log table of an entity. */
export function tableOf(entity: string): OperationTable {
  return isEntityName(entity) && entityOf(entity).identity ? 'identity_op' : 'op';
}

/** Stores a change, to be sealed once its operations are there; returns its place in this copy. */
export function storeChange(db: WritableDb, change: Omit<ChangeRecord, 'seq' | 'digest'>): number {
  const { id, hlc, author, device, label, kind, undoes, schema_version: version, merged } = change;
  return db.run(
    `INSERT INTO change (id, hlc, author, device, label, kind, undoes, schema_version, merged, digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')`,
    id,
    hlc,
    author,
    device,
    label,
    kind,
    undoes,
    version,
    merged,
  ).lastInsertRowid;
}

/**
 * The greatest clock stamp of the file; undefined when it has no change. A change made in this copy is stamped after
 * all that came before it, so only what came in by merges since the last one can be later.
 */
export function latestStamp(db: ReadableDb): string | undefined {
  const since = db.get<{ seq: number }>('SELECT seq FROM change WHERE merged = 0 ORDER BY seq DESC LIMIT 1')?.seq ?? 0;
  return db.get<{ hlc: string | null }>('SELECT max(hlc) AS hlc FROM change WHERE seq >= ?', since)?.hlc ?? undefined;
}

/** An operation to append; `parents` beyond the leaves it replaces are named by deletions. */
export interface NewOperation {
  readonly change: number;
  readonly position: number;
  readonly entity: string;
  readonly row: string;
  readonly field: string;
  readonly value: StoredValue;
  readonly alsoParents?: readonly number[];
}

/** An operation as the log keeps it, before or after the mark of leaves. */
export type StoredOperation = Omit<OperationRecord, 'leaf'>;

/** Appends an operation after the leaves of its cell, which it replaces; returns it as stored. */
export function appendOperation(db: WritableDb, operation: NewOperation): StoredOperation {
  const { alsoParents = [], ...stored } = operation;
  const table = tableOf(operation.entity);
  const leaves = leafSequences(db, operation.entity, operation.row, operation.field);
  for (const leaf of leaves) db.run(`UPDATE ${table} SET leaf = 0 WHERE seq = ?`, leaf);
  const parents = parentList([...leaves, ...alsoParents]);
  const seq = insertOperations(db, table, [{ ...stored, parents }]);
  return { seq, ...stored, parents };
}

/** Rows of one INSERT. */
const rowsPerInsert = 64;

/** Statements by how many rows they insert: building one costs more than running it. */
const inserts = { op: new Map<number, string>(), identity_op: new Map<number, string>() };

function insertStatement(table: OperationTable, rows: number): string {
  let statement = inserts[table].get(rows);
  if (statement === undefined) {
    const values = Array.from({ length: rows }, () => '(?, ?, ?, ?, ?, ?, ?, 1)').join(', ');
    statement = `INSERT INTO ${table} (change, position, entity, row, field, value, parents, leaf) VALUES ${values}`;
    inserts[table].set(rows, statement);
  }
  return statement;
}

/**
 * Inserts operations as leaves, many at a time.
 * @returns the `seq` of the first; the others follow it without a gap
 */
export function insertOperations(
  db: WritableDb,
  table: OperationTable,
  operations: readonly Omit<StoredOperation, 'seq'>[],
): number {
  let last = 0;
  for (let from = 0; from < operations.length; from += rowsPerInsert) {
    const bound: SqlValue[] = [];
    const to = Math.min(from + rowsPerInsert, operations.length);
    for (const { change, position, entity, row, field, value, parents } of operations.slice(from, to)) {
      bound.push(change, position, entity, row, field, forStorage(entity, field, value), parents);
    }
    // New rows have consecutive numbers: SQLite gives the greatest plus one.
    last = db.run(insertStatement(table, to - from), ...bound).lastInsertRowid;
  }
  return last - operations.length + 1;
}

/** Parents as the log keeps them: a JSON array, ascending, each once. */
export function parentList(parents: readonly number[]): string {
  return parents.length === 0 ? '[]' : JSON.stringify([...new Set(parents)].toSorted((one, other) => one - other));
}

/** True when the log has never heard of the row. */
export function isUnknownRow(db: ReadableDb, entity: string, row: string): boolean {
  return db.get(`SELECT 1 FROM ${tableOf(entity)} WHERE row = ? LIMIT 1`, row) === undefined;
}

/** The leaves of one cell. */
export function leafSequences(db: ReadableDb, entity: string, row: string, field: string): number[] {
  return db
    .all<{ seq: number }>(`SELECT seq FROM ${tableOf(entity)} WHERE row = ? AND field = ? AND leaf > 0`, row, field)
    .map(({ seq }) => seq);
}

/** The leaves of every cell of a row, ready for the domain. */
export function leavesOfRow(db: ReadableDb, entity: string, row: string): Operation<number>[] {
  return db
    .all<StoredLeaf>(`${leafQuery(tableOf(entity))} WHERE o.row = ? AND o.leaf > 0`, row)
    .map((leaf) => toOperation(leaf));
}

/** The leaves of many rows of one entity at once, by row; a row unknown to the log is left out. */
export function leavesOfRows(
  db: ReadableDb,
  entity: string,
  rows: readonly string[],
): Map<string, Operation<number>[]> {
  const leaves = db.all<StoredLeaf>(
    `${leafQuery(tableOf(entity))} WHERE o.row IN (SELECT value FROM json_each(?)) AND o.leaf > 0`,
    JSON.stringify(rows),
  );
  return Map.groupBy(
    leaves.map((leaf) => toOperation(leaf)),
    ({ row }) => row,
  );
}

function leafQuery(table: OperationTable): string {
  return `SELECT o.seq, o.position, o.entity, o.row, o.field, o.value, o.parents, c.id AS change_id, c.hlc
    FROM ${table} o JOIN change c ON c.seq = o.change`;
}

/** Operations read at once: a page holds the thread for a few milliseconds. */
const operationsPerPage = 500;

/** The operations of a change in their order, a page at a time; no page when it has none in this table. */
export function operationPages(
  db: ReadableDb,
  table: OperationTable,
  change: number,
): Generator<readonly OperationRecord[], void> {
  return keysetPages(
    -1,
    operationsPerPage,
    (after) =>
      db.all<OperationRecord>(
        `SELECT * FROM ${table} WHERE change = ? AND position > ? ORDER BY position LIMIT ${operationsPerPage}`,
        change,
        after,
      ),
    ({ position }) => position,
  );
}

/** Every operation of one log table, ready for the domain. */
export function allOperations(db: ReadableDb, table: OperationTable): Operation<number>[] {
  const changes = new Map(
    db
      .all<{ seq: number; id: string; hlc: string }>('SELECT seq, id, hlc FROM change')
      .map(({ seq, id, hlc }) => [seq, { id, hlc }]),
  );
  const operations: Operation<number>[] = [];
  const rows = db.iterate<OperationRecord>(
    `SELECT seq, change, position, entity, row, field, value, parents FROM ${table} ORDER BY seq`,
  );
  for (const stored of rows) {
    const change = changes.get(stored.change);
    if (!change) continue;
    operations.push(toOperation({ ...stored, change_id: change.id, hlc: change.hlc }));
  }
  return operations;
}

/** A stored row plus its change, as an operation of the domain. */
export interface StoredLeaf {
  readonly seq: number;
  readonly position: number;
  readonly entity: string;
  readonly row: string;
  readonly field: string;
  readonly value: StoredValue;
  readonly parents: string;
  readonly change_id: string;
  readonly hlc: string;
}

export function toOperation(stored: StoredLeaf): Operation<number> {
  return {
    id: stored.seq,
    entity: stored.entity,
    row: stored.row,
    field: stored.field,
    value: stored.value,
    parents: parentSequences(stored.parents),
    stamp: operationStamp(stored.hlc, stored.change_id, stored.position),
  };
}

/** Reads the JSON array of parents. */
export function parentSequences(parents: string): readonly number[] {
  return parents === '[]' ? [] : (JSON.parse(parents) as number[]);
}

/**
 * JavaScript numbers bind as REAL: an integer cell of the untyped `value` column must be told so, to come
 * back equal to the table's.
 */
export function forStorage(entity: string, fieldName: string, value: StoredValue): SqlValue {
  if (typeof value !== 'number') return value;
  const field = isEntityName(entity) ? entityOf(entity).fields[fieldName] : undefined;
  return field?.type === 'real' ? value : Number.isSafeInteger(value) ? BigInt(value) : value;
}
