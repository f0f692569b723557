import type { StoredValue } from '../../../domain/shared/entity.ts';
import { faultOf } from '../../../domain/shared/value.ts';
import type { GridChange, GridColumn, GridGesture, GridReader, GridRow, GridValues } from './grid-column.ts';
import { cellReader, type CellFault } from './read-cell.ts';
import type { CellRange } from './selection.ts';

/** A cell that was not written, and why. */
export interface RefusedCell {
  /** Line as shown, from 1. */
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly fault: CellFault;
}

/** What a gesture changes and what it leaves. */
export interface GestureOutcome<R extends GridRow> {
  readonly change: GridChange<R>;
  readonly refused: readonly RefusedCell[];
  /** Rows that the paste holds beyond the grid, that were not asked for. */
  readonly left: number;
}

interface GestureInput<R extends GridRow> {
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  readonly reader: GridReader;
}

/**
 * Texts laid on the grid from the top left of a range: one cell fills the range, a block is repeated when the range
 * is a multiple of it, else it is laid once.
 * @param canCreate rows beyond the last one are added
 */
export function pasteTexts<R extends GridRow>(
  input: GestureInput<R>,
  block: readonly (readonly string[])[],
  range: CellRange,
  options: { readonly gesture: GridGesture; readonly canCreate: boolean },
): GestureOutcome<R> {
  const { rows, columns, reader } = input;
  const height = block.length;
  const width = Math.max(1, ...block.map((line) => line.length));
  const spread = spreadOf(range, height, width);
  const values = new Map<number, Record<string, StoredValue>>();
  const refused: RefusedCell[] = [];
  let left = 0;
  for (let across = 0; across < spread.width; across++) {
    const column = columns[range.left + across];
    if (!column) continue;
    const texts = block.map((line) => line[across % width] ?? '');
    const read = cellReader(column, texts, reader);
    for (let down = 0; down < spread.height; down++) {
      const text = texts[down % height] ?? '';
      const at = range.top + down;
      if (at >= rows.length && (!options.canCreate || text.trim() === '')) continue;
      const isKept = column.isFixed === true && at < rows.length;
      const reading = isKept ? ({ kind: 'fault', fault: 'readOnly' } as const) : read(text);
      if (reading.kind === 'fault') {
        const isSame = column.isReadOnly === true && (text.trim() === '' || at >= rows.length);
        if (!isSame) refused.push({ line: at + 1, column: column.title, text, fault: reading.fault });
      } else values.set(at, { ...values.get(at), [column.key]: reading.value });
    }
  }
  for (let down = 0; down < spread.height; down++) if (range.top + down >= rows.length && !options.canCreate) left++;
  return { change: changeOf(input, values, options.gesture), refused, left };
}

/** How many lines of a block lie beyond the last row. */
export function linesBeyond(block: readonly unknown[], range: CellRange, rowCount: number): number {
  const height = Math.max(block.length, block.length === 1 ? range.bottom - range.top + 1 : 0);
  return Math.max(0, range.top + height - Math.max(rowCount, range.top));
}

function spreadOf(range: CellRange, height: number, width: number): { height: number; width: number } {
  const high = range.bottom - range.top + 1;
  const wide = range.right - range.left + 1;
  return {
    height: high > height && high % height === 0 ? high : height,
    width: wide > width && wide % width === 0 ? wide : width,
  };
}

/** The first line of a range repeated down it. */
export function fillDown<R extends GridRow>(input: GestureInput<R>, range: CellRange): GestureOutcome<R> {
  // A single line is filled from the one above, as spreadsheets do.
  const from = range.top === range.bottom ? range.top - 1 : range.top;
  const to = { ...range, top: from + 1 };
  return from < 0
    ? { change: changeOf(input, new Map(), 'fill'), refused: [], left: 0 }
    : fillFrom(input, { ...range, top: from, bottom: from }, to);
}

/** Values of a range repeated in another. */
export function fillFrom<R extends GridRow>(
  input: GestureInput<R>,
  source: CellRange,
  target: CellRange,
): GestureOutcome<R> {
  const { rows, columns } = input;
  const values = new Map<number, Record<string, StoredValue>>();
  const refused: RefusedCell[] = [];
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  for (let across = target.left; across <= target.right; across++) {
    const column = columns[across];
    const origin = columns[source.left + modulo(across - source.left, width)];
    if (!column || !origin || column.isReadOnly === true || column.isFixed === true) continue;
    for (let down = target.top; down <= Math.min(target.bottom, rows.length - 1); down++) {
      const from = rows[source.top + modulo(down - source.top, height)];
      if (!from) continue;
      const value = origin.value(from);
      const found = faultOf(column.field, value);
      if (found === undefined) values.set(down, { ...values.get(down), [column.key]: value });
      else
        refused.push({
          line: down + 1,
          column: column.title,
          text: String(value ?? ''),
          fault: found === 'instant' ? 'date' : found,
        });
    }
  }
  return { change: changeOf(input, values, 'fill'), refused, left: 0 };
}

/** Empties a range. */
export function clearRange<R extends GridRow>(input: GestureInput<R>, range: CellRange): GestureOutcome<R> {
  const values = new Map<number, Record<string, StoredValue>>();
  const refused: RefusedCell[] = [];
  for (const column of input.columns.slice(range.left, range.right + 1)) {
    if (column.isReadOnly === true || column.isFixed === true) continue;
    for (let at = range.top; at <= Math.min(range.bottom, input.rows.length - 1); at++) {
      if (column.field.required) refused.push({ line: at + 1, column: column.title, text: '', fault: 'empty' });
      else values.set(at, { ...values.get(at), [column.key]: null });
    }
  }
  return { change: changeOf(input, values, 'clear'), refused, left: 0 };
}

/** Splits values by line into edits of rows that are there, without those that change nothing, and rows to add. */
function changeOf<R extends GridRow>(
  { rows, columns }: GestureInput<R>,
  values: ReadonlyMap<number, GridValues>,
  gesture: GridGesture,
): GridChange<R> {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const edits = [...values].flatMap(([at, those]) => {
    const row = rows[at];
    if (!row) return [];
    const changed = Object.entries(those).filter(([key, value]) => byKey.get(key)?.value(row) !== value);
    return changed.length === 0 ? [] : [{ row, values: Object.fromEntries(changed) }];
  });
  const creates = [...values]
    .filter(([at, those]) => at >= rows.length && Object.values(those).some((value) => value !== null))
    .toSorted(([one], [other]) => one - other)
    .map(([, those]) => those);
  return { gesture, edits, creates };
}

/** True when there is nothing to write. */
export function isNothing({ edits, creates }: GridChange): boolean {
  return edits.length === 0 && creates.length === 0;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
