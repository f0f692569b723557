import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import { entityOf, type Row } from '../../../../domain/model.ts';
import { derivedId } from '../../../../domain/oplog/derived-id.ts';
import { fold } from '../../../../domain/shared/fold.ts';

/** A person whom a note names. */
export interface NamedPerson {
  readonly id: string;
  readonly code: string;
}

/** The people tied to some notes, each once, but for those who were erased or who objected. */
export function peopleOfNotes(
  notes: readonly Pick<Row<'note'>, 'id'>[],
  links: readonly Pick<Row<'note_link'>, 'note_id' | 'person_id'>[],
  people: readonly Pick<Row<'person'>, 'id' | 'code' | 'erased_on' | 'objected_on'>[],
): readonly NamedPerson[] {
  const ids = new Set(notes.map(({ id }) => id));
  const tied = new Set(links.flatMap((link) => (ids.has(link.note_id) ? (link.person_id ?? []) : [])));
  return people
    .filter((person) => tied.has(person.id) && person.erased_on === null && person.objected_on === null)
    .map(({ id, code }) => ({ id, code }));
}

/**
 * Who is turned to, as the fact says it: of the people whose code it holds, the one who comes last (« P-012 demande à
 * P-034 »); the last one when none is named in it.
 */
export function likelyCited(fact: string, people: readonly NamedPerson[]): NamedPerson | undefined {
  const read = fold(fact);
  const named = people
    .map((person) => ({ person, at: person.code === '' ? -1 : read.lastIndexOf(fold(person.code)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return (named.at(-1) ?? { person: people.at(-1) }).person;
}

/** Who turns to whom, read from notes. */
interface NominationOrder {
  readonly notes: readonly Row<'note'>[];
  readonly from: readonly string[];
  readonly to: string;
  readonly links: readonly Pick<Row<'note_link'>, 'note_id' | 'person_id'>[];
  readonly surveys: readonly Row<'survey'>[];
  readonly nominations: readonly Row<'nomination'>[];
  /** The question of an observation that is made when there is none. */
  readonly question: string;
  readonly today: string;
}

/** The citations that notes make, in our latest observation, made when it is missing; those that are there are left. */
export function nominationWrites(order: NominationOrder): {
  readonly writes: readonly RowWrite[];
  /** The citations that are new. */
  readonly made: readonly string[];
} {
  const { notes, from, to, surveys, nominations, question, today } = order;
  const own = surveys
    .filter(({ source }) => source === 'observation')
    .toSorted((one, other) => ((one.asked_on ?? '') < (other.asked_on ?? '') ? 1 : -1))[0];
  const values = { question, asked_on: today, source: 'observation' };
  const surveyId = own?.id ?? derivedId(entityOf('survey'), values);
  const known = new Set(nominations.map(({ id }) => id));
  const fresh = from
    .filter((person) => person !== to)
    .map((person) => ({ survey_id: surveyId, from_id: person, to_id: to }))
    .map((citation) => ({ id: derivedId(entityOf('nomination'), citation), citation }))
    .filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return { writes: [], made: [] };
  return {
    writes: [
      ...(own ? [] : [{ do: 'create' as const, entity: 'survey' as const, values }]),
      ...fresh.map(({ citation }): RowWrite => ({
        do: 'create',
        entity: 'nomination',
        values: { ...citation, weight: 1, ...noteOf(order, citation.from_id) },
      })),
      ...notes
        .filter(({ status }) => status !== 'treated')
        .map((note): RowWrite => ({ do: 'update', entity: 'note', id: note.id, values: { status: 'treated' } })),
    ],
    made: fresh.map(({ id }) => id),
  };
}

/** The note that says it: the one tied to both, else the first. */
function noteOf({ notes, links, to }: NominationOrder, from: string): { readonly note_id?: string } {
  const isTied = (note: string, person: string): boolean =>
    links.some((link) => link.note_id === note && link.person_id === person);
  const note = notes.find(({ id }) => isTied(id, from) && isTied(id, to)) ?? notes[0];
  return note ? { note_id: note.id } : {};
}
