import type { Worksheet } from 'exceljs';
import type { MarksSheet } from '../../../domain/deliverable/workbook-model.ts';
import { cellText } from '../clean-text.ts';
import type { Layout } from './sheet-layout.ts';

/** Writes what a grid that comes back is recognised by: facts, then each sheet as it is named and headed, and its rows. */
export function writeMarks(worksheet: Worksheet, marks: MarksSheet, layout: Layout): void {
  worksheet.addRows(marks.lines.map((line) => line.map((text) => cellText(text))));
  for (const { key, columns, rows } of marks.sheets) {
    worksheet.addRows([
      ['sheet', key, layout.nameOf(key)],
      ['columns', key, ...columns],
      ['headings', key, ...layout.headersOf(key)],
      ...rows.map((row) => ['row', key, ...row]),
    ]);
  }
}
