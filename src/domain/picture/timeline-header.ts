import { isDate } from '../shared/calendar.ts';
import type { LegendEntry } from './legend.ts';
import { inLanes, type Label, labelShape } from './lane-labels.ts';
import { palette } from './palette.ts';
import type { PictureTexts } from './picture-words.ts';
import type { Paint, Shape } from './scene.ts';
import { monthsOf, monthTicks, type TimeScale, xOf, yearTicks } from './time-scale.ts';

/** A day with a name, among those of its line. */
export interface TimelineMark {
  readonly date: string;
  readonly line: string;
  readonly name: string;
}

/** Days on which one cannot (closed) or should rather not (peak) act. */
export interface TimelinePeriod {
  readonly starts: string;
  readonly ends: string;
  readonly name: string;
  readonly closed: boolean;
}

interface Wanted {
  readonly goLives: readonly TimelineMark[];
  readonly periods: readonly TimelinePeriod[];
  readonly compact?: boolean;
  readonly words: PictureTexts['timeline'];
}

interface Header {
  readonly height: number;
  readonly legend: readonly LegendEntry[];
  /** Months, names, and the bands and lines that go down to `bottom`. */
  readonly shapes: (bottom: number) => readonly Shape[];
}

const monthsHeight = 32;
const laneHeight = 14;
const sign = 5;

/**
 * Months and years, then lanes of closed periods and of go-lives, each with its name; compact, one lane of each and no
 * names.
 */
export function timelineHeader(scale: TimeScale, wanted: Wanted): Header {
  const { words, compact = false } = wanted;
  const bands = periodBands(scale, wanted.periods, compact);
  const marks = goLiveFlags(scale, wanted.goLives, compact);
  const bandTop = monthsHeight + 2;
  const markTop = bandTop + bands.lanes * laneHeight + (bands.lanes > 0 && !compact ? 4 : 0);
  const height = markTop + marks.lanes * laneHeight + 4;
  return {
    height,
    legend: legendOf(bands.items, marks.items.length > 0, words),
    shapes: (bottom) => [
      ...calendarShapes(scale, words, bottom),
      ...(bands.lanes > 0 ? [lineName(words.periods, scale, bandTop, true)] : []),
      ...bands.items.flatMap(({ x, end, closed, label, lane }): Shape[] => {
        const y = bandTop + lane * laneHeight;
        const whole = { kind: 'rect', x, width: end - x } as const;
        return [
          { ...whole, y: height, height: bottom - height, ...faintPaint(closed) },
          { ...whole, y: y + 2, height: laneHeight - 4, ...periodPaint(closed) },
          ...(label ? [labelShape(label, y + laneHeight - 4)] : []),
        ];
      }),
      ...marks.names.map(({ text, lane }) => lineName(text, scale, markTop + lane * laneHeight, false)),
      ...(compact && marks.lanes > 0 ? [lineName(words.goLives, scale, markTop, true)] : []),
      // Lines first: a name keeps its halo where the line of another day crosses it.
      ...marks.items.map(({ x, lane }): Shape => {
        const line = { kind: 'line', from: { x, y: markTop + lane * laneHeight + 10 }, to: { x, y: bottom } } as const;
        return { ...line, stroke: palette.teal, strokeWidth: 0.9, strokeOpacity: 0.7 };
      }),
      ...marks.items.flatMap(({ x, label, lane }): Shape[] => {
        const y = markTop + lane * laneHeight;
        return [flag(x, y + laneHeight / 2), ...(label ? [labelShape(label, y + laneHeight - 4)] : [])];
      }),
    ],
  };
}

function periodBands(scale: TimeScale, periods: readonly TimelinePeriod[], compact: boolean) {
  const right = scale.left + scale.width;
  const bands = periods
    .filter(({ starts, ends }) => isDate(starts) && isDate(ends) && ends >= scale.from && starts < scale.to)
    .toSorted((a, b) => (a.starts < b.starts ? -1 : 1))
    .map(({ starts, ends, name, closed }) => {
      const x = Math.max(xOf(scale, starts), scale.left);
      const end = Math.max(Math.min(xOf(scale, ends, true), right), x + 3);
      return { x, end, closed, name };
    });
  return inLanes(bands, scale, compact);
}

