import { expect, test } from 'vitest';
import { boolean, date, integer, real, reference, text, time } from '../../../domain/shared/entity.ts';
import type { Field } from '../../../domain/shared/entity.ts';
import type { GridOption } from './grid-column.ts';
import { cellReader } from './read-cell.ts';

const reader = { language: 'fr', today: '2026-11-22' } as const;
const read = (field: Field, typed: string, options?: readonly GridOption[]) => {
  const found = cellReader({ field, ...(options && { options }) }, [typed], reader)(typed);
  return found.kind === 'value' ? found.value : found.fault;
};

test.each([
  [date(), '3/11/26', '2026-11-03'],
  [date(), '2026-11-03', '2026-11-03'],
  [date(), 'demain', '2026-11-23'],
  [date(), 'bientôt', 'date'],
  [integer(), '1 234', 1234],
  [integer(), '2,5', 'type'],
  [real(), '2,5', 2.5],
  [real(), 'deux', 'number'],
  [time(), '14h30', '14:30'],
  [boolean(), 'o', 1],
  [boolean(), 'faux', 0],
  [boolean(), 'peut-être', 'flag'],
  [text(), ' Lyon ', ' Lyon'],
  [text(), '', null],
])('reads %#: %s', (field, typed, expected) => {
  expect(read(field as Field, typed)).toBe(expected);
});

test('finds a person by name, by the beginning, by code and by last name first', () => {
  const people = [
    { value: 'p1', label: 'Claire Dupont', others: ['P-001', 'Dupont Claire'] },
    { value: 'p2', label: 'Claire Durand', others: ['P-002', 'Durand Claire'] },
  ];
  expect(read(reference('person'), 'claire dupont', people)).toBe('p1');
  expect(read(reference('person'), 'DURAND Claire', people)).toBe('p2');
  expect(read(reference('person'), 'p-002', people)).toBe('p2');
  expect(read(reference('person'), 'Claire', people)).toBe('several');
  expect(read(reference('person'), 'Personne', people)).toBe('name');
});
