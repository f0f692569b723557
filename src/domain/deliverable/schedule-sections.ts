import type { Row } from '../model.ts';
import { phases } from '../shared/vocabulary.ts';
import { at } from './at.ts';
import { datedColumns, isCommunication, isSupport, ownerColumns } from './action-sections.ts';
import { type DocumentData, present } from './document-data.ts';
import type { Block } from './document-model.ts';
import { roomsOf } from './picture-blocks.ts';
import { loadPictures, timelinePictures } from './schedule-pictures.ts';
import {
  actionDate,
  byDate,
  choiceText,
  dateText,
  isDetailed,
  joined,
  populationName,
  siteName,
  standingActions,
} from './section-helpers.ts';
import { tableOf } from './table-of.ts';
import { isTraining } from './training-sections.ts';

/** Go-lives, closed periods, the plan by date, and the hours asked of each population (P3.15, P4.1). */
export function scheduleBlocks(data: DocumentData): readonly Block[] {
  const { words, options } = data;
  const actions = byDate(data, standingActions(data));
  const room = scheduleIsWide(data) ? roomsOf(data).landscape : roomsOf(data).upright;
  return [
    ...goLives(data),
    ...timelinePictures(data, room),
    // At the macro level, the picture names them.
    ...(isDetailed(data) ? periods(data) : []),
    ...(options.level === 'detail'
      ? tableOf(words.texts.captions.schedule, actions, [
          ...datedColumns(data),
          {
            header: words.field('action', 'phase'),
            weight: 1.5,
            value: (action) => words.choice('action', 'phase', action.phase),
          },
          ...ownerColumns(data),
        ])
      : []),
    ...loadPictures(data, room),
    ...(isDetailed(data) ? [] : monthsByPhase(data, actions)),
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
  const one = isDetailed(data) ? ({ id }: GoLive) => id : sameWave;
  const { phrases } = words.texts;
  const lines = [...Map.groupBy(dated, one).values()].map((list) => {
    const sites = present(list.map((row) => siteName(data, row.site_id)));
    const [first, last] = [at(list, 0), at(list, list.length - 1)].map((row) => dateText(data, row.goes_live_on));
    return {
      ...at(list, 0),
      when: first && last && first !== last ? phrases.between(first, last) : first,
      sites: isDetailed(data) || sites.length <= mostSites ? joined(sites) : phrases.sitesCount(sites.length),
    };
  });
  return tableOf(words.texts.captions.goLives, lines, [
    { header: words.field('go_live', 'goes_live_on'), weight: 2, value: ({ when }) => when },
    rows.project.length > 1 && {
      header: words.entity('project'),
      weight: 3,
      value: (row) => data.find('project', row.project_id)?.name,
    },
    isDetailed(data) && {
      header: words.entity('lot'),
      weight: 2,
      value: (row) => data.find('lot', row.lot_id)?.name,
    },
    { header: words.entity('wave'), weight: 2, value: (row) => data.find('wave', row.wave_id)?.name },
    { header: words.entity('site'), weight: 2, value: ({ sites }) => sites },
    {
      header: words.field('go_live', 'status'),
      weight: 1.5,
      value: (row) => choiceText(data, 'go_live', 'status', row.status),
    },
    isDetailed(data) && { header: words.field('go_live', 'comment'), weight: 3, value: (row) => row.comment },
  ]);
}

type GoLive = Row<'go_live'>;

/** Sites that a line of a macro document names. */
const mostSites = 4;

/** Sites that open in the same wave make one line of a macro document; those without a wave, when they open together. */
function sameWave({ goes_live_on: date, project_id: project, wave_id: wave, status }: GoLive): string {
  return [date === null || wave === null ? date : '', project, wave, status].join(' ');
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

/** What is still to be done, but for the actions that communication, training and support tell. */
function monthsByPhase(data: DocumentData, actions: readonly Row<'action'>[]): readonly Block[] {
  const { words } = data;
  const toCome = actions.filter(
    (action) => action.status !== 'done' && !isCommunication(action) && !isTraining(action) && !isSupport(action),
  );
  const months = [...Map.groupBy(toCome, (action) => actionDate(action)?.slice(0, 7))].filter(([month]) => month);
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
