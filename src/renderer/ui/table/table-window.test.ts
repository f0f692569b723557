import { expect, test } from 'vitest';
import { comparer, tableWindow } from './table-window.ts';

test('draws the rows in view and keeps room for the others', () => {
  expect(tableWindow(1000, 30, 3000, 600)).toEqual({ first: 88, last: 132, before: 2640, after: 26_040 });
  expect(tableWindow(3, 30, 0, 600)).toEqual({ first: 0, last: 3, before: 0, after: 0 });
  expect(tableWindow(0, 30, 900, 600)).toEqual({ first: 0, last: 0, before: 0, after: 0 });
});

test('sorts codes by their number and leaves what is not known at the end', () => {
  const codes = ['A-10', null, 'A-9', ''];
  expect(codes.toSorted(comparer('fr', 'ascending'))).toEqual(['A-9', 'A-10', null, '']);
  expect(codes.toSorted(comparer('fr', 'descending'))).toEqual(['A-10', 'A-9', null, '']);
  expect([10, 9, null].toSorted(comparer('fr', 'descending'))).toEqual([10, 9, null]);
});
