import { reversalLabel } from '../../../domain/shared/label.ts';
import { Fault } from '../../../contract/fault.ts';
import { isEntityName, type EntityName } from '../../../domain/model.ts';
import { existenceField } from '../../../domain/oplog/operation.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { ReadableDb } from '../sql/connection.ts';
import type { ChangeRecord, OperationRecord } from '../sql/log-tables.ts';
import type { WritableWorkspace } from '../workspace.ts';
import { operationSteps, writeOperations, type ChangeWriter } from './change-writer.ts';
import { readLabel } from './history.ts';
import { hasErasures, isMarkedErased, refreshSteps } from './materialise.ts';
import { keyOf, referrerSteps, type RowName } from './referrers.ts';
import { operationPages, parentSequences, tableOf } from './operation-store.ts';
import { rowExists } from './row-store.ts';
import { finish, part, type Steps } from './steps.ts';

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
  const { description, seq } = undoingOf(workspace, author, id);
  const { result, change } = writeOperations(workspace, description, (writer) => finish(revertSteps(writer, seq)));
  return { change, ...result };
}

/** The same, a step at a time, inside a transaction that the caller holds. */
export function* undoSteps(workspace: WritableWorkspace, author: string, id: string): Steps<UndoReport> {
  const { description, seq } = undoingOf(workspace, author, id);
  const { result, change } = yield* operationSteps(workspace, description, (writer) => revertSteps(writer, seq));
  return { change, ...result };
}

function undoingOf({ connection: db }: WritableWorkspace, author: string, id: string) {
  const target = db.get<ChangeRecord>('SELECT * FROM change WHERE id = ?', id);
  if (!target) throw new Fault('unknown_change', { change: id });
  if (target.kind === 'erase') throw new Fault('erasure_is_final', { entity: '' });
  const label = reversalLabel(readLabel(target.label));
  return { description: { kind: 'undo', label, author, undoes: id } as const, seq: target.seq };
}

/** The operations of a change, the last first. */
function* operationsOf(db: ReadableDb, change: number): Steps<OperationRecord[]> {
  const operations: OperationRecord[] = [];
  for (const table of ['op', 'identity_op'] as const) {
    for (const page of operationPages(db, table, change)) {
      operations.push(...page);
      yield;
    }
  }
  return operations.toSorted((one, other) => other.position - one.position);
}

/** Operations whose former values are read at once. */
const operationsPerRead = 200;

function* revertSteps(writer: ChangeWriter, target: number): Steps<Omit<UndoReport, 'change'>> {
  const { db } = writer;
  const withErasures = hasErasures(db);
  const operations = yield* operationsOf(db, target);
  yield 0.01;
  const creations = operations.filter(isCreation);
  const made = new Set(creations.map(keyOfOperation));
  const kept = yield* part(usedSince(db, creations, made), 0.02, 0.1);
  const reverted: OperationRecord[] = [];
  for (const [index, operation] of operations.entries()) {
    const key = keyOfOperation(operation);
    // The values of a row that goes away are left to its deletion; those of a row that stays, too.
    if (!made.has(key) || (operation.field === existenceField && !kept.has(key))) reverted.push(operation);
    if (index % operationsPerRead === 0) yield;
  }
  const touched = new Map<string, RowName>();
  let restored = 0;
  let keptCells = 0;
  for (let from = 0; from < reverted.length; from += operationsPerRead) {
    const page = reverted.slice(from, from + operationsPerRead);
    const former = new FormerValues(db, page);
    for (const operation of page) {
      yield 0.1 + (0.4 * (restored + keptCells)) / reverted.length;
      const { entity, row, field } = operation;
      if (!isEntityName(entity)) continue;
      const key = keyOfOperation(operation);
      const present = field === existenceField || touched.has(key) || rowExists(db, entity, row);
      if (!present || (withErasures && isMarkedErased(db, row)) || !isShown(db, operation)) {
        keptCells += 1;
        continue;
      }
      const previous = former.of(operation);
      const covered = field === existenceField && previous === 0 ? leavesOf(db, entity, row) : [];
      writer.append(entity, row, field, previous, covered);
      touched.set(key, { entity, row });
      restored += 1;
    }
  }
  yield* part(refreshSteps(db, [...touched.values()]), 0.5, 1);
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

interface FormerValue extends OperationRecord {
  readonly hlc: string;
}

/** What cells showed before some operations were written in them. */
class FormerValues {
  readonly #parents = { op: new Map<number, FormerValue>(), identity_op: new Map<number, FormerValue>() };

  constructor(db: ReadableDb, operations: readonly OperationRecord[]) {
    for (const [table, inTable] of Map.groupBy(operations, ({ entity }) => tableOf(entity))) {
      const wanted = inTable.flatMap(({ parents }) => parentSequences(parents));
      if (wanted.length === 0) continue;
      const found = db.all<FormerValue>(
        `SELECT o.*, c.hlc FROM ${table} o JOIN change c ON c.seq = o.change
         WHERE o.seq IN (SELECT value FROM json_each(?))`,
        JSON.stringify(wanted),
      );
      for (const parent of found) this.#parents[table].set(parent.seq, parent);
    }
  }

  /** The value of the latest parent in the same cell; before its first value, nothing. */
  of({ entity, row, field, parents }: OperationRecord): StoredValue {
    const known = this.#parents[tableOf(entity)];
    let latest: FormerValue | undefined;
    for (const seq of parentSequences(parents)) {
      const parent = known.get(seq);
      if (parent?.row !== row || parent.field !== field) continue;
      if (latest === undefined || parent.hlc > latest.hlc) latest = parent;
    }
    if (latest) return latest.value;
    return field === existenceField ? 0 : null;
  }
}

function leavesOf(db: ReadableDb, entity: EntityName, row: string): number[] {
  return db
    .all<{ seq: number }>(`SELECT seq FROM ${tableOf(entity)} WHERE row = ? AND leaf > 0`, row)
    .map(({ seq }) => seq);
}

/** Rows of the change that a later one edited, or to which a row that it did not make refers. */
function* usedSince(
  db: ReadableDb,
  creations: readonly OperationRecord[],
  made: ReadonlySet<string>,
): Steps<Set<string>> {
  const present: RowName[] = [];
  const used = new Set<string>();
  for (const { entity, row, change } of creations) {
    if (!isEntityName(entity) || !rowExists(db, entity, row)) continue;
    present.push({ entity, row });
    if (wasEditedSince(db, { entity, row, change })) used.add(keyOf({ entity, row }));
    yield present.length / creations.length;
  }
  for (const [key, referrers] of yield* referrerSteps(db, present)) {
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
