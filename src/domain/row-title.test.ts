import { expect, test } from 'vitest';
import { rowTitle } from './row-title.ts';

test('a person goes by their name, else by their code', () => {
  const person = { code: 'P-004', job_title: 'Agent' };
  expect(rowTitle('person', person, { first_name: 'Anne', last_name: 'Roux' })).toBe('Anne Roux');
  expect(rowTitle('person', person, { first_name: ' ', last_name: 'Roux' })).toBe('Roux');
  expect(rowTitle('person', person, { first_name: null, last_name: '' })).toBe('P-004');
  expect(rowTitle('person', person)).toBe('P-004');
});

test('any other row goes by its title, else by its code, else by nothing', () => {
  expect(rowTitle('decision', { code: 'D-001', title: 'Retarder la bascule' })).toBe('Retarder la bascule');
  expect(rowTitle('decision', { code: 'D-001', title: null })).toBe('D-001');
  expect(rowTitle('note', { code: 'N-012', fact: '', interpretation: 'x' })).toBe('N-012');
  expect(rowTitle('site', { name: 'Angers' })).toBe('Angers');
  expect(rowTitle('reading', { value: 4 })).toBe('');
});
