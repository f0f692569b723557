import { fold } from '../shared/fold.ts';

/** Words that do not tell two names apart. */
const emptyWords = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'un',
  'une',
  'au',
  'aux',
  'et',
  'ou',
  'the',
  'of',
  'and',
  'or',
  'a',
  'an',
  'en',
  'in',
  'dans',
  'pour',
  'for',
]);

/** Texts that people write in a cell to say that they have nothing to write. */
const blanks = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  '/',
  '.',
  '?',
  'n/a',
  '#n/a',
  'n.a.',
  'n.a',
  'n.c.',
  'nc',
  'n/c',
  'null',
  'néant',
  'neant',
  'n.d.',
  'nr',
  'sans objet',
  's.o.',
  'so',
  'vide',
  'inconnu',
  'non renseigné',
  'non renseigne',
  'unknown',
  'none',
]);

const untidy = /^\s|\s$|\s\s|[^\S ]|[\u200b\ufeff]/u;

/** A text on one line, without the spaces around it. */
export function tidy(text: string): string {
  return untidy.test(text) ? text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim() : text;
}

/** A text of several lines, without the spaces and blank lines around it. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => tidy(line))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** How a blank starts: few cells do, and looking further is slow. */
const mayBeBlank = /^(?:$|[\s\-–—/.?#nsviu])/iu;

/** True when a cell says that there is nothing: empty, `-`, `n/a`, « néant ». */
export function isBlank(text: string): boolean {
  return text.length < 16 && mayBeBlank.test(text) && blanks.has(text.trim().toLowerCase());
}

/**
 * The words that tell a name or a heading: folded, without articles, in the singular, inclusive endings removed,
 * `N+1` and `n°` each made one word. Two names with the same words in the same order are the same name.
 */
export function canonicalWords(text: string): string[] {
  const plain = fold(text)
    .replace(/[(·.•](?:e|s|es|trice|ere|ne|le|se|ve)(?:[·.•]s)?\)?(?![\p{L}\p{N}])/gu, '')
    .replace(/\bn ?\+ ?(\d)/gu, 'n$1 ')
    .replace(/\bj ?\+ ?(\d)/gu, 'j$1')
    .replace(/\bn ?°|№/gu, ' numero ');
  const words = plain.match(/[\p{L}\p{N}%]+/gu) ?? [];
  const told = words.filter((word) => !emptyWords.has(word));
  return (told.length > 0 ? told : words).map(singular);
}

/** The canonical words of a heading, in which a program may have joined words: `LastName`, `dateEntree`. */
export function headingWords(heading: string): string[] {
  return canonicalWords(heading.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' '));
}

/** A list names the same few units and sites on thousands of rows. */
const knownTexts = new Map<string, string>();

/** The canonical words in one text, to compare and to index. */
export function canonical(text: string): string {
  const known = knownTexts.get(text);
  if (known !== undefined) return known;
  if (knownTexts.size > 20_000) knownTexts.clear();
  const found = canonicalWords(text).join(' ');
  knownTexts.set(text, found);
  return found;
}

function singular(word: string): string {
  if (word.length <= 3) return word === 'num' || word === 'nbr' ? (word === 'num' ? 'numero' : 'nombre') : word;
  if (word.endsWith('aux') && word.length > 4) return `${word.slice(0, -2)}l`;
  return word.endsWith('s') || word.endsWith('x') ? word.slice(0, -1) : word;
}
