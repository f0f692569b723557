import { expect, test } from 'vitest';
import type { ForeignCell } from './foreign-table.ts';
import { readNumberColumn } from './read-numbers.ts';

const cell = (value: string | number): ForeignCell => ({ value, text: String(value) });

test.each<readonly [string | number, unknown]>([
  ['1 234,5', 1234.5],
  ['1\u202f234,5', 1234.5],
  ['1.234,50', 1234.5],
  ['1,234.50', 1234.5],
  ["1'234.5", 1234.5],
  ['1.234.567', 1234567],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['0,5', 0.5],
  [',5', 0.5],
  ['45 %', 45],
  ['45,5%', 45.5],
  ['−12', -12],
  ['(12)', -12],
  ['+3', 3],
  ['1 200 €', 1200],
  ['120 agents', 120],
  ['≈ 40', 40],
  [12.5, 12.5],
  ['1,234', [1.234, 'doubtful']],
  ['n/a', 'none'],
  ['-', 'none'],
  ['', 'none'],
  ['douze', 'unreadable'],
  ['12 à 15', 'unreadable'],
  ['1.2.3', 'unreadable'],
  ['12/20', 'unreadable'],
  ['1e9', 'unreadable'],
])('reads %s', (text, expected) => {
  const reading = readNumberColumn([], 'fr').read(cell(text));
  expect(
    reading.kind === 'number' ? (reading.doubtful ? [reading.value, 'doubtful'] : reading.value) : reading.kind,
  ).toEqual(expected);
});

test('reads a percentage as it is shown', () => {
  const shown: ForeignCell = { value: 0.456, text: '45.6 %', percent: true };
  expect(readNumberColumn([shown], 'fr').read(shown)).toEqual({
    kind: 'number',
    value: 45.6,
    percent: true,
    unit: 'percent',
    doubtful: false,
  });
});

test('tells the unit typed after a number, and leaves it to the reader to compare', () => {
  const unit = (text: string): unknown => {
    const reading = readNumberColumn([], 'fr').read(cell(text));
    return reading.kind === 'number' ? [reading.value, reading.unit] : reading.kind;
  };
  expect(
    ['2j', '2,5 jours', '7 h', '20%', '1 200 €', '12 agents', '8 pts', '5 $', '5', '3h30', '12 km'].map(unit),
  ).toEqual([
    [2, 'days'],
    [2.5, 'days'],
    [7, 'hours'],
    [20, 'percent'],
    [1200, 'currency'],
    [12, 'people'],
    [8, 'points'],
    [5, 'other_currency'],
    [5, undefined],
    'unreadable',
    'unreadable',
  ]);
});

test('lets the other values tell what a single mark means', () => {
  const read = (texts: readonly string[], language: 'fr' | 'en'): unknown[] => {
    const numbers = readNumberColumn(texts.map(cell), language);
    return texts.map((text) => {
      const reading = numbers.read(cell(text));
      return reading.kind === 'number' ? [reading.value, reading.doubtful] : reading.kind;
    });
  };
  expect(read(['1.234', '12,5'], 'en')).toEqual([[1234, false], [12.5, false]]); // prettier-ignore
  expect(read(['1,234', '12.5'], 'fr')).toEqual([[1234, false], [12.5, false]]); // prettier-ignore
  expect(read(['1,234'], 'en')).toEqual([[1234, true]]);
});
