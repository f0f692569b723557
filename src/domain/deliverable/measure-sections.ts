import { at } from './at.ts';
import { isSmallGroup, smallestGroup } from '../adoption/small-groups.ts';
import type { Row } from '../model.ts';
import { phases } from '../shared/vocabulary.ts';
import { compareNatural, type DocumentData, inOrder } from './document-data.ts';
import type { Block } from './document-model.ts';
import { mayBreakDown } from './headcount.ts';
import { smallGroupNote } from './population-sections.ts';
import {
  briefFields,
  choiceText,
  choicesOf,
  dateText,
  isDetailed,
  lines,
  moneyText,
  numberText,
  ownerName,
  perProject,
  populationName,
  standingActions,
} from './section-helpers.ts';
import { tableOf } from './table-of.ts';

/** Indicators in every phase with their latest reading, adoption per tool and population (P2.15, P1.3). */
export function indicatorBlocks(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const order = (indicator: Row<'indicator'>): number => (indicator.phase ? phases.indexOf(indicator.phase) : 9);
  const indicators = inOrder(rows.indicator).toSorted((a, b) => order(a) - order(b));
  return [
    ...tableOf(words.texts.captions.indicators, indicators, [
      {
        header: words.field('indicator', 'phase'),
        weight: 1.6,
        value: (row) => choiceText(data, 'indicator', 'phase', row.phase),
      },
      { header: words.entity('indicator'), weight: 4, value: (row) => words.texts.phrases.coded(row.code, row.name) },
      isDetailed(data) && {
        header: words.field('indicator', 'baseline'),
        weight: 1.5,
        align: 'right',
        value: (row) => withUnit(data, row, row.baseline),
      },
      {
        header: words.field('indicator', 'target'),
        weight: 1.5,
        align: 'right',
        value: (row) => withUnit(data, row, row.target),
      },
      {
        header: words.texts.columns.latest,
        weight: 1.8,
        align: 'right',
        value: (row) => {
          const reading = latestReading(data, row);
          const value = reading && withUnit(data, row, reading.value);
          return isDetailed(data) && reading ? lines([value, dateText(data, reading.read_on)]) : value;
        },
      },
      !isDetailed(data) && {
        header: words.field('reading', 'read_on'),
        weight: 1.5,
        value: (row) => dateText(data, latestReading(data, row)?.read_on),
      },
      isDetailed(data) && { header: words.field('indicator', 'frequency'), weight: 1.8, value: (row) => row.frequency },
      isDetailed(data) && { header: words.texts.columns.owner, weight: 2, value: (row) => ownerName(data, row) },
    ]),
    ...adoption(data),
    ...(isDetailed(data) ? serviceRatings(data) : []),
  ];
}

/** The latest reading that breaks down no small group: of the whole when there is one, else of a part. */
export function latestReading(data: DocumentData, indicator: Row<'indicator'>): Row<'reading'> | undefined {
  const readings = data
    .having('reading', 'indicator_id', indicator.id)
    .filter((reading) => reading.read_on <= data.options.today)
    .toSorted((a, b) => (a.read_on < b.read_on ? -1 : 1));
  return readings.findLast((reading) => reading.population_id === null && reading.tool_id === null);
}

/** The latest counts of each tool and population, up to today, with how many small groups were left out. */
export function latestAdoption(data: DocumentData): {
  readonly shown: readonly Row<'adoption_count'>[];
  readonly left: number;
} {
  const past = data.rows.adoption_count
    .filter((count) => count.counted_on <= data.options.today)
    .toSorted((a, b) => (a.counted_on < b.counted_on ? 1 : -1));
  const latest = [...Map.groupBy(past, (count) => `${count.tool_id} ${count.population_id}`).values()].map((list) =>
    at(list, 0),
  );
  const order = inOrder(data.rows.population).map((population) => population.id);
  const place = (count: Row<'adoption_count'>): number => order.indexOf(count.population_id ?? '');
  const shown = latest
    .filter((count) => !isSmallGroup(count, data.rows.population_headcount, data.options.today))
    .toSorted((a, b) => compareNatural(toolName(data, a), toolName(data, b)) || place(a) - place(b));
  return { shown, left: latest.length - shown.length };
}

