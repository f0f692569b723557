import type { Worksheet } from 'exceljs';
import type {
  DashboardBlock,
  DashboardSheet,
  ListsSheet,
  ReadMeSheet,
} from '../../../domain/deliverable/workbook-model.ts';
import { cellText, cleanLine, excelDate } from '../clean-text.ts';
import { writeCell } from './excel-cells.ts';
import {
  blockTitleStyle,
  dayHeaderStyle,
  figureHeaderStyle,
  headerStyle,
  labelStyle,
  noteStyle,
  titleStyle,
  wrappedStyle,
  bodyStyles,
} from './excel-styles.ts';
import { heightOf, linesNeeded, rowHeight } from './row-height.ts';
import { columnLetters, firstRow, headerRow, type Layout } from './sheet-layout.ts';
import type { WritableWorkbook } from './writable-workbook.ts';

function put(worksheet: Worksheet, address: string, text: string, style: Readonly<object>): void {
  const cell = worksheet.getCell(address);
  cell.value = cellText(cleanLine(text)) || null;
  cell.style = style;
}

/** Makes a row high enough for a text of it that takes several lines. */
function fitRow(worksheet: Worksheet, place: number, column: number, text: string): void {
  const lines = linesNeeded(text, (worksheet.getColumn(column).width ?? 12) - 1);
  const row = worksheet.getRow(place);
  if (lines > 1) row.height = Math.max(heightOf(lines), row.height ?? 0);
}

const readMeWidth = 100;

/** The first sheet: what the workbook is, how to fill it in, what each sheet holds. */
export function writeReadMe(worksheet: Worksheet, sheet: ReadMeSheet): void {
  worksheet.getColumn(1).width = 24;
  worksheet.getColumn(2).width = readMeWidth;
  put(worksheet, 'A1', sheet.title, titleStyle);
  let row = 3;
  for (const fact of sheet.facts) {
    put(worksheet, `A${row}`, fact.label, labelStyle);
    put(worksheet, `B${row}`, fact.value, wrappedStyle);
    worksheet.getRow(row).height = rowHeight([[fact.value, readMeWidth]]);
    row += 1;
  }
  row += 1;
  for (const paragraph of sheet.paragraphs) {
    put(worksheet, `B${row}`, paragraph, wrappedStyle);
    worksheet.getRow(row).height = rowHeight([[paragraph, readMeWidth]]) * 1.15;
    row += 1;
  }
  row += 1;
  for (const [index, header] of sheet.sheetsHeader.entries()) {
    put(worksheet, `${'AB'[index]}${row}`, header, headerStyle(true));
  }
  for (const entry of sheet.sheets) {
    row += 1;
    put(worksheet, `A${row}`, entry.name, bodyStyles('code', true, 'middle').plain);
    put(worksheet, `B${row}`, entry.note, bodyStyles('long', true, 'middle').plain);
    fitRow(worksheet, row, 2, entry.note);
  }
  worksheet.pageSetup.fitToHeight = 1;
  worksheet.views = [{ showGridLines: false }];
}

/** First column of the label of a block, by its place. */
const places = { left: 1, right: 7, below: 1 } as const;

/**
 * Blocks of calculated figures, in two columns then across, and the date from which delays are counted: one
 * landscape page.
 */
export function writeDashboard(
  worksheet: Worksheet,
  sheet: DashboardSheet,
  model: WritableWorkbook,
  layout: Layout,
): void {
  for (const [index, width] of [36, 15, 15, 20, 20, 4, 34, 15].entries()) worksheet.getColumn(index + 1).width = width;
  put(worksheet, 'A1', sheet.title, titleStyle);
  put(worksheet, 'A2', sheet.note, noteStyle);
  put(worksheet, 'A4', sheet.todayLabel, labelStyle);
  const today = excelDate(sheet.today);
  if (!today) throw new Error(`Not a day of Excel's calendar: ${sheet.today}`);
  worksheet.getCell('B4').value = { formula: 'TODAY()', result: today };
  worksheet.getCell('B4').style = bodyStyles('date', false, 'middle').plain;
  const next = { left: 6, right: 6 };
  for (const block of sheet.blocks) {
    const start = block.place === 'below' ? Math.max(next.left, next.right) : next[block.place];
    const end = writeBlock(worksheet, block, start, (template) => layout.formula(template, sheet.key), model);
    if (block.place === 'below') next.left = next.right = end;
    else next[block.place] = end;
  }
  worksheet.pageSetup.fitToHeight = 1;
  worksheet.views = [{ state: 'frozen', ySplit: headerRow, showGridLines: false }];
}

