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
/** Letters of a text that is not cut in two when there is room: a status, a level, a date. */
const shortLine = 12;
/** Room inside a cell, left and right together. */
const padding = 205;
/**
 * How much more the longest cells count, since the longest of a row makes its height: widths in proportion to the sum
 * of lengths to the power p, to the power 1 / (p + 1), make the sum of the lines of all cells to the power p smallest.
 */
const tallest = 3;
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
  const widths = shared(
    measures.map(({ floor, ample, natural, amount }, index) => {
      const label = index === 0 && measures.length === 2 ? Math.min(natural, total * labelShare) : 0;
      const least = Math.max(floor + ease * (ample - floor), label);
      return { least, most: Math.max(natural, least), amount };
    }),
    total,
  );
  const left = total - sum(widths);
  const weightSum = sum(columns.map((column) => column.weight));
  return rounded(
    widths.map((width, index) => width + (Math.max(left, 0) * at(columns, index).weight) / weightSum),
    total,
  );
}

/** Share of the labels in a table of facts: sheets that follow each other stand in line. */
const labelShare = 0.25;

/** What each line loses at its end, where the next word does not fit, with the room inside the cell. */
const lineEnd = 660;

/** Rounds of halving after which widths are exact to less than a twentieth of a point. */
const halvings = 40;

/** Widths in proportion to amounts, each within its bounds, whose sum is `total`, or less when all have the most. */
function shared(
  columns: readonly { readonly least: number; readonly most: number; readonly amount: number }[],
  total: number,
): number[] {
  const fits = sum(columns.map(({ least, most }) => Math.min(Math.max(lineEnd, least), most))) <= total;
  const start = fits ? lineEnd : 0;
  const widthsAt = (scale: number): number[] =>
    columns.map(({ least, most, amount }) => Math.min(Math.max(amount * scale + start, least), most));
  let low = 0;
  let high = total;
  for (let round = 0; round < halvings; round += 1) {
    const middle = (low + high) / 2;
    if (sum(widthsAt(middle)) > total) high = middle;
    else low = middle;
  }
  return widthsAt(low);
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
  /** How wide the texts of the column want it, relative to the others. */
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
  const tall = sum(cells.map((cell) => sum(linesOf(cell).map((text) => text.length)) ** tallest));
  const short = Math.max(0, ...lines.map(letters).filter((length) => length <= shortLine));
  const ample = Math.max(
    longest(header) * substituted.headerLetter,
    longest(lines) * substituted.letter,
    short * substituted.letter,
  );
  return {
    floor: word + padding,
    ample: ample + padding,
    natural: Math.max(line, ample) + padding,
    amount: tall ** (1 / (tallest + 1)),
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
