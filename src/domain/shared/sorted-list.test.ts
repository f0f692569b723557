import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSpan, firstPlace, patchSorted } from './sorted-list.ts';

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

test('a list in order stays so without some and with others, and of equals those held come first', () => {
  const compare = (one: { readonly number: number }, other: { readonly number: number }): number =>
    one.number - other.number;
  const numbers = fc.oneof(
    fc.uniqueArray(fc.integer({ min: 0, max: 30 })),
    fc.uniqueArray(fc.integer(), { minLength: 400, maxLength: 800, size: 'max' }),
  );
  fc.assert(
    fc.property(numbers, sorted, fc.infiniteStream(fc.boolean()), (own, added, choose) => {
      const held = own.toSorted(byNumber).map((number) => ({ number }));
      const gone = new Set(held.filter(() => choose.next().value));
      const came = added.map((number) => ({ number }));
      const patched = patchSorted(held, new Set([...gone, { number: 3 }]), came, compare);
      expect(patched).toEqual([...held.filter((item) => !gone.has(item)), ...came].toSorted(compare));
      expect(patched.filter((item) => held.includes(item))).toEqual(held.filter((item) => !gone.has(item)));
    }),
    { numRuns: 60 },
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