function toolName(data: DocumentData, row: { readonly tool_id: string | null }): string {
  return data.find('tool', row.tool_id)?.name ?? '';
}

function adoption(data: DocumentData): readonly Block[] {
  const { words } = data;
  const latest = latestAdoption(data);
  const whole = latest.shown.filter((count) => count.population_id === null);
  const { shown, left } = isDetailed(data) || whole.length === 0 ? latest : { shown: whole, left: 0 };
  const number = (field: 'target_people' | 'enrolled' | 'connected_once' | 'active_30_days' | 'ghosts') => ({
    header: words.field('adoption_count', field),
    weight: 1.4,
    align: 'right' as const,
    value: (count: Row<'adoption_count'>) => numberText(data, count[field]),
  });
  const table = tableOf(words.texts.captions.adoption, shown, [
    { header: words.entity('tool'), weight: 2.4, value: (count) => data.find('tool', count.tool_id)?.name },
    {
      header: words.entity('population'),
      weight: 2.6,
      value: (count) =>
        count.population_id === null ? words.texts.wholeOrganisation : populationName(data, count.population_id),
    },
    { header: words.texts.columns.date, weight: 1.8, value: (count) => dateText(data, count.counted_on) },
    number('target_people'),
    isDetailed(data) && number('enrolled'),
    isDetailed(data) && number('connected_once'),
    number('active_30_days'),
    number('ghosts'),
    {
      header: words.texts.columns.activeRate,
      weight: 1.4,
      align: 'right',
      value: (count) =>
        count.active_30_days === null || !count.target_people
          ? undefined
          : words.percent(count.active_30_days / count.target_people),
    },
  ]);
  return [...table, ...smallGroupNote(data, left)];
}

function serviceRatings(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const order = inOrder(rows.population).map((population) => population.id);
  const place = (rating: Row<'service_rating'>): number => order.indexOf(rating.population_id ?? '');
  const shown = rows.service_rating
    .filter((rating) => (rating.respondents ?? 0) >= smallestGroup && mayBreakDown(data, rating.population_id))
    .toSorted(
      (a, b) =>
        compareNatural(toolName(data, a), toolName(data, b)) ||
        place(a) - place(b) ||
        (a.rated_on < b.rated_on ? -1 : 1),
    );
  return tableOf(words.texts.captions.serviceRatings, shown, [
    { header: words.entity('tool'), weight: 3, value: (rating) => data.find('tool', rating.tool_id)?.name },
    { header: words.entity('population'), weight: 3, value: (rating) => populationName(data, rating.population_id) },
    {
      header: words.field('service_rating', 'rated_on'),
      weight: 2,
      value: (rating) => dateText(data, rating.rated_on),
    },
    ...(['useful', 'usable', 'used', 'respondents'] as const).map((field) => ({
      header: words.field('service_rating', field),
      weight: 1.4,
      align: 'right' as const,
      value: (rating: Row<'service_rating'>) => numberText(data, rating[field]),
    })),
  ]);
}

function withUnit(data: DocumentData, indicator: Row<'indicator'>, value: number | null): string | undefined {
  if (value === null) return undefined;
  return data.words.texts.phrases.withUnit(data.words.number(value), indicator.unit ?? '');
}

