import type { Row } from '../model.ts';
import { type DocumentData, inOrder, present } from './document-data.ts';
import { type Block } from './document-model.ts';
import { actionsToTell } from './macro-lists.ts';
import {
  actionDate,
  actionOffset,
  actionPopulations,
  byDate,
  choiceText,
  dateText,
  isDetailed,
  joined,
  lines,
  mediaOfPopulation,
  messagesOfPopulation,
  numberText,
  ownerName,
  populationName,
  standingActions,
  unitName,
} from './section-helpers.ts';
import { type ColumnOf, tableOf, tellsMoreThanNames } from './table-of.ts';

type Action = Row<'action'>;

/** Natures of action that inform; awareness and training have their own section (P3.16). */
const communicationNatures: ReadonlySet<Action['nature']> = new Set([
  'communication',
  'event',
  'demonstration',
  'exchange_group',
]);
const supportNatures: ReadonlySet<Action['nature']> = new Set(['support', 'coaching', 'relay']);

/** True for an action that belongs in the section on support. */
export function isSupport(action: Pick<Action, 'nature'>): boolean {
  return supportNatures.has(action.nature);
}

/** True for an action that belongs in the communication plan (deliverables D5). */
export function isCommunication(action: Pick<Action, 'nature'>): boolean {
  return communicationNatures.has(action.nature);
}

/** Mix per population, messages, calendar, sponsor's roadmap, relay by managers (deliverables D5). */
export function communicationBlocks(data: DocumentData): readonly Block[] {
  const { words, options } = data;
  const actions = actionsToTell(data, byDate(data, standingActions(data).filter(isCommunication)));
  const sponsored = actionsToTell(
    data,
    byDate(
      data,
      standingActions(data).filter((action) => action.emitter === 'sponsor'),
    ),
  );
  return [
    ...(options.audience === 'users' || !isDetailed(data) ? [] : communicationMix(data)),
    ...messages(data),
    ...tableOf(words.texts.captions.communication, actions.shown, [
      ...actionColumns(data, (action) => data.find('medium', action.medium_id)?.name),
      {
        header: words.field('action', 'emitter'),
        weight: 1.8,
        value: (action) =>
          data.names.inRole(action.emitter_id) ?? choiceText(data, 'action', 'emitter', action.emitter),
      },
      ...ownerColumns(data),
    ]),
    ...actions.note,
    ...tableOf(words.texts.captions.sponsorRoadmap, sponsored.shown, [...actionColumns(data), statusColumn(data)]),
    ...(options.level === 'detail' && options.audience !== 'users' ? cascades(data) : []),
  ];
}

function communicationMix(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const populations = inOrder(rows.population).filter((population) => population.scope === 'in');
  return tableOf(words.texts.captions.mix, populations, [
    {
      header: words.entity('population'),
      weight: 3,
      value: (population) => lines([population.name, data.names.mask(population.characteristics)]),
    },
    { header: words.field('population', 'fears'), weight: 3, value: (population) => data.names.mask(population.fears) },
    {
      header: words.field('population', 'expectations'),
      weight: 3,
      value: (population) => data.names.mask(population.expectations),
    },
    {
      header: words.field('population', 'resistances'),
      weight: 3,
      value: (population) => data.names.mask(population.resistances),
    },
    {
      header: words.texts.columns.messagesAndMedia,
      weight: 3,
      value: (population) =>
        lines([
          joined(messagesOfPopulation(data, population.id).map((message) => message.code)),
          joined(mediaOfPopulation(data, population.id).map((medium) => medium.name)),
        ]),
    },
  ]).filter(tellsMoreThanNames);
}

/** Messages; their texts and for whom they are only at the detailed level. */
function messages(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  const detailed = options.level === 'detail';
  return tableOf(words.texts.captions.messages, inOrder(rows.message), [
    { header: words.field('message', 'code'), weight: 1, value: (message) => message.code },
    { header: words.entity('message'), weight: 3, value: (message) => message.title },
    { header: words.field('message', 'objective'), weight: 3, value: (message) => message.objective },
    detailed && { header: words.field('message', 'body'), weight: 5, value: (message) => message.body },
    detailed && {
      header: words.entity('population', 'many'),
      weight: 3,
      value: (message) =>
        joined(
          data
            .having('message_population', 'message_id', message.id)
            .map((link) => populationName(data, link.population_id)),
        ),
    },
  ]);
}

