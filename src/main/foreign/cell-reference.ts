import type { MergedRange } from '../../domain/imports/foreign-table.ts';
import { foreignLimits } from './foreign-limits.ts';

/** A place in the grid; rows count from 1, columns from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The column of a reference such as `BC12`, from 0, or -1 when it is not the reference of a possible cell. */
export function referenceColumn(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  if (at === 0 || at > 3 || column > foreignLimits.gridColumns) return -1;
  const digits = reference.length - at;
  if (digits === 0 || digits > 7 || reference.charCodeAt(at) === 0x30) return -1;
  let row = 0;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  return row > foreignLimits.gridRows ? -1 : column - 1;
}

/** The place of a reference such as `BC12` or `$BC$12`, or undefined when it is not a possible cell. */
export function parseReference(reference: string): CellPlace | undefined {
  const plain = reference.replaceAll('$', '');
  const column = referenceColumn(plain);
  return column === -1 ? undefined : { row: Number(plain.replace(/^[a-z]+/iu, '')), column };
}

/** The range of `A1:C3`, or of one cell; undefined when it does not lie in the grid. */
export function parseRange(range: string): MergedRange | undefined {
  const [first = '', last = first] = range.split(':');
  const a = parseReference(first);
  const b = parseReference(last);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** Number of cells of a range. */
export function rangeArea(range: MergedRange): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}
