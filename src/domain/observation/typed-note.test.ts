import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../../../tests/support/hostile-text.ts';
import { cleanTyped, partAt, wholeSigns } from './typed-note.ts';

test('control characters go, and are counted; what shows stays', () => {
  expect(cleanTyped('Lu\u0000 \u0007au guichet\tnº 3\u009f')).toEqual({ text: 'Lu au guichet nº 3', removed: 3 });
  expect(cleanTyped('un\r\ndeux\rtrois\u2028quatre')).toEqual({ text: 'un\ndeux\ntrois\nquatre', removed: 0 });
  const kept = 'Ça va 👩‍🌾 \u200fשלום e\u0301té';
  expect(cleanTyped(kept)).toEqual({ text: kept, removed: 0 });
});

test('half a sign shows as lost', () => {
  expect(wholeSigns('a\ud83d b')).toEqual({ text: 'a\ufffd b', removed: 1 });
  expect(wholeSigns('a 👍 b')).toEqual({ text: 'a 👍 b', removed: 0 });
});

test('a text too long is parted between words, and nothing of it is lost', () => {
  expect(partAt('le cahier rouge', 12)).toEqual(['le cahier', ' rouge']);
  expect(partAt('a👍', 2)).toEqual(['a', '👍']);
  fc.assert(
    fc.property(hostileText, fc.nat(40), (text, length) => {
      const [first, rest] = partAt(text, length);
      expect(first + rest).toBe(text);
      expect(first.length).toBeLessThanOrEqual(length);
    }),
  );
});
