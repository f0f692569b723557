import { basename } from 'node:path';
import { v7 } from 'uuid';
import { Fault } from '../../../contract/fault.ts';
import type { ChangeKind } from '../../../domain/oplog/operation.ts';
import { nextStamp } from '../../../domain/oplog/hybrid-clock.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { Label } from '../../../domain/shared/label.ts';
import { currentVersion } from '../migrations/migrate.ts';
import { writingFault } from '../file/storage-fault.ts';
import { documentOwner, indexRow } from '../search/search-index.ts';
import type { EntityName } from '../../../domain/model.ts';
import type { WritableDb } from '../sql/connection.ts';
import type { ChangeRecord, OperationRecord } from '../sql/log-tables.ts';
import type { WritableWorkspace } from '../workspace.ts';
import {
  appendOperation,
  insertOperations,
  latestStamp,
  parentSequences,
  storeChange,
  tableOf,
  type NewOperation,
  type StoredOperation,
} from './operation-store.ts';
import { sealSteps } from './seal.ts';
import { finish, part, type Steps } from './steps.ts';

/** What a change is, before it writes anything. */
export interface ChangeDescription {
  readonly kind: ChangeKind;
  readonly label: Label;
  /** Id of the author row. */
  readonly author: string;
  readonly undoes?: string;
  /**
   * The change that this one carries on: typing in a field is one change per visit of the field. It is
   * replaced when it is the last of the file, by the same author, and wrote nothing but the same cell.
   */
  readonly continues?: string;
}

/** Appends the operations of one change; rows are the business of its user. */
export interface ChangeWriter {
  readonly db: WritableDb;
  readonly workspace: WritableWorkspace;
  /** Logs one value; `alsoParents` as in `NewOperation`. */
  append(
    entity: EntityName,
    row: string,
    field: string,
    value: StoredValue,
    alsoParents?: NewOperation['alsoParents'],
  ): void;
  /** Logs the values of a row of which the log has never heard: its cells have no leaf to look for. */
  appendNewRow(entity: EntityName, row: string, values: readonly (readonly [string, StoredValue])[]): void;
}

/** What a change came to. */
export interface Written<T> {
  readonly result: T;
  /** Id of the change; undefined when nothing had to be written. */
  readonly change: string | undefined;
}

/**
 * The one gate: runs `work` in one transaction, logs everything it appends as one change, keeps the search
 * index in line and seals the change. A change that writes nothing leaves no trace.
 * @throws Fault `workspace_replaced`, `disk_full`…; nothing is then written
 */
export function writeOperations<T>(
  workspace: WritableWorkspace,
  description: ChangeDescription,
  work: (writer: ChangeWriter) => T,
): Written<T> {
  workspace.assertUntouched();
  const db = workspace.connection;
  try {
    return db.transaction(() => {
      const open = openChange(workspace, description);
      const result = work(open.writer);
      return { result, change: finish(open.close()) };
    });
  } catch (error) {
    throw writingFault(error, basename(workspace.path));
  }
}

/** The same, a step at a time, inside a transaction that the caller holds. */
export function* operationSteps<T>(
  workspace: WritableWorkspace,
  description: ChangeDescription,
  work: (writer: ChangeWriter) => Steps<T>,
): Steps<Written<T>> {
  const open = openChange(workspace, description);
  const result = yield* part(work(open.writer), 0, 0.7);
  return { result, change: yield* part(open.close(), 0.7, 1) };
}

function openChange(workspace: WritableWorkspace, description: ChangeDescription) {
  const db = workspace.connection;
  const operations = { op: [] as StoredOperation[], identity_op: [] as StoredOperation[] };
  const touched = new Map<string, readonly [EntityName, string]>();
  let record: ReturnType<typeof insertChange> | undefined;
  let position = 0;
  const touch = (entity: EntityName, row: string): void => {
    const owner = documentOwner(entity);
    touched.set(`${owner}/${row}`, [owner, row]);
  };
  const writer: ChangeWriter = {
    db,
    workspace,
    append: (entity, row, field, value, alsoParents = []) => {
      if (!record) {
        if (description.continues !== undefined) takeBack(db, description, { entity, row, field });
        record = insertChange(workspace, description);
      }
      const stored = appendOperation(db, { change: record.seq, position, entity, row, field, value, alsoParents });
      operations[tableOf(entity)].push(stored);
      touch(entity, row);
      position += 1;
    },
    appendNewRow: (entity, row, values) => {
      record ??= insertChange(workspace, description);
      const change = record.seq;
      const rows = values.map(([field, value], index) => {
        return { seq: 0, change, position: position + index, entity, row, field, value, parents: '[]' };
      });
      const first = insertOperations(db, tableOf(entity), rows);
      for (const [index, operation] of rows.entries()) operation.seq = first + index;
      operations[tableOf(entity)].push(...rows);
      touch(entity, row);
      position += rows.length;
    },
  };
  const close = function* (): Steps<string | undefined> {
    if (!record) return undefined;
    let indexed = 0;
    for (const [entity, row] of touched.values()) {
      yield indexed / touched.size;
      indexRow(db, entity, row);
      indexed += 1;
    }
    const seal = yield* sealSteps(record, pagesOf(operations.op), pagesOf(operations.identity_op));
    db.run('UPDATE change SET digest = ? WHERE seq = ?', seal, record.seq);
    return record.id;
  };
  return { writer, close };
}

/** Operations that go into a seal between two steps. */
const operationsPerStep = 500;

function* pagesOf(operations: readonly StoredOperation[]): Generator<readonly StoredOperation[], void> {
  for (let from = 0; from < operations.length; from += operationsPerStep)
    yield operations.slice(from, from + operationsPerStep);
}

/**
 * Removes the change that is carried on, so that its cell is as it was before. The new change has an id of
 * its own: a copy made meanwhile sees two values, never two meanings of one operation.
 */
function takeBack(
  db: WritableDb,
  { continues, author, kind }: ChangeDescription,
  cell: { readonly entity: EntityName; readonly row: string; readonly field: string },
): void {
  const last = db.get<ChangeRecord>('SELECT * FROM change ORDER BY seq DESC LIMIT 1');
  if (last?.id !== continues || last?.author !== author || last.kind !== kind || last.merged === 1) return;
  const table = tableOf(cell.entity);
  const operations = db.all<OperationRecord>(`SELECT * FROM ${table} WHERE change = ?`, last.seq);
  const [only] = operations;
  const others = db.get<{ count: number }>(
    'SELECT (SELECT count(*) FROM op WHERE change = ?) + (SELECT count(*) FROM identity_op WHERE change = ?) AS count',
    last.seq,
    last.seq,
  );
  if (others?.count !== 1 || only?.row !== cell.row || only.field !== cell.field) return;
  for (const parent of parentSequences(only.parents)) db.run(`UPDATE ${table} SET leaf = 1 WHERE seq = ?`, parent);
  db.run(`DELETE FROM ${table} WHERE seq = ?`, only.seq);
  db.run('DELETE FROM change WHERE seq = ?', last.seq);
}

function insertChange(workspace: WritableWorkspace, { kind, label, author, undoes }: ChangeDescription) {
  const db = workspace.connection;
  if (author === '') throw new Fault('unexpected', { detail: 'a change without author' });
  const record = {
    id: v7(),
    hlc: nextStamp(latestStamp(db), workspace.now(), workspace.device),
    author,
    device: workspace.device,
    label: JSON.stringify(label),
    kind,
    undoes: undoes ?? null,
    schema_version: currentVersion,
    merged: 0 as const,
  };
  const seq = storeChange(db, record);
  return { seq, ...record };
}
