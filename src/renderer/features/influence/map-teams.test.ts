import { expect, test } from 'vitest';
import { mapTeams } from './map-teams.ts';

const units = [
  { id: 'all', parent_id: null },
  { id: 'north', parent_id: 'all' },
  { id: 'desk', parent_id: 'north' },
  { id: 'loop', parent_id: 'loop' },
];
const peopleIn = (unit_id: string | null, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${unit_id} ${index}`, unit_id }));

test('a small team is drawn with the one above it', () => {
  const teams = mapTeams([...peopleIn('north', 5), ...peopleIn('desk', 2)], units);
  expect(new Set(teams.values())).toEqual(new Set(['north']));
  expect(teams.size).toBe(7);
});

test('the whole organisation is no team', () => {
  expect(mapTeams([...peopleIn('desk', 2), ...peopleIn(null, 1)], units).size).toBe(0);
});

test('a unit above itself ends', () => {
  expect(mapTeams(peopleIn('loop', 1), units)).toEqual(new Map([['loop 0', 'loop']]));
});
