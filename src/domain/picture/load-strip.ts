import { at } from '../deliverable/at.ts';
import { legend } from './legend.ts';
import { palette } from './palette.ts';
import type { PictureTexts } from './picture-words.ts';
import type { Paint, Scene, Shape } from './scene.ts';
import { textWidth, wrapText } from './text-measure.ts';

export interface LoadInput {
  readonly width: number;
  readonly mostHeight: number;
  readonly title: string;
  /** Months or weeks, in order: a name, and the year or month it belongs to. */
  readonly periods: readonly { readonly name: string; readonly group: string }[];
  readonly rows: readonly LoadRow[];
  readonly words: PictureTexts['load'];
  readonly number: (value: number) => string;
}

export interface LoadRow {
  readonly name: string;
  /** Hours asked of one person, one per period; 0 for none. */
  readonly hours: readonly number[];
}

const labelStyle = { size: 10 } as const;
const labelLine = 11.5;
const rowHeight = 42;
const barRoom = 24;
const headerHeight = 34;
const totalWidth = 48;
/** Below it, a figure no longer stands over its bar. */
const narrowest = 22;
/** A peak asks at least this many hours, and this many times the mean of the loaded periods of the row. */
const peakHours = 4;
const peakRatio = 1.5;

/** True for each period that asks at least four hours and half as much again as the mean of the row's loaded periods. */
export function peaksOf(hours: readonly number[]): readonly boolean[] {
  const loaded = hours.filter((value) => value > 0);
  const mean = loaded.reduce((sum, value) => sum + value, 0) / Math.max(loaded.length, 1);
  return hours.map((value) => value >= peakHours && (loaded.length === 1 || value >= peakRatio * mean));
}

/**
 * Hours asked of one person of each population over time, as bars on one common scale, each with its figure; peaks are
 * hatched and their figure is bold. Split between several scenes when too long or too high for the page.
 */
export function loadScenes(input: LoadInput): readonly Scene[] {
  const rows = input.rows.filter(({ hours }) => hours.some((value) => value > 0));
  if (rows.length === 0 || input.periods.length === 0) return [];
  const labelWidth = Math.min(170, input.width * 0.28);
  const perScene = Math.max(1, Math.floor((input.width - labelWidth - totalWidth) / narrowest));
  const across = split(input.periods.length, perScene);
  const down = split(rows.length, Math.max(1, Math.floor((input.mostHeight - headerHeight - 40) / rowHeight)));
  const most = Math.max(...rows.flatMap(({ hours }) => hours));
  return across.flatMap(([left, right]) =>
    down.flatMap(([first, last]) => {
      const shown = rows.slice(first, last);
      return [loadScene(input, shown, [left, right], labelWidth, most)];
    }),
  );
}

/** Ranges of nearly equal lengths, at most `most` each. */
function split(count: number, most: number): readonly (readonly [number, number])[] {
  const parts = Math.ceil(count / most);
  const share = Math.ceil(count / parts);
  return Array.from({ length: parts }, (_, part) => [part * share, Math.min((part + 1) * share, count)]);
}

function loadScene(
  input: LoadInput,
  rows: readonly LoadRow[],
  [left, right]: readonly [number, number],
  labelWidth: number,
  most: number,
): Scene {
  const { width, words } = input;
  const periods = input.periods.slice(left, right);
  const column = Math.min((width - labelWidth - totalWidth) / periods.length, 64);
  const shapes: Shape[] = [...header(input, periods, labelWidth, column)];
  for (const [index, row] of rows.entries()) {
    shapes.push(...rowShapes(input, row, [left, right], headerHeight + index * rowHeight, labelWidth, column, most));
  }
  const bottom = headerHeight + rows.length * rowHeight;
  const key = legend(
    [
      { text: words.unit },
      {
        text: words.peak,
        sign: { width: 16, shapes: [{ kind: 'rect', x: 0, y: -6, width: 16, height: 12, ...barPaint(true) }] },
      },
    ],
    0,
    bottom + 6,
    width,
  );
  const peaks = rows.flatMap(({ name, hours }) =>
    peaksOf(hours).flatMap((isPeak, period) =>
      isPeak && period >= left && period < right ? [`${name} (${at(input.periods, period).name})`] : [],
    ),
  );
  return {
    width,
    height: Math.ceil(bottom + 6 + key.height + 2),
    title: input.title,
    description: words.description(rows.length, peaks),
    shapes: [...shapes, ...key.shapes],
  };
}

