import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableCell, comparableNumber, comparableText, comparableValue } from './comparable.ts';

const codec = { kept: (text: string) => text, digest: (text: string) => text };

test.each([
  ['Prêt ? Oui', 'Prêt\u202f? Oui'],
  ['« oui »', '«\u00a0oui\u00a0»'],
  ["l'équipe...", 'l’équipe…'],
  ['a\r\nb', 'a\nb '],
  ['é', 'e\u0301'],
])('%j and %j are the same', (one, other) => {
  expect(comparableText(one)).toBe(comparableText(other));
});

test.each([
  ['Fait', 'fait'],
  ['a b', 'ab'],
  ['a\nb', 'a b'],
])('%j and %j are not the same', (one, other) => {
  expect(comparableText(one)).not.toBe(comparableText(other));
});

test('comparing twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = comparableText(text);
      expect(comparableText(once)).toBe(once);
    }),
  );
});

test('numbers, shares and dates are compared by what they show', () => {
  expect(comparableNumber(0.1 + 0.2)).toBe('0.3');
  expect(comparableValue(0.29, 'percent', codec)).toBe('29');
  expect(comparableCell({ value: 0.29, text: '29 %', percent: true }, 'percent')).toBe('29');
  expect(comparableValue({ date: '2027-03-12' }, 'date', codec)).toBe('2027-03-12');
  expect(comparableValue({ formula: '1+1', result: 2 }, 'integer', codec)).toBe('2');
  expect(comparableValue(Infinity, 'decimal', codec)).toBe('');
});
