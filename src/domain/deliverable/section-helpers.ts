import { at } from './at.ts';
import { type EntityName, entityOf, type Row } from '../model.ts';
import { daysBetween } from '../shared/calendar.ts';
import { type DocumentData, inOrder, present } from './document-data.ts';
import { type Block, heading, type Heading } from './document-model.ts';

/** True for a document in detail; a macro one leaves out columns and lists that only those who do the work need. */
export function isDetailed({ options }: DocumentData): boolean {
  return options.level === 'detail';
}

/** Names joined for a cell, in the order given, without double. */
export function joined(names: Iterable<string | null | undefined>): string | undefined {
  const list = present(names);
  return list.length === 0 ? undefined : list.join(', ');
}

/** Texts one under the other in a cell. */
export function lines(texts: Iterable<string | null | undefined>): string | undefined {
  return present(texts).join('\n') || undefined;
}

export function dateText(data: DocumentData, date: string | null | undefined): string | undefined {
  return date ? data.words.date(date) : undefined;
}

export function numberText(data: DocumentData, value: number | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : data.words.number(value);
}

export function moneyText(data: DocumentData, value: number | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : data.words.money(value);
}

/** The word of a choice, or nothing. */
export function choiceText<E extends EntityName>(
  data: DocumentData,
  entity: E,
  field: keyof Row<E> & string,
  value: string | null,
): string | undefined {
  return value === null ? undefined : data.words.choice(entity, field, value);
}

/** The words of a choice, in the order the model gives them. */
export function choicesOf<E extends EntityName>(entity: E, field: keyof Row<E> & string): readonly string[] {
  return entityOf(entity).fields[field]?.choices ?? [];
}

export function populationName(data: DocumentData, id: string | null): string | undefined {
  return data.find('population', id)?.name;
}

export function siteName(data: DocumentData, id: string | null): string | undefined {
  return data.find('site', id)?.name;
}

export function unitName(data: DocumentData, id: string | null): string | undefined {
  return data.find('unit', id)?.name;
}

/** Who answers for something: the person in the role, else the text typed. */
export function ownerName(
  data: DocumentData,
  row: { readonly owner_id: string | null; readonly owner: string | null },
): string | undefined {
  return data.names.inRole(row.owner_id) ?? row.owner ?? undefined;
}

/** Populations an action aims at; one phrase when they are all those in scope, or nearly. */
export function actionPopulations(data: DocumentData, action: Row<'action'>): string | undefined {
  const ids = new Set(data.having('action_population', 'action_id', action.id).map((link) => link.population_id));
  const inScope = data.rows.population.filter((population) => population.scope === 'in');
  const missing = inScope.filter((population) => !ids.has(population.id));
  if (inScope.length <= mostListed || missing.length > mostLeftOut || missing.length * 2 >= inScope.length) {
    return joined([...ids].map((id) => populationName(data, id)));
  }
  const { texts } = data.words;
  const others = [...ids].filter((id) => !inScope.some((population) => population.id === id));
  const all = missing.length === 0 ? texts.allPopulations : texts.phrases.allBut(missing.map(({ name }) => name));
  return joined([all, ...others.map((id) => populationName(data, id))]);
}

/** Populations that a cell lists one by one whatever the others. */
const mostListed = 2;
/** Populations that may be left out of « all but ». */
const mostLeftOut = 2;

/** Messages meant for a population. */
export function messagesOfPopulation(data: DocumentData, populationId: string): readonly Row<'message'>[] {
  return present(
    data
      .having('message_population', 'population_id', populationId)
      .map((link) => data.find('message', link.message_id)),
  );
}

/** Media that suit a population well: rated 3 or more. */
export function mediaOfPopulation(data: DocumentData, populationId: string): readonly Row<'medium'>[] {
  return present(
    data
      .having('medium_population', 'population_id', populationId)
      .filter((link) => (link.fit ?? 0) >= 3)
      .map((link) => data.find('medium', link.medium_id)),
  );
}

/** Impacts that an action treats, through the thread of evidence. */
export function impactsOfAction(data: DocumentData, actionId: string): readonly Row<'impact'>[] {
  return present(
    data.having('evidence_link', 'action_id', actionId).map((link) => data.find('impact', link.impact_id)),
  );
}

