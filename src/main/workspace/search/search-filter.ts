import { entityOf, modelReferences, type EntityName } from '../../../domain/model.ts';
import type { SearchFilter } from '../../../contract/subjects/search-contract.ts';
import type { SqlValue } from '../sql/connection.ts';
import { searchedEntities } from './search-index.ts';

/** A condition on a row of `search_document d`, with its values. */
export interface SearchCondition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The condition that a filter stands for; undefined when it keeps everything. */
export function conditionOf(filter: SearchFilter): SearchCondition | undefined {
  const parts = [
    ...(filter.entities === undefined ? [] : [among('d.entity', filter.entities)]),
    ...noteCondition(filter),
    ...(filter.population === undefined ? [] : [populationCondition(filter.population)]),
    ...(filter.day === undefined ? [] : [dayCondition(filter.day)]),
    ...(filter.from === undefined && filter.to === undefined ? [] : [dateCondition(filter.from, filter.to)]),
  ];
  if (parts.length === 0) return undefined;
  return { sql: parts.map(({ sql }) => `(${sql})`).join(' AND '), values: parts.flatMap(({ values }) => values) };
}

function among(column: string, values: readonly string[]): SearchCondition {
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values };
}

/** What only notes have: asking for it leaves everything else out. */
function noteCondition({ noteKinds, severity, untreated }: SearchFilter): SearchCondition[] {
  const parts = [
    ...(noteKinds === undefined ? [] : [among('kind', noteKinds)]),
    ...(severity === undefined ? [] : [{ sql: 'severity >= ?', values: [severity] }]),
    ...(untreated === true ? [{ sql: `status = 'untreated'`, values: [] }] : []),
  ];
  if (parts.length === 0) return [];
  const sql = `d.entity = 'note' AND d.row IN (SELECT id FROM note WHERE ${parts.map((part) => part.sql).join(' AND ')})`;
  return [{ sql, values: parts.flatMap(({ values }) => values) }];
}

/** The population itself, the rows that name it, and those tied to it by a link of their own. */
const populationWays: readonly string[] = [
  `d.entity = 'population' AND d.row = ?`,
  ...modelReferences
    .filter(({ target }) => target === 'population')
    .flatMap(({ entity, field }) =>
      searchedEntities.includes(entity)
        ? [rowsBy(entity, 'id', entity, field)]
        : linkedTo(entity, field).map(({ field: end, target }) => rowsBy(target, end, entity, field)),
    ),
];

/** The other ends of a link entity, each found by its own rows. */
function linkedTo(entity: EntityName, populationField: string): readonly { field: string; target: EntityName }[] {
  return modelReferences.filter(
    (reference) =>
      reference.entity === entity &&
      reference.owning &&
      reference.field !== populationField &&
      searchedEntities.includes(reference.target),
  );
}

function rowsBy(found: EntityName, column: string, table: EntityName, field: string): string {
  return `d.entity = '${found}' AND d.row IN (SELECT ${column} FROM ${table} WHERE ${field} = ?)`;
}

function populationCondition(population: string): SearchCondition {
  return {
    sql: populationWays.map((way) => `(${way})`).join(' OR '),
    values: populationWays.map(() => population),
  };
}

const dayWays: readonly string[] = [
  `d.entity = 'day' AND d.row = ?`,
  ...searchedEntities
    .filter((name) => entityOf(name).fields['day_id'])
    .map((name) => rowsBy(name, 'id', name, 'day_id')),
];

function dayCondition(day: string): SearchCondition {
  return { sql: dayWays.map((way) => `(${way})`).join(' OR '), values: dayWays.map(() => day) };
}

/** The date that a row is about: its own date on site, else that of the day it was written on. */
const dateWays: readonly string[] = [
  `d.entity = 'day' AND d.row IN (SELECT id FROM day WHERE held_on BETWEEN ? AND ?)`,
  `d.entity = 'note' AND d.row IN (SELECT n.id FROM note n LEFT JOIN day ON day.id = n.day_id
     WHERE coalesce(n.noted_on, day.held_on) BETWEEN ? AND ?)`,
  ...searchedEntities
    .filter((name) => name !== 'note' && entityOf(name).fields['day_id'])
    .map(
      (name) =>
        `d.entity = '${name}' AND d.row IN (SELECT r.id FROM ${name} r JOIN day ON day.id = r.day_id
           WHERE day.held_on BETWEEN ? AND ?)`,
    ),
];

function dateCondition(from = '0000-01-01', to = '9999-12-31'): SearchCondition {
  return { sql: dateWays.map((way) => `(${way})`).join(' OR '), values: dateWays.flatMap(() => [from, to]) };
}
