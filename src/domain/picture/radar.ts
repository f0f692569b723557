import { legend } from './legend.ts';
import { palette } from './palette.ts';
import type { PictureTexts } from './picture-words.ts';
import { pointAt, type RadarAxes, radarAxes } from './radar-axes.ts';
import { barChart } from './radar-bars.ts';
import { movedShapes, type Scene, type Shape } from './scene.ts';
import { textWidth, wrapText } from './text-measure.ts';

export interface RadarInput {
  readonly axes: readonly string[];
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly populations: readonly RadarPopulation[];
  /** Width of the picture, px. */
  readonly width: number;
  readonly title: string;
  readonly words: PictureTexts['radar'];
  readonly number: (value: number) => string;
}

export interface RadarPopulation {
  readonly name: string;
  /** Written after the name: the headcount. */
  readonly detail?: string;
  /** One per axis; undefined when not rated, which is not zero. */
  readonly levels: readonly (number | undefined)[];
}

/** Radars on one picture: two pictures of two rows, or one of three rows, fill a page. */
const mostPerScene = 6;
const titleStyle = { size: 12, weight: 'semibold' } as const;
const titleLine = 14;
const gutter = 24;

/**
 * One radar per population, small multiples that share their axes and scale: levels from the centre to the edge, rings
 * with figures, axes that were not rated dashed. Under three axes, bars. Several scenes when there are many populations.
 */
export function radarScenes(input: RadarInput): readonly Scene[] {
  const parts = Math.ceil(input.populations.length / mostPerScene);
  const columns = columnsFor(input.populations.length);
  const perPart = Math.ceil(input.populations.length / parts / columns) * columns;
  return Array.from({ length: parts }, (_, part) =>
    radarScene(input, input.populations.slice(part * perPart, (part + 1) * perPart), columns),
  ).filter((scene) => scene !== undefined);
}

function radarScene(input: RadarInput, populations: readonly RadarPopulation[], columns: number): Scene | undefined {
  if (populations.length === 0) return undefined;
  const { axes, width, words } = input;
  const cellWidth = (width - gutter * (columns - 1)) / columns;
  const plot = axes.length < 3 ? barChart(input, cellWidth) : radarChart(input, cellWidth, largestRadius(columns));
  const shapes: Shape[] = [];
  let y = 4;
  for (let first = 0; first < populations.length; first += columns) {
    const row = populations.slice(first, first + columns).map((population) => ({
      population,
      title: titleLines(population, cellWidth),
    }));
    const titleHeight = Math.max(...row.map(({ title }) => title.length)) * titleLine;
    for (const [column, { population, title }] of row.entries()) {
      const x = column * (cellWidth + gutter);
      shapes.push(...movedShapes(titleShapes(title, cellWidth, titleHeight), x, y));
      shapes.push(...movedShapes(plot.draw(population.levels), x, y + titleHeight + 6));
    }
    y += titleHeight + 6 + plot.height + 16;
  }
  const key = legend(
    [
      ...(plot.named ? [] : axes.map((axis, index) => ({ text: `${index + 1} – ${axis}` }))),
      {
        text: (axes.length < 3 ? words.barScale : words.scale)(
          input.number(input.scaleMin),
          input.number(input.scaleMax),
        ),
      },
      { text: words.unrated },
    ],
    0,
    y,
    width,
  );
  return {
    width,
    height: Math.ceil(y + key.height + 2),
    title: input.title,
    description: words.description(
      populations.map(({ name }) => name),
      axes.length,
    ),
    shapes: [...shapes, ...key.shapes],
  };
}

/** What is drawn in each cell, from its upper left corner. */
export interface Plot {
  readonly height: number;
  readonly named: boolean;
  readonly draw: (levels: readonly (number | undefined)[]) => readonly Shape[];
}

/** Two radars side by side leave room for the names of the axes; three are for many populations. */
function columnsFor(count: number): number {
  if (count === 1) return 1;
  return count <= 6 ? 2 : 3;
}

/** Three rows of two radars just fill a page; two rows of three fill half of it. */
function largestRadius(columns: number): number {
  if (columns === 1) return 150;
  return columns === 2 ? 79 : 50;
}

function radarChart(input: RadarInput, width: number, largest: number): Plot {
  const axes = radarAxes(input.axes, width, largest);
  const centre = { x: width / 2, y: axes.top };
  return {
    height: axes.top + axes.bottom,
    named: axes.named,
    draw: (levels) =>
      movedShapes(
        [...rings(input, axes), ...surface(input, axes, levels), ...figures(input, axes), ...axes.labels],
        centre.x,
        centre.y,
      ),
  };
}

