import { expect, test } from 'vitest';
import type { Row } from '../../../domain/model.ts';
import { peopleWrites, personLines, type PeopleTables } from './people-lines.ts';

const person = (id: string): Row<'person'> => ({ id, code: id.toUpperCase() }) as Row<'person'>;
const tables: PeopleTables = {
  person: [person('p1'), person('p2')],
  identity: [{ id: 'p1', person_id: 'p1', first_name: 'Claire', last_name: 'Le Goff' } as Row<'identity'>],
  population: [
    { id: 'a', name: 'Accueil' } as Row<'population'>,
    { id: 'b', name: 'Facturation' } as Row<'population'>,
  ],
  population_member: [{ id: 'm1', population_id: 'a', person_id: 'p1', origin: 'manual' }],
};
const [first, second] = personLines(tables);
const edit = (row: typeof first, values: Record<string, string | null>) =>
  peopleWrites({ gesture: 'edit', edits: row ? [{ row, values }] : [], creates: [] }, tables);

test('shows the populations of each person', () => {
  expect(first?.populations).toBe('Accueil');
  expect(second?.populations).toBe('');
});

test('one gesture may touch the person and the name', () => {
  expect(edit(first, { last_name: 'Legoff', job_title: 'Cheffe' }).writes).toEqual([
    { do: 'update', entity: 'person', id: 'p1', values: { job_title: 'Cheffe' } },
    { do: 'update', entity: 'identity', id: 'p1', values: { last_name: 'Legoff' } },
  ]);
  expect(edit(second, { last_name: 'Durand' }).writes).toEqual([
    { do: 'create', entity: 'identity', values: { person_id: 'p2', last_name: 'Durand' } },
  ]);
});

test('the populations typed replace those there were', () => {
  expect(edit(first, { populations: 'facturation' }).writes).toEqual([
    { do: 'remove', entity: 'population_member', id: 'm1' },
    {
      do: 'create',
      entity: 'population_member',
      values: { population_id: 'b', person_id: 'p1', origin: 'manual' },
    },
  ]);
});

test('a population that is not known takes nobody out, and is told', () => {
  const { writes, unknown } = edit(first, { populations: 'Inconnue' });
  expect(writes).toEqual([]);
  expect(unknown).toEqual(['Inconnue']);
});

test('a new person gets a line in both tables', () => {
  const { writes } = peopleWrites(
    { gesture: 'edit', edits: [], creates: [{ first_name: 'Ana', job_title: null }] },
    tables,
  );
  expect(writes).toMatchObject([
    { do: 'create', entity: 'person', values: {} },
    { do: 'create', entity: 'identity', values: { first_name: 'Ana' } },
  ]);
});
