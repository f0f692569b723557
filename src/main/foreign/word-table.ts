import type { Inline } from '../../domain/deliverable/document-model.ts';
import type { FlowTable } from '../../domain/deliverable/text-flow.ts';
import { foreignError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';
import type { XmlAttributes } from './xml-scanner.ts';

type Align = 'left' | 'center' | 'right';

interface Cell {
  readonly inlines: Inline[];
  span: number;
  /** Goes on with the cell above. */
  merged: boolean;
  align: Align | undefined;
}

/** Most columns that a table of Word has. */
const mostColumns = 63;

/** Puts a table together as its elements are met. */
export class WordTable {
  readonly #rows: Cell[][] = [];
  #row: Cell[] | undefined;
  #cell: Cell | undefined;
  #dropped = false;
  #cells = 0;

  openRow(): void {
    this.#row = [];
    this.#dropped = false;
  }

  /** The row under way was deleted. */
  dropRow(): void {
    this.#dropped = true;
  }

  closeRow(): void {
    if (this.#row && !this.#dropped) this.#rows.push(this.#row);
    this.#row = undefined;
  }

  openCell(): void {
    this.#cell = { inlines: [], span: 1, merged: false, align: undefined };
    if (++this.#cells > foreignLimits.cells) throw foreignError('too_many_cells', { limit: foreignLimits.cells });
  }

  cellProperty(name: string, attributes: XmlAttributes): void {
    const value = attributes.get('val');
    if (!this.#cell) return;
    if (name === 'gridSpan') this.#cell.span = Math.min(Math.max(Number(value) || 1, 1), mostColumns);
    else if (name === 'vMerge') this.#cell.merged = value !== 'restart';
  }

  closeCell(): void {
    if (this.#cell) this.#row?.push(this.#cell);
    this.#cell = undefined;
  }

  /** A paragraph of the cell under way. */
  addLine(inlines: readonly Inline[], align: Align): void {
    const cell = this.#cell;
    if (!cell || inlines.length === 0) return;
    if (cell.inlines.length > 0) cell.inlines.push({ kind: 'break' });
    cell.inlines.push(...inlines);
    cell.align ??= align;
  }

  /** The texts of the cells one after the other: for a table in the cell of another. */
  lines(): readonly (readonly Inline[])[] {
    return this.#rows.flat().map((cell) => cell.inlines);
  }

  item(): FlowTable {
    const rows = this.#rows.map((row) =>
      row.flatMap((cell) => [cell.merged ? [] : cell.inlines, ...Array.from({ length: cell.span - 1 }, () => [])]),
    );
    const align = (this.#rows[0] ?? []).flatMap((cell) =>
      Array.from({ length: cell.span }, () => cell.align ?? ('left' as const)),
    );
    return { kind: 'table', align, rows };
  }
}
