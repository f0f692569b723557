import { tidy } from '../canonical-text.ts';
import type { NotebookLine } from './notebook-lines.ts';

/** One row of a table, its cells as written. */
export interface WrittenRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table of a text. */
export interface TableBlock {
  readonly line: number;
  /** The first row stands over the others. */
  readonly header: WrittenRow | undefined;
  readonly rows: readonly WrittenRow[];
}

/** How many lines from `index` are a table: a heading over `|---|---|`, or rows that pipes open and close. */
export function tableLength(lines: readonly NotebookLine[], index: number): number {
  const isRow = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && !line.code && /(?<!\\)\|/u.test(line.text);
  };
  const ruled = isRow(index) && isAlignment(lines[index + 1]);
  if (!ruled && !(isFramed(lines[index]) && isFramed(lines[index + 1]))) return 0;
  let end = index + (ruled ? 2 : 1);
  // A row over a rule of its own is the heading of another table.
  while ((ruled ? isRow(end) : isFramed(lines[end])) && !isAlignment(lines[end + 1])) end++;
  return end - index;
}

/** Reads the lines of a table. Cells beyond the heading go with its last column: nothing is dropped. */
export function readTable(lines: readonly NotebookLine[]): TableBlock {
  const rows = lines
    .filter((line) => !isAlignment(line))
    .map((line) => ({ line: line.number, cells: cellsOf(line.text) }));
  const [first, ...others] = rows;
  const ruled = isAlignment(lines[1]);
  if (!first || !ruled) return { line: lines[0]?.number ?? 0, header: undefined, rows };
  const width = Math.max(first.cells.length, 1);
  return {
    line: first.line,
    header: first,
    rows: others.map(({ line, cells }) => ({
      line,
      cells: cells.length <= width ? cells : [...cells.slice(0, width - 1), cells.slice(width - 1).join(' | ')],
    })),
  };
}

function isAlignment(line: NotebookLine | undefined): boolean {
  return (
    line !== undefined &&
    !line.code &&
    line.text.includes('|') &&
    /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u.test(line.text)
  );
}

function isFramed(line: NotebookLine | undefined): boolean {
  return line !== undefined && !line.code && /^\s*\|.*[^\\]\|\s*$/u.test(line.text) && /[\p{L}\p{N}]/u.test(line.text);
}

function cellsOf(text: string): string[] {
  const inside = text
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  // A pipe inside `[[page|text]]` parts nothing, as the programs that write it show it.
  const guarded = inside.replace(/\[\[[^\]]*\]\]/gu, (whole) => whole.replaceAll('\\|', '|').replaceAll('|', '\\|'));
  return guarded.split(/(?<!\\)\|/u).map((cell) => tidy(cell.replaceAll('\\|', '|')));
}
