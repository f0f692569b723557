import { v7 } from 'uuid';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { NameResolver } from '../../../domain/imports/name-resolver.ts';
import { entityOf, type Row } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { GridChange, GridValues } from '../../ui/grid/grid-column.ts';

/** A person with their name and their populations: three tables on one line. */
export interface PersonLine {
  readonly id: string;
  readonly person: Row<'person'>;
  readonly identity: Row<'identity'> | undefined;
  /** Names of their populations, as shown and typed: « A ; B ». */
  readonly populations: string;
}

export interface PeopleTables {
  readonly person: readonly Row<'person'>[];
  readonly identity: readonly Row<'identity'>[];
  readonly population: readonly Row<'population'>[];
  readonly population_member: readonly Row<'population_member'>[];
}

/** The column of populations. */
export const populationsKey = 'populations';

const separator = ' ; ';
const codes = new Intl.Collator('fr', { numeric: true });

/** One line per person, but for those who were erased. */
export function personLines(tables: PeopleTables): readonly PersonLine[] {
  const identities = new Map(tables.identity.map((identity) => [identity.id, identity]));
  const names = new Map(tables.population.map(({ id, name }) => [id, name]));
  const members = Map.groupBy(tables.population_member, ({ person_id: person }) => person);
  // A person who was just added has no code yet, and stands last.
  const living = tables.person.filter(({ erased_on: erased }) => (erased ?? null) === null);
  const people = living.toSorted((one, other) =>
    one.code === '' || other.code === ''
      ? Number(one.code === '') - Number(other.code === '')
      : codes.compare(one.code, other.code),
  );
  return people.map((person) => ({
    id: person.id,
    person,
    identity: identities.get(person.id),
    populations: (members.get(person.id) ?? [])
      .flatMap(({ population_id: population }) => names.get(population) ?? [])
      .toSorted((one, other) => one.localeCompare(other, 'fr', { numeric: true }))
      .join(separator),
  }));
}

/** What a gesture on the lines writes, and the names of populations that nobody knows. */
interface PeopleWrites {
  readonly writes: readonly RowWrite[];
  readonly unknown: readonly string[];
  /** People and identities as they will be, to be shown at once. */
  readonly added: readonly { readonly id: string; readonly person: GridValues; readonly identity: GridValues }[];
}

/** Splits a gesture between the tables of a person. */
export function peopleWrites({ edits, creates }: GridChange<PersonLine>, tables: PeopleTables): PeopleWrites {
  const writes: RowWrite[] = [];
  const unknown = new Set<string>();
  const added: { id: string; person: GridValues; identity: GridValues }[] = [];
  const populations = new NameResolver(tables.population.map(({ id, name }) => ({ id, name })));
  for (const { row, values } of edits) {
    const { person, identity, listed } = partsOf(values);
    if (hasAny(person)) writes.push({ do: 'update', entity: 'person', id: row.id, values: person });
    if (hasAny(identity))
      writes.push(
        row.identity
          ? { do: 'update', entity: 'identity', id: row.id, values: identity }
          : { do: 'create', entity: 'identity', values: { person_id: row.id, ...identity } },
      );
    if (listed !== undefined) writes.push(...memberWrites(row.id, listed, tables, populations, unknown));
  }
  for (const values of creates) {
    const id = v7();
    const { person, identity, listed } = partsOf(values);
    writes.push({ do: 'create', entity: 'person', id, values: given(person) });
    if (hasAny(given(identity)))
      writes.push({ do: 'create', entity: 'identity', values: { person_id: id, ...given(identity) } });
    if (listed !== undefined) writes.push(...memberWrites(id, listed, tables, populations, unknown));
    added.push({ id, person: given(person), identity: given(identity) });
  }
  return { writes, unknown: [...unknown], added };
}

interface Parts {
  readonly person: Record<string, StoredValue>;
  readonly identity: Record<string, StoredValue>;
  /** The populations typed; undefined when they were not touched. */
  readonly listed: string | undefined;
}

function partsOf(values: GridValues): Parts {
  const person: Record<string, StoredValue> = {};
  const identity: Record<string, StoredValue> = {};
  for (const [key, value] of Object.entries(values)) {
    if (key in entityOf('person').fields) person[key] = value;
    else if (key in entityOf('identity').fields) identity[key] = value;
  }
  const listed = values[populationsKey];
  return { person, identity, listed: listed === undefined ? undefined : String(listed ?? '') };
}

/** The populations typed, laid on those that the person is in. */
function memberWrites(
  person: string,
  listed: string,
  tables: PeopleTables,
  populations: NameResolver,
  unknown: Set<string>,
): readonly RowWrite[] {
  const wanted = new Set<string>();
  for (const name of listed.split(/[;\n]/u).map((text) => text.trim())) {
    if (name === '') continue;
    const found = populations.find(name);
    if (found.kind === 'found') wanted.add(found.thing.id);
    else unknown.add(name);
  }
  const present = tables.population_member.filter((member) => member.person_id === person);
  const kept = new Set(present.map(({ population_id: population }) => population));
  // A name that is not understood takes nobody out.
  const gone = unknown.size > 0 ? [] : present.filter(({ population_id: population }) => !wanted.has(population));
  return [
    ...gone.map(({ id }) => ({ do: 'remove' as const, entity: 'population_member' as const, id })),
    ...[...wanted]
      .filter((population) => !kept.has(population))
      .map((population) => ({
        do: 'create' as const,
        entity: 'population_member' as const,
        values: { population_id: population, person_id: person, origin: 'manual' },
      })),
  ];
}

function hasAny(values: GridValues): boolean {
  return Object.keys(values).length > 0;
}

function given(values: Record<string, StoredValue>): Record<string, StoredValue> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}
