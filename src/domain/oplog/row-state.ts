import { erasureField, existenceField, type Operation } from './operation.ts';

/** What the leaves of one cell say. */
export interface CellState<Id> {
  /** The leaf whose value is shown: the latest in the total order. */
  readonly shown: Operation<Id>;
  readonly leaves: readonly Operation<Id>[];
  /** True when several leaves hold different values: a conflict for a person to settle. */
  readonly contested: boolean;
}

/** What the leaves of one row say, before asking whether other rows hold it. */
export interface RowState<Id> {
  readonly entity: string;
  readonly row: string;
  /** True when an erasure names this very row; rows that belong to it are erased with it. */
  readonly marked: boolean;
  readonly leaves: readonly Operation<Id>[];
  /**
   * `alive`: exists. `contested`: deleted by someone while someone else edited or re-created it; it stays
   * until a person decides. `deleted`: gone, unless a living row still refers to it.
   */
  readonly existence: 'alive' | 'contested' | 'deleted';
  readonly existenceLeaves: readonly Operation<Id>[];
  readonly cells: ReadonlyMap<string, CellState<Id>>;
}

/** The latest of some operations in the total order. */
export function latest<Id>(operations: readonly Operation<Id>[]): Operation<Id> {
  const [first, ...others] = operations;
  if (!first) throw new Error('no operation');
  let best = first;
  for (const operation of others) if (operation.stamp > best.stamp) best = operation;
  return best;
}

/**
 * Reads the state of a row from the leaves of its cells.
 * @param leaves every operation of the row that no other operation replaces, at least one
 */
export function readRow<Id>(leaves: readonly Operation<Id>[]): RowState<Id> {
  const [first] = leaves;
  if (!first) throw new Error('a row without operation');
  const byField = Map.groupBy(leaves, (leaf) => leaf.field);
  const existenceLeaves = byField.get(existenceField) ?? [];
  const cells = new Map<string, CellState<Id>>();
  for (const [field, cellLeaves] of byField) {
    if (field !== existenceField && field !== erasureField) cells.set(field, readCell(cellLeaves));
  }
  return {
    entity: first.entity,
    row: first.row,
    marked: byField.has(erasureField),
    leaves,
    existence: existenceOf(existenceLeaves, cells),
    existenceLeaves,
    cells,
  };
}

function readCell<Id>(leaves: readonly Operation<Id>[]): CellState<Id> {
  const shown = latest(leaves);
  return { shown, leaves, contested: leaves.some((leaf) => leaf.value !== shown.value) };
}

function existenceOf<Id>(
  leaves: readonly Operation<Id>[],
  cells: ReadonlyMap<string, CellState<Id>>,
): RowState<Id>['existence'] {
  const deletions = leaves.filter((leaf) => leaf.value === 0);
  if (deletions.length === 0) return leaves.length > 0 ? 'alive' : 'deleted';
  if (deletions.length < leaves.length) return 'contested';
  const seenByDeletion = new Set(deletions.flatMap((deletion) => deletion.parents));
  for (const cell of cells.values()) {
    if (cell.leaves.some((leaf) => !seenByDeletion.has(leaf.id))) return 'contested';
  }
  return 'deleted';
}
