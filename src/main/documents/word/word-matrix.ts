import { at } from '../../../domain/deliverable/at.ts';
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Matrix, MatrixCell } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import { levelShade } from '../level-shade.ts';
import { styleIds } from './word-styles.ts';
import { frame } from './word-tables.ts';

/** Height of a line of the matrix whose label takes two, and what a heading and the caption take above it. */
const rowHeight = 480;
/** Letters of a label: a longer one would make its row a third of a page. */
const longestLabel = 90;
const above = 1_900;

/** Patterns as the format names them; the darkest level is told by its white figure. */
const shadings = {
  none: 'clear',
  dots: 'pct12',
  horizontal: 'horzStripe',
  diagonal: 'diagStripe',
  solid: 'clear',
} as const;

const totalWidth = 850;
/** Mean width of a letter of a bold header at 9 pt. */
const letter = 102;
const padding = 170;

/**
 * The impact matrix as a native table: populations down, axes across, each cell its level on its shade, then the
 * number of its proofs. Words of an axis too long for the column are turned a quarter, never cut. A matrix that a
 * page has room for is not cut.
 * @param height of the text of the page, in twentieths of a point
 */
export function wordMatrix(matrix: Matrix, width: number, height: number): Table {
  const labelWidth = Math.min(2_900, Math.round(width * 0.24));
  const axisWidth = Math.floor((width - labelWidth - totalWidth) / Math.max(matrix.axes.length, 1));
  const widths = [width - totalWidth - axisWidth * matrix.axes.length, ...matrix.axes.map(() => axisWidth), totalWidth];
  const turned = matrix.axes.some((axis) => longestWord(axis) * letter + padding > axisWidth);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(turned ? { height: { value: turnedHeight(matrix.axes), rule: HeightRule.ATLEAST } } : {}),
    children: [
      labelCell(matrix.corner, at(widths, 0), styleIds.tableHeader),
      ...matrix.axes.map((axis) => axisCell(axis, axisWidth, turned)),
      figureCell(matrix.totalHeader, totalWidth, styleIds.tableHeader),
    ],
  });
  const headerHeight = turned ? turnedHeight(matrix.axes) : rowHeight;
  const whole = above + headerHeight + (matrix.rows.length + 1) * rowHeight <= height;
  const rows = matrix.rows.map(
    (row, position) =>
      new TableRow({
        cantSplit: true,
        // The header never ends a page with a row or two.
        keepNext: whole || position < keptRows || position === matrix.rows.length - 1,
        children: [
          labelCell(row.label, at(widths, 0), styleIds.tableText, row.detail),
          ...row.cells.map((cell) => levelCell(cell, axisWidth, matrix)),
          figureCell(String(row.total), totalWidth, styleIds.matrixLevel),
        ],
      }),
  );
  const totals = new TableRow({
    cantSplit: true,
    children: [
      labelCell(matrix.totalHeader, at(widths, 0), styleIds.tableHeader),
      ...matrix.totals.map((total) => figureCell(String(total), axisWidth, styleIds.matrixLevel)),
      figureCell(String(matrix.grandTotal), totalWidth, styleIds.matrixLevel),
    ],
  });
  return frame([header, ...rows, totals], widths);
}

/** First rows of a long matrix that stay with its header. */
const keptRows = 5;

function levelCell(cell: MatrixCell | undefined, width: number, matrix: Matrix): TableCell {
  if (!cell) return figureCell('–', width, styleIds.matrixLevel);
  const { fill, ink, line, pattern } = levelShade(cell.level, matrix.scaleMin, matrix.scaleMax);
  const marks = `${cell.unsure ? '\u202f?' : ''}${cell.subgroupHigher ? '\u202f▲' : ''}`;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: shadings[pattern], color: pattern === 'none' || pattern === 'solid' ? 'auto' : line, fill },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: styleIds.matrixLevel,
        children: [
          new TextRun({ text: String(cell.level), color: ink }),
          ...(marks === '' ? [] : [new TextRun({ text: marks, color: ink, size: 15 })]),
          new TextRun({ text: `\u2002${cell.proofs}`, color: ink, bold: false, size: 15 }),
        ],
      }),
    ],
  });
}

function axisCell(axis: string, width: number, turned: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: turned ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM,
    ...(turned ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
    children: [
      new Paragraph({
        style: styleIds.tableHeader,
        alignment: turned ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [new TextRun(shortLine(axis))],
      }),
    ],
  });
}

function labelCell(label: string, width: number, style: string, detail?: string): TableCell {
  const header = style === styleIds.tableHeader;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: header ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style,
        children: [
          new TextRun({ text: shortLine(label, longestLabel), bold: true }),
          ...(detail === undefined ? [] : [new TextRun({ text: ` (${shortLine(detail)})` })]),
        ],
      }),
    ],
  });
}

function figureCell(text: string, width: number, style: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: style === styleIds.tableHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
    children: [new Paragraph({ style, alignment: AlignmentType.CENTER, children: [new TextRun(shortLine(text))] })],
  });
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => word.length));
}

/** High enough for the longest axis on two lines. */
function turnedHeight(axes: readonly string[]): number {
  const longest = Math.max(...axes.map((axis) => Math.max(longestWord(axis), axis.length / 2)));
  return Math.min(Math.max(longest * letter + 2 * padding, 1_100), 2_800);
}
