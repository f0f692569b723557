import exceljs from 'exceljs';
import { report } from './report.ts';

const path = process.argv[2] ?? '';
await report(async () => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  return new Uint8Array(workbook.worksheets.reduce((sum, sheet) => sum + sheet.rowCount, 0));
});
