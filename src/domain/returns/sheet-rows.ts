import type { SheetColumn } from '../deliverable/workbook-model.ts';
import { coveredCells, mergedCell } from './cell-reading.ts';
import { columnReader, type ReadingContext } from './column-reader.ts';
import { isBareFormula, type ComparedColumn } from './compare-cell.ts';
import { comparableCell, comparableText } from './comparable.ts';
import type { FileRow } from './pair-rows.ts';
import type { FoundSheet } from './recognise-sheets.ts';
import { columnTarget, type SheetTarget } from './sheet-targets.ts';

/** The rows of a sheet that came back, and its columns ready to compare. */
export interface SheetRows {
  readonly rows: readonly FileRow[];
  /** In the order of the export, without the ids. */
  readonly columns: readonly ComparedColumn[];
}

/** Reads the rows of a recognised sheet; lines where nobody typed anything are left out. */
export function readSheetRows(
  found: FoundSheet,
  exported: readonly SheetColumn[],
  { entity, nameKeys }: SheetTarget,
  context: ReadingContext,
): SheetRows {
  const at = (column: string): number | undefined => found.columns.get(column);
  const columns = exported
    .filter(({ key }) => key !== 'id' && at(key) !== undefined)
    .map((column): ComparedColumn => {
      const target = columnTarget(column);
      const cells = found.rows.map((row) => row.cells[at(column.key) ?? -1] ?? null);
      return { column, target, reader: columnReader(column, target, cells, context) };
    });
  const names = nameKeys.flatMap((key) => columns.find(({ column }) => column.key === key) ?? []);
  const codeKey = [`${entity}.code`, 'code'].find((key) => at(key) !== undefined);
  const isCovered = coveredCells(found.table.merges);
  const rows = found.rows.map((row): FileRow => {
    const cell: FileRow['cell'] = (column) => {
      const index = at(column) ?? -1;
      return row.cells[index] ?? (isCovered(row.number, index) ? mergedCell : null);
    };
    return {
      line: row.number,
      id: cell('id')?.text.trim() ?? '',
      code: codeKey === undefined ? '' : comparableText(cell(codeKey)?.text ?? '').toUpperCase(),
      name: nameOf(names.map((column) => nameText(column, cell(column.column.key)))),
      cell,
    };
  });
  return { rows: rows.filter((row) => row.id !== '' || isFilled(row, columns)), columns };
}

/** What tells a row, in one text; empty when it says nothing. */
export function nameOf(parts: readonly string[]): string {
  return parts.every((part) => part === '') ? '' : parts.join('\u0000').toLowerCase();
}

/** True when a person typed something in the row: a calculation that a table fills in is nothing. */
export function isFilled(row: FileRow, columns: readonly ComparedColumn[]): boolean {
  return columns.some(({ column }) => {
    const cell = row.cell(column.key);
    return (
      cell !== null &&
      (column.editable || column.kind === 'code') &&
      (cell.text.trim() !== '' || isBareFormula(cell) || cell === mergedCell)
    );
  });
}

function nameText({ column, target, reader }: ComparedColumn, cell: ReturnType<FileRow['cell']>): string {
  const reading = target.kind === 'told' ? undefined : reader.read(cell);
  return reading?.kind === 'value' ? reading.text : comparableCell(cell, column.kind);
}
