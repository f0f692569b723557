import { fold } from '../shared/fold.ts';
import { formsOf, type FormLanguage, type Inflection } from './word-forms.ts';
import { isSaidOfThing, type ContextWords } from './watched-context.ts';
import { readTokens, type Token } from './watched-tokens.ts';

/** What a word written about people may tell that has no place in a note (CNIL; docs/law.md). */
export const watchedThemes = [
  'health',
  'union',
  'religion',
  'politics',
  'private_life',
  'insult',
  'judgement',
  'other',
] as const;
export type WatchedTheme = (typeof watchedThemes)[number];

/** A word or a phrase to watch. */
export interface WatchedEntry {
  readonly term: string;
  readonly theme: WatchedTheme;
  readonly inflection: Inflection;
  /** Counts only with the accents as they are written here, and with its capitals when it has nothing else. */
  readonly asWritten?: boolean;
  /** Counts only when it is said of a person: « lent » of a server is a fact. */
  readonly ofPerson?: boolean;
}

/** The words to watch in one language. */
export interface WatchedList {
  readonly language: FormLanguage;
  readonly entries: readonly WatchedEntry[];
  /** Phrases that hold a watched word and mean something else. */
  readonly letThrough: readonly string[];
  /** What a quality may be said of: things, and people. */
  readonly context: { readonly [K in keyof ContextWords]: readonly string[] };
}

/** Where a watched word stands in a text: `text.slice(start, end)`. */
export interface WatchedMatch {
  readonly start: number;
  readonly end: number;
  readonly entry: WatchedEntry;
}

/** Forms that may follow each other; without an entry, a phrase that is let through. */
interface Pattern {
  readonly words: readonly ReadonlySet<string>[];
  readonly entry: WatchedEntry | undefined;
}

/** A list ready to be looked for at each key. */
export interface WatchedIndex {
  /** By the first word of each pattern, in each of its forms. */
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>;
  readonly context: ContextWords;
}

/** A note is far shorter; past this length a text is not looked at, so that typing stays free. */
export const longestWatchedText = 20_000;

/** Above this many, marks help nobody. */
const mostMatches = 200;

/** Makes a list ready. Terms without a letter or a figure are left out. */
export function indexWatchedWords({ language, entries, letThrough, context }: WatchedList): WatchedIndex {
  const patterns = new Map<string, Pattern[]>();
  const add = (words: readonly (readonly string[])[], entry: WatchedEntry | undefined): void => {
    const pattern: Pattern = { words: words.map((forms) => new Set(forms)), entry };
    for (const form of pattern.words[0] ?? []) {
      const known = patterns.get(form);
      if (known) known.push(pattern);
      else patterns.set(form, [pattern]);
    }
  };
  for (const entry of entries) add(foldedForms(entry.term, entry.inflection, language), entry);
  for (const phrase of letThrough) add(foldedForms(phrase, 'adjective', language), undefined);
  const setOf = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.flatMap((word) => formsOf(word, 'adjective', language).map(fold)));
  return {
    patterns,
    context: {
      things: setOf(context.things),
      people: setOf(context.people),
      endings: new Set(context.endings.map(fold)),
      pronouns: new Set(context.pronouns.map(fold)),
      articles: new Set(context.articles.map(fold)),
    },
  };
}

/**
 * Finds the watched words of a text, in order, none over another; the longest phrase counts. Case, accents, apostrophes
 * and hyphens do not matter, but for entries that count as written.
 */
export function findWatchedWords(index: WatchedIndex, text: string): readonly WatchedMatch[] {
  const tokens = readTokens(text.length > longestWatchedText ? text.slice(0, longestWatchedText) : text);
  const free = freedTokens(index, tokens);
  const matches: WatchedMatch[] = [];
  let at = 0;
  while (at < tokens.length && matches.length < mostMatches) {
    const found = longestAt(index, tokens, at, free);
    const [first, last] = [tokens[at], tokens[at + (found?.words.length ?? 1) - 1]];
    if (found?.entry && first && last) matches.push({ start: first.start, end: last.end, entry: found.entry });
    at += found?.words.length ?? 1;
  }
  return matches;
}

/** The forms of each word of a term; in a phrase that is a verb, the first word is conjugated and the others stay. */
function foldedForms(term: string, inflection: Inflection, language: FormLanguage): readonly (readonly string[])[] {
  return readTokens(term.toLowerCase()).map(({ written }, index) => {
    const own = inflection === 'verb' && index > 0 ? 'fixed' : inflection;
    return formsOf(written, own, language).map(fold);
  });
}

/** The tokens that stand inside a phrase that is let through. */
function freedTokens(index: WatchedIndex, tokens: readonly Token[]): ReadonlySet<number> {
  const free = new Set<number>();
  for (const at of tokens.keys()) {
    for (const pattern of index.patterns.get(tokens[at]?.folded ?? '') ?? []) {
      if (pattern.entry !== undefined || !fits(pattern, tokens, at)) continue;
      for (let next = at; next < at + pattern.words.length; next++) free.add(next);
    }
  }
  return free;
}

function longestAt(
  index: WatchedIndex,
  tokens: readonly Token[],
  at: number,
  free: ReadonlySet<number>,
): Pattern | undefined {
  let longest: Pattern | undefined;
  for (const pattern of index.patterns.get(tokens[at]?.folded ?? '') ?? []) {
    const { entry, words } = pattern;
    if (entry === undefined || words.length <= (longest?.words.length ?? 0) || !fits(pattern, tokens, at)) continue;
    const end = at + words.length;
    if (words.every((_, offset) => free.has(at + offset))) continue;
    if (entry.asWritten === true && !isAsWritten(entry.term, tokens.slice(at, end))) continue;
    if (entry.ofPerson === true && isSaidOfThing(tokens, at, end, index.context)) continue;
    longest = pattern;
  }
  return longest;
}

function fits({ words }: Pattern, tokens: readonly Token[], at: number): boolean {
  return words.every((forms, offset) => {
    const token = tokens[at + offset];
    return token !== undefined && (offset === 0 || token.isJoined) && forms.has(token.folded);
  });
}

/** True when what was typed has the accents of the term; a term all in capitals asks for capitals too. */
function isAsWritten(term: string, tokens: readonly Token[]): boolean {
  const typed = tokens.map(({ written }) => written.normalize('NFC')).join(' ');
  if (term === term.toUpperCase()) return typed === term;
  return readTokens(term).every(({ written }, place) => {
    const own = tokens[place]?.written.normalize('NFC').toLowerCase() ?? '';
    return own.startsWith(written.toLowerCase());
  });
}
