import { expect, test } from 'vitest';
import { rowsBuilder } from '../../../tests/documents/rows-builder.ts';
import { documentWords } from '../../main/documents/document-words.ts';
import { documentData } from './document-data.ts';
import { headcountOf, mayBreakDown, peopleInScope } from './headcount.ts';

function file() {
  const { rows, add } = rowsBuilder();
  const data = () =>
    documentData(
      rows,
      { audience: 'committee', level: 'detail', language: 'fr', today: '2026-11-23' },
      documentWords('fr'),
    );
  return { add, data };
}

test('the latest count at the day of the export stands for the whole', () => {
  const { add, data } = file();
  const population = add('population', { name: 'a', scope: 'in' });
  for (const [counted_on, headcount] of [
    ['2026-01-01', 10],
    ['2026-09-01', 12],
    ['2027-01-01', 30],
  ] as const) {
    add('population_headcount', { population_id: population.id, counted_on, headcount });
  }
  expect(headcountOf(data(), population)).toBe(12);
});

test('without a count of the whole: sites, then parts, then known members, then nothing', () => {
  const { add, data } = file();
  const bySite = add('population', { name: 'a', scope: 'in' });
  add('population_headcount', { population_id: bySite.id, site_id: 's1', headcount: 4 });
  add('population_headcount', { population_id: bySite.id, site_id: 's2', headcount: 5 });
  const parent = add('population', { name: 'b', scope: 'in' });
  const part = add('population', { name: 'c', scope: 'in', parent_id: parent.id });
  add('population_headcount', { population_id: part.id, headcount: 7 });
  const members = add('population', { name: 'd', scope: 'in' });
  for (const person_id of ['p1', 'p2', 'p3']) add('population_member', { population_id: members.id, person_id });
  const unknown = add('population', { name: 'e', scope: 'in' });
  expect([bySite, parent, members, unknown].map((row) => headcountOf(data(), row))).toEqual([9, 7, 3, undefined]);
  expect(peopleInScope(data())).toBe(9 + 7 + 3);
  expect([bySite, members, unknown].map((row) => mayBreakDown(data(), row.id))).toEqual([true, false, false]);
});

test('populations that are part of each other do not count for ever', () => {
  const { add, data } = file();
  const first = add('population', { id: 'x', name: 'a', scope: 'in', parent_id: 'y' });
  add('population', { id: 'y', name: 'b', scope: 'in', parent_id: 'x' });
  expect(headcountOf(data(), first)).toBeUndefined();
});
