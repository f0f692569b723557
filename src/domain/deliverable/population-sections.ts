import { at } from './at.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import { type Block, paragraph } from './document-model.ts';
import { smallestGroup } from '../adoption/small-groups.ts';
import { headcountOf, mayBreakDown } from './headcount.ts';
import { choiceText, dateText, isDetailed, joined, lines, numberText } from './section-helpers.ts';
import { tableOf } from './table-of.ts';

/** Populations touched, and the map of actors. */
export function populationBlocks(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  return [
    ...tableOf(words.texts.captions.populations, inOrder(rows.population), [
      { header: words.entity('population'), weight: 3, value: (population) => population.name },
      {
        header: words.texts.columns.headcount,
        weight: 1,
        align: 'right',
        value: (population) => numberText(data, headcountOf(data, population)),
      },
      isDetailed(data) && {
        header: words.field('population', 'profession'),
        weight: 2.4,
        value: (population) => population.profession,
      },
      isDetailed(data) && {
        header: words.field('population', 'digital_maturity'),
        weight: 1.4,
        align: 'center',
        value: (population) => numberText(data, population.digital_maturity),
      },
      {
        header: words.field('population', 'approach'),
        weight: 1.6,
        value: (population) => choiceText(data, 'population', 'approach', population.approach),
      },
      {
        header: words.field('population', 'scope'),
        weight: 1.6,
        value: (population) => choiceText(data, 'population', 'scope', population.scope),
      },
      {
        header: words.field('population', 'planned_on'),
        weight: 1.6,
        value: (population) => dateText(data, population.planned_on),
      },
    ]),
    ...(options.audience === 'users' ? [] : [...positions(data), ...stakeholders(data), ...stances(data)]),
  ];
}

/** Names that a cell puts one under the other. */
const mostLines = 8;

/** Importance × risk of the populations, small ones apart (deliverables D3). */
function positions(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const placed = inOrder(rows.population).filter((row) => row.importance !== null && row.stance_risk !== null);
  const shown = placed.filter((row) => mayBreakDown(data, row.id));
  const importances = (['essential', 'necessary', 'minor'] as const).filter((importance) =>
    shown.some((row) => row.importance === importance),
  );
  const at = (importance: string, risk: string): readonly string[] =>
    shown.filter((row) => row.importance === importance && row.stance_risk === risk).map((row) => row.name);
  const table = tableOf(words.texts.captions.positions, importances, [
    {
      header: words.field('population', 'importance'),
      weight: 2,
      value: (importance) => words.choice('population', 'importance', importance),
    },
    ...(['refusal', 'negotiation', 'acceptance'] as const).map((risk) => ({
      header: words.choice('population', 'stance_risk', risk),
      weight: 3,
      value: (importance: string) => {
        const names = at(importance, risk);
        return names.length > mostLines ? joined(names) : lines(names);
      },
    })),
  ]);
  return table.length === 0 ? [] : [...table, ...smallGroupNote(data, placed.length - shown.length)];
}

/** Says that groups were left out, so that nobody takes the table for complete. */
export function smallGroupNote(data: DocumentData, left: number): readonly Block[] {
  return left === 0 ? [] : [paragraph(data.words.texts.phrases.smallGroups(left, smallestGroup), 'note')];
}

function stakeholders(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const shown = inOrder(rows.stakeholder).filter(
    (row) => row.population_id === null || mayBreakDown(data, row.population_id),
  );
  return [
    ...tableOf(words.texts.captions.stakeholders, shown, [
      {
        header: words.entity('stakeholder'),
        weight: 3,
        value: (row) => data.names.code(row.person_id) ?? data.names.mask(row.name),
      },
      {
        header: words.field('stakeholder', 'position'),
        weight: 2,
        value: (row) => choiceText(data, 'stakeholder', 'position', row.position),
      },
      isDetailed(data) && {
        header: words.field('stakeholder', 'supports'),
        weight: 3,
        value: (row) => data.names.mask(row.supports),
      },
      { header: words.field('stakeholder', 'concerns'), weight: 3, value: (row) => data.names.mask(row.concerns) },
      {
        header: words.field('stakeholder', 'influence_level'),
        weight: 1.3,
        align: 'center',
        value: (row) => numberText(data, row.influence_level),
      },
      isDetailed(data) && {
        header: words.field('stakeholder', 'interest_level'),
        weight: 1.3,
        align: 'center',
        value: (row) => numberText(data, row.interest_level),
      },
      { header: words.field('stakeholder', 'measures'), weight: 3, value: (row) => data.names.mask(row.measures) },
    ]),
    ...(shown.length === 0 ? [] : smallGroupNote(data, rows.stakeholder.length - shown.length)),
  ];
}

/** The latest stance of each person by code, with its dated fact: internal only, and never of one who objected. */
function stances(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  if (options.audience !== 'internal' || options.level !== 'detail') return [];
  const dated = rows.stance
    .filter((stance) => {
      const person = data.find('person', stance.person_id);
      return person && person.objected_on === null && person.erased_on === null;
    })
    .toSorted((a, b) => (a.observed_on < b.observed_on ? 1 : -1));
  const latest = [...Map.groupBy(dated, (stance) => `${stance.person_id} ${stance.project_id}`).values()].map((list) =>
    at(list, 0),
  );
  const byCode = latest.toSorted((a, b) =>
    (data.names.code(a.person_id) ?? '') < (data.names.code(b.person_id) ?? '') ? -1 : 1,
  );
  return tableOf(words.texts.captions.stances, byCode, [
    { header: words.texts.columns.person, weight: 1.4, value: (stance) => data.names.code(stance.person_id) },
    {
      header: words.field('stance', 'synergy'),
      weight: 1.3,
      align: 'center',
      value: (stance) => (stance.synergy === null ? null : `+${stance.synergy}`),
    },
    {
      header: words.field('stance', 'antagonism'),
      weight: 1.5,
      align: 'center',
      value: (stance) => (stance.antagonism === null ? null : `−${stance.antagonism}`),
    },
    {
      header: words.field('stance', 'observed_fact'),
      weight: 5,
      value: (stance) => data.names.mask(stance.observed_fact),
    },
    { header: words.field('stance', 'observed_on'), weight: 2, value: (stance) => dateText(data, stance.observed_on) },
    { header: words.field('stance', 'place'), weight: 2, value: (stance) => stance.place },
  ]);
}
