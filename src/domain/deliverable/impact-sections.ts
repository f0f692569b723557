import type { Row } from '../model.ts';
import { concernHearings } from '../observation/concern-notes.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import { type Block, paragraph } from './document-model.ts';
import { impactMatrices } from './document-matrices.ts';
import { told } from './macro-lists.ts';
import { matrixBlock, matrixKey } from './matrix-block.ts';
import { pageRoom } from './page-room.ts';
import { roomsOf } from './picture-blocks.ts';
import { radarPictures } from './radar-pictures.ts';
import { sizing, sizingOfAll } from './sizing-tables.ts';
import {
  actionDate,
  actionsOfImpact,
  byDate,
  choiceText,
  criticalityOf,
  dateText,
  isDetailed,
  lines,
  numberText,
  ownerName,
  perProject,
  populationName,
  under,
  unitName,
} from './section-helpers.ts';
import { tableOf } from './table-of.ts';

/**
 * Impact analysis: sizing, matrix and radars of each project, then what changes for whom. A macro document begins with
 * what changes, which pages may cut, and its matrices follow.
 * @param sheetsFollow true when the document ends with one sheet per impact: before and after are told there
 * @param radars false where the matrices are enough
 */
export function impactBlocks(
  data: DocumentData,
  { sheetsFollow = false, radars = true }: { readonly sheetsFollow?: boolean; readonly radars?: boolean } = {},
): readonly Block[] {
  const { words, rows } = data;
  const matrices = impactMatrices(data);
  const ownMatrices = ({ id }: Row<'project'>) => matrices.filter((matrix) => matrix.project?.id === id);
  const restricted = data.options.audience !== 'users';
  const perPopulation = sheetsFollow || !isDetailed(data) ? mainImpacts(data) : changes(data);
  const changing = rows.project.length > 1 ? under(2, words.texts.headings.changes, perPopulation) : perPopulation;
  const weights = [
    ...(restricted ? sizingOfAll(data) : []),
    ...perProject(data, (project) => [
      ...(restricted ? sizing(data, project) : []),
      ...ownMatrices(project).flatMap((matrix) => [
        matrixBlock(data, matrix, matrices.length > 1),
        paragraph(matrixKey(data, matrix, matrices[matrices.indexOf(matrix) - 1]), 'note'),
        ...(radars ? radarPictures(data, matrix, matrices.length > 1) : []),
      ]),
    ]),
  ];
  return isDetailed(data) ? [...weights, ...changing] : [...changing, ...weights];
}

/** True when a matrix has too many axes for an upright page. */
export function matrixIsWide(data: DocumentData): boolean {
  const room = roomsOf(data).upright.width / pageRoom.upright.width;
  return impactMatrices(data).some((matrix) => matrix.axes.length > mostAxes * room);
}

/** Axes that our upright page has room for. */
const mostAxes = 12;

/** What changes, before and after, for each population. */
function changes(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const impacts = inOrder(rows.population).flatMap((population) =>
    inOrder(data.having('impact', 'population_id', population.id)),
  );
  return tableOf(words.texts.captions.changes, impacts, [
    { header: words.entity('population'), weight: 2.2, value: (impact) => populationName(data, impact.population_id) },
    {
      header: words.entity('impact'),
      weight: 2.6,
      value: (impact) => words.texts.phrases.coded(impact.code, impact.title),
    },
    { header: words.field('impact', 'before'), weight: 3, value: (impact) => impact.before },
    { header: words.field('impact', 'after'), weight: 3, value: (impact) => impact.after },
    {
      header: words.texts.columns.levers,
      weight: 2.2,
      value: (impact) =>
        [
          choiceText(data, 'impact', 'main_lever', impact.main_lever),
          choiceText(data, 'impact', 'secondary_lever', impact.secondary_lever),
        ]
          .filter((lever) => lever !== undefined)
          .join('\n'),
    },
  ]);
}

/** Each population's impacts in a line, with the highest level; the weightiest of them only at the macro level. */
function mainImpacts(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const touched = inOrder(rows.population)
    .map((population) => ({ population, impacts: inOrder(data.having('impact', 'population_id', population.id)) }))
    .filter((line) => line.impacts.length > 0);
  return tableOf(words.texts.captions.mainImpacts, touched, [
    { header: words.entity('population'), weight: 3, value: (line) => line.population.name },
    {
      header: words.entity('impact', 'many'),
      weight: 6,
      value: (line) =>
        isDetailed(data)
          ? line.impacts.map((impact) => words.texts.phrases.coded(impact.code, impact.title)).join('\n')
          : weightiest(data, line.impacts),
    },
    {
      header: words.texts.columns.highestLevel,
      weight: 1.2,
      align: 'center',
      value: (line) => numberText(data, highestLevel(data, line.impacts)),
    },
  ]);
}

/** Impacts that a macro document tells of a population. */
const mostImpacts = 2;

