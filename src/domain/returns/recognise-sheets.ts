import type { ForeignRow, ForeignTable } from '../imports/foreign-table.ts';
import { fold } from '../shared/fold.ts';
import { told, type ReturnRemark } from './return-reason.ts';

/** A sheet that may come back: its names and headings in every way it may be written. */
export interface KnownSheet {
  readonly key: string;
  /** As it was exported, or as the client's language has it. */
  readonly name: string;
  readonly names: ReadonlySet<string>;
  /** Key of a column by its folded heading. */
  readonly headings: ReadonlyMap<string, string>;
  /** Heading of each column that was exported, by key; empty when nobody knows what was. */
  readonly exported: ReadonlyMap<string, string>;
}

/** A sheet found in the file. */
export interface FoundSheet {
  readonly known: KnownSheet;
  readonly table: ForeignTable;
  /** Position of each column, by key. */
  readonly columns: Map<string, number>;
  readonly unknownColumns: readonly { readonly index: number; readonly heading: string }[];
  /** Rows below the heading. */
  readonly rows: readonly ForeignRow[];
}

/** Rows among which a heading is looked for: clients put titles and notes above their tables. */
const headingRows = 40;

/** Fewer headings than this do not make a sheet. */
const fewestHeadings = 3;

interface Candidate {
  readonly known: KnownSheet;
  readonly table: ForeignTable;
  readonly at: number;
  readonly score: number;
}

/**
 * Pairs the sheets of a file with those that were exported, by their headings, wherever they stand and whatever the
 * sheets are called now.
 * @param others folded names of sheets that hold no rows to read: read-me, dashboard, lists
 */
export function recogniseSheets(
  tables: readonly ForeignTable[],
  known: readonly KnownSheet[],
  others: ReadonlySet<string>,
): { readonly found: readonly FoundSheet[]; readonly remarks: readonly ReturnRemark[] } {
  const candidates = tables
    .flatMap((table) => known.flatMap((sheet) => candidateOf(table, sheet)))
    .toSorted((a, b) => b.score - a.score);
  const bySheet = new Map<string, Candidate>();
  const byTable = new Map<ForeignTable, Candidate>();
  for (const candidate of candidates) {
    if (bySheet.has(candidate.known.key) || byTable.has(candidate.table)) continue;
    bySheet.set(candidate.known.key, candidate);
    byTable.set(candidate.table, candidate);
  }
  const remarks: ReturnRemark[] = [];
  const found: FoundSheet[] = [];
  const headless = new Set<ForeignTable>();
  for (const sheet of known) {
    const candidate = bySheet.get(sheet.key);
    if (candidate) {
      if (!sheet.names.has(fold(candidate.table.name)))
        remarks.push(told('sheet_renamed', { sheet: sheet.name, name: candidate.table.name }));
      found.push(foundSheet(candidate, remarks));
      continue;
    }
    const named = tables.find(
      (table) => !byTable.has(table) && table.rows.length > 0 && sheet.names.has(fold(table.name)),
    );
    if (named) {
      headless.add(named);
      remarks.push(told('headings_lost', { sheet: named.name }));
    } else if (sheet.exported.size > 0) remarks.push(told('sheet_missing', { sheet: sheet.name }));
  }
  for (const table of tables) {
    if (byTable.has(table) || headless.has(table) || others.has(fold(table.name)) || table.rows.length === 0) continue;
    const twin = candidates.find((candidate) => candidate.table === table);
    remarks.push(
      twin
        ? told('sheet_copied', { sheet: twin.known.name, name: table.name })
        : told('sheet_unknown', { sheet: table.name }),
    );
  }
  return { found, remarks };
}

function candidateOf(table: ForeignTable, known: KnownSheet): Candidate[] {
  let best: Candidate | undefined;
  for (const [at, row] of table.rows.slice(0, headingRows).entries()) {
    const keys = new Set(row.cells.map((cell) => (cell === null ? undefined : known.headings.get(fold(cell.text)))));
    keys.delete(undefined);
    const wanted = known.exported.size > 0 ? known.exported.size : known.headings.size;
    const score = keys.size + keys.size / wanted + (known.names.has(fold(table.name)) ? 1.5 : 0);
    if (keys.size >= Math.min(fewestHeadings, wanted) && score > (best?.score ?? 0)) best = { known, table, at, score };
  }
  return best ? [best] : [];
}

function foundSheet({ known, table, at }: Candidate, remarks: ReturnRemark[]): FoundSheet {
  const columns = new Map<string, number>();
  const unknownColumns: { index: number; heading: string }[] = [];
  for (const [index, cell] of (table.rows[at]?.cells ?? []).entries()) {
    const heading = cell?.text.trim() ?? '';
    if (heading === '') continue;
    const key = known.headings.get(fold(heading));
    if (key === undefined) unknownColumns.push({ index, heading });
    else if (columns.has(key)) remarks.push(told('column_twice', { sheet: table.name, column: heading }));
    else columns.set(key, index);
  }
  return { known, table, columns, unknownColumns, rows: table.rows.slice(at + 1) };
}