function cascades(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  return tableOf(words.texts.captions.cascades, rows.cascade, [
    { header: words.entity('action'), weight: 3, value: (cascade) => data.find('action', cascade.action_id)?.title },
    { header: words.entity('unit'), weight: 3, value: (cascade) => unitName(data, cascade.unit_id) },
    { header: words.texts.columns.owner, weight: 2, value: (cascade) => data.names.inRole(cascade.manager_id) },
    {
      header: words.field('cascade', 'kit_sent_on'),
      weight: 1.6,
      value: (cascade) => dateText(data, cascade.kit_sent_on),
    },
    { header: words.field('cascade', 'done_on'), weight: 1.6, value: (cascade) => dateText(data, cascade.done_on) },
  ]);
}

/** Help at the start and permanent support (P1.6, P1.9, P1.24). */
export function supportBlocks(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  const actions = actionsToTell(data, byDate(data, standingActions(data).filter(isSupport)));
  const levels = [...Map.groupBy(rows.support_request, (request) => request.level)]
    .filter(([level]) => level !== null)
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return [
    ...tableOf(words.texts.captions.actionsOfSection, actions.shown, [...actionColumns(data), ...ownerColumns(data)]),
    ...actions.note,
    ...(options.audience === 'users'
      ? []
      : [
          ...staffing(data),
          ...tableOf(words.texts.captions.requests, levels, [
            { header: words.field('support_request', 'level'), weight: 2, value: ([level]) => numberText(data, level) },
            {
              header: words.texts.columns.count,
              weight: 1,
              align: 'right',
              value: ([, list]) => words.number(list.length),
            },
            {
              header: words.texts.columns.solved,
              weight: 1,
              align: 'right',
              value: ([, list]) => words.number(list.filter((request) => request.status !== 'open').length),
            },
          ]),
        ]),
  ];
}

/** People who help, a line per month, planned and real for each level. */
function staffing(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const thisMonth = data.options.today.slice(0, 7);
  const months = [...Map.groupBy(rows.support_staffing, ({ month }) => month)]
    .filter(([month]) => isDetailed(data) || month.slice(0, 7) >= thisMonth)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const levels = present(rows.support_staffing.map(({ level }) => level)).toSorted((a, b) => a - b);
  const level = words.field('support_staffing', 'level');
  return tableOf(words.texts.captions.staffing, months, [
    { header: words.field('support_staffing', 'month'), weight: 2, value: ([month]) => words.month(month) },
    ...levels.flatMap((rank) =>
      (['planned_fte', 'actual_fte'] as const).map((field) => ({
        header: `${words.field('support_staffing', field)}, ${level.toLowerCase()} ${rank}`,
        weight: 1.5,
        align: 'right' as const,
        value: ([, lines]: (typeof months)[number]) =>
          numberText(data, lines.find((line) => line.level === rank)?.[field]),
      })),
    ),
  ]);
}

/** The columns that the list of actions of a subject begins with; in detail, `below` completes the title. */
export function actionColumns(
  data: DocumentData,
  below: (action: Action) => string | undefined = () => undefined,
): readonly (ColumnOf<Action> | false)[] {
  return [
    ...datedColumns(data, isDetailed(data) ? below : undefined),
    isDetailed(data) && {
      header: data.words.entity('population', 'many'),
      weight: 3,
      value: (action) => actionPopulations(data, action),
    },
  ];
}

/** When, and what: a line per action, for the list of all of them. */
export function datedColumns(
  data: DocumentData,
  below: (action: Action) => string | undefined = () => undefined,
): readonly (ColumnOf<Action> | false)[] {
  const { words } = data;
  return [
    { header: words.texts.columns.date, weight: 1.8, value: (action) => dateText(data, actionDate(action)) },
    isDetailed(data) && {
      header: words.texts.columns.offset,
      weight: 1.1,
      value: (action) => {
        const offset = actionOffset(data, action);
        return offset === undefined ? null : words.texts.phrases.offset(offset);
      },
    },
    {
      header: words.entity('action'),
      weight: 4,
      value: (action) => lines([words.texts.phrases.coded(action.code, action.title), below(action)]),
    },
  ];
}

export function ownerColumns(data: DocumentData): readonly ColumnOf<Action>[] {
  return [
    { header: data.words.texts.columns.owner, weight: 2, value: (action) => ownerName(data, action) },
    statusColumn(data),
  ];
}

function statusColumn(data: DocumentData): ColumnOf<Action> {
  return {
    header: data.words.field('action', 'status'),
    weight: 1.4,
    value: (action) => data.words.choice('action', 'status', action.status),
  };
}
