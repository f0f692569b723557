import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import { entityOf, type EntityName, type Row, type Rows } from '../../../../domain/model.ts';
import { frequencies } from '../../../../domain/observation/observation-entities.ts';
import { derivedId } from '../../../../domain/oplog/derived-id.ts';
import { holdersOf, repointReferences } from '../../../../domain/repoint-references.ts';
import type { StoredValue } from '../../../../domain/shared/entity.ts';

/** Every table with a reference to a note. */
export const noteHolders: readonly EntityName[] = holdersOf('note');

/** The rows of the tables that refer to notes. */
export type HolderRows = (entity: EntityName) => readonly Rows[EntityName][];

/**
 * Joins notes into the earliest of them, in one change: texts follow each other, the gravest severity and the highest
 * frequency stay, and all that was tied to the others, or made from them, is tied to the one that stays.
 * @param notes at least two
 */
export function joinNotesWrites(notes: readonly Row<'note'>[], rowsOf: HolderRows): readonly RowWrite[] {
  const [kept, ...others] = notes.toSorted(earliestFirst);
  if (!kept || others.length === 0) return [];
  return [
    { do: 'update', entity: 'note', id: kept.id, values: joinedValues(kept, others) },
    ...passedOn(new Set(others.map(({ id }) => id)), kept.id, rowsOf),
    ...others.map(({ id }): RowWrite => ({ do: 'remove', entity: 'note', id })),
  ];
}

/** The note that others are joined into. */
export function noteThatStays(notes: readonly Row<'note'>[]): string | undefined {
  return notes.toSorted(earliestFirst)[0]?.id;
}

/** Texts of a note that a join puts one after the other. */
const texts = ['interpretation', 'voice', 'place', 'activity', 'cause', 'lesson', 'immediate_action'] as const;

function joinedValues(
  kept: Row<'note'>,
  others: readonly Row<'note'>[],
): Readonly<Record<string, string | number | null>> {
  const all = [kept, ...others];
  const joined = texts.flatMap((field) => {
    const parts = [...new Set(all.map((note) => note[field]?.trim()).filter(Boolean))];
    return parts.length === 0 ? [] : [[field, parts.join('\n')] as const];
  });
  return {
    fact: all.map(({ fact }) => asSentence(fact)).join(' '),
    ...Object.fromEntries(joined),
    severity: greatest(all.map(({ severity }) => severity)),
    frequency: frequencies.findLast((frequency) => all.some((note) => note.frequency === frequency)) ?? null,
    people_concerned: greatest(all.map(({ people_concerned: people }) => people)),
    minutes_to_fix: greatest(all.map(({ minutes_to_fix: minutes }) => minutes)),
    fixed_on_spot: greatest(all.map(({ fixed_on_spot: fixed }) => fixed)),
    status: all.some(({ status }) => status === 'untreated') ? 'untreated' : kept.status,
  };
}

function greatest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…»”)]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** What referred to the notes that go refers to the one that stays. */
function passedOn(gone: ReadonlySet<string>, kept: string, rowsOf: HolderRows): readonly RowWrite[] {
  const known = new Set(noteHolders.flatMap((entity) => rowsOf(entity).map(({ id }) => id)));
  return [...repointReferences('note', gone, kept, rowsOf)].flatMap(
    ({ entity, row: { id, ...fields }, changed, isOther }): RowWrite[] => {
      if (!isOther) return [{ do: 'update', entity, id, values: changed }];
      // The link of a note that goes goes with it; the same link of the one that stays may be there already.
      const values = { ...fields, ...changed };
      const own = derivedId(entityOf(entity), values);
      if (known.has(own)) return [];
      known.add(own);
      return [{ do: 'create', entity, values: withoutNulls(values) }];
    },
  );
}

function withoutNulls(values: Readonly<Record<string, StoredValue>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== null),
  );
}

function earliestFirst(one: Row<'note'>, other: Row<'note'>): number {
  const [a, b] = [one, other].map(
    ({ noted_on: date, noted_at: time, id }) => `${date ?? '9999'} ${time ?? '99'} ${id}`,
  ) as [string, string];
  return a < b ? -1 : 1;
}