/** Actions that treat an impact. */
export function actionsOfImpact(data: DocumentData, impactId: string): readonly Row<'action'>[] {
  return present(
    data.having('evidence_link', 'impact_id', impactId).map((link) => data.find('action', link.action_id)),
  );
}

/** When an action is due; a continuing action without an end counts by its start. */
export function actionDate(action: Row<'action'>): string | undefined {
  return action.due_on ?? action.starts_on ?? undefined;
}

/** Days between an action and the go-live it hangs on: as planned, else as its date says. */
export function actionOffset(data: DocumentData, action: Row<'action'>): number | undefined {
  if (action.offset_days !== null) return action.offset_days;
  const goLive = data.find('go_live', action.anchor_id)?.goes_live_on;
  const date = actionDate(action);
  const days = goLive && date ? daysBetween(goLive, date) : undefined;
  return Number.isFinite(days) ? days : undefined;
}

/** Actions by date, undated ones last. */
export function byDate(data: DocumentData, actions: readonly Row<'action'>[]): readonly Row<'action'>[] {
  return inOrder(actions).toSorted((a, b) => {
    const [first, second] = [actionDate(a) ?? '9999', actionDate(b) ?? '9999'];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** Actions that stand: what was cancelled is not announced to anyone. */
export function standingActions(data: DocumentData): readonly Row<'action'>[] {
  return data.rows.action.filter((action) => action.status !== 'cancelled');
}

/** Criticality of a risk: probability × severity (deliverables D8). */
export function criticalityOf(risk: Row<'risk'>): number | undefined {
  return risk.probability === null || risk.severity === null ? undefined : risk.probability * risk.severity;
}

/** A free text under a small heading, or nothing. */
export function labelledText(level: Heading['level'], label: string, text: string | null): readonly Block[] {
  return text?.trim() ? [heading(level, label), freeText(text)] : [];
}

/** A free field: its line ends are kept, its lists recognised. */
export function freeText(text: string): Block {
  return { kind: 'markdown', text, keepLineEnds: true };
}

/** Blocks under a heading, or nothing when there are none. */
export function under(level: Heading['level'], title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(level, title), ...blocks];
}

/** The fields of a row that hold text, each under its label. */
export function labelledFields<E extends EntityName>(
  data: DocumentData,
  entity: E,
  row: Row<E>,
  fields: readonly (keyof Row<E> & string)[],
  level: Heading['level'],
): readonly Block[] {
  return fields.flatMap((field) => {
    const value = row[field];
    return typeof value === 'string' ? labelledText(level, data.words.field(entity, field), value) : [];
  });
}

/**
 * The fields of a row that hold text: a short one after its label in the same paragraph, a long one under a heading.
 */
export function briefFields<E extends EntityName>(
  data: DocumentData,
  entity: E,
  row: Row<E>,
  fields: readonly (keyof Row<E> & string)[],
  level: Heading['level'],
): readonly Block[] {
  return fields.flatMap((field) => {
    const value = row[field];
    if (typeof value !== 'string') return [];
    const label = data.words.field(entity, field);
    const text = value.trim();
    if (text === '' || text.length > longestBrief || !plainParagraph.test(text))
      return labelledText(level, label, value);
    return [freeText(`**${label}.** ${text}`)];
  });
}

/** A text that needs no heading of its own. */
const longestBrief = 420;
/** One line that begins with a word: no list, no table, no heading. */
const plainParagraph = /^[\p{L}\p{N}«“"(][^\n]*$/u;

/** Blocks per project: under the project's name when the client has several. */
export function perProject(
  data: DocumentData,
  build: (project: Row<'project'>, level: 2 | 3) => readonly Block[],
): readonly Block[] {
  const projects = inOrder(data.rows.project);
  if (projects.length === 1) return build(at(projects, 0), 2);
  return projects.flatMap((project) => under(2, project.name, build(project, 3)));
}

/** Impacts that a note proves. */
export function impactsOfNote(data: DocumentData, noteId: string): readonly Row<'impact'>[] {
  return present(data.having('evidence_link', 'note_id', noteId).map((link) => data.find('impact', link.impact_id)));
}
