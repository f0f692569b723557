import type { ColumnKind } from '../deliverable/workbook-model.ts';
import type { ForeignRow } from '../imports/foreign-table.ts';
import { comparableCell, type CellCodec } from './comparable.ts';
import { shortDigest, type MarkedSheet } from './grid-marks.ts';
import type { FoundSheet } from './recognise-sheets.ts';
import { told, type ReturnRemark } from './return-reason.ts';

/** Cells that must be as they were exported for a column to be known under another heading. */
const sameShare = 0.6;

/**
 * Finds columns that were given another heading: those whose cells are mostly what was exported. Adds them to the
 * columns of the sheet, and tells every column that is missing or unknown.
 */
export function settleColumns(
  found: FoundSheet,
  marked: MarkedSheet | undefined,
  kindOf: (column: string) => ColumnKind | undefined,
  isReadBack: (column: string) => boolean,
  codec: CellCodec,
): readonly ReturnRemark[] {
  const { known, table, columns, unknownColumns, rows } = found;
  const remarks: ReturnRemark[] = [];
  const renamed = new Set<number>();
  for (const [key, heading] of known.exported) {
    const kind = kindOf(key);
    if (columns.has(key)) {
      if (kind === undefined) remarks.push(told('column_unknown', { sheet: table.name, column: heading }));
      continue;
    }
    const same =
      marked && kind
        ? unknownColumns.find(
            ({ index }) => !renamed.has(index) && isSame(rows, found, marked, key, index, kind, codec),
          )
        : undefined;
    if (same) {
      columns.set(key, same.index);
      renamed.add(same.index);
      remarks.push(told('column_renamed', { sheet: table.name, column: heading, name: same.heading }));
    } else if (isReadBack(key)) remarks.push(told('column_missing', { sheet: table.name, column: heading }));
  }
  const unknown = unknownColumns.filter(({ index }) => !renamed.has(index));
  remarks.push(...unknown.map(({ heading }) => told('column_unknown', { sheet: table.name, column: heading })));
  return remarks;
}

function isSame(
  rows: readonly ForeignRow[],
  { columns }: FoundSheet,
  marked: MarkedSheet,
  key: string,
  index: number,
  kind: ColumnKind,
  codec: CellCodec,
): boolean {
  const idColumn = columns.get('id');
  if (idColumn === undefined) return false;
  let filled = 0;
  let same = 0;
  for (const { cells } of rows) {
    const digest = marked.rows.get(cells[idColumn]?.text.trim() ?? '')?.digest(key);
    if (digest === undefined || digest === shortDigest('', codec)) continue;
    filled += 1;
    if (shortDigest(comparableCell(cells[index] ?? null, kind), codec) === digest) same += 1;
  }
  return filled > 0 && same / filled >= sameShare;
}
