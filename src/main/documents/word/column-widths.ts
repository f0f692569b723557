import { at } from '../../../domain/deliverable/at.ts';
import type { Inline, TableCell, TableColumn } from '../../../domain/deliverable/document-model.ts';
import { letters } from '../text-measure.ts';

/** Width of an ordinary letter of table text at 9 pt, in twentieths of a point; bold headers are a little wider. */
const letter = 91;
const headerLetter = 95;
/** How much wider the letters of a machine without that type are: a word may then still not be cut in two. */
const substituted = { letter: 112, headerLetter: 124 };
/** Share of a table's width that long words may take before the columns that hold most text get theirs. */
const wordShare = 0.82;
/** Room inside a cell, left and right together. */
const padding = 205;
/** No column is held wider than this for one long word: addresses and the like are cut by Word. */
const longestWord = 17;
/** Width of a turned header on one line, and what a second line adds. */
const turnedWidth = 430;
const secondLine = 230;
/** Where Word ends a line: spaces that are not no-break, and after a hyphen between letters. */
const breakable = /[ \t\n\u2013]+|(?<=\p{L}-)(?=\p{L})/u;

/**
 * Widths of a table's columns, filling `total`. No column is narrower than its longest word as long as there is
 * room; what is left goes to the columns whose text would otherwise run over most lines, and in the end to all by
 * weight. LibreOffice and Google Docs lay tables out from these widths alone.
 */
export function columnWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  total: number,
  turned: ReadonlySet<number> = new Set(),
): number[] {
  const measures = columns.map((column, index) => {
    if (!turned.has(index)) return measure(column.header, cellsOf(rows, index));
    const body = measure({ lines: [] }, cellsOf(rows, index));
    const twoLines = Math.max(0, ...linesOf(column.header).map(letters)) > onOneLine;
    const turnedFloor = twoLines ? turnedWidth + secondLine : turnedWidth;
    return { ...body, floor: Math.max(body.floor, turnedFloor), ample: Math.max(body.ample, turnedFloor) };
  });
  const floorSum = sum(measures.map(({ floor }) => floor));
  if (floorSum >= total)
    return rounded(
      measures.map(({ floor }) => (floor / floorSum) * total),
      total,
    );
  const ampleSum = sum(measures.map(({ ample }) => ample));
  const room = Math.max(total * wordShare - floorSum, 0);
  const ease = Math.min(1, room / Math.max(ampleSum - floorSum, 1));
  const widths = measures.map(({ floor, ample }) => floor + ease * (ample - floor));
  let left = total - sum(widths);
  const wanting = new Set(measures.keys());
  while (left > 1 && wanting.size > 0) {
    const thirst = sum([...wanting].map((index) => at(measures, index).amount));
    if (thirst === 0) break;
    const share = left / thirst;
    for (const index of wanting) {
      const { amount, natural } = at(measures, index);
      const given = Math.min(amount * share, Math.max(natural - at(widths, index), 0));
      widths[index] = at(widths, index) + given;
      left -= given;
      if (at(widths, index) >= natural - 1) wanting.delete(index);
    }
  }
  const weightSum = sum(columns.map((column) => column.weight));
  return rounded(
    widths.map((width, index) => width + (Math.max(left, 0) * at(columns, index).weight) / weightSum),
    total,
  );
}

/**
 * Columns of figures or letters whose header is better turned a quarter: when the table is short of room, and at
 * least two of them can give some.
 */
export function turnedHeaders(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  total: number,
): ReadonlySet<number> {
  const floors = columns.map((column, index) => measure(column.header, cellsOf(rows, index)).floor);
  if (sum(floors) < total * scarce) return new Set();
  const narrow = columns.flatMap((column, index) => {
    const body = Math.max(
      0,
      ...cellsOf(rows, index)
        .flatMap(linesOf)
        .map((line) => line.length),
    );
    return body <= shortBody && longest(linesOf(column.header)) > shortBody ? [index] : [];
  });
  return new Set(narrow.length < 2 ? [] : narrow);
}

/** Length of a turned header on at most two lines. */
export function turnedLength(columns: readonly TableColumn[], turned: ReadonlySet<number>): number {
  const heights = [...turned].map((index) => {
    const lines = linesOf(at(columns, index).header);
    const lengths = lines.map((line) => (letters(line) > onOneLine ? letters(line) / 2 + 3 : letters(line)));
    return Math.max(longest(lines), ...lengths) * headerLetter + padding;
  });
  return Math.min(Math.max(0, ...heights), 2_400);
}

/** Letters of a turned header up to which it stays on one line. */
const onOneLine = 16;
/** Share of the width from which room is scarce. */
const scarce = 0.78;
/** Letters of a figure or a mark. */
const shortBody = 4;

function cellsOf(rows: readonly (readonly TableCell[])[], index: number): TableCell[] {
  return rows.map((row) => row[index] ?? { lines: [] });
}

interface Measure {
  /** Width of the longest word, in our type and in whatever takes its place. */
  readonly floor: number;
  readonly ample: number;
  /** Width of the longest line, unbroken. */
  readonly natural: number;
  /** How much text the column holds, per row. */
  readonly amount: number;
}

/** Columns are measured to turn their headers, then to be laid out. */
const measured = new WeakMap<TableCell, { readonly cells: readonly TableCell[]; readonly measure: Measure }>();

function measure(headerCell: TableCell, cells: readonly TableCell[]): Measure {
  const known = measured.get(headerCell);
  if (known?.cells.length === cells.length && known.cells.every((cell, index) => cell === cells[index])) {
    return known.measure;
  }
  const measure = measureColumn(headerCell, cells);
  measured.set(headerCell, { cells, measure });
  return measure;
}

function measureColumn(headerCell: TableCell, cells: readonly TableCell[]): Measure {
  const header = linesOf(headerCell);
  const lines = cells.flatMap(linesOf);
  const word = Math.max(longest(header) * headerLetter, longest(lines) * letter);
  const line = Math.max(
    ...header.map((text) => letters(text) * headerLetter),
    ...lines.map((text) => letters(text) * letter),
    0,
  );
  // Between the mean of all cells and that of the filled ones: a few long texts need room too.
  const filled = cells.filter((cell) => linesOf(cell).some((text) => text.trim() !== '')).length;
  const amount = sum(lines.map((text) => text.length)) / Math.sqrt(Math.max(cells.length, 1) * Math.max(filled, 1));
  const ample = Math.max(longest(header) * substituted.headerLetter, longest(lines) * substituted.letter);
  return {
    floor: word + padding,
    ample: ample + padding,
    natural: Math.max(line, ample) + padding,
    amount: amount ** 0.85,
  };
}

function longest(lines: readonly string[]): number {
  const words = lines.flatMap((line) => line.split(breakable));
  return Math.min(Math.max(0, ...words.map(letters)), longestWord);
}

function linesOf(cell: TableCell): string[] {
  return cell.lines.map(textOf);
}

function textOf(line: readonly Inline[]): string {
  return line
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'link' ? inline.children.map((run) => run.text).join('') : ' ';
    })
    .join('');
}

/** Whole widths whose sum is exactly `total`. */
function rounded(widths: readonly number[], total: number): number[] {
  const whole = widths.map((width) => Math.floor(width));
  return whole.map((width, index) => (index === whole.length - 1 ? total - sum(whole.slice(0, -1)) : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
