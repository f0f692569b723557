import { reversalLabel } from '../../../domain/shared/label.ts';
import { Fault } from '../../../contract/fault.ts';
import { isEntityName, type EntityName } from '../../../domain/model.ts';
import { existenceField } from '../../../domain/oplog/operation.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { ReadableDb } from '../sql/connection.ts';
import type { ChangeRecord, OperationRecord } from '../sql/log-tables.ts';
import type { WritableWorkspace } from '../workspace.ts';
import { writeOperations, type ChangeWriter } from './change-writer.ts';
import { readLabel } from './history.ts';
import { hasErasures, isMarkedErased, refreshRows } from './materialise.ts';
import { keyOf, referrersOf, type RowName } from './referrers.ts';
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
  const label = reversalLabel(readLabel(target.label));
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
  const withErasures = hasErasures(writer.db);
  const creations = operations.filter(isCreation);
  const made = new Set(creations.map(keyOfOperation));
  const kept = usedSince(writer.db, creations, made);
  const touched = new Map<string, RowName>();
  let restored = 0;
  let keptCells = 0;
  for (const operation of operations) {
    const { entity, row, field } = operation;
    if (!isEntityName(entity)) continue;
    const key = keyOfOperation(operation);
    // The values of a row that goes away are left to its deletion; those of a row that stays, too.
    if (made.has(key) && (field !== existenceField || kept.has(key))) continue;
    const present = field === existenceField || touched.has(key) || rowExists(writer.db, entity, row);
    if (!present || (withErasures && isMarkedErased(writer.db, row)) || !isShown(writer.db, operation)) {
      keptCells += 1;
      continue;
    }
    const previous = previousValue(writer.db, operation);
    const covered = field === existenceField && previous === 0 ? leavesOf(writer.db, entity, row) : [];
    writer.append(entity, row, field, previous, covered);
    touched.set(key, { entity, row });
    restored += 1;
  }
  refreshRows(writer.db, touched.values());
  return { restored, keptCells, keptRows: kept.size };
}

function keyOfOperation({ entity, row }: OperationRecord): string {
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

/** Rows of the change that a later one edited, or to which a row that it did not make refers. */
function usedSince(db: ReadableDb, creations: readonly OperationRecord[], made: ReadonlySet<string>): Set<string> {
  const present = creations.flatMap(({ entity, row, change }) =>
    isEntityName(entity) && rowExists(db, entity, row) ? [{ entity, row, change }] : [],
  );
  const used = new Set(present.filter((creation) => wasEditedSince(db, creation)).map(keyOf));
  for (const [key, referrers] of referrersOf(db, present)) {
    if (referrers.some((referrer) => !made.has(referrer))) used.add(key);
  }
  return used;
}

/** True when a cell of the row shows another value than the one its creation gave. */
function wasEditedSince(db: ReadableDb, { entity, row, change }: RowName & { readonly change: number }): boolean {
  const table = tableOf(entity);
  const edited = db.get(
    `SELECT 1 FROM ${table} later WHERE row = ? AND leaf > 0 AND change <> ? AND value IS NOT
       (SELECT value FROM ${table} WHERE row = later.row AND field = later.field AND change = ?)`,
    row,
    change,
    change,
  );
  return edited !== undefined;
}
