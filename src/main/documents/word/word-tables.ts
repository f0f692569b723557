import { at } from '../../../domain/deliverable/at.ts';
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type {
  Inline,
  Table as TableModel,
  TableCell as CellModel,
} from '../../../domain/deliverable/document-model.ts';
import { columnWidths, turnedHeaders, turnedLength } from './column-widths.ts';
import { bookmarked, type TextWriting, wordRuns } from './word-runs.ts';
import { colours, styleIds } from './word-styles.ts';

/** A row with more text than this may be cut by a page end: kept whole, it would leave half a page empty. */
const longRow = 900;

/** Left and right of a cell's text, with some to spare, in twentieths of a point. */
const cellPadding = 240;

/** Height of a picture in a cell and what is beside it, in twentieths of a point: rows are kept whole. */
const tallestImage = 7_000;

/** Height of a line to write on by hand. */
const writingLine = 440;

/** A header with more text is not repeated: it would fill the pages by itself. */
const longestHeader = 300;

/** A table no larger stays on one page: cutting it would cost the reader more than the room it leaves. */
const smallTable = { rows: 8, letters: 700 } as const;

/** A native table: header row repeated on every page, rows kept whole, widths given in full. */
export function wordTable(table: TableModel, width: number, texts: TextWriting): Table {
  const turned = turnedHeaders(table.columns, table.rows, width);
  const widths = columnWidths(table.columns, table.rows, width, turned);
  const longHeader = table.columns.some((column) => lengthOf(column.header) > longestHeader);
  const header = table.forWriting
    ? undefined
    : new TableRow({
        tableHeader: !longHeader,
        cantSplit: !longHeader,
        ...(turned.size > 0
          ? { height: { value: turnedLength(table.columns, turned), rule: HeightRule.ATLEAST } }
          : {}),
        children: table.columns.map((column, index) =>
          wordCell(column.header, at(widths, index), styleIds.tableHeader, texts, turned.has(index)),
        ),
      });
  const small =
    table.rows.length <= smallTable.rows &&
    table.rows.flat().reduce((sum, cell) => sum + lengthOf(cell), 0) <= smallTable.letters;
  // Neither the first row nor the last stands alone on a page.
  const last = table.rows.length - 1;
  const held = (position: number): boolean => position < last && (position === 0 || position === last - 1 || small);
  const rows = table.rows.map(
    (row, position) =>
      new TableRow({
        cantSplit: !isLong(row),
        ...(table.forWriting && row.every((cell) => lengthOf(cell) === 0)
          ? { height: { value: writingLine, rule: HeightRule.ATLEAST } }
          : {}),
        keepNext: held(position) && !isLong(row),
        children: table.columns.map((_, index) =>
          wordCell(row[index] ?? { lines: [] }, at(widths, index), styleIds.tableText, texts),
        ),
      }),
  );
  return header ? frame([header, ...rows], widths) : plainFrame(rows, widths);
}

/** The table around rows already made, in the document's table style. */
export function frame(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    ...laidOut(rows, widths),
    style: styleIds.table,
    tableLook: { firstRow: true, firstColumn: false, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

/** A table without a header: plain lines, since the style of a firm's template may dress the first row whatever is said. */
function plainFrame(rows: readonly TableRow[], widths: readonly number[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.rule };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    ...laidOut(rows, widths),
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    margins: { top: 55, bottom: 45, left: 85, right: 85, marginUnitType: WidthType.DXA },
  });
}

function laidOut(rows: readonly TableRow[], widths: readonly number[]) {
  return {
    rows,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
  };
}

function wordCell(cell: CellModel, width: number, style: string, texts: TextWriting, turned = false): TableCell {
  const alignment = turned ? undefined : alignmentOf(cell.align);
  const lines = cell.lines.length === 0 ? [[]] : cell.lines;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(style === styleIds.tableHeader
      ? { verticalAlign: turned ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM }
      : {}),
    ...(turned ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
    children: lines.map(
      (line, index) =>
        new Paragraph({
          style,
          ...(alignment ? { alignment } : {}),
          children: bookmarked(
            index === 0 ? cell.anchor : undefined,
            line.length === 0
              ? [new TextRun('')]
              : wordRuns(line, texts, { width: width - cellPadding, height: tallestImage }),
          ),
        }),
    ),
  });
}

function alignmentOf(align: CellModel['align']) {
  if (align === undefined || align === 'left') return undefined;
  return align === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER;
}

function isLong(row: readonly CellModel[]): boolean {
  return row.some((cell) => lengthOf(cell) >= longRow);
}

function lengthOf(cell: CellModel): number {
  return cell.lines.reduce((sum, line) => sum + lengthOfInlines(line), 0);
}

/** Letters whose room a picture takes in a cell. */
const imageLetters = 200;

/** Letters of a line, its links and pictures included. */
export function lengthOfInlines(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.kind === 'text') return sum + inline.text.length;
    if (inline.kind === 'image') return sum + imageLetters;
    return inline.kind === 'link' ? sum + lengthOfInlines(inline.children) : sum;
  }, 0);
}
