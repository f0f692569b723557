import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frenchTypography } from './typography.ts';

/** `~` stands for the no-break space and `_` for the narrow one, which nobody can tell apart in an editor. */
function shown(text: string): string {
  return frenchTypography(text).replaceAll('\u00a0', '~').replaceAll('\u202f', '_');
}

test.each([
  ['Attention: trois points; puis quoi?', 'Attention~: trois points_; puis quoi_?'],
  ['Attention : trois points ; puis quoi ?', 'Attention~: trois points_; puis quoi_?'],
  ['Quoi ?! Vraiment!!!', 'Quoi_?! Vraiment_!!!'],
  ['Il a dit «oui» puis «  non  ».', 'Il a dit «~oui~» puis «~non~».'],
  ["l'**outil** et l'*usage*", 'l’**outil** et l’*usage*'],
  ["L'outil d'hier, l'«ancien» d'1 an", 'L’outil d’hier, l’«~ancien~» d’1 an'],
  ['Et puis... rien', 'Et puis… rien'],
  ['Un doute...?', 'Un doute…_?'],
  ['12% des agents, 3,5 % du temps', '12_% des agents, 3,5_% du temps'],
  ['(Pourquoi ?) (?) («Non!»)', '(Pourquoi_?) (?) («~Non_!~»)'],
  ['**Attention:** à voir', '**Attention~:** à voir'],
])('%s', (given, expected) => {
  expect(shown(given)).toBe(expected);
});

test.each([
  'Rendez-vous de 10:30 à 11:45',
  "https://exemple.fr/page?x=1;y=2 et www.exemple.fr/l'eau",
  "Écrire à jean.d'arc@exemple.fr",
  'mailto:accueil@exemple.fr',
  'Taper `SELECT a ? b : c;` puis',
  "```\nsi a == 'b' : c !\n```\nfin",
  "~~~\nl'essai !",
  '| a | b |\n| :--- | :---: |\n| 1 | 2 |',
  '- ! important\n1. ? doute\n> : suite\n# ! titre',
  'voir ![plan](plan.png)',
  'C:\\dossier\\fichier, ratio 16:9, .../dossier',
  'R&amp;D, 100%25, a &lt; b',
  '« »',
])('leaves alone: %s', (text) => {
  expect(frenchTypography(text)).toBe(text);
});

test('ends the sentence after an address', () => {
  expect(shown('Voir https://exemple.fr !')).toBe('Voir https://exemple.fr_!');
  expect(shown('Voir https://exemple.fr?')).toBe('Voir https://exemple.fr_?');
});

const marks = '; : ! ? % « » \' ’ " . ... … ( ) [ ] | - -- * _ ~ ~~~ ` ``` / \\ # > < , \ue000'.split(' ');
const words = ['a', 'é', 'E\u0301', 'mot', '1', 'https://a.fr', 'www.b', 'c@d.fr', '10:30', '&amp;'];
const gaps = [' ', '  ', '\n', '\n\n', '\t', '\u00a0', '\u202f'];
const pieces = fc.array(fc.constantFrom(...marks, ...words, ...gaps), { maxLength: 14 });
const anyText = fc.oneof(
  pieces.map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

test('doing it twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = frenchTypography(text);
      expect(frenchTypography(once)).toBe(once);
    }),
    { numRuns: 8_000 },
  );
});

test('only spaces, apostrophes and three dots change', () => {
  const bare = (text: string) =>
    text
      .replace(/[ \t\u00a0\u202f]+/gu, '')
      .replaceAll('’', "'")
      .replaceAll('…', '...');
  fc.assert(
    fc.property(anyText, (text) => {
      expect(bare(frenchTypography(text))).toBe(bare(text));
    }),
    { numRuns: 5_000 },
  );
});

test('a plain space never remains before a high sign that ends a word', () => {
  const word = fc.stringMatching(/^[a-zéè]{1,8}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.constantFrom(';', ':', '!', '?'), (words, sign) => {
      const space = sign === ':' ? '\u00a0' : '\u202f';
      const joined = words.join(' ');
      expect(frenchTypography(`${joined} ${sign} ${joined}`)).toBe(`${joined}${space}${sign} ${joined}`);
      expect(frenchTypography(`${joined}${sign}`)).toBe(`${joined}${space}${sign}`);
    }),
  );
});
