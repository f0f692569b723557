import { expect, test } from 'vitest';
import { isTypo, typos } from './typos.ts';

test('counts slips of typing', () => {
  expect(typos('dupont', 'dupont')).toBe(0);
  expect(typos('dupont', 'dupond')).toBe(1);
  expect(typos('dupont', 'dupnot')).toBe(1);
  expect(typos('dupont', 'duppont')).toBe(1);
  expect(typos('dupont', 'durant')).toBe(2);
  expect(typos('ab', 'ba')).toBe(1);
  expect(typos('abcd', 'badc')).toBeGreaterThan(1);
});

test.each([
  ['sharepoint', 'sharepiont', true],
  ['direction generale', 'direcion generle', true],
  ['paie', 'paix', false],
  ['service 1-10', 'service 11-0', false],
  ['bureau 12', 'bureau 13', false],
  ['boucle a', 'boucle b', false],
  ['facturation', 'formations', false],
])('%s and %s', (a, b, expected) => {
  expect(isTypo(a, b)).toBe(expected);
});