function header(input: LoadInput, periods: LoadInput['periods'], labelWidth: number, column: number): readonly Shape[] {
  const groups = periods.flatMap(({ group }, index) => (periods[index - 1]?.group === group ? [] : [{ group, index }]));
  return [
    ...groups.map(({ group, index }, position): Shape => ({
      kind: 'text',
      x: labelWidth + index * column,
      y: 12,
      text: group,
      size: 10.5,
      weight: 'semibold',
      colour: palette.ink,
      room: ((groups[position + 1]?.index ?? periods.length) - index) * column - 2,
    })),
    ...periods.map(({ name }, index): Shape => ({
      kind: 'text',
      x: labelWidth + (index + 0.5) * column,
      y: 27,
      text: name,
      size: 9.5,
      anchor: 'middle',
      colour: palette.quiet,
      room: column - 1,
    })),
    {
      kind: 'text',
      x: labelWidth + periods.length * column + totalWidth - 4,
      y: 27,
      text: input.words.total,
      size: 9.5,
      anchor: 'end',
      weight: 'semibold',
      colour: palette.ink,
      room: totalWidth,
    },
    {
      kind: 'line',
      from: { x: 0, y: headerHeight - 1 },
      to: { x: labelWidth + periods.length * column + totalWidth, y: headerHeight - 1 },
      stroke: palette.ink,
      strokeWidth: 1,
    },
  ];
}

function rowShapes(
  input: LoadInput,
  row: LoadRow,
  [left, right]: readonly [number, number],
  y: number,
  labelWidth: number,
  column: number,
  most: number,
): readonly Shape[] {
  const label = wrapText(row.name, labelStyle, labelWidth - 12, 3);
  const peaks = peaksOf(row.hours);
  const base = y + rowHeight - 4;
  const end = labelWidth + (right - left) * column;
  const total = row.hours.reduce((sum, value) => sum + value, 0);
  return [
    ...label.map((text, index): Shape => ({
      kind: 'text',
      x: 0,
      y: y + rowHeight / 2 + 4 + (index - (label.length - 1) / 2) * labelLine,
      text,
      ...labelStyle,
      colour: palette.text,
      room: labelWidth - 4,
    })),
    {
      kind: 'line',
      from: { x: labelWidth, y: base },
      to: { x: end, y: base },
      stroke: palette.rule,
      strokeWidth: 1,
    },
    ...row.hours.slice(left, right).flatMap((hours, index): Shape[] => {
      if (!(hours > 0)) return [];
      const isPeak = peaks[left + index] === true;
      const height = Math.max((hours / most) * barRoom, 1.5);
      const x = labelWidth + index * column;
      return [
        { kind: 'rect', x: x + column * 0.16, y: base - height, width: column * 0.68, height, ...barPaint(isPeak) },
        figure(input.number(hours), x + column / 2, base - height - 3, column, isPeak),
      ];
    }),
    {
      kind: 'text',
      x: end + totalWidth - 4,
      y: base - 2,
      text: input.number(total),
      size: 10.5,
      weight: 'semibold',
      anchor: 'end',
      colour: palette.ink,
      room: totalWidth - 6,
    },
  ];
}

/** A figure over its bar, smaller where the column is narrow. */
function figure(text: string, x: number, y: number, column: number, isPeak: boolean): Shape {
  const weight = isPeak ? 'semibold' : 'regular';
  const size = [9.5, 8.5, 7.5].find((candidate) => textWidth(text, { size: candidate, weight }) <= column - 1) ?? 7;
  return { kind: 'text', x, y, text, size, weight, anchor: 'middle', colour: palette.text, room: column + 4 };
}

function barPaint(isPeak: boolean): Paint {
  return isPeak
    ? { fill: palette.white, hatch: 'rising', hatchColour: palette.ink, stroke: palette.ink, strokeWidth: 1 }
    : { fill: '#8FA0B5' };
}
