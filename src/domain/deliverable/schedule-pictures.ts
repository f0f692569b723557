import type { Row } from '../model.ts';
import { loadScenes } from '../picture/load-strip.ts';
import { timelineScenes } from '../picture/timeline.ts';
import type { TimelineRow, TimelineState } from '../picture/timeline-bars.ts';
import type { TimelineMark, TimelinePeriod } from '../picture/timeline-header.ts';
import { phases } from '../shared/vocabulary.ts';
import { at } from './at.ts';
import type { DocumentData } from './document-data.ts';
import type { Picture } from './document-model.ts';
import { type LoadFigures, loadFigures } from './load-figures.ts';
import type { PageRoom } from './page-room.ts';
import { pictureBlocks } from './picture-blocks.ts';
import { actionDate, byDate, isDetailed, joined, siteName, standingActions } from './section-helpers.ts';

/**
 * The plan over time (P3.15): phases with go-lives and closed periods by name, then, at the detailed level, every
 * action under its phase.
 */
export function timelinePictures(data: DocumentData, room: PageRoom): readonly Picture[] {
  const actions = byDate(data, standingActions(data));
  const dated = actions.filter((action) => actionDate(action) !== undefined);
  const shared = {
    width: room.width,
    mostHeight: room.height,
    title: data.words.pictures.captions.timeline,
    today: data.options.today,
    goLives: goLiveMarks(data),
    periods: closedPeriods(data),
    undated: actions.length - dated.length,
    words: data.words.pictures.timeline,
  };
  const scenes = [
    ...timelineScenes({ ...shared, groups: phaseRows(data, dated) }),
    ...(data.options.level === 'detail' && dated.length > 0
      ? timelineScenes({ ...shared, groups: actionRows(data, dated), undated: 0, compact: true })
      : []),
  ];
  return pictureBlocks(data, scenes, data.words.pictures.captions.timeline, room);
}

/** Hours asked of one person of each population over time, with peaks (P4.1); at the macro level, those to come. */
export function loadPictures(data: DocumentData, room: PageRoom): readonly Picture[] {
  const { words } = data;
  const actions = byDate(data, standingActions(data));
  const month = data.options.today.slice(0, 7);
  const toCome = actions.filter((action) => (actionDate(action) ?? '') >= month);
  const figures = loadFigures(data, isDetailed(data) ? actions : toCome);
  const { periods, step } = figures;
  const macro = !isDetailed(data) && figures.rows.length > mostLoaded;
  const rows = macro ? mostAsked(figures.rows) : figures.rows;
  const caption = macro ? words.pictures.captions.mostAsked : words.pictures.captions.load;
  const months = words.pictures.timeline.months;
  const monthName = (day: string): string => months[Number(day.slice(5, 7)) - 1] ?? '';
  const scenes = loadScenes({
    width: room.width,
    mostHeight: room.height,
    title: caption,
    periods: periods.map((day) =>
      step === 'month'
        ? { name: monthName(day), group: day.slice(0, 4) }
        : { name: words.pictures.load.weekOf(day), group: `${monthName(day)} ${day.slice(0, 4)}` },
    ),
    rows: rows.map(({ population, hours }) => ({ name: population.name, hours })),
    words: words.pictures.load,
    number: words.number,
  });
  return pictureBlocks(data, scenes, caption, room);
}

/** Populations of the one picture of a macro document. */
const mostLoaded = 5;

/** The populations that are asked most, in the order given. */
function mostAsked(rows: LoadFigures['rows']): LoadFigures['rows'] {
  const total = (row: LoadFigures['rows'][number]): number => row.hours.reduce((sum, hours) => sum + hours, 0);
  const kept = new Set(rows.toSorted((a, b) => total(b) - total(a)).slice(0, mostLoaded));
  return rows.filter((row) => kept.has(row));
}

function actionRows(data: DocumentData, actions: readonly Row<'action'>[]) {
  return phases.map((phase, rank) => ({
    name: data.words.choice('action', 'phase', phase),
    phase: rank,
    rows: actions
      .filter((action) => action.phase === phase)
      .map((action) => ({
        label: `${action.code} ${action.title}`,
        ...extent(action),
        state: stateOf(action, data.options.today),
      })),
  }));
}

function phaseRows(data: DocumentData, actions: readonly Row<'action'>[]) {
  return phases.flatMap((phase, rank) => {
    const own = actions.filter((action) => action.phase === phase);
    if (own.length === 0) return [];
    const days = own.flatMap((action) => Object.values(extent(action))).toSorted();
    const row: TimelineRow = {
      label: `${data.words.choice('action', 'phase', phase)} – ${data.words.pictures.timeline.actions(own.length)}`,
      starts: at(days, 0),
      ends: at(days, days.length - 1),
      marks: own.map((action) => actionDate(action)).filter((date) => date !== undefined),
    };
    return [{ name: '', phase: rank, rows: [row] }];
  });
}

/** From start to due date; a start after the due date is left aside. */
function extent({ starts_on: starts, due_on: ends }: Row<'action'>): {
  readonly starts?: string;
  readonly ends?: string;
} {
  if (ends === null) return starts === null ? {} : { starts };
  return starts === null || starts > ends ? { ends } : { starts, ends };
}

function stateOf(action: Row<'action'>, today: string): TimelineState {
  if (action.status === 'done') return 'done';
  if (action.due_on !== null && action.due_on < today) return 'late';
  return action.status === 'planned' ? 'planned' : 'in_progress';
}

/** A line per project and lot; go-lives of one day share a mark. */
function goLiveMarks(data: DocumentData): readonly TimelineMark[] {
  const { words, rows } = data;
  const several = rows.project.length > 1;
  const marks = rows.go_live.flatMap((row) => {
    const line = [
      data.find('lot', row.lot_id)?.name,
      several ? data.find('project', row.project_id)?.name : undefined,
    ].filter((part) => part !== undefined);
    return row.goes_live_on === null
      ? []
      : [
          {
            date: row.goes_live_on,
            line: line.length === 0 ? words.pictures.timeline.goLives : line.join(' – '),
            name: siteName(data, row.site_id) ?? data.find('wave', row.wave_id)?.name ?? '',
          },
        ];
  });
  const sameDay = Map.groupBy(marks, ({ date, line }) => `${date} ${line}`);
  return [...sameDay.values()].map((list) => ({
    ...at(list, 0),
    name: joined(list.map(({ name }) => name).filter((name) => name !== '')) ?? '',
  }));
}

/** The same period on several sites is one band. */
function closedPeriods(data: DocumentData): readonly TimelinePeriod[] {
  const closed = data.rows.calendar_period.filter((period) => period.kind !== 'public_holiday');
  const same = Map.groupBy(closed, (period) => [period.name, period.starts_on, period.ends_on, period.kind].join('\n'));
  return [...same.values()].map((list) => {
    const period = at(list, 0);
    return {
      starts: period.starts_on,
      ends: period.ends_on,
      name: period.name,
      closed: period.kind !== 'peak' || period.forbidden === 1,
    };
  });
}
