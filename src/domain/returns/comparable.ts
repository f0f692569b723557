import { isFormula, type CellValue, type ColumnKind } from '../deliverable/workbook-model.ts';
import type { ForeignCell } from '../imports/foreign-table.ts';

/** How texts are kept in a workbook and told by a few characters; given by the layer that writes workbooks. */
export interface CellCodec {
  /** The text as a reader finds it in the cell where it was written: cleaned, and cut when too long. */
  readonly kept: (text: string) => string;
  /** A short print of a text, by which it can be recognised but not read. */
  readonly digest: (text: string) => string;
}

/**
 * A text reduced to what a person would call the same: kinds of spaces, quotes and line ends, and the spaces around,
 * are no difference.
 */
export function comparableText(text: string): string {
  const composed = text.normalize('NFC');
  if (!untidy.test(composed)) return composed;
  return composed
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u200b\u2060\ufeff]/gu, '')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/…/gu, '...')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ *\n */gu, '\n')
    .trim();
}

/** What the comparison would change; most cells hold nothing of it. */
const untidy = /[\r\u200b\u2060\ufeff’‘ʼ“”…]|[^\S\n ]| {2}| \n|\n |^\s|\s$/u;

/** A number without what binary fractions and percentages add to it. */
export function comparableNumber(value: number): string {
  return String(plainNumber(value));
}

/** The number of at most 12 figures that a spreadsheet shows. */
export function plainNumber(value: number): number {
  const plain = Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
  return plain === 0 ? 0 : plain;
}

/** What an exported cell holds, as text to compare with; empty for nothing. A share is its percentage. */
export function comparableValue(value: CellValue, kind: ColumnKind, codec: CellCodec): string {
  if (value === null) return '';
  if (typeof value === 'number')
    return Number.isFinite(value) ? comparableNumber(kind === 'percent' ? value * 100 : value) : '';
  if (typeof value === 'string') return comparableText(codec.kept(value));
  return isFormula(value) ? comparableValue(value.result, kind, codec) : value.date;
}

/** What a cell that came back holds, before anything is read into it. */
export function comparableCell(cell: ForeignCell | null, kind: ColumnKind): string {
  if (cell === null) return '';
  if (typeof cell.value === 'number') return comparableNumber(kind === 'percent' ? cell.value * 100 : cell.value);
  return comparableText(cell.text);
}
