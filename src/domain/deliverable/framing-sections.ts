import { at } from './at.ts';
import { phases } from '../shared/vocabulary.ts';
import { type DocumentData, inOrder, present } from './document-data.ts';
import { type Block, bullets, paragraph } from './document-model.ts';
import { peopleInScope, populationsInScope } from './headcount.ts';
import { impactMatrices } from './document-matrices.ts';
import { mayRead } from './plan-sections.ts';
import {
  actionDate,
  briefFields,
  choiceText,
  criticalityOf,
  dateText,
  freeText,
  isDetailed,
  joined,
  labelledFields,
  labelledText,
  numberText,
  perProject,
  standingActions,
  under,
} from './section-helpers.ts';
import { pairedTable } from './paired-table.ts';
import { tableOf } from './table-of.ts';

/** Synthesis for deciders: the figures of the plan, and where the change weighs most. */
export function summaryBlocks(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  const texts = words.texts;
  const restricted = mayRead(options.audience, 'committee');
  const figures: readonly (readonly [string, number])[] = [
    [texts.figures.populations, populationsInScope(data).length],
    [texts.figures.people, peopleInScope(data)],
    [texts.figures.days, rows.day.filter((day) => day.kind === 'observation' && day.status === 'done').length],
    [texts.figures.notes, rows.note.filter((note) => note.status !== 'set_aside').length],
    [texts.figures.impacts, rows.impact.length],
    [texts.figures.actions, standingActions(data).length],
    [texts.figures.actionsDone, rows.action.filter((action) => action.status === 'done').length],
    [texts.figures.indicators, rows.indicator.length],
    ...(restricted
      ? ([
          [texts.figures.risks, rows.risk.filter((risk) => risk.status !== 'closed').length],
          [texts.figures.decisions, rows.decision.filter((decision) => decision.status === 'expected').length],
        ] as const)
      : []),
  ];
  return [
    ...pairedTable(
      texts.captions.figures,
      figures.filter(([, value]) => value > 0).map(([label, value]) => [label, words.number(value)]),
      { label: texts.columns.figure, value: texts.columns.value, align: 'right' },
    ),
    ...highlights(data),
  ];
}

function highlights(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  const texts = words.texts;
  const lines: string[] = [];
  const goLives = present(rows.go_live.map((goLive) => goLive.goes_live_on)).toSorted();
  if (goLives.length > 0) {
    lines.push(
      texts.phrases.goLives(
        goLives.length,
        words.longDate(at(goLives, 0)),
        words.longDate(at(goLives, goLives.length - 1)),
      ),
    );
  }
  for (const matrix of impactMatrices(data)) {
    const hit = matrix.rows.filter((row) => row.total > 0).toSorted((a, b) => b.total - a.total);
    const several = rows.project.length > 1 ? matrix.project?.name : undefined;
    if (hit.length > 1)
      lines.push(
        texts.phrases.mostTouched(
          hit.slice(0, 3).map((row) => row.population.name),
          several,
        ),
      );
  }
  if (mayRead(options.audience, 'committee')) {
    const risks = rows.risk.filter((risk) => risk.status !== 'closed' && (criticalityOf(risk) ?? 0) >= 9);
    if (risks.length > 0) lines.push(texts.phrases.criticalRisks(inOrder(risks).map((risk) => risk.title)));
  }
  return lines.length === 0 ? [] : [bullets(lines)];
}

/** Context, stakes, vision and purpose. */
export function contextBlocks(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const client = rows.client[0];
  const maturity = client?.digital_maturity ?? null;
  const detailed = isDetailed(data);
  return [
    ...(client ? (detailed ? labelledFields : briefFields)(data, 'client', client, ['culture'], 2) : []),
    ...(client && (maturity !== null || client.maturity_comment)
      ? under(2, words.field('client', 'digital_maturity'), [
          ...(maturity === null ? [] : [paragraph(words.texts.phrases.outOf(maturity, 5))]),
          ...(client.maturity_comment ? [freeText(client.maturity_comment)] : []),
        ])
      : []),
    ...(detailed || rows.project.length === 1 ? [] : projectsTable(data)),
    ...perProject(data, (project, level) => [
      ...(project.slogan ? [{ ...paragraph(project.slogan, 'quote'), lead: true }] : []),
      ...(detailed || rows.project.length === 1 ? projectFacts(data, project) : []),
      ...briefFields(data, 'project', project, detailed ? projectTexts : projectTexts.slice(0, 4), level),
    ]),
  ];
}

/** What a project says of itself; the first four are for deciders too. */
const projectTexts = [
  'vision',
  'purpose',
  'objectives',
  'success_criteria',
  'needs_gap',
  'secondary_benefits',
] as const;

