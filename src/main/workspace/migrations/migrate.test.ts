import { expect, test } from 'vitest';
import { entityNames, entityOf } from '../../../domain/model.ts';
import type { Field } from '../../../domain/shared/entity.ts';
import { connectInMemory, type ReadableDb } from '../sql/connection.ts';
import { currentVersion, migrate, migrations } from './migrate.ts';

const timeShape = `GLOB '[0-2][0-9]:[0-5][0-9]'`;
const dateShape = `GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

const db = connectInMemory();
db.transaction(() => migrate(db, 0));

test('steps are numbered by ten, in order, and end at the version that is written', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => 10 * (index + 1)));
  expect(currentVersion).toBe(10 * migrations.length);
});

test('a file made step by step has the schema of one made at once', () => {
  const steps = connectInMemory();
  for (const { version } of migrations) steps.transaction(() => migrate(steps, version - 10, version));
  const schema = (of: ReadableDb): unknown => of.all('SELECT type, name, sql FROM sqlite_schema ORDER BY name');
  expect(schema(steps)).toEqual(schema(db));
});

test('the tables are those of the model and of the log, all strict', () => {
  const tables = db.all<{ name: string; strict: number }>(
    `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`,
  );
  const logTables = ['workspace', 'change', 'op', 'identity_op', 'code_block', 'attachment_content', 'search_document'];
  expect(tables.map(({ name }) => name).toSorted()).toEqual([...entityNames, ...logTables].toSorted());
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test.each(entityNames)('the table %s is what the model says: types, NOT NULL, choices, ranges, references', (name) => {
  const { fields, naturalKey } = entityOf(name);
  const columns = db.all<{ name: string; type: string; notnull: number; pk: number }>(
    'SELECT name, type, "notnull", pk FROM pragma_table_info(?)',
    name,
  );
  expect(columns.filter(({ pk }) => pk > 0).map((column) => column.name)).toEqual(['id']);
  // A natural key may hold an empty field: only what is required may not be missing.
  const expected = Object.entries(fields).map(
    ([field, description]) => `${field} ${columnType(description)} ${description.required ? 1 : 0}`,
  );
  const stored = columns
    .filter(({ pk }) => pk === 0)
    .map((column) => `${column.name} ${column.type} ${column.notnull}`);
  expect(stored.toSorted()).toEqual(expected.toSorted());

  const references = db.all<{ from: string; table: string; to: string }>(
    'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)',
    name,
  );
  expect(references.map(({ from, table, to }) => `${from} ${table} ${to}`).toSorted()).toEqual(
    Object.entries(fields)
      .flatMap(([field, { target }]) => (target === undefined ? [] : [`${field} ${target} id`]))
      .toSorted(),
  );

  const checks = checksOf(db.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', name)?.sql ?? '');
  expect(checks.toSorted()).toEqual(
    Object.entries(fields)
      .flatMap(([field, description]) => {
        const check = checkOf(field, description);
        return check === undefined ? [] : [check];
      })
      .toSorted(),
  );
  expect(naturalKey.every((field) => Object.hasOwn(fields, field))).toBe(true);
});

function columnType({ type }: Field): string {
  if (type === 'real') return 'REAL';
  return type === 'integer' || type === 'boolean' ? 'INTEGER' : 'TEXT';
}

function checkOf(name: string, { type, choices, range }: Field): string | undefined {
  if (type === 'boolean') return `${name} IN (0, 1)`;
  if (type === 'time') return `${name} ${timeShape}`;
  if (type === 'date') return `${name} ${dateShape}`;
  if (choices) return `${name} IN (${choices.map((choice) => `'${choice}'`).join(', ')})`;
  return range ? `${name} BETWEEN ${range[0]} AND ${range[1]}` : undefined;
}

/** The conditions of a table's CHECK clauses, none of which holds nested parentheses but its list. */
function checksOf(sql: string): string[] {
  return [...sql.matchAll(/CHECK \(((?:[^()]|\([^()]*\))*)\)/gu)].map((match) => match[1] ?? '');
}
