import type { CellValue } from '../../../domain/deliverable/workbook-model.ts';
import { isFormula } from '../../../domain/deliverable/workbook-model.ts';
import { wrappedLines } from '../text-measure.ts';

/** Ordinary letters at 10 points in one unit of column width, which is a digit at 11 points. */
const lettersPerUnit = 1.06;

/** Points of a line of text at 10, and of the room above and below. */
const line = 12.9;
const room = 4;
/** Excel knows no higher row. */
const highest = 409;

/**
 * Height that a row needs for its wrapped texts, in points. Excel would find it by itself; LibreOffice does not,
 * and would hide the ends of the texts.
 *
 * @param texts each text with the width of its column, in characters
 */
export function rowHeight(texts: Iterable<readonly [text: string, width: number]>): number {
  let lines = 1;
  for (const [text, width] of texts) lines = Math.max(lines, linesNeeded(text, width));
  return heightOf(lines);
}

/** Lines that a text takes in a column, whose width is in characters. */
export function linesNeeded(text: string, width: number): number {
  const capacity = width * lettersPerUnit;
  return text.length * 0.9 > capacity || text.includes('\n') ? wrappedLines(text, capacity) : 1;
}

/** Height of a row of so many lines, in points. */
export function heightOf(lines: number): number {
  return Math.min(Math.ceil(lines * line + room), highest);
}

/** The text that a cell shows, for measuring: only texts wrap. */
export function shownText(value: CellValue): string {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' && isFormula(value) && typeof value.result === 'string'
    ? value.result
    : '';
}
