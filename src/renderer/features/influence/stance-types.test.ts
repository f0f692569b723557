import { expect, test } from 'vitest';
import { latestStances, stanceTypeOf } from './stance-types.ts';

const bounds = { synergy_min: null, synergy_max: null, antagonism_min: null, antagonism_max: null };
const types = [
  { ...bounds, label: 'other', manual_order: 'b' },
  { ...bounds, label: 'ally', synergy_min: 3, antagonism_max: 2, manual_order: 'a' },
];

test('names a stance by its cut-offs, in the order of the file', () => {
  expect(stanceTypeOf({ synergy: 3, antagonism: 2 }, types)?.label).toBe('ally');
  expect(stanceTypeOf({ synergy: 2, antagonism: 2 }, types)?.label).toBe('other');
  expect(stanceTypeOf({ synergy: 2, antagonism: null }, types)).toBeUndefined();
});

test('keeps the latest fact of each person and project', () => {
  const fact = (person_id: string, project_id: string | null, observed_on: string) => ({
    person_id,
    project_id,
    observed_on,
  });
  const [old, recent, other] = [
    fact('p', 'x', '2025-01-01'),
    fact('p', 'x', '2025-02-01'),
    fact('p', null, '2024-01-01'),
  ];
  expect(latestStances([recent, old, other])).toEqual([recent, other]);
});
