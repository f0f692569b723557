import exceljs, { type CellFormulaValue } from 'exceljs';
import { expect, test } from 'vitest';
import type { AllRows, DocumentOptions } from '../../src/domain/deliverable/document-data.ts';
import { gridWorkbook } from '../../src/main/documents/grid-workbook.ts';
import { excelBytes } from './excel-bytes.ts';
import { hostileRows } from './hostile-rows.ts';
import { convert, pagesOf } from './libreoffice.ts';
import { rowsBuilder } from './rows-builder.ts';
import { sampleRows } from './sample-rows.ts';

/** The grid counts delays from the day it is opened, so it is exported as of today. */
const options: DocumentOptions = {
  audience: 'internal',
  level: 'detail',
  language: 'fr',
  today: new Date().toISOString().slice(0, 10),
};

function grid(rows: AllRows): Promise<Uint8Array> {
  return excelBytes(gridWorkbook('follow_up', rows, options));
}

/** Results of every formula, by sheet and address; an empty text and nothing are one. */
async function results(file: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(file) as unknown as exceljs.Buffer);
  const found = new Map<string, unknown>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type !== exceljs.ValueType.Formula) return;
        const { result } = cell.value as CellFormulaValue;
        const value = result instanceof Date ? result.toISOString().slice(0, 10) : (result ?? '');
        found.set(`${sheet.name}!${cell.address}`, typeof value === 'number' ? Number(value.toFixed(6)) : value);
      }),
    );
  }
  return found;
}

test('LibreOffice calculates what the grid says it calculated', async () => {
  const file = await grid(sampleRows());
  const stored = await results(file);
  const calculated = await results(await convert(file, 'xlsx', 'xlsx'));
  expect(stored.size).toBeGreaterThan(150);
  expect(Object.fromEntries(calculated)).toEqual(Object.fromEntries(stored));
});

test('grids open, with nothing in them or with hostile texts', async () => {
  for (const rows of [rowsBuilder().rows, hostileRows()]) {
    expect(pagesOf(await convert(await grid(rows), 'xlsx', 'pdf'))).toBeGreaterThan(10);
  }
});
