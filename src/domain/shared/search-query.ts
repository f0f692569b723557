import { fold, foldedWords } from './fold.ts';

/** What a person looks for: words to find in any order, and phrases to find as written. */
export interface SearchQuery {
  readonly words: readonly SoughtWord[];
  /** Folded words that follow each other. */
  readonly phrases: readonly (readonly string[])[];
}

/** One folded word that is looked for. */
export interface SoughtWord {
  readonly word: string;
  /** Any word that begins so will do. */
  readonly prefix: boolean;
  /** Singulars and plurals that a prefix does not reach, which will do too, whole. */
  readonly others: readonly string[];
}

/** Shorter words match whole words only: as prefixes they would match everything. */
const shortestPrefix = 3;
const longestQuery = 1000;
const mostWords = 24;

/** French elisions and articles: looked for only when there is nothing else. */
const light = new Set([
  'l',
  'd',
  'j',
  'n',
  's',
  'c',
  'm',
  't',
  'qu',
  'le',
  'la',
  'les',
  'un',
  'une',
  'de',
  'du',
  'des',
  'et',
  'a',
  'au',
  'aux',
  'the',
  'of',
  'and',
]);

/**
 * Reads what a person typed: quoted parts (" " or « ») are phrases, everything else words. Any text is a
 * query; one without letters or digits looks for nothing.
 */
export function parseSearch(text: string): SearchQuery {
  const phrases: string[][] = [];
  const rest = text.slice(0, longestQuery).replace(/["“”«»]([^"“”«»]+)["“”«»]/gu, (_, quoted: string) => {
    const words = foldedWords(quoted);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const all = [...new Set(foldedWords(fold(rest)))].slice(0, mostWords);
  const heavy = all.filter((word) => !light.has(word));
  const words = heavy.length > 0 || phrases.length > 0 ? heavy : all;
  return {
    words: words.map((word) => ({ word, prefix: word.length >= shortestPrefix, others: otherNumbers(word) })),
    phrases: phrases.slice(0, mostWords),
  };
}

/** How French and English words change their number, beyond a letter added at the end. */
const numberEndings: readonly (readonly [ending: string, other: string])[] = [
  ['aux', 'al'],
  ['aux', 'ail'],
  ['al', 'aux'],
  ['ail', 'aux'],
  ['ies', 'y'],
  ['y', 'ies'],
  ['es', ''],
  ['s', ''],
  ['x', ''],
];

/** Shorter stems would be other words. */
const shortestStem = 3;

function otherNumbers(word: string): string[] {
  return numberEndings.flatMap(([ending, other]) => {
    const stem = word.slice(0, -ending.length);
    return word.endsWith(ending) && stem.length + other.length >= shortestStem ? [`${stem}${other}`] : [];
  });
}

/** True when the query looks for something. */
export function isSearchable({ words, phrases }: SearchQuery): boolean {
  return words.length + phrases.length > 0;
}

const excerptLength = 160;

/** A piece of text around the first word found, with where the found words stand in it. */
export interface Excerpt {
  readonly text: string;
  /** Start and end, in UTF-16 units. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Cuts the excerpt that shows why a text was found, or undefined when it holds none of the words. */
export function excerptOf(text: string, query: SearchQuery): Excerpt | undefined {
  const wanted = [...query.words, ...query.phrases.flat().map((word) => ({ word, prefix: false, others: [] }))];
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].filter((match) => {
    const folded = fold(match[0]);
    return wanted.some(
      ({ word, prefix, others }: SoughtWord) =>
        (prefix ? folded.startsWith(word) : folded === word) || others.includes(folded),
    );
  });
  const [first] = found;
  if (!first) return undefined;
  const start = startOf(text, first.index);
  const cut = text.slice(start, start + excerptLength);
  const before = start > 0 ? '… ' : '';
  const marks = found
    .map(
      (match) => [match.index - start + before.length, match.index - start + before.length + match[0].length] as const,
    )
    .filter(([, end]) => end <= cut.length + before.length);
  return { text: before + cut.replace(/\s/gu, ' ') + (start + excerptLength < text.length ? ' …' : ''), marks };
}

/** True when an excerpt is a piece of a title: showing both would say it twice. */
export function isInTitle(title: string, { text }: Excerpt): boolean {
  return title.replaceAll(/\s/gu, ' ').includes(text.replaceAll(/^… | …$/gu, ''));
}

function startOf(text: string, first: number): number {
  if (first < excerptLength / 2) return 0;
  const space = text.indexOf(' ', first - excerptLength / 3);
  return space === -1 || space > first ? first : space + 1;
}
