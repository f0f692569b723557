import { entityOf, isEntityName } from '../model.ts';
import type { StoredValue } from '../shared/entity.ts';
import { erasedValue, ownersOf } from './erasure.ts';
import { existenceField, type Operation } from './operation.ts';
import { readRow, type RowState } from './row-state.ts';

/** A row as the log says it is. */
export interface ReplayedRow<Id> {
  readonly state: RowState<Id>;
  /** Every field of the entity; null where nothing was written. */
  readonly values: Readonly<Record<string, StoredValue>>;
  /** Deleted, yet kept because a living row refers to it. */
  readonly held: boolean;
}

/** What a log amounts to. */
export interface Replay<Id> {
  /** Visible rows by `rowKey`; identity rows share the id of their person. */
  readonly rows: ReadonlyMap<string, ReplayedRow<Id>>;
  /** Erased rows by `rowKey`, visible or not. */
  readonly erased: ReadonlySet<string>;
  /** Operations that nothing replaces; true when they take part in a conflict on a visible row. */
  readonly leaves: ReadonlyMap<Id, boolean>;
}

/** Key of a row among all entities. */
export function rowKey(entity: string, row: string): string {
  return `${entity}/${row}`;
}

/**
 * Rebuilds every row from operations alone. It is the definition of the file's content: the tables must
 * equal it. A deleted row to which a visible row refers is visible too (least fixed point, so that the
 * answer does not depend on any order).
 */
export function replay<Id>(operations: Iterable<Operation<Id>>): Replay<Id> {
  const states = readRows(operations);
  const erased = erasedRows(states);
  const rows = new Map<string, ReplayedRow<Id>>();
  const waiting: RowState<Id>[] = [];
  const show = (key: string, state: RowState<Id>, held: boolean): void => {
    rows.set(key, { state, values: valuesOf(state, erased.has(key)), held });
    waiting.push(state);
  };
  for (const [key, state] of states) if (isVisibleAlone(state, erased.has(key))) show(key, state, false);
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const key of referencesOf(state)) {
      const target = states.get(key);
      if (target && !rows.has(key) && !erased.has(key)) show(key, target, true);
    }
  }
  return { rows, erased, leaves: markLeaves(states, rows, erased) };
}

/** True when the row exists whatever refers to it; an erased person stays as a bare code. */
export function isVisibleAlone<Id>(state: RowState<Id>, erased: boolean): boolean {
  return erased ? state.entity === 'person' : state.existence !== 'deleted';
}

/** Every field of the row as the tables hold it. */
export function valuesOf<Id>(state: RowState<Id>, erased: boolean): Record<string, StoredValue> {
  const { entity } = state;
  if (!isEntityName(entity)) throw new Error(`unknown entity ${entity}`);
  const values: Record<string, StoredValue> = {};
  for (const field of Object.keys(entityOf(entity).fields)) {
    const value = state.cells.get(field)?.shown.value ?? null;
    values[field] = erased ? erasedValue(entity, field, value) : value;
  }
  return values;
}

/** The leaves of a row, each with whether it takes part in a conflict that a person must settle. */
export function leafMarks<Id>(
  state: RowState<Id>,
  visible: boolean,
  held: boolean,
): { readonly id: Id; readonly contested: boolean }[] {
  const existenceContested = visible && (state.existence === 'contested' || held);
  return state.leaves.map(({ id, field }) => ({
    id,
    contested: field === existenceField ? existenceContested : visible && (state.cells.get(field)?.contested ?? false),
  }));
}

function readRows<Id>(operations: Iterable<Operation<Id>>): Map<string, RowState<Id>> {
  const all = [...operations];
  const replaced = replacedOperations(all);
  const leaves = all.filter((operation) => !replaced.has(operation.id));
  const states = new Map<string, RowState<Id>>();
  for (const [key, rowLeaves] of Map.groupBy(leaves, (leaf) => rowKey(leaf.entity, leaf.row))) {
    states.set(key, readRow(rowLeaves));
  }
  return states;
}

/** Only a parent in the same cell is replaced: a deletion also names, without replacing, what it deleted. */
function replacedOperations<Id>(all: readonly Operation<Id>[]): Set<Id> {
  const fieldOf = new Map<Id, string>(all.map((operation) => [operation.id, operation.field]));
  const replaced = new Set<Id>();
  for (const operation of all) {
    for (const parent of operation.parents) if (fieldOf.get(parent) === operation.field) replaced.add(parent);
  }
  return replaced;
}

function erasedRows<Id>(states: ReadonlyMap<string, RowState<Id>>): Set<string> {
  const erased = new Set<string>();
  for (const [key, state] of states) if (state.marked) erased.add(key);
  for (let size = -1; size !== erased.size;) {
    size = erased.size;
    if (size === 0) break;
    for (const [key, state] of states) {
      if (!erased.has(key) && ownersOf(state).some(([entity, row]) => erased.has(rowKey(entity, row)))) erased.add(key);
    }
  }
  return erased;
}

function referencesOf<Id>(state: RowState<Id>): string[] {
  if (!isEntityName(state.entity)) return [];
  const targets: string[] = [];
  for (const [name, field] of Object.entries(entityOf(state.entity).fields)) {
    const value = field.target === undefined ? null : state.cells.get(name)?.shown.value;
    if (typeof value === 'string') targets.push(rowKey(field.target ?? '', value));
  }
  return targets;
}

function markLeaves<Id>(
  states: ReadonlyMap<string, RowState<Id>>,
  rows: ReadonlyMap<string, ReplayedRow<Id>>,
  erased: ReadonlySet<string>,
): Map<Id, boolean> {
  const leaves = new Map<Id, boolean>();
  for (const [key, state] of states) {
    const row = rows.get(key);
    const visible = row !== undefined && !erased.has(key);
    for (const { id, contested } of leafMarks(state, visible, row?.held ?? false)) leaves.set(id, contested);
  }
  return leaves;
}
