import { useMemo } from 'react';
import { entityOf, isEntityName, type EntityName, type Rows } from '../../../domain/model.ts';
import { rowTitle, type RowFields } from '../../../domain/row-title.ts';
import { useTables } from '../../api/rows.ts';
import { useMask } from './mask.tsx';
import { useReader } from '../../app/reader.tsx';

/** Names rows: a person by name, or by code in presentation mode. */
export interface Titles {
  /** What the row is called; empty when it is not known. */
  of(entity: EntityName, id: string | null): string;
  /** The rows of a table as choices, by name. */
  choices(entity: EntityName): readonly { readonly id: string; readonly title: string }[];
}

/** The titles of the rows of some tables. */
export function useTitles(entities: readonly EntityName[]): Titles {
  // As text: the list is the same when its names are.
  const names = [...new Set([...entities, ...(entities.includes('person') ? ['identity'] : [])])].toSorted().join(' ');
  const wanted = useMemo(() => names.split(' ').filter(isEntityName), [names]);
  const tables = useTables(wanted) as { readonly [E in EntityName]?: readonly Rows[E][] };
  const { presentation, language } = useReader();
  const mask = useMask();
  return useMemo(() => {
    const identities = new Map(tables.identity?.map((identity) => [identity.id, identity]));
    const byTable = new Map(
      wanted.map((entity) => [
        entity,
        new Map(
          (tables[entity] as readonly Rows[EntityName][] | undefined)?.map((row) => [
            row.id,
            entity === 'person'
              ? rowTitle(entity, row, presentation ? undefined : identities.get(row.id))
              : mask(rowTitle(entity, row)),
          ]),
        ),
      ]),
    );
    return {
      of: (entity, id) => (id === null ? '' : (byTable.get(entity)?.get(id) ?? '')),
      choices: (entity) =>
        [...(byTable.get(entity) ?? [])]
          .map(([id, title]) => ({ id, title }))
          .toSorted((one, other) => one.title.localeCompare(other.title, language, { numeric: true })),
    };
  }, [tables, wanted, presentation, language, mask]);
}

/** What a row is called on its own: by its title, a person by name or code, else by what it ties together. */
export function useRowTitle(entity: EntityName, row: Rows[EntityName] | undefined): string {
  const mask = useMask();
  const titles = useTitles(entity === 'person' ? ['person'] : referencedBy(entity));
  if (!row) return '';
  const own = entity === 'person' ? titles.of('person', row.id) : mask(rowTitle(entity, row));
  if (own !== '') return own;
  const values: RowFields = row;
  return Object.entries(entityOf(entity).fields)
    .flatMap(([name, { target, natural }]) => {
      // What makes the row what it is tells it, when it has such a key.
      if (entityOf(entity).naturalKey.length > 0 && !natural) return [];
      const id = values[name];
      return target !== undefined && isEntityName(target) && typeof id === 'string' ? titles.of(target, id) : [];
    })
    .filter((title) => title !== '')
    .join(' · ');
}

/** The tables that the references of an entity point to. */
export function referencedBy(entity: EntityName): readonly EntityName[] {
  return Object.values(entityOf(entity).fields)
    .map(({ target }) => target ?? '')
    .filter(isEntityName);
}
