import { expect, test } from 'vitest';
import type { ForeignCell } from './foreign-table.ts';
import { readDateColumn } from './read-dates.ts';

const cell = (value: string | number): ForeignCell => ({ value, text: String(value) });
const today = '2025-11-21';

test.each<readonly [string | number, string]>([
  ['2025-11-03', '2025-11-03'],
  ['2025-11-03 14:30', '2025-11-03 at 14:30'],
  ['2025/11/03', '2025-11-03'],
  ['20251103', '2025-11-03'],
  ['3/11/2025', '2025-11-03'],
  ['03.11.25', '2025-11-03'],
  ['3-11-2025', '2025-11-03'],
  ['03 11 2025', '2025-11-03'],
  ['lundi 3/11/2025', '2025-11-03'],
  ['3 novembre 2025', '2025-11-03'],
  ['lun. 3 nov. 2025', '2025-11-03'],
  ['mar. 4 nov. 2025', '2025-11-04'],
  ['Mardi 4 Mars 2025', '2025-03-04'],
  ['1er mars 24', '2024-03-01'],
  ['1er août 2024', '2024-08-01'],
  ['03-déc-25', '2025-12-03'],
  ['November 3, 2025', '2025-11-03'],
  ['3rd Nov 2025', '2025-11-03'],
  ['nov. 2025', '2025-11-01 month'],
  ['Février 2024', '2024-02-01 month'],
  ['11/2025', '2025-11-01 month'],
  ['2025-11', '2025-11-01 month'],
  ['sept-24', '2024-09-01 month'],
  ['45964', '2025-11-03'],
  [45964, '2025-11-03'],
  [45964.6, '2025-11-03'],
  ['31/12/99', '1999-12-31'],
  ['01/01/40', '2040-01-01'],
  ['01/01/50', '1950-01-01'],
  ['3/11/2025 à 14h30', '2025-11-03 at 14:30'],
  ['11/3/2025 2:05 PM', '2025-03-11 at 14:05'],
  ['31/12/9999', 'none'],
  ['31/12/2999', 'none'],
  ['', 'none'],
  ['31/02/2025', 'unreadable'],
  ['29/02/2023', 'unreadable'],
  ['bientôt', 'unreadable'],
  ['depuis mai', 'unreadable'],
  ['12', 'unreadable'],
  ['3 pommes 2025', 'unreadable'],
  [12, 'unreadable'],
])('reads %s', (text, expected) => {
  const dates = readDateColumn([cell(text)], { language: 'fr', today });
  const reading = dates.read(cell(text));
  const told =
    reading.kind === 'date'
      ? reading.date + (reading.monthOnly ? ' month' : '') + (reading.time ? ` at ${reading.time}` : '')
      : reading.kind;
  expect(told).toBe(expected);
});

test('lets the whole column decide between day and month', () => {
  const read = (texts: readonly string[], language: 'fr' | 'en'): unknown[] => {
    const dates = readDateColumn(texts.map(cell), { language, today });
    return texts.map((text) => {
      const reading = dates.read(cell(text));
      return reading.kind === 'date' ? [reading.date, reading.doubtful] : reading.kind;
    });
  };
  expect(read(['11/03/2025', '11/28/2025'], 'fr')).toEqual([['2025-11-03', false], ['2025-11-28', false]]); // prettier-ignore
  expect(read(['11/03/2025', '28/11/2025'], 'en')).toEqual([['2025-03-11', false], ['2025-11-28', false]]); // prettier-ignore
  expect(read(['11/03/2025'], 'fr')).toEqual([['2025-03-11', false]]);
  expect(read(['11/03/2025'], 'en')).toEqual([['2025-03-11', true]]);
  expect(read(['11/03/2025', '28/11/2025', '11/28/2025', '04/04/2025'], 'fr')).toEqual([
    ['2025-03-11', true],
    ['2025-11-28', false],
    ['2025-11-28', false],
    ['2025-04-04', false],
  ]);
});
