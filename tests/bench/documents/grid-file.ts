import { excelBytes } from '../../documents/excel-bytes.ts';
import type { WritableWorkbook } from '../../../src/main/documents/excel/writable-workbook.ts';
import type { CellValue, ColumnKind, SheetRow } from '../../../src/domain/deliverable/workbook-model.ts';
import { gridColumns, gridRow, phasesOfGrid, statuses, type GridCell } from './grid-data.ts';

/** The grid as our writer makes it: an Excel table, lists, validations, highlights, widths and heights that fit. */
export function buildGrid(rows: number): Promise<Uint8Array> {
  return excelBytes(gridOf(rows));
}

const editable = { kind: 'choice' as ColumnKind, editable: true };

/** The workbook of a grid: its rows are made beforehand, or as they are written. */
export function gridOf(rows: number, made: 'beforehand' | 'as written' = 'beforehand'): WritableWorkbook {
  return {
    language: 'fr',
    title: 'Grille',
    clientName: 'Client',
    firmName: 'Cabinet',
    namedPeople: 0,
    texts: {
      cutMark: '…',
      notInList: '',
      notADate: '',
      notANumber: '',
      notAShare: '',
      page: 'Page',
      of: 'sur',
      footer: '',
    },
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
        rows: made === 'beforehand' ? [...rowsOf(rows)] : { length: rows, [Symbol.iterator]: () => rowsOf(rows) },
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

function* rowsOf(count: number): Generator<SheetRow> {
  for (let index = 0; index < count; index += 1) {
    const cells = gridRow(index);
    yield { id: String(cells[0]), cells: cells.map(cell) };
  }
}

function cell(value: GridCell): CellValue {
  return value instanceof Date ? dayOf(value) : value;
}

/** Days are texts in a client file: turning them into texts is no part of what is measured. */
const days = new Map<number, { readonly date: string }>();

function dayOf(date: Date): { readonly date: string } {
  const time = date.getTime();
  const day = days.get(time) ?? { date: date.toISOString().slice(0, 10) };
  days.set(time, day);
  return day;
}
