import type { StoredValue } from '../../../domain/shared/entity.ts';
import { entityOf, isEntityName } from '../../../domain/model.ts';
import { operationStamp, type Operation } from '../../../domain/oplog/operation.ts';
import type { ReadableDb, SqlValue, WritableDb } from '../sql/connection.ts';
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

/** An operation to append; `parents` beyond the leaves it replaces are named by deletions. */
export interface NewOperation {
  readonly change: number;
  readonly position: number;
  readonly entity: string;
  readonly row: string;
  readonly field: string;
  readonly value: StoredValue;
  readonly alsoParents?: readonly number[];
  /** The row is new: its cells have no leaf to look for. */
  readonly newRow?: boolean;
}

/** Appends an operation after the leaves of its cell, which it replaces; returns it as stored. */
export function appendOperation(db: WritableDb, operation: NewOperation): Omit<OperationRecord, 'leaf'> {
  const { change, position, entity, row, field, value, alsoParents = [], newRow = false } = operation;
  const table = tableOf(entity);
  const leaves = newRow ? [] : leafSequences(db, entity, row, field);
  for (const leaf of leaves) db.run(`UPDATE ${table} SET leaf = 0 WHERE seq = ?`, leaf);
  const parents =
    leaves.length + alsoParents.length === 0
      ? '[]'
      : JSON.stringify([...new Set([...leaves, ...alsoParents])].toSorted((one, other) => one - other));
  const { lastInsertRowid: seq } = db.run(
    `INSERT INTO ${table} (change, position, entity, row, field, value, parents, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, 1)`,
    change,
    position,
    entity,
    row,
    field,
    forStorage(entity, field, value),
    parents,
  );
  return { seq, change, position, entity, row, field, value, parents };
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
    .all<StoredLeaf>(
      `SELECT o.seq, o.position, o.entity, o.row, o.field, o.value, o.parents, c.id AS change_id, c.hlc
       FROM ${tableOf(entity)} o JOIN change c ON c.seq = o.change WHERE o.row = ? AND o.leaf > 0`,
      row,
    )
    .map(toOperation);
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
