import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsWithOneSlip } from './one-slip.ts';

test.each([
  ['accueil', 'acueil'],
  ['accueil', 'acccue'],
  ['accueil', 'accuiel'],
  ['accueil', 'axcue'],
  ['accueil', 'accueill'],
  ['dupont', 'dpon'],
  ['dupont', 'rupont'],
])('%s is found by %s', (word, typed) => {
  expect(beginsWithOneSlip(word, typed)).toBe(true);
});

test.each([
  ['dupont', 'dpno'],
  ['paye', 'paze'],
  ['site12', 'site13'],
  ['voirie', 'boir'],
  ['accueil', 'aceuill'],
  ['pole', 'poleb'],
])('%s is not found by %s', (word, typed) => {
  expect(beginsWithOneSlip(word, typed)).toBe(false);
});

const word = fc.array(fc.constantFrom(...'abcde'), { minLength: 5, maxLength: 9 }).map((letters) => letters.join(''));

test('one slip anywhere in a word of five letters or more is forgiven', () => {
  fc.assert(
    fc.property(word, fc.nat(8), fc.constantFrom('missing', 'added', 'wrong', 'exchanged'), (given, place, slip) => {
      const at = place % given.length;
      const [own = '', next = ''] = given.slice(at);
      const rest = given.slice(at + 1);
      const slips = {
        missing: rest,
        added: `${own}${own}${rest}`,
        wrong: `z${rest}`,
        exchanged: `${next}${own}${rest.slice(1)}`,
      };
      const typed = given.slice(0, at) + slips[slip];
      fc.pre(typed.length >= 5);
      expect(beginsWithOneSlip(given, typed)).toBe(true);
    }),
  );
});