/** The titles of the impacts of the highest level, and how many others there are. */
function weightiest(data: DocumentData, impacts: readonly Row<'impact'>[]): string {
  const level = (impact: Row<'impact'>): number => highestLevel(data, [impact]) ?? 0;
  const told = impacts.toSorted((a, b) => level(b) - level(a)).slice(0, mostImpacts);
  const others = impacts.length - told.length;
  return [
    ...told.map(({ title }) => title),
    ...(others === 0 ? [] : [data.words.texts.phrases.otherImpacts(others)]),
  ].join('\n');
}

function highestLevel(data: DocumentData, impacts: readonly Row<'impact'>[]): number | undefined {
  const levels = impacts.flatMap((impact) =>
    data.having('rating', 'impact_id', impact.id).map((rating) => rating.level),
  );
  return levels.length === 0 ? undefined : Math.max(...levels);
}

/** Human risks, and the questions and objections heard with their answers; users only see answers. */
export function riskBlocks(data: DocumentData): readonly Block[] {
  return [...(data.options.audience === 'users' ? [] : risks(data)), ...concerns(data)];
}

function risks(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const sorted = rows.risk.toSorted((a, b) => (criticalityOf(b) ?? 0) - (criticalityOf(a) ?? 0));
  const { shown, note } = told(data, sorted, ({ status }) => status !== 'closed', words.texts.phrases.risksClosed);
  const table = tableOf(words.texts.captions.risks, shown, [
    { header: words.entity('risk'), weight: 4, value: (risk) => words.texts.phrases.coded(risk.code, risk.title) },
    isDetailed(data) && {
      header: words.entity('population'),
      weight: 2,
      value: (risk) => populationName(data, risk.population_id),
    },
    {
      header: words.texts.columns.criticality,
      weight: 1,
      align: 'center',
      value: (risk) => numberText(data, criticalityOf(risk)),
    },
    { header: words.field('risk', 'response'), weight: 4, value: (risk) => risk.response },
    {
      header: words.texts.columns.ownerAndDate,
      weight: 2,
      value: (risk) => lines([ownerName(data, risk), dateText(data, risk.due_on)]),
    },
    {
      header: words.field('risk', 'status'),
      weight: 1.5,
      value: (risk) => choiceText(data, 'risk', 'status', risk.status),
    },
  ]);
  return [...table, ...note];
}

function concerns(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  const forUsers = options.audience === 'users';
  const detailed = !forUsers && isDetailed(data);
  const mayBeRead = inOrder(rows.concern).filter(
    (concern) => !forUsers || (concern.kind === 'question' && concern.answer !== null),
  );
  const { shown, note } = told(
    data,
    mayBeRead,
    ({ status }) => forUsers || status === 'open' || status === 'prepared',
    words.texts.phrases.concernsAnswered,
  );
  const hearings = concernHearings(rows.concern, rows.concern_note);
  const table = tableOf(words.texts.captions.concerns, shown, [
    !forUsers && { header: words.field('concern', 'code'), weight: 1.2, value: (concern) => concern.code },
    detailed && {
      header: words.field('concern', 'kind'),
      weight: 2,
      value: (concern) => words.choice('concern', 'kind', concern.kind),
    },
    { header: words.field('concern', 'wording'), weight: 4, value: (concern) => data.names.mask(concern.wording) },
    detailed && {
      header: words.entity('population'),
      weight: 2,
      value: (concern) => populationName(data, concern.population_id),
    },
    detailed && {
      header: words.texts.columns.heard,
      weight: 1.4,
      align: 'right',
      value: (concern) => words.number(hearings.get(concern.id)?.heard ?? 1),
    },
    { header: words.field('concern', 'answer'), weight: 4, value: (concern) => concern.answer },
    detailed && {
      header: words.field('concern', 'status'),
      weight: 1.8,
      value: (concern) => choiceText(data, 'concern', 'status', concern.status),
    },
  ]);
  return [...table, ...note];
}

/** Transition plan: impact, actions with their date and owner, criticality, by unit or else by population (deliverables D2). */
export function transitionBlocks(data: DocumentData): readonly Block[] {
  if (data.options.level === 'macro') return [];
  const { words, rows } = data;
  const phrases = words.texts.phrases;
  const treated = inOrder(rows.impact)
    .map((impact) => ({
      place: unitName(data, impact.unit_id) ?? populationName(data, impact.population_id) ?? '',
      impact,
      actions: byDate(
        data,
        actionsOfImpact(data, impact.id).filter((action) => action.status !== 'cancelled'),
      ),
    }))
    .filter((line) => line.actions.length > 0);
  const byPlace = [...Map.groupBy(treated, (line) => line.place).values()].flat();
  return tableOf(words.texts.captions.transition, byPlace, [
    { header: words.texts.columns.unitOrPopulation, weight: 2, value: (line) => line.place },
    { header: words.entity('impact'), weight: 2.6, value: ({ impact }) => phrases.coded(impact.code, impact.title) },
    {
      header: words.entity('action', 'many'),
      weight: 5,
      value: ({ actions }) =>
        actions
          .map((action) =>
            phrases.datedAction(action.title, dateText(data, actionDate(action)), ownerName(data, action)),
          )
          .join('\n'),
    },
    {
      header: words.field('impact', 'criticality'),
      weight: 1,
      align: 'center',
      value: ({ impact }) => numberText(data, impact.criticality),
    },
  ]);
}
