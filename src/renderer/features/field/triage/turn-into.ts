import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { EntityName, Row } from '../../../../domain/model.ts';
import type { NoteKind } from '../../../../domain/observation/observation-entities.ts';
import { linkWrites } from '../capture/capture-writes.ts';
import { tieWrites as concernTies } from './attach-concern.ts';
import type { IndicatorMeasure } from './indicator-proposal.ts';

/** What notes can become. */
export const outcomes = [
  'impact',
  'action',
  'indicator',
  'requirement',
  'process',
  'use_case',
  'concern',
  'nomination',
] as const;
export type Outcome = (typeof outcomes)[number];
/** Those that are one new row; a citation ties people who are there. */
export type RowOutcome = Exclude<Outcome, 'nomination'>;

/** What is known around the notes that are turned into something. */
export interface TurningContext {
  readonly links: readonly Row<'note_link'>[];
  readonly days: readonly Row<'day'>[];
  readonly dayPopulations: readonly Row<'day_population'>[];
  readonly projects: readonly Row<'project'>[];
  readonly populations: readonly Pick<Row<'population'>, 'id' | 'profession'>[];
  readonly members: readonly Pick<Row<'population_member'>, 'population_id' | 'person_id'>[];
  readonly today: string;
}

/** What is proposed for the new row; the person may change it. */
export interface Proposal {
  readonly title: string;
  readonly description: string | null;
  readonly projectId: string | null;
  readonly populationId: string | null;
  /** Of the population. */
  readonly profession: string | null;
  readonly processId: string | null;
  readonly toolId: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Longest title that is drawn from a note. */
const longestTitle = 90;

/** What the notes propose: the first sentence as a title, and what they are tied to. */
export function propose(notes: readonly Row<'note'>[], context: TurningContext): Proposal {
  const ids = new Set(notes.map(({ id }) => id));
  const links = context.links.filter(({ note_id }) => ids.has(note_id));
  const days = context.days.filter(({ id }) => notes.some(({ day_id }) => day_id === id));
  const ownProject =
    links.find(({ project_id }) => project_id !== null)?.project_id ??
    days.find(({ project_id }) => project_id !== null)?.project_id;
  const dayPopulations = context.dayPopulations.filter(({ day_id }) => days.some(({ id }) => id === day_id));
  const facts = notes.map(({ fact }) => fact).join('\n');
  const title = titleFrom(notes[0]?.fact ?? '');
  const isAsItIs = notes.every(({ kind }) => todayKinds.has(kind));
  const populationId =
    links.find(({ population_id }) => population_id !== null)?.population_id ??
    populationOfPeople(links, context.members) ??
    // A day that looked at one population tells whom its notes are about.
    (dayPopulations.length === 1 ? (dayPopulations[0]?.population_id ?? null) : null);
  return {
    title,
    // The title alone says it.
    description: facts.replace(/\s*[.;:]$/u, '') === title ? null : facts,
    projectId: ownProject ?? onlyOpen(context.projects),
    populationId,
    profession: context.populations.find(({ id }) => id === populationId)?.profession ?? null,
    processId: links.find(({ process_id }) => process_id !== null)?.process_id ?? null,
    toolId: links.find(({ tool_id }) => tool_id !== null)?.tool_id ?? null,
    before: isAsItIs ? facts : null,
    after: null,
  };
}

/** The one population that all the people of the notes belong to. */
function populationOfPeople(
  links: TurningContext['links'],
  members: TurningContext['members'],
): string | null | undefined {
  const people = new Set(links.flatMap(({ person_id: person }) => person ?? []));
  const found = new Set(members.flatMap((member) => (people.has(member.person_id) ? member.population_id : [])));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Kinds of note that tell how things are done today. */
const todayKinds: ReadonlySet<NoteKind> = new Set([
  'fact',
  'workaround',
  'undocumented_process',
  'dysfunction',
  'irritant',
  'usage',
  'good_practice',
]);

/** The first sentence of a text, cut at a word when it is long. */
export function titleFrom(text: string): string {
  const [sentence = ''] = text.trim().split(/(?<=[.!?…])\s(?!»)|\n/u);
  const short = sentence.replace(/\s*[.;:]$/u, '');
  if (short.length <= longestTitle) return closed(short);
  const cut = short.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(40, cut.lastIndexOf(' ')))}…`;
}

/** Words quoted of which only the first sentence is kept end their quotation there. */
function closed(sentence: string): string {
  if (sentence.startsWith('«') && !sentence.includes('»')) return `${sentence}\u00A0»`;
  return sentence.startsWith('“') && !sentence.includes('”') ? `${sentence}”` : sentence;
}

function onlyOpen(projects: readonly Row<'project'>[]): string | null {
  const open = projects.filter(({ status }) => status !== 'closed');
  return (open.length === 0 ? projects : open)[0]?.id ?? null;
}

/** What the new row holds and what is written with it. */
export interface TurningOrder {
  readonly outcome: RowOutcome;
  readonly notes: readonly Row<'note'>[];
  readonly proposal: Proposal;
  /** Made by the page, so that ties can name the new row. */
  readonly id: string;
  readonly today: string;
  readonly rating?: { readonly dimensionId: string; readonly setId: string; readonly level: number } | undefined;
  /** What an indicator counts, and from where to where. */
  readonly measure?: IndicatorMeasure | undefined;
}

/** Makes the new row, ties it to every note and marks the notes treated: one change. */
export function turnIntoWrites(order: TurningOrder): readonly RowWrite[] {
  const { outcome, notes, id, rating } = order;
  const values = Object.fromEntries(Object.entries(valuesOf(order)).filter(([, value]) => value !== null));
  return [
    { do: 'create', entity: outcome, id, values },
    ...(rating === undefined || outcome !== 'impact'
      ? []
      : [
          {
            do: 'create' as const,
            entity: 'rating' as const,
            values: { impact_id: id, dimension_id: rating.dimensionId, level: rating.level },
          },
        ]),
    ...notes.flatMap((note) => tieWrites(outcome, note.id, id)),
    ...notes
      .filter(({ status }) => status !== 'treated')
      .map((note): RowWrite => ({ do: 'update', entity: 'note', id: note.id, values: { status: 'treated' } })),
  ];
}

/** The note that a need came from is a field of it; the thread ties notes to impacts and actions. */
function tieWrites(outcome: RowOutcome, noteId: string, id: string): readonly RowWrite[] {
  if (outcome === 'impact' || outcome === 'action' || outcome === 'indicator')
    return [{ do: 'create', entity: 'evidence_link', values: { note_id: noteId, [`${outcome}_id`]: id } }];
  if (outcome === 'concern') return concernTies(id, [noteId]);
  return outcome === 'process' ? linkWrites(noteId, [{ entity: 'process', id }]) : [];
}

function valuesOf({
  outcome,
  notes,
  proposal,
  today,
  rating,
  measure,
}: TurningOrder): Record<string, string | number | null> {
  const { title, description, projectId, populationId, processId, toolId } = proposal;
  const [first] = notes;
  switch (outcome) {
    case 'impact':
      return {
        title,
        project_id: projectId,
        population_id: populationId,
        process_id: processId,
        tool_id: toolId,
        before: proposal.before,
        after: proposal.after,
        dimension_set_id: rating?.setId ?? null,
        status: 'draft',
      };
    case 'action':
      return {
        title,
        description,
        project_id: projectId,
        tool_id: toolId,
        nature: 'support',
        phase: 'prepare',
        origin: 'note',
        status: 'planned',
      };
    case 'indicator':
      return {
        name: title,
        description,
        project_id: projectId,
        phase: 'anchor',
        unit: measure?.unit ?? null,
        baseline: measure?.baseline ?? null,
        target: measure?.target ?? null,
        direction: measure?.direction ?? null,
      };
    case 'use_case':
      return {
        title,
        description,
        profession: proposal.profession,
        population_id: populationId,
        process_id: processId,
        tool_id: toolId,
        note_id: first?.id ?? null,
        status: 'spotted',
      };
    case 'requirement':
      return {
        title,
        description,
        project_id: projectId,
        process_id: processId,
        tool_id: toolId,
        note_id: first?.id ?? null,
        status: 'proposed',
      };
    case 'process':
      return { name: title, description, documentation: 'none' };
    case 'concern':
      return {
        kind: first?.kind === 'objection' ? 'objection' : 'question',
        wording: title,
        project_id: projectId,
        population_id: populationId,
        note_id: first?.id ?? null,
        heard_on: first?.noted_on ?? today,
        status: 'open',
      };
  }
}

/** The row that a new outcome is shown as. */
export function rowOfOutcome(outcome: RowOutcome, id: string): `${EntityName}:${string}` {
  return `${outcome}:${id}`;
}
