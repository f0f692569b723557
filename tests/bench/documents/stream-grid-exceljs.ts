import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs, { type DataValidation, type Style } from 'exceljs';
import { gridColumns, gridRow, statuses } from './grid-data.ts';
import { report } from './report.ts';

/** The library's writer for long sheets, as its manual shows: a row is committed once its cells have their styles. */
const rows = Number(process.argv[2] ?? 100_000);
const formats: Readonly<Record<string, string>> = { date: 'dd/mm/yyyy', percent: '0%', money: '#,##0.00 "€"' };
const thin = { style: 'thin', color: { argb: 'FFD5DBE3' } } as const;
const styles = gridColumns.map(({ kind }): Partial<Style> => {
  const format = formats[kind];
  return {
    font: { name: 'Calibri', size: 10 },
    alignment: { vertical: 'top', wrapText: kind === 'long' },
    border: { top: thin, left: thin, bottom: thin, right: thin },
    ...(format === undefined ? {} : { numFmt: format }),
  };
});

const filename = join(tmpdir(), `peer-${process.pid}.xlsx`);
await report(async () => {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet('Actions', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = gridColumns.map(({ name, kind }) => ({ header: name, width: kind === 'long' ? 38 : 14 }));
  for (let index = 0; index < rows; index += 1) {
    const row = sheet.addRow(gridRow(index));
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.style = styles[column - 1] ?? {};
    });
    row.commit();
  }
  const validations = sheet as unknown as { dataValidations: { add: (range: string, rule: DataValidation) => void } };
  validations.dataValidations.add(`K2:K${rows + 1}`, { type: 'list', formulae: [`"${statuses.join(',')}"`] });
  sheet.autoFilter = { from: 'A1', to: { row: rows + 1, column: gridColumns.length } };
  await workbook.commit();
  return { length: statSync(filename).size };
});
rmSync(filename);
