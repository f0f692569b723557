import type { LegendEntry } from './legend.ts';
import { palette } from './palette.ts';
import type { PictureTexts } from './picture-words.ts';
import type { Paint, Shape } from './scene.ts';
import { isOn, type TimeScale, xOf } from './time-scale.ts';

export type TimelineState = keyof PictureTexts['timeline']['states'];

/** What happens from one day to another; on one day only when a date is missing. */
export interface TimelineRow {
  readonly label: string;
  readonly starts?: string;
  readonly ends?: string;
  readonly state?: TimelineState;
  /** Days to mark on the bar: the actions of a phase. */
  readonly marks?: readonly string[];
}

const barHeight = 9;
const states: readonly TimelineState[] = ['done', 'in_progress', 'planned', 'late'];

/** The bar of a row around the line `y`, or a diamond for a single day; its state shows without colour. */
export function barShapes(row: TimelineRow, colour: string, scale: TimeScale, y: number): readonly Shape[] {
  const { starts, ends } = row;
  const paint = paintOf(row.state, colour);
  const right = scale.left + scale.width;
  const single = ends ?? starts;
  if (single === undefined) return [];
  if (starts === undefined || ends === undefined || starts >= ends)
    return [diamond(xOf(scale, single) + 1, y, 5, paint)];
  const x = Math.max(xOf(scale, starts), scale.left);
  const width = Math.max(Math.min(xOf(scale, ends, true), right) - x, 4);
  const marks = (row.marks ?? []).filter((date) => isOn(scale, date));
  return [
    { kind: 'rect', x, y: y - barHeight / 2, width, height: barHeight, radius: 2, ...paint },
    ...marks.map((date) => markAt(xOf(scale, date), y)),
  ];
}

/** Signs of the states and marks that the rows show. */
export function stateLegend(rows: readonly TimelineRow[], words: PictureTexts['timeline']): readonly LegendEntry[] {
  const marked = rows.some((row) => (row.marks ?? []).length > 0);
  const marks: LegendEntry = { text: words.marks, sign: { width: 8, shapes: [markAt(4, 0)] } };
  const shown = states
    .filter((state) => rows.some((row) => row.state === state))
    .map((state): LegendEntry => ({
      text: words.states[state],
      sign: {
        width: 22,
        shapes: [
          {
            kind: 'rect',
            x: 0,
            y: -barHeight / 2,
            width: 22,
            height: barHeight,
            radius: 2,
            ...paintOf(state, palette.band),
          },
        ],
      },
    }));
  return marked ? [marks, ...shown] : shown;
}

function markAt(x: number, y: number): Shape {
  return diamond(x, y, 3.2, { fill: palette.white, stroke: palette.ink, strokeWidth: 0.8 });
}

function paintOf(state: TimelineState | undefined, colour: string): Paint {
  switch (state) {
    case 'done':
      return { fill: palette.ink, stroke: palette.ink, strokeWidth: 0.8 };
    case 'in_progress':
      return { fill: palette.white, hatch: 'rising', stroke: palette.ink, strokeWidth: 0.8 };
    case 'late':
      return {
        fill: palette.white,
        hatch: 'falling',
        hatchColour: palette.brick,
        stroke: palette.brick,
        strokeWidth: 1.4,
      };
    case 'planned':
    case undefined:
      return { fill: colour, stroke: palette.ink, strokeWidth: 0.8 };
    default:
      return state satisfies never;
  }
}

function diamond(x: number, y: number, size: number, paint: Paint): Shape {
  return {
    kind: 'polyline',
    closed: true,
    points: [
      { x, y: y - size },
      { x: x + size, y },
      { x, y: y + size },
      { x: x - size, y },
    ],
    ...paint,
  };
}
