import type { ImpactCell } from '../../../domain/impact/impact-matrix.ts';
import { palette } from '../../../domain/picture/palette.ts';
import type { Scene, Shape } from '../../../domain/picture/scene.ts';
import { longestWord, textWidth, wrapText } from '../../../domain/picture/text-measure.ts';
import { marksOf, type MatrixView } from './matrix-view.ts';

interface SceneWords {
  readonly title: string;
  readonly corner: string;
  readonly total: string;
  readonly key: string;
}

/** Level colours of the picture, and the text on each: a picture is always on white. */
export type LevelColours = readonly { readonly fill: string; readonly text: string }[];

const narrowestName = 140;
const widestName = 320;
const narrowestCell = 64;
const indent = 12;
const rowHeight = 34;
const headHeight = 56;
const lineHeight = 12;
const margin = 16;
const titleHeight = 26;
const keyHeight = 24;
const headStyle = { size: 10, weight: 'semibold' } as const;
const nameStyle = { size: 12 } as const;

/** Where columns stand: wide enough for every name, and for the longest word of every axis. */
interface Frame {
  readonly nameWidth: number;
  readonly cellWidth: number;
  readonly left: (column: number) => number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The matrix as a picture: the same figures and marks as on the screen. */
export function matrixScene(view: MatrixView, colours: LevelColours, words: SceneWords): Scene {
  const { axes, rows } = view;
  const frame = frameOf(view, words);
  const { nameWidth, left, right, top, bottom } = frame;
  const total = (sum: number, column: number, y: number): Shape =>
    figure(frame, String(sum), left(column), y, palette.text);
  const shapes: readonly Shape[] = [
    {
      kind: 'text',
      x: margin,
      y: margin + 14,
      text: words.title,
      size: 14,
      weight: 'semibold',
      colour: palette.ink,
      room: right - margin,
    },
    ...headShapes(view, words, frame),
    ...rows.flatMap((row, index) => {
      const y = top + index * rowHeight;
      return [
        nameShape(row.population.name, margin + row.depth * indent, y, nameWidth - row.depth * indent),
        ...row.cells.flatMap((cell, column) => (cell ? cellShapes(cell, frame, column, y, colours) : [])),
        ...(row.total && row.total.rated > 0 ? [total(row.total.sum, axes.length, y)] : []),
        ruleShape(y + rowHeight, right),
      ];
    }),
    nameShape(words.total, margin, bottom - rowHeight, nameWidth),
    ...view.totals.flatMap((one, column) => (one && one.rated > 0 ? [total(one.sum, column, bottom - rowHeight)] : [])),
    total(view.total.sum, axes.length, bottom - rowHeight),
    {
      kind: 'text',
      x: margin,
      y: bottom + keyHeight - 6,
      text: words.key,
      size: 10,
      colour: palette.quiet,
      room: right - margin,
    },
  ];
  return { width: right + margin, height: bottom + keyHeight + margin, title: words.title, shapes };
}

function frameOf({ axes, rows }: MatrixView, words: SceneWords): Frame {
  const names = rows.map(({ population, depth }) => textWidth(population.name, nameStyle) + depth * indent);
  const nameWidth = Math.min(widestName, Math.max(narrowestName, ...names) + 14);
  const heads = [...axes.map(({ name }) => name), words.total].map((name) => longestWord(name, headStyle));
  const cellWidth = Math.ceil(Math.max(narrowestCell, ...heads) + 10);
  const left = (column: number): number => margin + nameWidth + column * cellWidth;
  const top = margin + titleHeight + headHeight;
  return { nameWidth, cellWidth, left, right: left(axes.length + 1), top, bottom: top + (rows.length + 1) * rowHeight };
}

function headShapes({ axes }: MatrixView, words: SceneWords, frame: Frame): readonly Shape[] {
  const { nameWidth, cellWidth, left, right, top } = frame;
  const y = top - 8;
  const text = { kind: 'text', ...headStyle, colour: palette.ink } as const;
  return [
    { kind: 'rect', x: margin, y: top - headHeight, width: right - margin, height: headHeight, fill: palette.band },
    { ...text, x: margin + 6, y, text: words.corner, room: nameWidth - 12 },
    ...[...axes.map(({ name }) => name), words.total].flatMap((name, column) => {
      const lines = wrapText(name, headStyle, cellWidth - 6, 4);
      return lines.map((line, index): Shape => ({
        ...text,
        x: left(column) + cellWidth / 2,
        y: y - (lines.length - 1 - index) * lineHeight,
        text: line,
        anchor: 'middle',
        room: cellWidth - 4,
      }));
    }),
  ];
}

function cellShapes(
  cell: ImpactCell,
  frame: Frame,
  column: number,
  y: number,
  colours: LevelColours,
): readonly Shape[] {
  const colour = colours[Math.min(cell.level, colours.length - 1)] ?? { fill: palette.white, text: palette.text };
  const { fill, text } = colour;
  const { isUnsure, isSubgroupHigher } = marksOf(cell);
  const x = frame.left(column);
  const box = { x: x + 2, y: y + 2, width: frame.cellWidth - 4, height: rowHeight - 4 };
  const right = box.x + box.width;
  const foot = box.y + box.height - 4;
  const shapes: Shape[] = [
    {
      kind: 'rect',
      ...box,
      radius: 3,
      fill,
      stroke: palette.rule,
      ...(isUnsure ? { hatch: 'rising', hatchColour: text } : {}),
    },
  ];
  // The figure stays readable over the hatching.
  if (isUnsure) shapes.push({ kind: 'circle', x: x + frame.cellWidth / 2, y: y + rowHeight / 2, radius: 9, fill });
  shapes.push(figure(frame, String(cell.level), x, y, text));
  if (cell.proofs > 0)
    shapes.push({
      kind: 'text',
      x: right - 4,
      y: foot,
      text: String(cell.proofs),
      size: 9,
      anchor: 'end',
      colour: text,
      room: 24,
    });
  if (isSubgroupHigher)
    shapes.push({
      kind: 'polyline',
      closed: true,
      fill: palette.brick,
      points: [
        { x: right - 9, y: box.y },
        { x: right, y: box.y },
        { x: right, y: box.y + 9 },
      ],
    });
  if (cell.source === 'workshop')
    shapes.push({
      kind: 'line',
      from: { x: box.x + 5, y: foot },
      to: { x: box.x + 15, y: foot },
      stroke: text,
      strokeWidth: 2,
    });
  return shapes;
}

function figure({ cellWidth }: Frame, text: string, x: number, y: number, colour: string): Shape {
  return {
    kind: 'text',
    x: x + cellWidth / 2,
    y: y + rowHeight / 2 + 5,
    text,
    size: 14,
    weight: 'semibold',
    anchor: 'middle',
    colour,
    room: cellWidth - 8,
  };
}

function nameShape(text: string, x: number, y: number, room: number): Shape {
  return {
    kind: 'text',
    x: x + 6,
    y: y + rowHeight / 2 + 4,
    text,
    ...nameStyle,
    colour: palette.text,
    room: room - 12,
  };
}

function ruleShape(y: number, right: number): Shape {
  return { kind: 'line', from: { x: margin, y }, to: { x: right, y }, stroke: palette.rule, strokeWidth: 1 };
}
