import { at } from '../../../domain/deliverable/at.ts';
import type { DataValidation, Worksheet } from 'exceljs';
import type { CellValue, SheetColumn } from '../../../domain/deliverable/workbook-model.ts';
import { cleanLine } from '../clean-text.ts';
import { levelShade } from '../level-shade.ts';
import { letters } from '../text-measure.ts';
import {
  bodyStyles,
  conditionalStyle,
  headerStyle,
  noteStyle,
  spareStyle,
  titleStyle,
  toneStyle,
  turnedHeaderStyle,
} from './excel-styles.ts';
import { paperSizes } from './paper-sizes.ts';
import { rowHeight } from './row-height.ts';
import { columnLetters, firstRow, headerRow, type Layout, spareRows, tableName } from './sheet-layout.ts';
import type { WritableSheet, WritableWorkbook } from './writable-workbook.ts';

/**
 * Writes a data sheet without its rows: an Excel table with its hidden ids, lists, formats and highlights. Two rows
 * of patterns hold the two looks of each column; the rows are written in their place afterwards, one at a time.
 * @returns the widths of the columns, in characters
 */
export function writeDataSheet(
  worksheet: Worksheet,
  sheet: WritableSheet,
  model: WritableWorkbook,
  layout: Layout,
): readonly number[] {
  const headers = layout.headersOf(sheet.key);
  setColumns(worksheet, sheet, headers);
  worksheet.getCell('B1').value = cleanLine(sheet.title);
  worksheet.getCell('B1').style = titleStyle;
  worksheet.getCell('B2').value = cleanLine(sheet.note);
  worksheet.getCell('B2').style = noteStyle;
  worksheet.getRow(3).height = 6;
  worksheet.addTable({
    name: tableName(sheet.key),
    ref: `A${headerRow}`,
    headerRow: true,
    style: { theme: null as never, showRowStripes: false },
    columns: headers.map((name) => ({ name, filterButton: true })),
    rows: [[]],
  });
  const header = worksheet.getRow(headerRow);
  for (const [index, column] of sheet.columns.entries()) {
    header.getCell(index + 1).style = isTurned(column) ? turnedHeaderStyle() : headerStyle(column.editable);
  }
  const columnWidths = sheet.columns.map((_, index) => worksheet.getColumn(index + 1).width ?? 10);
  header.height = headerHeight(sheet, headers, columnWidths);
  const patterns = [worksheet.getRow(firstRow), worksheet.getRow(firstRow + 1)] as const;
  for (const [index, column] of sheet.columns.entries()) {
    const { plain, asText } = bodyStyles(column.kind, column.editable);
    patterns[0].getCell(index + 1).style = plain;
    patterns[1].getCell(index + 1).style = asText;
  }
  setPrintedColumns(worksheet, sheet);
  addValidations(worksheet, sheet, model, layout);
  addHighlights(worksheet, sheet);
  const frozen = sheet.frozenColumns;
  worksheet.views = [
    {
      state: 'frozen',
      xSplit: frozen,
      ySplit: headerRow,
      topLeftCell: `${columnLetters(frozen + 1)}${firstRow}`,
      showGridLines: false,
    },
  ];
  return columnWidths;
}

/** Levels of an impact on an axis: a figure under a turned header. */
function isTurned(column: SheetColumn): boolean {
  return column.kind === 'level' && /^(?:rating|level)\./u.test(column.key);
}

function headerHeight(sheet: WritableSheet, headers: readonly string[], columnWidths: readonly number[]): number {
  const upright = headers.map((text, index): [string, number] =>
    index === 0 || isTurned(at(sheet.columns, index))
      ? ['', 1]
      : [text, (at(columnWidths, index) - filterButton) * 0.95],
  );
  const turned = headers.filter((_, index) => isTurned(at(sheet.columns, index)));
  const longestTurned = Math.max(0, ...turned.map((text) => Math.min(letters(text), 22)));
  return Math.max(rowHeight(upright) + 4, longestTurned * 5.6 + 16);
}

/** Room of the filter's button in a header, in characters; bold takes a little more than its share. */
const filterButton = 3.5;

const turnedWidth = 5.5;

const widths: Readonly<Record<SheetColumn['kind'], readonly [least: number, most: number]>> = {
  id: [8, 8],
  code: [8, 12],
  text: [12, 24],
  long: [22, 38],
  choice: [11, 18],
  integer: [9, 14],
  decimal: [9, 14],
  percent: [9, 13],
  money: [11, 16],
  date: [12, 13],
  level: [7, 13],
};

/** Widths that fit the longest line, within what a screen can take; the id is there but hidden. */
function setColumns(worksheet: Worksheet, sheet: WritableSheet, headers: readonly string[]): void {
  const longest = longestLines(sheet);
  for (const [index, column] of sheet.columns.entries()) {
    const [least, most] = widths[column.kind];
    const longestWord =
      Math.max(
        ...at(headers, index)
          .split(/\s+/u)
          .map((word) => word.length),
      ) + 3;
    const content = longest[index] ?? 0;
    const target = worksheet.getColumn(index + 1);
    target.width = isTurned(column)
      ? turnedWidth
      : Math.min(Math.max(content * 0.9 + 2, longestWord, least), Math.max(most, longestWord));
    target.style = spareStyle(column.kind);
    target.hidden = column.kind === 'id';
  }
}

