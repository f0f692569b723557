import { expect, test } from 'vitest';
import { mapTeams } from './map-teams.ts';

const units = [
  { id: 'all', parent_id: null },
  { id: 'north', parent_id: 'all' },
  { id: 'desk', parent_id: 'north' },
  { id: 'tiny', parent_id: 'north' },
];

function people(unit: string | null, count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `${unit}-${index}`, unit_id: unit }));
}

test('a small unit is drawn with the one above it, and the whole organisation is no team', () => {
  const teams = mapTeams(
    [...people('desk', 6), ...people('tiny', 2), ...people('north', 4), ...people('all', 3)],
    units,
  );
  expect(teams.get('desk-0')).toBe('desk');
  expect(teams.get('tiny-0')).toBe('north');
  expect(teams.get('north-0')).toBe('north');
  expect(teams.get('all-0')).toBeUndefined();
});

test('a flat chart of many units keeps the largest ones', () => {
  const flat = Array.from({ length: 40 }, (_, index) => ({ id: `s${index}`, parent_id: 'all' }));
  const crowd = flat.flatMap(({ id }, index) => people(id, index < 20 ? 50 : 49));
  const teams = mapTeams(crowd, [...flat, { id: 'all', parent_id: null }]);
  const named = new Set(teams.values());
  expect(named.size).toBe(16);
  expect(named.has('s0')).toBe(true);
  expect(named.has('s39')).toBe(false);
});

test('a unit above itself ends', () => {
  const loop = [
    { id: 'a', parent_id: 'b' },
    { id: 'b', parent_id: 'a' },
  ];
  expect(mapTeams(people('a', 2), loop).size).toBe(0);
});
