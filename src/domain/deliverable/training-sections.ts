import type { Row } from '../model.ts';
import { actionColumns, ownerColumns } from './action-sections.ts';
import { type DocumentData, inOrder, present } from './document-data.ts';
import type { Block } from './document-model.ts';
import { headcountOf } from './headcount.ts';
import { actionsToTell } from './macro-lists.ts';
import {
  byDate,
  choiceText,
  dateText,
  isDetailed,
  joined,
  lines,
  moneyText,
  numberText,
  populationName,
  siteName,
  standingActions,
} from './section-helpers.ts';
import { type ColumnOf, tableOf } from './table-of.ts';

const trainingNatures: ReadonlySet<Row<'action'>['nature']> = new Set(['awareness', 'training', 'sandbox']);

/** True for an action that belongs in the training plan. */
export function isTraining(action: Pick<Row<'action'>, 'nature'>): boolean {
  return trainingNatures.has(action.nature);
}

/** Awareness and training: modules, sessions, actions (deliverables D6). */
export function trainingBlocks(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  const actions = actionsToTell(data, byDate(data, standingActions(data).filter(isTraining)));
  const sessions = rows.session
    .filter((session) => session.status !== 'cancelled')
    .toSorted((a, b) => ((a.held_on ?? '9999') < (b.held_on ?? '9999') ? -1 : 1));
  return [
    ...tableOf(words.texts.captions.actionsOfSection, actions.shown, [
      ...actionColumns(data),
      {
        header: words.field('action', 'nature'),
        weight: 1.8,
        value: (action) => words.choice('action', 'nature', action.nature),
      },
      ...ownerColumns(data),
    ]),
    ...actions.note,
    ...tableOf(words.texts.captions.modules, inOrder(rows.training_module), moduleColumns(data)),
    ...(options.level === 'detail' ? tableOf(words.texts.captions.sessions, sessions, sessionColumns(data)) : []),
  ];
}

/** People who follow a module, over its populations. */
export function audienceOfModule(data: DocumentData, module: Row<'training_module'>): number {
  return present(
    data
      .having('module_population', 'training_module_id', module.id)
      .map((link) => data.find('population', link.population_id)),
  ).reduce((sum, population) => sum + (headcountOf(data, population) ?? 0), 0);
}

/** Sessions that a module needs: people over the size of a group. */
export function sessionsNeeded(data: DocumentData, module: Row<'training_module'>): number | undefined {
  const people = audienceOfModule(data, module);
  return people === 0 || module.group_size === null ? undefined : Math.ceil(people / module.group_size);
}

function moduleColumns(data: DocumentData): readonly (ColumnOf<Row<'training_module'>> | false)[] {
  const { words, options } = data;
  return [
    {
      header: words.entity('training_module'),
      weight: 3.4,
      value: (module) => words.texts.phrases.coded(module.code, module.title),
    },
    {
      header: words.field('training_module', 'nature'),
      weight: 2,
      value: (module) =>
        lines([
          words.choice('training_module', 'nature', module.nature),
          isDetailed(data) ? choiceText(data, 'training_module', 'mode', module.mode) : undefined,
        ]),
    },
    isDetailed(data) && {
      header: words.entity('population', 'many'),
      weight: 3,
      value: (module) =>
        joined(
          data
            .having('module_population', 'training_module_id', module.id)
            .map((link) => populationName(data, link.population_id)),
        ),
    },
    {
      header: words.texts.columns.hours,
      weight: 1.1,
      align: 'right',
      value: (module) => numberText(data, module.duration_hours),
    },
    {
      header: words.texts.columns.sessionsNeeded,
      weight: 1.4,
      align: 'right',
      value: (module) => numberText(data, sessionsNeeded(data, module)),
    },
    {
      header: words.field('training_module', 'trainer_id'),
      weight: 2,
      value: (module) => data.names.inRole(module.trainer_id) ?? module.trainer,
    },
    options.audience !== 'users' && {
      header: words.field('training_module', 'cost'),
      weight: 1.5,
      align: 'right',
      value: (module) => moneyText(data, module.cost),
    },
  ];
}

function sessionColumns(data: DocumentData): readonly ColumnOf<Row<'session'>>[] {
  const { words } = data;
  return [
    { header: words.field('session', 'held_on'), weight: 2, value: (session) => dateText(data, session.held_on) },
    {
      header: words.entity('session'),
      weight: 3.4,
      value: (session) => session.title ?? data.find('training_module', session.training_module_id)?.title,
    },
    {
      header: words.entity('population'),
      weight: 2.4,
      value: (session) => populationName(data, session.population_id),
    },
    { header: words.entity('site'), weight: 2, value: (session) => siteName(data, session.site_id) ?? session.place },
    {
      header: words.field('session', 'trainer_id'),
      weight: 2,
      value: (session) => data.names.inRole(session.trainer_id) ?? session.trainer,
    },
    {
      header: words.field('session', 'invited'),
      weight: 1.2,
      align: 'right',
      value: (session) => numberText(data, session.invited),
    },
    {
      header: words.field('session', 'attended'),
      weight: 1.2,
      align: 'right',
      value: (session) => numberText(data, session.attended),
    },
    {
      header: words.field('session', 'status'),
      weight: 1.5,
      value: (session) => words.choice('session', 'status', session.status),
    },
  ];
}