/** The longest line of each column, in characters. */
function longestLines(sheet: WritableSheet): number[] {
  const longest = sheet.columns.map(() => 0);
  for (const row of sheet.rows) {
    for (let index = 0; index < longest.length; index += 1) {
      const length = lengthOf(row.cells[index] ?? null);
      if (length > at(longest, index)) longest[index] = length;
    }
  }
  return longest;
}

function lengthOf(value: CellValue): number {
  if (typeof value === 'string') {
    return value.includes('\n') ? Math.max(...value.split('\n').map((line) => line.length)) : value.length;
  }
  return typeof value === 'number' ? String(value).length : 0;
}

/** Widest that stays readable, at some seven points, on one landscape page: what follows is on screen only. */
const printedWidths = { a4: 190, a3: 280 } as const;

/** Prints the first columns, as many as a page takes at a readable size; on A3 those that A4 would make too small. */
function setPrintedColumns(worksheet: Worksheet, sheet: WritableSheet): void {
  let width = 0;
  let last = 2;
  for (let index = 2; index <= sheet.columns.length; index++) {
    const own = worksheet.getColumn(index).width ?? 0;
    if (index > 2 && width + own > printedWidths.a3) break;
    width += own;
    last = index;
  }
  worksheet.pageSetup.printArea = `A:${columnLetters(last)}`;
  worksheet.pageSetup.paperSize = width > printedWidths.a4 ? paperSizes.a3 : paperSizes.a4;
}

/** exceljs keeps validations by range, which its types leave out. */
interface Validations {
  readonly dataValidations: { readonly add: (range: string, validation: DataValidation) => void };
}

function addValidations(worksheet: Worksheet, sheet: WritableSheet, model: WritableWorkbook, layout: Layout): void {
  const last = firstRow + sheet.rows.length - 1 + spareRows;
  for (const [index, column] of sheet.columns.entries()) {
    const validation = column.editable ? validationOf(column, model, layout) : undefined;
    if (!validation) continue;
    const letters = columnLetters(index + 1);
    (worksheet as unknown as Validations).dataValidations.add(`${letters}${firstRow}:${letters}${last}`, {
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: cleanLine(column.header).slice(0, 32),
      ...validation,
    });
  }
}

type Rule = Pick<DataValidation, 'type' | 'formulae' | 'error'> &
  Partial<Pick<DataValidation, 'operator' | 'errorStyle'>>;

function validationOf(column: SheetColumn, model: WritableWorkbook, layout: Layout): Rule | undefined {
  const { notInList, notADate, notANumber, notAShare } = model.texts;
  const list = column.list === undefined ? undefined : layout.list(column.list);
  if (list !== undefined) return { type: 'list', formulae: [list], error: notInList };
  switch (column.kind) {
    case 'level': {
      const [least, most] = column.range ?? [0, 10];
      const error = notANumber.replace('{least}', String(least)).replace('{most}', String(most));
      return { type: 'whole', operator: 'between', formulae: [least, most], error };
    }
    case 'date':
      return { type: 'date', operator: 'greaterThan', formulae: [new Date(Date.UTC(1950, 0, 1))], error: notADate };
    case 'percent':
      return { type: 'decimal', operator: 'between', formulae: [0, 1], error: notAShare };
    default:
      return undefined;
  }
}

function addHighlights(worksheet: Worksheet, sheet: WritableSheet): void {
  const last = firstRow + sheet.rows.length - 1 + spareRows;
  const rangeOf = (index: number): string =>
    `${columnLetters(index + 1)}${firstRow}:${columnLetters(index + 1)}${last}`;
  let priority = 1;
  for (const highlight of sheet.highlights) {
    const index = sheet.columns.findIndex((column) => column.key === highlight.column);
    if (index < 0) continue;
    worksheet.addConditionalFormatting({
      ref: rangeOf(index),
      rules: [
        {
          type: 'expression',
          priority: priority++,
          formulae: [`${columnLetters(index + 1)}${firstRow}="${highlight.word.replaceAll('"', '""')}"`],
          style: toneStyle(highlight.tone),
        },
      ],
    });
  }
  for (const [index, column] of sheet.columns.entries()) {
    if (!isTurned(column) || !column.range) continue;
    const [least, most] = column.range;
    const cell = `${columnLetters(index + 1)}${firstRow}`;
    worksheet.addConditionalFormatting({
      ref: rangeOf(index),
      rules: Array.from({ length: most - least + 1 }, (_, step) => {
        const { fill, ink } = levelShade(least + step, least, most);
        return {
          type: 'expression' as const,
          priority: priority++,
          formulae: [`AND(${cell}<>"",${cell}=${least + step})`],
          style: conditionalStyle(`FF${fill}`, `FF${ink}`),
        };
      }),
    });
  }
}
