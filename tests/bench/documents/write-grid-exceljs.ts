import exceljs, { type Style } from 'exceljs';
import { gridColumns, gridRow, statuses } from './grid-data.ts';
import { report } from './report.ts';

/** The library alone, used as its manual shows: a style object per cell, a list, a filter, a frozen header. */
const rows = Number(process.argv[2] ?? 10_000);
const formats: Readonly<Record<string, string>> = { date: 'dd/mm/yyyy', percent: '0%', money: '#,##0.00 "€"' };
const thin = { style: 'thin', color: { argb: 'FFD5DBE3' } } as const;
const data = Array.from({ length: rows }, (_, index) => gridRow(index));

await report(async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Actions', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = gridColumns.map(({ name, kind }) => ({ header: name, width: kind === 'long' ? 38 : 14 }));
  sheet.getRow(1).eachCell((cell) => {
    cell.style = {
      font: { bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF3' } },
    };
  });
  for (const values of data) {
    const row = sheet.addRow(values);
    row.eachCell((cell, column) => {
      const kind = gridColumns[column - 1]?.kind ?? 'text';
      const style: Partial<Style> = {
        font: { name: 'Calibri', size: 10 },
        alignment: { vertical: 'top', wrapText: kind === 'long' },
        border: { top: thin, left: thin, bottom: thin, right: thin },
      };
      const format = formats[kind];
      cell.style = format === undefined ? style : { ...style, numFmt: format };
    });
  }
  for (let row = 2; row <= rows + 1; row += 1) {
    sheet.getCell(row, 11).dataValidation = { type: 'list', formulae: [`"${statuses.join(',')}"`] };
  }
  sheet.autoFilter = { from: 'A1', to: { row: rows + 1, column: gridColumns.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
});