/** Go-lives of one line share lanes of their own, under the name of the line. */
function goLiveFlags(scale: TimeScale, goLives: readonly TimelineMark[], compact: boolean) {
  const dated = goLives
    .filter(({ date }) => isDate(date) && date >= scale.from && date < scale.to)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const names: { readonly text: string; readonly lane: number }[] = [];
  const items: { readonly x: number; readonly label: Label | undefined; readonly lane: number }[] = [];
  let used = 0;
  for (const [line, group] of Map.groupBy(dated, (mark) => (compact ? '' : mark.line))) {
    const flags = group.map(({ date, name }) => {
      const x = xOf(scale, date);
      return { x: x - sign, end: x + sign, name };
    });
    const placed = inLanes(flags, scale, compact);
    const first = used;
    items.push(...placed.items.map(({ x, label, lane }) => ({ x: x + sign, label, lane: first + lane })));
    if (!compact) names.push({ text: line, lane: first });
    used += placed.lanes;
  }
  return { names, items, lanes: used };
}

/** What a lane is about, in the column of names. */
function lineName(text: string, scale: TimeScale, y: number, strong: boolean): Shape {
  return {
    kind: 'text',
    x: 0,
    y: y + laneHeight - 4,
    text,
    size: 10,
    ...(strong ? { weight: 'semibold' } : {}),
    colour: palette.ink,
    room: scale.left - 14,
  };
}

function calendarShapes(scale: TimeScale, words: PictureTexts['timeline'], bottom: number): readonly Shape[] {
  const months = monthTicks(scale, words.months, 27);
  const yearTop = months.length === 0 ? 22 : 11;
  return [
    ...yearTicks(scale).flatMap((tick): Shape[] => [
      { kind: 'line', from: { x: tick.x, y: 0 }, to: { x: tick.x, y: bottom }, stroke: palette.rule, strokeWidth: 1 },
      {
        kind: 'text',
        x: tick.x + 3,
        y: yearTop,
        text: tick.text,
        size: 10.5,
        weight: 'semibold',
        colour: palette.ink,
        room: Math.max(tick.width - 4, 0),
      },
    ]),
    ...(months.length === 0 ? [] : monthsOf(scale)).map((month): Shape => {
      const x = xOf(scale, month);
      return { kind: 'line', from: { x, y: 16 }, to: { x, y: bottom }, stroke: palette.band, strokeWidth: 0.8 };
    }),
    ...months.map((tick): Shape => ({
      kind: 'text',
      x: tick.x + 3,
      y: 26,
      text: tick.text,
      size: 9.5,
      colour: palette.quiet,
      room: Math.max(tick.width - 4, 0),
    })),
    {
      kind: 'line',
      from: { x: 0, y: monthsHeight - 1 },
      to: { x: scale.left + scale.width, y: monthsHeight - 1 },
      stroke: palette.ink,
      strokeWidth: 1,
    },
  ];
}

function periodPaint(closed: boolean): Paint {
  return closed
    ? { fill: palette.white, hatch: 'falling', hatchColour: palette.quiet, stroke: palette.quiet, strokeWidth: 0.6 }
    : { fill: palette.white, hatch: 'dots', hatchColour: palette.quiet, stroke: palette.quiet, strokeWidth: 0.6 };
}

/** Under the bars a band stays faint: its lane above says by its hatch what it is. */
function faintPaint(closed: boolean): Paint {
  return closed
    ? { fill: '#E9EDF1', stroke: '#D5DBE2', strokeWidth: 0.5 }
    : { fill: '#F4F6F8', stroke: '#D5DBE2', strokeWidth: 0.5, dash: [2, 2] };
}

function flag(x: number, y: number): Shape {
  return {
    kind: 'polyline',
    closed: true,
    points: [
      { x: x - sign, y: y - 4 },
      { x: x + sign, y: y - 4 },
      { x, y: y + 5 },
    ],
    fill: palette.teal,
  };
}

function legendOf(
  bands: readonly { readonly closed: boolean }[],
  hasGoLives: boolean,
  words: PictureTexts['timeline'],
): readonly LegendEntry[] {
  const swatch = (closed: boolean): LegendEntry => ({
    text: closed ? words.closed : words.peak,
    sign: { width: 22, shapes: [{ kind: 'rect', x: 0, y: -5, width: 22, height: 10, ...periodPaint(closed) }] },
  });
  return [
    ...(hasGoLives ? [{ text: words.goLive, sign: { width: 10, shapes: [flag(5, 0)] } }] : []),
    ...(bands.some(({ closed }) => closed) ? [swatch(true)] : []),
    ...(bands.some(({ closed }) => !closed) ? [swatch(false)] : []),
  ];
}
