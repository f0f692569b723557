import { expect, test } from 'vitest';
import { readTypedDate } from './typed-date.ts';

const today = '2026-11-22';

test.each<readonly [string, string | undefined]>([
  ['03/11/2026', '2026-11-03'],
  ['3/11/26', '2026-11-03'],
  ['3.11.26', '2026-11-03'],
  ['2026-11-03', '2026-11-03'],
  ['3 novembre 2026', '2026-11-03'],
  ['mardi 3 novembre 2026', '2026-11-03'],
  ['Nov 3, 2026', '2026-11-03'],
  ['3 nov', '2026-11-03'],
  ['12 nov.', '2026-11-12'],
  ['Nov 3', '2026-11-03'],
  ['1er déc', '2026-12-01'],
  ['15 mars', '2027-03-15'],
  ['3/11', '2026-11-03'],
  ['3/1', '2027-01-03'],
  ['nov. 2026', '2026-11-01'],
  ['demain', '2026-11-23'],
  ['Hier', '2026-11-21'],
  ['aujourd’hui', '2026-11-22'],
  ['tomorrow', '2026-11-23'],
  ['lundi', '2026-11-23'],
  ['dimanche prochain', '2026-11-29'],
  ['mardi', '2026-11-24'],
  ['29/2', undefined],
  ['31/02/2026', undefined],
  ['bientôt', undefined],
  ['12', undefined],
  ['', undefined],
])('reads « %s »', (typed, expected) => {
  expect(readTypedDate(typed, today)).toBe(expected);
});
