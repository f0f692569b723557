import { expect, test } from 'vitest';
import { unitRemoval, unitUses, unitUseTables } from './unit-removal.ts';

test('tells what goes with a unit and what stays without one', () => {
  const rows: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
    process: [{ unit_id: 'u' }, { unit_id: 'v' }],
    cascade: [{ unit_id: 'u' }, { unit_id: 'u' }],
  };
  expect(unitUses('u', (entity) => rows[entity] ?? [])).toEqual([
    { entity: 'process', count: 1, goes: false },
    { entity: 'cascade', count: 2, goes: true },
  ]);
  expect(unitUseTables).toContain('population_condition');
  expect(unitUseTables).not.toContain('person');
});

test('gives sub-units and people to the parent, then removes the unit', () => {
  expect(unitRemoval({ id: 'u', parent_id: 'top' }, ['a'], ['p'])).toEqual([
    { do: 'update', entity: 'unit', id: 'a', values: { parent_id: 'top' } },
    { do: 'update', entity: 'person', id: 'p', values: { unit_id: 'top' } },
    { do: 'remove', entity: 'unit', id: 'u' },
  ]);
});