/** The projects of a macro document, a line each. */
function projectsTable(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const level = (value: number | null): string | undefined =>
    value === null ? undefined : words.texts.phrases.outOf(value, 4);
  return tableOf(words.texts.captions.projects, inOrder(rows.project), [
    { header: words.entity('project'), weight: 3, value: (project) => project.name },
    {
      header: words.field('project', 'type'),
      weight: 1.6,
      value: (project) => choiceText(data, 'project', 'type', project.type),
    },
    {
      header: words.texts.columns.drivers,
      weight: 3,
      value: (project) =>
        joined(
          data
            .having('project_driver', 'project_id', project.id)
            .map((driver) => words.choice('project_driver', 'kind', driver.kind)),
        ),
    },
    {
      header: words.field('project', 'impact_level'),
      weight: 1.2,
      align: 'center',
      value: (project) => level(project.impact_level),
    },
    {
      header: words.field('project', 'expected_users'),
      weight: 1.4,
      align: 'right',
      value: (project) => numberText(data, project.expected_users),
    },
    { header: words.field('project', 'starts_on'), weight: 1.5, value: (project) => dateText(data, project.starts_on) },
    { header: words.field('project', 'ends_on'), weight: 1.5, value: (project) => dateText(data, project.ends_on) },
  ]);
}

function projectFacts(data: DocumentData, project: DocumentData['rows']['project'][number]): readonly Block[] {
  const { words } = data;
  const texts = words.texts;
  const drivers = data.having('project_driver', 'project_id', project.id).map((driver) => {
    const kind = words.choice('project_driver', 'kind', driver.kind);
    return driver.comment ? texts.phrases.labelled(kind, driver.comment) : kind;
  });
  const yes = (value: 0 | 1 | null): string | undefined =>
    value === null ? undefined : value === 1 ? texts.yes : texts.no;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.field('project', 'type'), choiceText(data, 'project', 'type', project.type)],
    [
      words.field('project', 'complexity'),
      project.complexity === null ? undefined : texts.phrases.outOf(project.complexity, 4),
    ],
    [
      words.field('project', 'impact_level'),
      project.impact_level === null ? undefined : texts.phrases.outOf(project.impact_level, 4),
    ],
    [words.field('project', 'strategic'), yes(project.strategic)],
    [words.field('project', 'innovative'), yes(project.innovative)],
    [words.field('project', 'expected_users'), numberText(data, project.expected_users)],
    [words.field('project', 'time_to_competence_days'), numberText(data, project.time_to_competence_days)],
    [words.field('project', 'starts_on'), dateText(data, project.starts_on)],
    [words.field('project', 'ends_on'), dateText(data, project.ends_on)],
  ];
  return [
    ...pairedTable(texts.phrases.projectFacts(project.name), facts, {
      label: texts.columns.characteristic,
      value: texts.columns.value,
    }),
    ...(drivers.length === 0 ? [] : [paragraph(texts.phrases.labelled(texts.columns.drivers, '')), bullets(drivers)]),
  ];
}

/** The four phases: what each holds and when (P2.11). */
export function approachBlocks(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const texts = words.texts;
  const actions = standingActions(data);
  const lines = phases.map((phase) => {
    const own = actions.filter((action) => action.phase === phase);
    const dates = present([...own.map((action) => action.starts_on), ...own.map(actionDate)]).toSorted();
    return {
      phase,
      count: own.length,
      indicators: rows.indicator.filter((indicator) => indicator.phase === phase).length,
      from: dates[0],
      to: dates.at(-1),
    };
  });
  if (lines.every((line) => line.count === 0 && line.indicators === 0)) return [];
  return tableOf(texts.captions.phases, lines, [
    { header: words.field('action', 'phase'), weight: 2, value: (line) => words.choice('action', 'phase', line.phase) },
    { header: texts.columns.from, weight: 2, value: (line) => dateText(data, line.from) },
    { header: texts.columns.to, weight: 2, value: (line) => dateText(data, line.to) },
    { header: texts.columns.actions, weight: 1, align: 'right', value: (line) => words.number(line.count) },
    { header: texts.columns.indicators, weight: 1.4, align: 'right', value: (line) => words.number(line.indicators) },
  ]);
}

/** What is said to the people concerned, and the body consulted (docs/law.md). */
export function noticeBlocks(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const client = rows.client[0];
  if (!client) return [];
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.field('client', 'people_informed_on'), dateText(data, client.people_informed_on)],
    [words.field('client', 'consulted_body'), client.consulted_body ?? undefined],
    [words.field('client', 'consulted_on'), dateText(data, client.consulted_on)],
    [words.field('client', 'consultation_comment'), client.consultation_comment ?? undefined],
    [words.field('client', 'keep_until'), dateText(data, client.keep_until)],
  ];
  return [
    ...labelledText(3, words.field('client', 'purpose'), client.purpose),
    ...(isDetailed(data) || data.options.audience === 'users'
      ? labelledText(3, words.field('client', 'notice'), client.notice)
      : []),
    ...tableOf(
      words.texts.captions.notice,
      facts.filter(([, value]) => value !== undefined),
      [
        { header: words.texts.columns.characteristic, weight: 2, value: ([label]) => label },
        { header: words.texts.columns.value, weight: 4, value: ([, value]) => value },
      ],
    ),
  ];
}
