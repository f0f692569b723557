import { Fault } from '../../../contract/fault.ts';
import { isEntityName, modelReferences, type EntityName } from '../../../domain/model.ts';
import { existenceField } from '../../../domain/oplog/operation.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { ReadableDb } from '../sql/connection.ts';
import type { ChangeRecord, OperationRecord } from '../sql/log-tables.ts';
import type { WritableWorkspace } from '../workspace.ts';
import { writeOperations, type ChangeWriter } from './change-writer.ts';
import { readLabel } from './history.ts';
import { isMarkedErased, refreshRows, type RowName } from './materialise.ts';
import { parentSequences, tableOf } from './operation-store.ts';
import { rowExists } from './row-store.ts';

/** What an undoing did, and what it left because later work rests on it. */
export interface UndoReport {
  /** Id of the new change; undefined when everything had been changed since. */
  readonly change: string | undefined;
  readonly restored: number;
  /** Cells changed since: they keep their later value. */
  readonly keptCells: number;
  /** Rows made by the change that later work uses: they stay. */
  readonly keptRows: number;
}

/**
 * Undoes a change, whichever it is, by a new change that names it. Cells that were changed since keep their
 * later value. Undoing an undoing is redoing.
 * @throws Fault `unknown_change`, `erasure_is_final`
 */
export function undoChange(workspace: WritableWorkspace, author: string, id: string): UndoReport {
  const db = workspace.connection;
  const target = db.get<ChangeRecord>('SELECT * FROM change WHERE id = ?', id);
  if (!target) throw new Fault('unknown_change', { change: id });
  if (target.kind === 'erase') throw new Fault('erasure_is_final', { entity: '' });
  const label = { key: target.kind === 'undo' ? 'redo' : 'undo', parameters: { of: readLabel(target.label).key } };
  const { result, change } = writeOperations(workspace, { kind: 'undo', label, author, undoes: id }, (writer) =>
    revert(writer, operationsOf(db, target.seq)),
  );
  return { change, ...result };
}

function operationsOf(db: ReadableDb, change: number): OperationRecord[] {
  return (['op', 'identity_op'] as const)
    .flatMap((table) => db.all<OperationRecord>(`SELECT * FROM ${table} WHERE change = ?`, change))
    .toSorted((one, other) => other.position - one.position);
}

function revert(writer: ChangeWriter, operations: readonly OperationRecord[]): Omit<UndoReport, 'change'> {
  const made = new Set(operations.filter(isCreation).map(({ entity, row }) => `${entity}/${row}`));
  const kept = new Set(
    operations.filter((operation) => isCreation(operation) && isUsedSince(writer.db, operation, made)).map(keyOf),
  );
  const touched = new Map<string, RowName>();
  let restored = 0;
  let keptCells = 0;
  for (const operation of operations) {
    const { entity, row, field } = operation;
    if (!isEntityName(entity)) continue;
    const key = keyOf(operation);
    // The values of a row that goes away are left to its deletion; those of a row that stays, too.
    if (made.has(key) && (field !== existenceField || kept.has(key))) continue;
    const present = field === existenceField || touched.has(key) || rowExists(writer.db, entity, row);
    if (!present || isMarkedErased(writer.db, row) || !isShown(writer.db, operation)) {
      keptCells += 1;
      continue;
    }
    const previous = previousValue(writer.db, operation);
    const covered = field === existenceField && previous === 0 ? leavesOf(writer.db, entity, row) : [];
    writer.append(entity, row, field, previous, { alsoParents: covered });
    touched.set(key, { entity, row });
    restored += 1;
  }
  refreshRows(writer.db, touched.values());
  return { restored, keptCells, keptRows: kept.size };
}

function keyOf({ entity, row }: { readonly entity: string; readonly row: string }): string {
  return `${entity}/${row}`;
}

function isCreation({ field, value }: OperationRecord): boolean {
  return field === existenceField && value === 1;
}

/** True while the cell still holds what the change wrote, even if it went away and came back meanwhile. */
function isShown(db: ReadableDb, { entity, row, field, value }: OperationRecord): boolean {
  return (
    db.get(
      `SELECT 1 FROM ${tableOf(entity)} WHERE row = ? AND field = ? AND leaf > 0 AND value IS ?`,
      row,
      field,
      value,
    ) !== undefined
  );
}

/** What the cell showed before: the latest parent in the same cell; before its first value, nothing. */
function previousValue(db: ReadableDb, operation: OperationRecord): StoredValue {
  const table = tableOf(operation.entity);
  const parents = parentSequences(operation.parents).flatMap((seq) => {
    const parent = db.get<OperationRecord & { hlc: string }>(
      `SELECT o.*, c.hlc FROM ${table} o JOIN change c ON c.seq = o.change WHERE o.seq = ? AND o.field = ? AND o.row = ?`,
      seq,
      operation.field,
      operation.row,
    );
    return parent ? [parent] : [];
  });
  const [latest] = parents.toSorted((one, other) => (one.hlc < other.hlc ? 1 : -1));
  if (latest) return latest.value;
  return operation.field === existenceField ? 0 : null;
}

function leavesOf(db: ReadableDb, entity: EntityName, row: string): number[] {
  return db
    .all<{ seq: number }>(`SELECT seq FROM ${tableOf(entity)} WHERE row = ? AND leaf > 0`, row)
    .map(({ seq }) => seq);
}

/** True when a later change edited the row, or a row that this change did not make refers to it. */
function isUsedSince(db: ReadableDb, creation: OperationRecord, made: ReadonlySet<string>): boolean {
  const { entity, row, change } = creation;
  if (!isEntityName(entity) || !rowExists(db, entity, row)) return false;
  const table = tableOf(entity);
  const edited = db.get(
    `SELECT 1 FROM ${table} later WHERE row = ? AND leaf > 0 AND change <> ? AND value IS NOT
       (SELECT value FROM ${table} WHERE row = later.row AND field = later.field AND change = ?)`,
    row,
    change,
    change,
  );
  if (edited !== undefined) return true;
  return modelReferences
    .filter(({ target }) => target === entity)
    .some(({ entity: from, field }) =>
      db
        .all<{ id: string }>(`SELECT id FROM ${from} WHERE ${field} = ?`, row)
        .some(({ id }) => !made.has(`${from}/${id}`)),
    );
}