/** Distance from the centre: the lowest level stands at the centre only when it is zero. */
function distanceOf({ scaleMin, scaleMax }: RadarInput, { radius }: RadarAxes, level: number): number {
  const base = scaleMin > 0 ? scaleMin - 1 : scaleMin;
  const share = (level - base) / Math.max(scaleMax - base, 1);
  return Math.min(Math.max(share, 0), 1) * radius;
}

/** Levels that a ring shows: the lowest only when it does not stand at the centre. */
function ringLevels(input: RadarInput): readonly number[] {
  const steps = Math.min(input.scaleMax - input.scaleMin, 10);
  const levels = Array.from({ length: steps + 1 }, (_, step) => input.scaleMin + step);
  return levels.filter((level) => level > Math.max(input.scaleMin > 0 ? input.scaleMin - 1 : input.scaleMin, -1));
}

function rings(input: RadarInput, axes: RadarAxes): readonly Shape[] {
  return ringLevels(input).map((level) => ({
    kind: 'polyline',
    closed: true,
    points: input.axes.map((_, axis) => pointAt(axis, input.axes.length, distanceOf(input, axes, level))),
    stroke: palette.rule,
    strokeWidth: level === input.scaleMax ? 1.2 : 0.8,
  }));
}

function figures(input: RadarInput, axes: RadarAxes): readonly Shape[] {
  return ringLevels(input).map((level) => ({
    kind: 'text',
    x: 3.5,
    y: -distanceOf(input, axes, level) + 9,
    text: input.number(level),
    size: 8.5,
    colour: palette.quiet,
    room: 40,
  }));
}

/** Edges join neighbours that are both rated: a gap stays a gap. */
function surface(input: RadarInput, axes: RadarAxes, levels: readonly (number | undefined)[]): readonly Shape[] {
  const count = input.axes.length;
  const points = input.axes.map((_, axis) => {
    const level = levels[axis];
    return level === undefined || !Number.isFinite(level)
      ? undefined
      : pointAt(axis, count, distanceOf(input, axes, level));
  });
  const edges = points.flatMap((from, axis) => {
    const to = points[(axis + 1) % count];
    return from && to ? [{ from, to }] : [];
  });
  const centre = { x: 0, y: 0 };
  return [
    ...points.map((point, axis): Shape => ({
      kind: 'line',
      from: centre,
      to: pointAt(axis, count, axes.radius),
      stroke: point ? palette.rule : palette.quiet,
      strokeWidth: 0.8,
      ...(point ? {} : { dash: [1.5, 3] }),
    })),
    ...edges.map(({ from, to }): Shape => ({
      kind: 'polyline',
      closed: true,
      points: [centre, from, to],
      fill: palette.ink,
      fillOpacity: 0.16,
    })),
    ...edges.map(({ from, to }): Shape => ({ kind: 'line', from, to, stroke: palette.ink, strokeWidth: 1.8 })),
    ...points.flatMap((point): Shape[] =>
      point ? [{ kind: 'circle', ...point, radius: 2.8, fill: palette.ink }] : [],
    ),
  ];
}

interface TitleLine {
  readonly text: string;
  readonly detail?: string;
}

/** The name of a population, wrapped, with its detail after the last word. */
function titleLines({ name, detail }: RadarPopulation, width: number): readonly TitleLine[] {
  const lines = wrapText(
    name,
    titleStyle,
    width - (detail === undefined ? 4 : 4 + textWidth(` (${detail})`, titleStyle)),
    2,
  );
  return lines.map((text, index) =>
    detail !== undefined && index === lines.length - 1 ? { text, detail: `(${detail})` } : { text },
  );
}

function titleShapes(lines: readonly TitleLine[], width: number, height: number): readonly Shape[] {
  const first = height - (lines.length - 1) * titleLine - 3;
  return lines.flatMap(({ text, detail }, index): Shape[] => {
    const y = first + index * titleLine;
    const own = textWidth(text, titleStyle);
    const detailWidth = detail === undefined ? 0 : textWidth(` ${detail}`, { size: 11 });
    const x = (width - own - detailWidth) / 2;
    return [
      { kind: 'text', x, y, text, ...titleStyle, colour: palette.ink, room: width },
      ...(detail === undefined
        ? []
        : [
            {
              kind: 'text',
              x: x + own + detailWidth,
              y,
              text: detail,
              size: 11,
              anchor: 'end',
              colour: palette.quiet,
              room: width,
            } as const,
          ]),
    ];
  });
}
