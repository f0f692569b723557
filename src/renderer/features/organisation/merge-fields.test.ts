import { expect, test } from 'vitest';
import { entityOf, type Row } from '../../../domain/model.ts';
import { chosenValues, fullerFirst, mergeFields, type PersonRows } from './merge-fields.ts';

function rows(code: string, person: Partial<Row<'person'>>, identity: Partial<Row<'identity'>>): PersonRows {
  const blank = (entity: 'person' | 'identity') =>
    Object.fromEntries(Object.keys(entityOf(entity).fields).map((field) => [field, null]));
  return {
    person: { ...blank('person'), id: code, code, ...person } as Row<'person'>,
    identity: { ...blank('identity'), id: code, person_id: code, ...identity } as Row<'identity'>,
  };
}

const one = rows('P-002', { job_title: 'Agent', unit_id: 'u' }, { last_name: 'LEGOFF', first_name: 'Yann' });
const other = rows(
  'P-010',
  { job_title: 'Agent d’accueil' },
  { last_name: 'Le Goff', first_name: 'Yann', email: 'y@b.fr' },
);

test('tells the fields that differ, and prefers the fuller value', () => {
  const { fields, identical } = mergeFields(one, other);
  expect(fields.map(({ key, prefersMerged }) => [key, prefersMerged])).toEqual([
    ['identity.last_name', true],
    ['person.job_title', true],
    ['identity.email', true],
    ['person.unit_id', false],
  ]);
  expect(identical).toBe(1);
});

test('writes what was chosen in the other row only', () => {
  const { fields } = mergeFields(one, other);
  expect(chosenValues(fields, ({ field }) => field === 'email')).toEqual({ person: {}, identity: { email: 'y@b.fr' } });
});

test('the fuller row is kept, and of two alike the one with the lower code', () => {
  expect(fullerFirst(rows('P-001', {}, {}), one)[0]).toBe(one);
  const alike = rows('P-001', { job_title: 'Agent', unit_id: 'u' }, { last_name: 'LEGOFF', first_name: 'Yann' });
  expect(fullerFirst(one, alike)[0]).toBe(alike);
  expect(fullerFirst(alike, one)[0]).toBe(alike);
});

test('first and last name come from one row', () => {
  const exchanged = rows('P-011', {}, { first_name: 'Yann-Marie', last_name: 'LE GOFF' });
  const half = rows('P-012', {}, { last_name: 'Le Goff Yann Marie Corentin' });
  const preferred = (kept: PersonRows, merged: PersonRows) =>
    mergeFields(kept, merged)
      .fields.filter(({ field }) => field.endsWith('_name'))
      .map(({ prefersMerged }) => prefersMerged);
  expect(preferred(other, exchanged)).toEqual([true, true]);
  expect(preferred(other, half)).toEqual([false, false]);
  expect(preferred(half, other)).toEqual([true, true]);
  const longer = rows('P-013', {}, { first_name: 'Yann', last_name: 'Le Goffe' });
  expect(preferred(other, longer)).toEqual([false]);
});
