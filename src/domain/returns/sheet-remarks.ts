import type { ForeignCell } from '../imports/foreign-table.ts';
import { isBareFormula } from './compare-cell.ts';
import type { Pairing } from './pair-rows.ts';
import { told, type ReturnRemark } from './return-reason.ts';
import type { SheetRows } from './sheet-rows.ts';

/** What is worth telling of a whole sheet: rows known without their id, formulas, dates of two orders. */
export function sheetRemarks(
  sheet: string,
  { rows, columns }: SheetRows,
  pairings: readonly Pairing[],
): readonly ReturnRemark[] {
  const remarks: ReturnRemark[] = [];
  const lost = pairings.filter((pairing) => pairing.kind === 'known' && pairing.byName).length;
  if (lost > 0) remarks.push(told('ids_lost', { sheet, count: lost }));
  const editable = columns.filter(({ column }) => column.editable);
  const formulas = rows.reduce(
    (count, row) => count + editable.filter(({ column }) => isComputed(row.cell(column.key))).length,
    0,
  );
  if (formulas > 0) remarks.push(told('formulas', { sheet, count: formulas }));
  for (const { column, reader } of columns) {
    if (reader.unsureDates) remarks.push(told('dates_unsure', { sheet, column: column.header }));
  }
  return remarks;
}

/** A formula whose stored result was taken. */
function isComputed(cell: ForeignCell | null): boolean {
  return cell?.formula === true && !isBareFormula(cell);
}