/** A header stands as what it heads: texts on the left, days in the middle, figures on the right. */
function headerStyleOf(block: DashboardBlock, index: number): typeof figureHeaderStyle {
  const kind = index === 0 ? 'text' : block.kinds[index - 1];
  if (kind === 'text') return headerStyle(true);
  return kind === 'date' ? dayHeaderStyle : figureHeaderStyle;
}

/** Writes a block and gives the row where the next one may start. */
function writeBlock(
  worksheet: Worksheet,
  block: DashboardBlock,
  start: number,
  formula: (template: string) => string,
  model: WritableWorkbook,
): number {
  const first = places[block.place];
  const address = (index: number, row: number): string => `${columnLetters(first + index)}${row}`;
  let row = start;
  put(worksheet, address(0, row), block.title, blockTitleStyle);
  row += 1;
  for (const [index, header] of block.headers.entries()) {
    put(worksheet, address(index, row), header, headerStyleOf(block, index));
  }
  const own = rowHeight(
    block.headers.map((header, index) => [header, (worksheet.getColumn(first + index).width ?? 12) * 0.8]),
  );
  worksheet.getRow(row).height = Math.max(own + 2, worksheet.getRow(row).height ?? 0);
  for (const line of block.lines) {
    row += 1;
    put(worksheet, address(0, row), line.label, bodyStyles('text', true, 'middle').plain);
    fitRow(worksheet, row, first, line.label);
    for (const [index, value] of line.values.entries()) {
      const kind = line.kind ?? block.kinds[index] ?? 'text';
      writeCell(
        worksheet.getCell(address(index + 1, row)),
        value ?? null,
        kind,
        bodyStyles(kind, true, 'middle'),
        formula,
        model.texts.cutMark,
      );
    }
  }
  return row + 2;
}

/** Widths of lists that one landscape page takes at a readable size, in characters. */
const listsPerPage = 170;

/** One list per column, from which the other sheets choose: as many pages across as they need. */
export function writeLists(worksheet: Worksheet, sheet: ListsSheet, model: WritableWorkbook): void {
  put(worksheet, 'A1', sheet.title, titleStyle);
  put(worksheet, 'A2', sheet.note, noteStyle);
  for (const [index, list] of sheet.lists.entries()) {
    const column = worksheet.getColumn(index + 1);
    column.width = Math.min(Math.max(...list.values.map((value) => value.length), list.title.length / 2, 12) + 2, 40);
    const header = worksheet.getCell(headerRow, index + 1);
    header.value = cellText(cleanLine(list.title)) || null;
    header.style = headerStyle(true);
    for (const [position, value] of list.values.entries()) {
      const cell = worksheet.getCell(firstRow + position, index + 1);
      writeCell(cell, value, 'text', bodyStyles('text', true, 'middle'), (template) => template, model.texts.cutMark);
    }
  }
  const width = sheet.lists.reduce((total, _, index) => total + (worksheet.getColumn(index + 1).width ?? 12), 0);
  worksheet.pageSetup.fitToWidth = Math.max(1, Math.ceil(width / listsPerPage));
  worksheet.getRow(headerRow).height = rowHeight(
    sheet.lists.map((list, index) => [list.title, (worksheet.getColumn(index + 1).width ?? 12) - 1]),
  );
  worksheet.views = [{ state: 'frozen', ySplit: headerRow, showGridLines: false }];
}
