import { v5 } from 'uuid';
import type { Entity, StoredValue } from '../shared/entity.ts';

/** Name space of derived ids (RFC 9562, version 5). */
const nameSpace = '6f1c1d0e-5b0a-5c1e-9d5e-0a4c7a6e2b11';

/**
 * The id of a row that has a natural key, so that two copies which make the same row agree on it. An
 * identity takes the id of its person.
 * @param values at least the fields of the natural key
 * @throws when the entity has no natural key
 */
export function derivedId(entity: Entity, values: Readonly<Record<string, StoredValue | undefined>>): string {
  if (entity.naturalKey.length === 0) throw new Error(`${entity.name} has no natural key`);
  const key = entity.naturalKey.map((field) => values[field] ?? null);
  if (entity.identity && typeof key[0] === 'string') return key[0];
  return v5(JSON.stringify([entity.name, ...key]), nameSpace);
}

/** The id of the row that takes the place of another when it goes over to a new owner, the same in every copy. */
export function idWhenMoved(entity: Entity, row: string, owner: string): string {
  return v5(JSON.stringify([entity.name, 'moved', row, owner]), nameSpace);
}
