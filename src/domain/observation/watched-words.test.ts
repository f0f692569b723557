import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWatchedWords, indexWatchedWords, longestWatchedText, type WatchedEntry } from './watched-words.ts';

const entry = (term: string, given: Partial<WatchedEntry> = {}): WatchedEntry => ({
  term,
  theme: 'judgement',
  inflection: 'adjective',
  ...given,
});

const index = indexWatchedWords({
  language: 'fr',
  entries: [
    entry('malade'),
    entry('arrêt maladie'),
    entry('maladie'),
    entry('délégué syndical'),
    entry('syndical'),
    entry('mi-temps thérapeutique'),
    entry('paresseux'),
    entry('tricher', { inflection: 'verb' }),
    entry('piquer une crise', { inflection: 'verb' }),
    entry('jeûne', { asWritten: true }),
    entry('FO', { asWritten: true }),
    entry('lent', { ofPerson: true }),
  ],
  letThrough: ['assurance maladie', 'saisie des arrêts maladie'],
  context: {
    things: ['outil', 'connexion'],
    endings: ['tion', 'ure'],
    people: ['agent'],
    pronouns: ['il'],
    articles: ['un'],
  },
});

function found(text: string): readonly string[] {
  return findWatchedWords(index, text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['l’arrêt maladie d’hier', ['arrêt maladie']],
  ["l'ARRET MALADIE", ['ARRET MALADIE']],
  ['deux arrêts\u00a0maladie', ['arrêts\u00a0maladie']],
  ['un mi‑temps\nthérapeutique', ['mi‑temps\nthérapeutique']],
  ['des déléguées syndicales', ['déléguées syndicales']],
  ['qu’une paresseuse', ['paresseuse']],
  ['Ils trichent, tu as triché', ['trichent', 'triché']],
  ['elle a piqué une crise', ['piqué une crise']],
  ['m\u0061\u0301lade', ['m\u0061\u0301lade']],
  ['ma\u00adlade', ['ma\u00adlade']],
])('finds in « %s »', (text, wanted) => {
  expect(found(text)).toEqual(wanted);
});

test.each([
  'maladif, xmalade, maladez',
  'l’assurance-maladie et les assurances maladie',
  'la saisie des arrêts maladie',
  'un arrêt prolongé',
  'un jeune agent',
  'fo fo Fo',
])('finds nothing in « %s »', (text) => {
  expect(found(text)).toEqual([]);
});

test('a sentence that ends parts a phrase', () => {
  expect(found('un arrêt. Maladie grave')).toEqual(['Maladie']);
  expect(found('un arrêt, maladie')).toEqual(['maladie']);
});

test('accents and capitals count for entries that are as written', () => {
  expect(found('Il jeûne. JEÛNE. Un jeune. FO')).toEqual(['jeûne', 'JEÛNE', 'FO']);
});

test('a quality of things is not one of people', () => {
  expect(found('L’outil est lent')).toEqual([]);
  expect(found('lente connexion')).toEqual([]);
  expect(found('une lente migration, des lectures lentes')).toEqual([]);
  expect(found('une personne pure, lente')).toEqual(['lente']);
  expect(found('L’outil est là. Il est lent')).toEqual([]);
  expect(found('L’outil est là. Paul est lent')).toEqual(['lent']);
  expect(found('Avec l’outil, l’agent est lent')).toEqual(['lent']);
  expect(found('L’outil de P-014 est lent')).toEqual(['lent']);
  expect(found('Un outil pour un lent')).toEqual(['lent']);
});

test('a text of any length and any signs is bounded', () => {
  const far = `${'a '.repeat(longestWatchedText)}malade`;
  expect(found(far)).toEqual([]);
  expect(found('malade '.repeat(50_000)).length).toBeLessThanOrEqual(200);
  expect(found(`${'é'.repeat(300_000)} malade`)).toEqual([]);
});

const terms = ['malade', 'arrêt maladie', 'délégué syndical', 'paresseuse', 'trichait', 'mi-temps thérapeutique'];
const pieces = fc.oneof(
  fc.constantFrom(
    ...terms,
    ' ',
    '\n',
    '’',
    '-',
    '👩🏽‍💻',
    '\u202e',
    'שלום',
    '\u0000',
    '\u0301',
    '.',
    'x',
    'É',
    'ﬁ',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const hostile = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

test('positions are right: in order, apart, around a word', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      let end = 0;
      for (const match of findWatchedWords(index, text)) {
        expect(match.start).toBeGreaterThanOrEqual(end);
        expect(match.end).toBeGreaterThan(match.start);
        expect(match.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(match.start, match.end)).toMatch(/^[\p{L}\p{N}][^]*[\p{L}\p{M}\p{N}\u00ad]$/u);
        end = match.end;
      }
    }),
    { numRuns: 2_000 },
  );
});

test('case and accents do not matter', () => {
  const plain = fc.array(fc.constantFrom(...terms, 'le', 'travail', 'à', 'été', '.', '’'), { maxLength: 12 });
  fc.assert(
    fc.property(plain, (words) => {
      const text = words.join(' ');
      const places = findWatchedWords(index, text).map(({ start, end }) => [start, end]);
      const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
      for (const other of [text.toUpperCase(), bare]) {
        expect(findWatchedWords(index, other).map(({ start, end }) => [start, end])).toEqual(places);
      }
    }),
  );
});

test('nothing is found inside a longer word', () => {
  const letter = fc.constantFrom(...'bcdfghjkmpqvwxyz');
  fc.assert(
    fc.property(fc.constantFrom('malade', 'paresseux', 'tricher'), letter, letter, (term, before, after) => {
      expect(found(`un ${before}${term} et ${term}${after}${after} puis ${before}${term}${after}`)).toEqual([]);
    }),
  );
});

test('whatever stands around it, a term between spaces is found', () => {
  fc.assert(
    fc.property(hostile, hostile, (before, after) => {
      expect(found(`${before} | malade | ${after}`)).toContain('malade');
    }),
  );
});
