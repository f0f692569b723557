import type { ForeignCell, MergedRange } from '../imports/foreign-table.ts';
import type { StoredValue } from '../shared/entity.ts';
import type { ShownValue } from './return-plan.ts';
import type { ReturnReason } from './return-reason.ts';

/** What a cell that came back says. */
export type CellReading =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'value';
      /** As the export would show it, to compare. */
      readonly text: string;
      /** As a person would see it. */
      readonly shown: ShownValue;
      /** Values of the fields that the column stands for. */
      readonly values: Readonly<Record<string, StoredValue>>;
      /** Names of people were replaced by codes. */
      readonly masked?: true;
      /** It can be stored, and is so unlikely that a person looks first. */
      readonly doubt?: ReturnReason;
    }
  | {
      readonly kind: 'unsure';
      readonly status: 'doubtful' | 'refused';
      readonly shown: ShownValue;
      readonly reason: ReturnReason;
      readonly candidates: readonly string[];
    };

/** A reading that needs a person. */
export function unsure(
  shown: ShownValue,
  reason: ReturnReason,
  candidates: readonly string[] = [],
  status: 'doubtful' | 'refused' = 'doubtful',
): CellReading {
  return { kind: 'unsure', status, shown, reason, candidates };
}

/** Stands for a cell that a merge covers: it lost its value to another, which does not mean that it was emptied. */
export const mergedCell: ForeignCell = { value: null, text: '', error: true };

/** Cells that merges cover which are remembered: a client merges some, a hostile file millions. */
const mostCovered = 200_000;

/** Tells the cells that the merges of a sheet cover, but for the first of each; rows from 1, columns from 0. */
export function coveredCells(merges: readonly MergedRange[]): (row: number, column: number) => boolean {
  if (merges.length === 0) return () => false;
  const covered = new Set<string>();
  for (const { top, bottom, left, right } of merges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (covered.size >= mostCovered) break;
        if (row !== top || column !== left) covered.add(`${row} ${column}`);
      }
      if (covered.size >= mostCovered) break;
    }
  }
  return (row, column) => covered.has(`${row} ${column}`);
}
