import { at } from '../deliverable/at.ts';
import { isDate } from '../shared/calendar.ts';
import { legend } from './legend.ts';
import { palette, phaseColours } from './palette.ts';
import type { PictureTexts } from './picture-words.ts';
import type { Scene, Shape } from './scene.ts';
import { barShapes, stateLegend, type TimelineRow } from './timeline-bars.ts';
import { timelineHeader, type TimelineMark, type TimelinePeriod } from './timeline-header.ts';
import { isOn, timeScale, type TimeScale, xOf } from './time-scale.ts';

export interface TimelineInput {
  readonly width: number;
  /** A picture taller than this is split. */
  readonly mostHeight: number;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly groups: readonly TimelineGroup[];
  /** Marks by line: those of one project or lot stand together. */
  readonly goLives: readonly TimelineMark[];
  readonly periods: readonly TimelinePeriod[];
  /** Actions that bear no date, told under the picture. */
  readonly undated: number;
  /** Leaves names of go-lives and periods out, where another picture has told them. */
  readonly compact?: boolean;
  readonly words: PictureTexts['timeline'];
}

/** A phase and its rows. */
export interface TimelineGroup {
  readonly name: string;
  /** Rank of the phase, 0 to 3, which gives its colour. */
  readonly phase: number;
  readonly rows: readonly TimelineRow[];
}

const rowHeight = 16;
const groupHeight = 19;
const labelSize = 10;

type Line =
  | { readonly kind: 'group'; readonly group: TimelineGroup }
  | { readonly kind: 'row'; readonly row: TimelineRow; readonly group: TimelineGroup };

/**
 * The plan over time: months across, a line per action under its phase, go-lives as marks with their names, closed
 * periods as hatched bands. Split between several scenes when taller than the page; each repeats months and phase.
 */
export function timelineScenes(input: TimelineInput): readonly Scene[] {
  const labelWidth = Math.min(input.width * 0.34, 330);
  const dates = [
    ...input.groups.flatMap(({ rows }) => rows.flatMap((row) => [row.starts, row.ends, ...(row.marks ?? [])])),
    ...input.goLives.map(({ date }) => date),
  ].filter((date) => date !== undefined);
  const scale = timeScale(dates, labelWidth + 8, input.width - labelWidth - 14);
  if (scale === undefined) return [];
  const groups = input.groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => isShown(scale, row)) }))
    .filter(({ rows }) => rows.length > 0);
  const outside = input.groups.flatMap(({ rows }) => rows).filter((row) => !isShown(scale, row)).length;
  if (groups.length === 0 && input.goLives.length === 0) return [];
  const header = timelineHeader(scale, input);
  const room = input.mostHeight - header.height - 60;
  return pages(groups, Math.max(room, 120)).map((lines) => pageScene(input, scale, lines, outside));
}

function isShown(scale: TimeScale, row: TimelineRow): boolean {
  const date = row.ends ?? row.starts;
  return (
    date !== undefined && isDate(date) && (isOn(scale, date) || (row.starts !== undefined && isOn(scale, row.starts)))
  );
}

function linesOf(groups: readonly TimelineGroup[]): readonly Line[] {
  return groups.flatMap((group): Line[] => [
    ...(group.name === '' ? [] : [{ kind: 'group', group } as const]),
    ...group.rows.map((row) => ({ kind: 'row', row, group }) as const),
  ]);
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'group' ? groupHeight : rowHeight), 0);
}

/** Lines of each picture, of nearly equal heights; the phase is said again where it is cut. */
function pages(groups: readonly TimelineGroup[], room: number): readonly (readonly Line[])[] {
  const lines = linesOf(groups);
  const parts = Math.max(1, Math.ceil(heightOf(lines) / (room - groupHeight)));
  const share = heightOf(lines) / parts;
  const result: Line[][] = [[]];
  for (const [index, line] of lines.entries()) {
    const page = at(result, result.length - 1);
    const next = lines[index + 1];
    const needed = heightOf(line.kind === 'group' && next !== undefined ? [line, next] : [line]);
    const full = heightOf(page) + needed > room || (heightOf(page) + needed / 2 > share && result.length < parts);
    if (full && page.length > 0) {
      const again: Line[] = line.kind === 'row' && line.group.name !== '' ? [{ kind: 'group', group: line.group }] : [];
      result.push([...again, line]);
    } else page.push(line);
  }
  return result;
}

