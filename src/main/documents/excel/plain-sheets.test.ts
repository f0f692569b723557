import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { sampleRows } from '../../../../tests/documents/sample-rows.ts';
import { exportedGrid } from '../../../../tests/support/returned-grid.ts';

test.each([
  ['fr', 'Tableau de bord'],
  ['en', 'Dashboard'],
] as const)('a label on several lines of the dashboard in %s is shown whole', async (language, name) => {
  const rows = sampleRows();
  const long = 'Messagerie instantanée et espaces partagés de la communauté';
  const tool = rows.tool.map((one) => ({ ...one, name: `${one.name}, ${long}` }));
  const workbook = new exceljs.Workbook();
  const bytes = await exportedGrid({ ...rows, tool }, { language });
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer);
  const heights: number[] = [];
  workbook.getWorksheet(name)?.eachRow((row) => {
    if (row.getCell(1).text.includes(long)) heights.push(row.height ?? 15);
  });
  expect(heights.length).toBeGreaterThan(0);
  for (const height of heights) expect(height).toBeGreaterThan(25);
});
