import { writeExcel } from '../../../src/main/documents/excel/write-excel.ts';
import type { CellValue, ColumnKind, WorkbookModel } from '../../../src/domain/deliverable/workbook-model.ts';
import { gridColumns, gridRow, phasesOfGrid, statuses, type GridCell } from './grid-data.ts';

/** The grid as our writer makes it: an Excel table, lists, validations, highlights, widths and heights that fit. */
export function buildGrid(rows: number): Promise<Uint8Array> {
  return writeExcel(gridOf(rows));
}

const editable = { kind: 'choice' as ColumnKind, editable: true };
export function gridOf(rows: number): WorkbookModel {
  return {
    language: 'fr',
    title: 'Grille',
    clientName: 'Client',
    firmName: 'Cabinet',
    namedPeople: 0,
    texts: { cutMark: '…', notInList: '', notADate: '', notANumber: '', page: 'Page', of: 'sur', footer: '' },
    sheets: [
      {
        kind: 'data',
        key: 'actions',
        name: 'Actions',
        title: 'Actions',
        note: '',
        columns: gridColumns.map(({ name, kind }, index) => ({
          ...editable,
          key: `column.${index}`,
          header: name,
          kind,
          ...(kind === 'choice' ? { list: name } : {}),
        })),
        rows: Array.from({ length: rows }, (_, index) => {
          const cells = gridRow(index);
          return { id: String(cells[0]), cells: cells.map(cell) };
        }),
        highlights: [{ column: 'column.10', word: 'Bloquée', tone: 'alert' }],
        frozenColumns: 3,
      },
      {
        kind: 'lists',
        key: 'lists',
        name: 'Listes',
        title: 'Listes',
        note: '',
        lists: [
          { key: 'Statut', title: 'Statut', values: statuses },
          { key: 'Phase', title: 'Phase', values: phasesOfGrid },
        ],
      },
    ],
  };
}

function cell(value: GridCell): CellValue {
  return value instanceof Date ? { date: value.toISOString().slice(0, 10) } : value;
}
