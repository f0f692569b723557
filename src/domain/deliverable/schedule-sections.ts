import type { Row } from '../model.ts';
import { phases } from '../shared/vocabulary.ts';
import { actionColumns, ownerColumns } from './action-sections.ts';
import { type DocumentData, inOrder, present } from './document-data.ts';
import type { Block } from './document-model.ts';
import { hoursAsked } from './load-figures.ts';
import { pageRoom } from './picture-blocks.ts';
import { loadPictures, timelinePictures } from './schedule-pictures.ts';
import {
  actionDate,
  byDate,
  choiceText,
  dateText,
  populationName,
  siteName,
  standingActions,
} from './section-helpers.ts';
import { tableOf } from './table-of.ts';

/** More months than this no longer fit across a page. */
const mostMonths = 9;

/** Go-lives, closed periods, the plan by date, and the hours asked of each population (P3.15, P4.1). */
export function scheduleBlocks(data: DocumentData): readonly Block[] {
  const { words, options } = data;
  const actions = byDate(data, standingActions(data));
  const room = scheduleIsWide(data) ? pageRoom.landscape : pageRoom.upright;
  return [
    ...timelinePictures(data, room),
    ...goLives(data),
    ...periods(data),
    ...(options.level === 'detail'
      ? tableOf(words.texts.captions.schedule, actions, [
          ...actionColumns(data),
          {
            header: words.field('action', 'phase'),
            weight: 1.5,
            value: (action) => words.choice('action', 'phase', action.phase),
          },
          ...ownerColumns(data),
        ])
      : monthsByPhase(data, actions)),
    ...loadPictures(data, room),
    ...load(data, actions),
  ];
}

/** Actions from which the plan by date is worth turning the page. */
const longSchedule = 25;

/** True when the plan by date asks for the page on its side. */
export function scheduleIsWide(data: DocumentData): boolean {
  return data.options.level === 'detail' && data.rows.action.length > longSchedule;
}

function goLives(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const dated = rows.go_live.toSorted((a, b) => ((a.goes_live_on ?? '9999') < (b.goes_live_on ?? '9999') ? -1 : 1));
  return tableOf(words.texts.captions.goLives, dated, [
    { header: words.field('go_live', 'goes_live_on'), weight: 2, value: (row) => dateText(data, row.goes_live_on) },
    rows.project.length > 1 && {
      header: words.entity('project'),
      weight: 3,
      value: (row) => data.find('project', row.project_id)?.name,
    },
    { header: words.entity('lot'), weight: 2, value: (row) => data.find('lot', row.lot_id)?.name },
    { header: words.entity('wave'), weight: 2, value: (row) => data.find('wave', row.wave_id)?.name },
    { header: words.entity('site'), weight: 2, value: (row) => siteName(data, row.site_id) },
    {
      header: words.field('go_live', 'status'),
      weight: 1.5,
      value: (row) => choiceText(data, 'go_live', 'status', row.status),
    },
    { header: words.field('go_live', 'comment'), weight: 3, value: (row) => row.comment },
  ]);
}

function periods(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const closed = rows.calendar_period
    .filter((period) => period.kind !== 'public_holiday')
    .toSorted((a, b) => (a.starts_on < b.starts_on ? -1 : 1));
  return tableOf(words.texts.captions.periods, closed, [
    { header: words.texts.columns.from, weight: 1.8, value: (period) => dateText(data, period.starts_on) },
    { header: words.texts.columns.to, weight: 1.8, value: (period) => dateText(data, period.ends_on) },
    {
      header: words.field('calendar_period', 'kind'),
      weight: 2,
      value: (period) => words.choice('calendar_period', 'kind', period.kind),
    },
    { header: words.entity('calendar_period'), weight: 3, value: (period) => period.name },
    { header: words.entity('site'), weight: 2, value: (period) => siteName(data, period.site_id) },
    { header: words.entity('population'), weight: 2, value: (period) => populationName(data, period.population_id) },
    { header: words.field('calendar_period', 'reason'), weight: 3, value: (period) => period.reason },
  ]);
}

function monthsByPhase(data: DocumentData, actions: readonly Row<'action'>[]): readonly Block[] {
  const { words } = data;
  const months = [...Map.groupBy(actions, (action) => actionDate(action)?.slice(0, 7))].filter(([month]) => month);
  return tableOf(words.texts.captions.actionsByMonth, months, [
    { header: words.texts.columns.month, weight: 2, value: ([month]) => words.month(`${month}-01`) },
    ...phases.map((phase) => ({
      header: words.choice('action', 'phase', phase),
      weight: 3,
      value: ([, list]: (typeof months)[number]) =>
        list
          .filter((action) => action.phase === phase)
          .map((action) => action.title)
          .join('\n'),
    })),
  ]);
}

/** Hours asked of one person of each population, by month of the action's date. */
function load(data: DocumentData, actions: readonly Row<'action'>[]): readonly Block[] {
  const { words, rows } = data;
  const asked = hoursAsked(data, actions).map((entry) => ({ ...entry, month: entry.date.slice(0, 7) }));
  const months = present(asked.map((entry) => entry.month)).toSorted();
  const populations = inOrder(rows.population).filter((row) => asked.some((entry) => entry.populationId === row.id));
  const parts = Array.from({ length: Math.ceil(months.length / mostMonths) }, (_, part) =>
    months.slice(part * mostMonths, (part + 1) * mostMonths),
  );
  return parts.flatMap((part) =>
    tableOf(words.texts.captions.load, populations, [
      { header: words.entity('population'), weight: 3, value: (population) => population.name },
      ...part.map((month) => ({
        header: words.month(`${month}-01`),
        weight: 1.2,
        align: 'right' as const,
        value: (population: Row<'population'>) => {
          const hours = asked
            .filter((entry) => entry.month === month && entry.populationId === population.id)
            .reduce((sum, entry) => sum + entry.hours, 0);
          return hours === 0 ? undefined : words.number(hours);
        },
      })),
    ]),
  );
}
