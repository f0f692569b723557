import { fold } from '../shared/fold.ts';
import { tidy } from './canonical-text.ts';
import type { ForeignCell, ForeignRow, ForeignTable } from './foreign-table.ts';
import type { ImportField, ImportKind } from './import-fields.ts';
import { recogniseColumns, type ColumnFacts, type ColumnVerdict } from './recognise-columns.ts';

/** A heading found in a sheet, and what its columns hold. */
export interface FoundHeader {
  /** Index, in the rows of the table, of the first row of data. */
  readonly firstRow: number;
  readonly lines: readonly number[];
  /** By column, from 0: its heading, empty when it has none. */
  readonly names: readonly string[];
  readonly verdicts: readonly ColumnVerdict[];
}

/** Rows in which a heading is looked for; titles and notices above it take fewer. */
const headerRows = 30;
/** Rows looked at below the best heading so far: a better one is near, further down there is data. */
const rowsAfterBest = 6;
/** Values looked at under a heading, once it is found and while it is looked for. */
const sampleRows = 200;
const searchRows = 20;

/**
 * Finds the heading of a list: on the first row or below titles, on one line or two, with merged cells. Returns
 * undefined when no row names enough of what the kind of list needs.
 * @param needs says whether the fields found are enough
 * @param adjust applies what the person says of the columns
 */
export function findHeader(
  table: ForeignTable,
  kind: ImportKind,
  needs: (fields: ReadonlySet<ImportField>) => boolean,
  adjust: (header: FoundHeader) => FoundHeader = (header) => header,
): FoundHeader | undefined {
  let best: { readonly index: number; readonly depth: number } | undefined;
  let bestScore = 0;
  const last = Math.min(table.rows.length, headerRows);
  for (let index = 0; index < last && index <= (best?.index ?? index) + rowsAfterBest; index++) {
    for (const depth of [1, 2]) {
      if (index + depth > table.rows.length) continue;
      const header = adjust(readHeader(table, index, depth, kind, searchRows));
      const fields = fieldsOf(header.verdicts);
      if (!needs(fields)) continue;
      const score = scoreOf(header, table.rows[index + depth - 1]) - (depth - 1) * 0.01 - index * 0.001;
      if (score > bestScore) {
        best = { index, depth };
        bestScore = score;
      }
    }
  }
  return best && adjust(readHeader(table, best.index, best.depth, kind));
}

/** Reads the given rows as a heading, whatever they hold. */
export function readHeader(
  table: ForeignTable,
  index: number,
  depth: number,
  kind: ImportKind,
  sampled = sampleRows,
): FoundHeader {
  const firstRow = index + depth;
  const rows = table.rows.slice(index, firstRow);
  const sample = table.rows.slice(firstRow, firstRow + sampled);
  const width = Math.max(0, ...rows.map((row) => row.cells.length), ...sample.map((row) => row.cells.length));
  const lines = rows.map((row, line) => headingTexts(table, row, width, line < rows.length - 1));
  const columns: ColumnFacts[] = [];
  const names: string[] = [];
  for (let column = 0; column < width; column++) {
    const texts = lines.map((line) => line[column] ?? '');
    columns.push({ headings: headingsOf(texts), values: sample.map((row) => row.cells[column] ?? null) });
    names.push([...new Set(texts.filter((text) => text !== ''))].join(' / '));
  }
  return { firstRow, lines: rows.map((row) => row.number), names, verdicts: recogniseColumns(columns, kind) };
}

/** The fields that a heading gives. */
export function fieldsOf(verdicts: readonly ColumnVerdict[]): Set<ImportField> {
  return new Set(verdicts.flatMap((verdict) => (verdict.verdict === 'taken' ? [verdict.reading.field] : [])));
}

/** Two lines may be read joined, or the lower one alone; the upper one only where nothing stands below it. */
function headingsOf(texts: readonly string[]): string[] {
  const [upper = '', lower] = texts;
  if (lower === undefined) return upper === '' ? [] : [upper];
  if (lower === '') return upper === '' ? [] : [upper];
  return upper === '' || fold(upper) === fold(lower) ? [lower] : [`${upper} ${lower}`, lower];
}

/** The texts of a heading row; a merged cell, or a blank one after it in a row of groups, counts for each column. */
function headingTexts(table: ForeignTable, row: ForeignRow, width: number, isGroupRow: boolean): string[] {
  const texts = Array.from({ length: width }, (_, column) => tidy(row.cells[column]?.text ?? ''));
  const merges = table.merges.filter((range) => range.top <= row.number && range.bottom >= row.number);
  for (const range of merges) {
    const text = texts[range.left] ?? '';
    if (range.top !== row.number) continue;
    for (let column = range.left; column <= Math.min(range.right, width - 1); column++) texts[column] = text;
  }
  if (isGroupRow && merges.length === 0 && texts.filter((text) => text !== '').length > 1) {
    for (let column = 1; column < width; column++) if (texts[column] === '') texts[column] = texts[column - 1] ?? '';
  }
  return texts;
}

function scoreOf(header: FoundHeader, lowest: ForeignRow | undefined): number {
  let score = 0;
  for (const verdict of header.verdicts) {
    if (verdict.verdict === 'taken') score += verdict.reading.certainty === 'content' ? 0 : verdict.reading.weight;
    if (verdict.verdict === 'forbidden') score += 0.5;
  }
  const data = lowest?.cells.filter((cell) => cell !== null && looksLikeData(cell)).length ?? 0;
  return score - data * 0.8;
}

/** A heading is words: numbers, dates and addresses are data. */
function looksLikeData(cell: ForeignCell): boolean {
  return typeof cell.value !== 'string' || /^[\d\s.,/:%€+-]{2,}$|@/u.test(cell.text);
}
