import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonSequence, compareLines } from './common-sequence.ts';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

test('what two lists have in common is in both, in order, and as long as can be', () => {
  expect(commonSequence(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([
    [0, 0],
    [2, 2],
  ]);
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const pairs = commonSequence(a, b);
      for (const [n, [i, j]] of pairs.entries()) {
        expect(a[i]).toBe(b[j]);
        const before = pairs[n - 1];
        if (before) expect(i > before[0] && j > before[1]).toBe(true);
      }
      expect(pairs.length).toBe(commonSequence(b, a).length);
      expect(commonSequence(a, a)).toHaveLength(a.length);
    }),
  );
});

test('two texts are compared line by line, and both can be read in the comparison', () => {
  expect(compareLines('un\n\ndeux\ntrois', 'un\ndeux !\ntrois', (line) => line)).toEqual([
    { side: 'both', text: 'un' },
    { side: 'before', text: 'deux' },
    { side: 'after', text: 'deux !' },
    { side: 'both', text: 'trois' },
  ]);
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const changes = compareLines(a.join('\n'), b.join('\n'), (line) => line);
      const side = (other: string): string[] => changes.filter((line) => line.side !== other).map(({ text }) => text);
      expect(side('after')).toEqual(a);
      expect(side('before')).toEqual(b);
    }),
  );
});
