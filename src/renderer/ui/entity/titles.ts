import { useMemo } from 'react';
import { entityOf, isEntityName, type EntityName, type Rows } from '../../../domain/model.ts';
import { rowTitle, titleDate, titleTables, type RowFields, type TitleSources } from '../../../domain/row-title.ts';
import { formatDate, type Language } from '../../../words/dates.ts';
import { useTables } from '../../api/rows.ts';
import { useMask } from './mask.tsx';
import { useReader } from '../../app/reader.tsx';

/** Names rows: a person by name, or by code in presentation mode. */
export interface Titles {
  /** What the row is called; empty when it is not known. */
  of(entity: EntityName, id: string | null): string;
  /** The rows of a table as choices, by name; days and go-lives by date, the latest first. */
  choices(entity: EntityName): readonly { readonly id: string; readonly title: string }[];
}

/** The titles of the rows of some tables. */
export function useTitles(entities: readonly EntityName[]): Titles {
  // As text: the list is the same when its names are.
  const names = [...new Set([...entities, ...entities.flatMap(titleTables)])].toSorted().join(' ');
  const wanted = useMemo(() => names.split(' ').filter(isEntityName), [names]);
  const tables = useTables(wanted) as SomeTables;
  const { presentation, language } = useReader();
  const mask = useMask();
  return useMemo(() => {
    const identities = new Map(presentation ? [] : tables.identity?.map((identity) => [identity.id, identity]));
    const sources = datedSources(tables, language);
    const byTable = new Map(
      wanted.map((entity) => [
        entity,
        new Map(
          rowsIn(tables, entity).map((row) => [
            row.id,
            entity === 'person'
              ? rowTitle(entity, row, { identity: identities.get(row.id) })
              : mask(rowTitle(entity, row, sources)),
          ]),
        ),
      ]),
    );
    const titleOf = (entity: EntityName, id: string): string => byTable.get(entity)?.get(id) ?? '';
    return {
      of: (entity, id) => (id === null ? '' : titleOf(entity, id)),
      choices: (entity) => {
        const choices = rowsIn(tables, entity).map((row) => ({ id: row.id, title: titleOf(entity, row.id), row }));
        const date = titleDate(entity);
        return choices
          .toSorted((one, other) =>
            date === undefined
              ? one.title.localeCompare(other.title, language, { numeric: true })
              : dateIn(other.row, date).localeCompare(dateIn(one.row, date)),
          )
          .map(({ id, title }) => ({ id, title }));
      },
    };
  }, [tables, wanted, presentation, language, mask]);
}

/** What a row is called on its own: by its title, a person by name or code, else by what it ties together. */
export function useRowTitle(entity: EntityName, row: Rows[EntityName] | undefined): string {
  const { language } = useReader();
  const mask = useMask();
  const titles = useTitles(entity === 'person' ? ['person'] : referencedBy(entity));
  if (!row) return '';
  const date = (day: string): string => formatDate(day, language);
  const own =
    entity === 'person'
      ? titles.of('person', row.id)
      : mask(rowTitle(entity, row, { date, titleOf: (other, id) => titles.of(other, id) }));
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

type SomeTables = { readonly [E in EntityName]?: readonly Rows[E][] };

function rowsIn(tables: SomeTables, entity: EntityName): readonly Rows[EntityName][] {
  return tables[entity] ?? [];
}

/** What names the rows that go by their date. */
function datedSources(tables: SomeTables, language: Language): TitleSources {
  return {
    date: (date) => formatDate(date, language),
    titleOf: (entity, id) => {
      const row = rowsIn(tables, entity).find((one) => one.id === id);
      return row ? rowTitle(entity, row) : '';
    },
  };
}

function dateIn(row: RowFields, field: string): string {
  return String(row[field] ?? '');
}

/** The tables that the references of an entity point to. */
export function referencedBy(entity: EntityName): readonly EntityName[] {
  return Object.values(entityOf(entity).fields)
    .map(({ target }) => target ?? '')
    .filter(isEntityName);
}
