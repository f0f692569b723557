import type { Row } from '../model.ts';
import { type DocumentData, inOrder, present } from './document-data.ts';
import type { Block } from './document-model.ts';
import { told } from './macro-lists.ts';
import { choiceText, isDetailed, numberText, populationName, standingActions } from './section-helpers.ts';
import { tableOf, tellsMoreThanNames } from './table-of.ts';

/**
 * How each population is brought along, and by which means (P0.1, P0.6, P0.21); at the macro level, the table of
 * populations says the first.
 */
export function strategyBlocks(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const populations = inOrder(rows.population).filter((population) => population.scope === 'in');
  const count = (population: Row<'population'>, means: readonly (string | null)[]): string | undefined => {
    const actions = present(
      data
        .having('action_population', 'population_id', population.id)
        .map((link) => data.find('action', link.action_id)),
    ).filter((action) => action.status !== 'cancelled' && means.includes(action.means));
    return actions.length === 0 ? undefined : words.number(actions.length);
  };
  return [
    ...tableOf(words.texts.captions.approaches, isDetailed(data) ? populations : [], [
      { header: words.entity('population'), weight: 3, value: (population) => populationName(data, population.id) },
      {
        header: words.field('population', 'approach'),
        weight: 2,
        value: (population) => choiceText(data, 'population', 'approach', population.approach),
      },
      {
        header: words.texts.columns.humanActions,
        weight: 1.5,
        align: 'right',
        value: (population) => count(population, ['human', 'both']),
      },
      {
        header: words.texts.columns.digitalActions,
        weight: 1.5,
        align: 'right',
        value: (population) => count(population, ['digital', 'both']),
      },
    ]).filter(tellsMoreThanNames),
    ...media(data),
  ];
}

/** Media that a macro document names: those that the actions to come use most. */
const mostMedia = 8;

function media(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  const fit = (value: number | null): string | undefined => numberText(data, value);
  const restricted = options.audience !== 'users';
  const rated = restricted && isDetailed(data);
  const uses = Map.groupBy(
    standingActions(data).filter(({ status }) => status !== 'done'),
    ({ medium_id: id }) => id,
  );
  const used = (medium: Row<'medium'>): number => uses.get(medium.id)?.length ?? 0;
  const mostUsed = new Set(
    inOrder(rows.medium)
      .filter((medium) => used(medium) > 0)
      .toSorted((a, b) => used(b) - used(a))
      .slice(0, mostMedia),
  );
  const { shown, note } = told(
    data,
    inOrder(rows.medium),
    (medium) => !restricted || mostUsed.has(medium),
    words.texts.phrases.otherMedia,
  );
  const table = tableOf(words.texts.captions.media, shown, [
    { header: words.entity('medium'), weight: 3, value: (medium) => medium.name },
    isDetailed(data) && {
      header: words.field('medium', 'kind'),
      weight: 2,
      value: (medium) => words.choice('medium', 'kind', medium.kind),
    },
    (isDetailed(data) || !restricted) && {
      header: words.field('medium', 'purpose'),
      weight: 3,
      value: (medium) => medium.purpose,
    },
    rated && {
      header: words.texts.columns.costFit,
      weight: 1,
      align: 'center',
      value: (medium) => fit(medium.cost_fit),
    },
    rated && {
      header: words.texts.columns.speedFit,
      weight: 1.2,
      align: 'center',
      value: (medium) => fit(medium.speed_fit),
    },
    rated && {
      header: words.texts.columns.cultureFit,
      weight: 1.1,
      align: 'center',
      value: (medium) => fit(medium.culture_fit),
    },
    rated && {
      header: words.texts.columns.managementFit,
      weight: 1.3,
      align: 'center',
      value: (medium) => fit(medium.management_fit),
    },
    restricted && {
      header: words.field('medium', 'choice_reason'),
      weight: 4,
      value: (medium) => medium.choice_reason,
    },
  ]);
  return [...table, ...note];
}
