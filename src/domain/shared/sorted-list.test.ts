import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSpan, firstPlace, mergeSorted } from './sorted-list.ts';

const byNumber = (one: number, other: number): number => one - other;
const sorted = fc.array(fc.integer({ min: 0, max: 30 })).map((numbers) => numbers.toSorted(byNumber));

test('the first place is that of a search from the start', () => {
  fc.assert(
    fc.property(sorted, fc.integer({ min: -1, max: 31 }), (numbers, least) => {
      const found = numbers.findIndex((number) => number >= least);
      const place = firstPlace(numbers.length, (index) => (numbers[index] ?? 0) >= least);
      expect(place).toBe(found < 0 ? numbers.length : found);
    }),
  );
});

test('two lists in order make one in order, and of equals those held come first', () => {
  fc.assert(
    fc.property(sorted, sorted, (held, came) => {
      const [one, other] = [held.map((number) => ({ number })), came.map((number) => ({ number }))];
      const merged = mergeSorted(one, other, (left, right) => left.number - right.number);
      expect(merged).toEqual([...one, ...other].toSorted((left, right) => left.number - right.number));
    }),
  );
});

test('a changed span, put in the place of the former one, gives the list', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b')), fc.array(fc.constantFrom('a', 'b')), (former, list) => {
      const { start, formerEnd, end } = changedSpan(former, list);
      expect(former.toSpliced(start, formerEnd - start, ...list.slice(start, end))).toEqual(list);
      expect(start <= formerEnd && start <= end).toBe(true);
    }),
  );
  expect(changedSpan(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual({ start: 1, formerEnd: 2, end: 2 });
});
