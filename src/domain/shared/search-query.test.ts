import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, isInTitle, isSearchable, parseSearch } from './search-query.ts';

test('words, prefixes and phrases', () => {
  expect(parseSearch('L’équipe « au guichet » cœur')).toEqual({
    words: [
      { word: 'equipe', prefix: true, others: [] },
      { word: 'coeur', prefix: true, others: [] },
    ],
    phrases: [['au', 'guichet']],
  });
  expect(parseSearch('le').words).toEqual([{ word: 'le', prefix: false, others: [] }]);
});

test.each([
  ['locaux', 'Un local vide'],
  ['travail', 'Des travaux en cours'],
  ['impacts', 'Un impact fort'],
  ['réseaux', 'Le réseau des relais'],
  ['deliveries', 'One delivery a day'],
])('%s finds « %s »', (sought, text) => {
  expect(excerptOf(text, parseSearch(sought))?.marks).toHaveLength(1);
});

test.each(['', '"', '*', '(', '« »', '🙂', '---'])('%s looks for nothing', (text) => {
  expect(isSearchable(parseSearch(text))).toBe(false);
});

test('the excerpt shows the word found', () => {
  const text = `${'Avant. '.repeat(40)}La ressaisie du dossier est quotidienne. ${'Après. '.repeat(40)}`;
  const excerpt = excerptOf(text, parseSearch('ressaisie'));
  const [start, end] = excerpt?.marks[0] ?? [0, 0];
  expect(excerpt?.text.slice(start, end)).toBe('ressaisie');
  expect(excerpt?.text.length).toBeLessThan(180);
});

test('an excerpt is in the title that it was cut from, and not in another', () => {
  const sentence = 'La ressaisie  du\ndossier… est quotidienne. ';
  for (const title of [sentence, sentence.repeat(8)]) {
    const excerpt = excerptOf(title, parseSearch('quotidienne'));
    expect(excerpt && isInTitle(title, excerpt)).toBe(true);
    expect(excerpt && isInTitle('Le guichet', excerpt)).toBe(false);
  }
});

test('any text makes a query, and marks always lie inside their excerpt', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 400 }), (query, text) => {
      const excerpt = excerptOf(text, parseSearch(query));
      for (const [start, end] of excerpt?.marks ?? []) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(excerpt?.text.length ?? 0);
      }
    }),
  );
});
