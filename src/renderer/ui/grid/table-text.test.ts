import { expect, test } from 'vitest';
import { readTable, writeTable } from './table-text.ts';

test('reads what spreadsheets copy', () => {
  expect(readTable('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(readTable('"deux\nlignes"\tb')).toEqual([['deux\nlignes', 'b']]);
  expect(readTable('"dit ""oui"""\tb')).toEqual([['dit "oui"', 'b']]);
  expect(readTable('"sans fin\tb')).toEqual([['"sans fin', 'b']]);
  expect(readTable('a\t\n\tb')).toEqual([
    ['a', ''],
    ['', 'b'],
  ]);
});

test('reads back what it wrote', () => {
  const cells = [
    ['a\tb', '"x"', 'deux\nlignes'],
    ['', 'c', ''],
  ];
  expect(readTable(writeTable(cells))).toEqual(cells);
});
