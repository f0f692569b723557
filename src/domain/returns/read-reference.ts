import type { AllRows } from '../deliverable/document-data.ts';
import { NameResolver, type NamedThing } from '../imports/name-resolver.ts';
import { knownPeople, personLabel, PersonIndex } from '../imports/person-index.ts';
import type { EntityName } from '../model.ts';
import { because, type ReturnReason } from './return-reason.ts';

/** The row that a name means. */
export type ReferenceReading =
  | { readonly kind: 'found'; readonly id: string; readonly name: string }
  | { readonly kind: 'doubtful'; readonly reason: ReturnReason; readonly candidates: readonly string[] };

/** Finds the rows that a grid shows by name. */
export interface ReferenceReader {
  /** A row of an entity, by name or by code. */
  find(target: EntityName, name: string): ReferenceReading;
  /** A person by name or code; undefined when nobody is meant, and the text stays a text. */
  person(name: string): ReferenceReading | undefined;
}

/** Prepares the names of a client file; each list is indexed when it is first asked for. */
export function referenceReader(rows: AllRows): ReferenceReader {
  const resolvers = new Map<EntityName, NameResolver>();
  let people: PersonIndex | undefined;
  return {
    find(target, name) {
      let resolver = resolvers.get(target);
      if (!resolver) {
        resolver = new NameResolver(rows[target].map((row) => namedThing(row)));
        resolvers.set(target, resolver);
      }
      return readName(resolver, name);
    },
    person(name) {
      people ??= new PersonIndex(knownPeople(rows.person, rows.identity));
      return readPerson(people, name);
    },
  };
}

function namedThing(row: { readonly id: string }): NamedThing {
  const { code, name, title, short_name: shortName } = row as Readonly<Record<string, unknown>>;
  const texts = [name, code, title].filter((text) => typeof text === 'string');
  return {
    id: row.id,
    name: texts[0] ?? '',
    aliases: [...texts.slice(1), ...(typeof shortName === 'string' ? [shortName] : [])],
  };
}

function readName(resolver: NameResolver, name: string): ReferenceReading {
  const found = resolver.find(name);
  if (found.kind === 'found') return { kind: 'found', id: found.thing.id, name: found.thing.name };
  if (found.kind === 'several')
    return doubtful(
      because('several_names', { name }),
      found.things.map((thing) => thing.name),
    );
  if (found.near.length > 0)
    return doubtful(
      because('close_name', { name }),
      found.near.map((thing) => thing.name),
    );
  return doubtful(because('unknown_name', { name }), []);
}

/** A name is taken for a person when it is written in full, or is a code; less than that is doubtful. */
function readPerson(people: PersonIndex, name: string): ReferenceReading | undefined {
  const found = people.find(name);
  if (found.kind === 'none') return undefined;
  if (found.kind === 'several') {
    const candidates = found.people.map((person) => named(person));
    return doubtful(because('several_names', { name }), candidates.slice(0, 8));
  }
  const { person, how } = found;
  if (how === 'key' || how === 'name') return { kind: 'found', id: person.id, name: named(person) };
  return doubtful(because('close_name', { name }), [named(person)]);
}

function named(person: Parameters<typeof personLabel>[0]): string {
  const label = personLabel(person);
  return person.code === undefined || label === person.code ? label : `${label} (${person.code})`;
}

function doubtful(reason: ReturnReason, candidates: readonly string[]): ReferenceReading {
  return { kind: 'doubtful', reason, candidates };
}
