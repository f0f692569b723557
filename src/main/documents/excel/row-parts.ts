import exceljs from 'exceljs';
import RowXform, { type CellModel } from 'exceljs/lib/xlsx/xform/sheet/row-xform.js';
import { at } from '../../../domain/deliverable/at.ts';
import type { MarksSheet, SheetRow } from '../../../domain/deliverable/workbook-model.ts';
import { cellText } from '../clean-text.ts';
import { excelValue } from './excel-cells.ts';
import { heightOf, linesNeeded, shownText } from './row-height.ts';
import { RowXml } from './row-xml.ts';
import type { SharedTexts, StoredText } from './shared-texts.ts';
import { columnLetters, firstRow, type Layout } from './sheet-layout.ts';
import type { WritableSheet } from './writable-workbook.ts';

const { ValueType } = exceljs;

/** The numbers that exceljs gave to the two looks of the cells of a column. */
export interface ColumnStyle {
  readonly plain: number;
  readonly asText: number;
}

/** What the rows of a data sheet are written with. */
export interface RowSettings {
  readonly styles: readonly ColumnStyle[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly texts: SharedTexts;
  readonly layout: Layout;
  readonly cutMark: string;
}

/**
 * The rows of a data sheet as exceljs writes them, one at a time: only the row being written is held, where a
 * workbook of exceljs holds an object for each of its cells until the end.
 */
export function* dataRows(sheet: WritableSheet, settings: RowSettings): Generator<string> {
  const writer = new RowXform();
  const xml = new RowXml();
  const max = sheet.columns.length;
  const cellsOf = cellMaker(sheet, settings);
  let number = firstRow;
  for (const row of sheet.rows) {
    const height = heightOf(linesOf(row, sheet, settings.widths));
    writer.render(xml, { number, min: 1, max, height, cells: cellsOf(row, number) });
    yield xml.take();
    number += 1;
  }
}

/** The rows of the sheet of marks: facts, then each sheet as it is named and headed, and its rows. */
export function* marksRows(marks: MarksSheet, layout: Layout): Generator<string> {
  const writer = new RowXform();
  const xml = new RowXml();
  let number = 0;
  for (const line of marksLines(marks, layout)) {
    number += 1;
    const cells = line.map((text, index) => ({
      address: `${columnLetters(index + 1)}${number}`,
      type: ValueType.String,
      value: cellText(text),
    }));
    writer.render(xml, { number, min: 1, max: line.length, cells });
    yield xml.take();
  }
}

function* marksLines(marks: MarksSheet, layout: Layout): Generator<readonly string[]> {
  yield* marks.lines;
  for (const { key, columns, rows } of marks.sheets) {
    yield ['sheet', key, layout.nameOf(key)];
    yield ['columns', key, ...columns];
    yield ['headings', key, ...layout.headersOf(key)];
    for (const row of rows) yield ['row', key, ...row];
  }
}

/** Makes the cells of a row: texts that cells share by their number, formulas with their result. */
function cellMaker(
  { key, columns }: WritableSheet,
  { styles, texts, layout, cutMark }: RowSettings,
): (row: SheetRow, number: number) => CellModel[] {
  const letters = columns.map((_, index) => columnLetters(index + 1));
  const formula = (template: string): string => layout.formula(template, key);
  return (row, number) =>
    columns.map(({ kind }, index) => {
      const address = `${letters[index]}${number}`;
      const style = at(styles, index);
      const raw = row.cells[index] ?? null;
      if (typeof raw === 'string' && raw !== '') {
        return textCell(address, style, kind === 'id' || kind === 'code' ? texts.own(raw) : texts.share(raw));
      }
      const styleId = style.plain;
      const value = excelValue(raw, kind, formula, cutMark);
      if (typeof value === 'number') return { address, styleId, type: ValueType.Number, value };
      if (value instanceof Date) return { address, styleId, type: ValueType.Date, value };
      if (value === null) return { address, styleId, type: ValueType.Null };
      if (typeof value === 'string') return textCell(address, style, texts.own(value));
      return { address, styleId, type: ValueType.Formula, ...value };
    });
}

function textCell(address: string, style: ColumnStyle, { text, formulaLike, index }: StoredText): CellModel {
  const styleId = formulaLike ? style.asText : style.plain;
  return { address, styleId, type: ValueType.String, value: text, ssId: index };
}

/** Lines of text that a row needs. */
function linesOf(row: SheetRow, { columns }: WritableSheet, widths: readonly number[]): number {
  let lines = 1;
  for (let index = 0; index < columns.length; index += 1) {
    const text = columns[index]?.kind === 'id' ? '' : shownText(row.cells[index] ?? null);
    if (text !== '') lines = Math.max(lines, linesNeeded(text, widths[index] ?? 10));
  }
  return lines;
}