function pageScene(input: TimelineInput, scale: TimeScale, lines: readonly Line[], outside: number): Scene {
  const { words } = input;
  const header = timelineHeader(scale, input);
  const bottom = header.height + Math.max(heightOf(lines), 6);
  let y = header.height;
  const rows = lines.flatMap((line) => {
    const shapes =
      line.kind === 'group' ? groupShapes(line.group, scale, y) : rowShapes(line.row, line.group, scale, y);
    y += line.kind === 'group' ? groupHeight : rowHeight;
    return shapes;
  });
  const now = isOn(scale, input.today) ? todayShapes(input, scale, header.height, bottom) : [];
  const key = legend(
    [
      ...stateLegend(
        lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])),
        words,
      ),
      ...header.legend,
      ...(input.undated > 0 ? [{ text: words.undated(input.undated) }] : []),
      ...(outside > 0 ? [{ text: words.outside(outside) }] : []),
    ],
    0,
    bottom + (now.length > 0 ? 20 : 8),
    input.width,
  );
  const shown = lines.filter((line) => line.kind === 'row').length;
  return {
    width: input.width,
    height: Math.ceil(bottom + (now.length > 0 ? 20 : 8) + key.height + 2),
    title: input.title,
    description: words.description(shown, scale.from, scale.to),
    shapes: [...header.shapes(bottom), ...rows, ...now, ...key.shapes],
  };
}

function groupShapes(group: TimelineGroup, scale: TimeScale, y: number): readonly Shape[] {
  const colour = phaseColours[group.phase] ?? palette.band;
  return [
    { kind: 'rect', x: 0, y: y + 3, width: 4, height: groupHeight - 5, fill: colour },
    {
      kind: 'text',
      x: 9,
      y: y + 14,
      text: group.name,
      size: 11,
      weight: 'semibold',
      colour: palette.ink,
      room: scale.left - 14,
    },
    {
      kind: 'line',
      from: { x: 0, y: y + groupHeight - 1 },
      to: { x: scale.left + scale.width, y: y + groupHeight - 1 },
      stroke: palette.rule,
      strokeWidth: 1,
    },
  ];
}

function rowShapes(row: TimelineRow, group: TimelineGroup, scale: TimeScale, y: number): readonly Shape[] {
  return [
    {
      kind: 'text',
      x: group.name === '' ? 0 : 9,
      y: y + rowHeight - 4.5,
      text: row.label,
      size: labelSize,
      ...(group.name === '' ? { weight: 'semibold' } : {}),
      colour: group.name === '' ? palette.ink : palette.text,
      room: scale.left - 14,
    },
    {
      kind: 'line',
      from: { x: 0, y: y + rowHeight },
      to: { x: scale.left + scale.width, y: y + rowHeight },
      stroke: palette.band,
      strokeWidth: 0.6,
    },
    ...barShapes(row, phaseColours[group.phase] ?? palette.band, scale, y + rowHeight / 2),
  ];
}

function todayShapes(input: TimelineInput, scale: TimeScale, top: number, bottom: number): readonly Shape[] {
  const x = xOf(scale, input.today);
  return [
    {
      kind: 'line',
      from: { x, y: top },
      to: { x, y: bottom + 3 },
      stroke: palette.brick,
      strokeWidth: 1.2,
      dash: [4, 2],
    },
    {
      kind: 'text',
      x: Math.min(Math.max(x, scale.left), scale.left + scale.width - 40),
      y: bottom + 13,
      text: input.words.today,
      size: 9.5,
      weight: 'semibold',
      anchor: 'middle',
      colour: palette.brick,
      room: 90,
    },
  ];
}