/** Budget and means, planned and spent by nature. */
export function budgetBlocks(data: DocumentData): readonly Block[] {
  const { words, options } = data;
  if (options.audience === 'users') return [];
  const projects = inOrder(data.rows.project);
  const actions = standingActions(data);
  const natures = choicesOf('action', 'nature')
    .map((nature) => {
      const own = actions.filter((action) => action.nature === nature);
      return {
        nature,
        planned: total(own.map((action) => action.cost_planned)),
        actual: total(own.map((action) => action.cost_actual)),
        hours: total(own.map((action) => action.effort_hours)),
        spent: total(own.map((action) => action.effort_hours_spent)),
      };
    })
    .filter((line) => [line.planned, line.actual, line.hours, line.spent].some((value) => value !== undefined));
  const sum = {
    nature: undefined,
    planned: total(natures.map((line) => line.planned)),
    actual: total(natures.map((line) => line.actual)),
    hours: total(natures.map((line) => line.hours)),
    spent: total(natures.map((line) => line.spent)),
  };
  return [
    ...tableOf(words.texts.captions.costs, natures.length > 1 ? [...natures, sum] : natures, [
      {
        header: words.field('action', 'nature'),
        weight: 3,
        value: (line) =>
          line.nature === undefined ? words.texts.columns.total : words.choice('action', 'nature', line.nature),
      },
      {
        header: words.field('action', 'cost_planned'),
        weight: 1.5,
        align: 'right',
        value: (line) => moneyText(data, line.planned),
      },
      {
        header: words.field('action', 'cost_actual'),
        weight: 1.5,
        align: 'right',
        value: (line) => moneyText(data, line.actual),
      },
      {
        header: words.field('action', 'effort_hours'),
        weight: 1.5,
        align: 'right',
        value: (line) => numberText(data, line.hours),
      },
      {
        header: words.field('action', 'effort_hours_spent'),
        weight: 1.5,
        align: 'right',
        value: (line) => numberText(data, line.spent),
      },
    ]),
    ...tableOf(
      words.texts.captions.budgets,
      projects.filter((project) => project.budget !== null || project.training_budget !== null),
      [
        { header: words.entity('project'), weight: 4, value: (project) => project.name },
        {
          header: words.field('project', 'budget'),
          weight: 2,
          align: 'right',
          value: (project) => moneyText(data, project.budget),
        },
        {
          header: words.field('project', 'training_budget'),
          weight: 2,
          align: 'right',
          value: (project) => moneyText(data, project.training_budget),
        },
      ],
    ),
    ...(isDetailed(data)
      ? perProject(data, (project, level) => briefFields(data, 'project', project, ['resources'], level))
      : tableOf(words.texts.captions.resources, projects, [
          projects.length > 1 && { header: words.entity('project'), weight: 2, value: (project) => project.name },
          {
            header: words.field('project', 'resources'),
            weight: 5,
            value: (project) => project.resources,
          },
        ])),
  ];
}

function total(values: readonly (number | null | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}

/** Decisions expected, then the log: warning given, choice, reason (P4.3). */
export function decisionBlocks(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  if (options.audience === 'users') return [];
  const expected = inOrder(rows.decision.filter((decision) => decision.status === 'expected'));
  const log = rows.decision
    .filter((decision) => decision.status === 'taken' || decision.status === 'revised')
    .toSorted((a, b) => ((a.decided_on ?? '') < (b.decided_on ?? '') ? -1 : 1));
  return [
    ...tableOf(words.texts.captions.expectedDecisions, expected, [
      {
        header: words.entity('decision'),
        weight: 4,
        value: (row) => words.texts.phrases.coded(row.code, row.title),
      },
      { header: words.field('decision', 'context'), weight: 5, value: (row) => row.context },
      { header: words.field('decision', 'expected_by'), weight: 2, value: (row) => dateText(data, row.expected_by) },
    ]),
    ...tableOf(words.texts.captions.decisionLog, log, [
      {
        header: words.entity('decision'),
        weight: 3,
        value: (row) => words.texts.phrases.coded(row.code, row.title),
      },
      {
        header: words.texts.columns.decided,
        weight: 2,
        value: (row) => lines([dateText(data, row.decided_on), data.names.inRole(row.decided_by_id) ?? row.decided_by]),
      },
      isDetailed(data) && {
        header: words.field('decision', 'warning_given'),
        weight: 3.4,
        value: (row) => row.warning_given,
      },
      { header: words.field('decision', 'client_choice'), weight: 3, value: (row) => row.client_choice },
      isDetailed(data) && { header: words.field('decision', 'reason'), weight: 2.6, value: (row) => row.reason },
    ]),
  ];
}
