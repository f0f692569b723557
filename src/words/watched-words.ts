import {
  indexWatchedWords,
  watchedThemes,
  type WatchedEntry,
  type WatchedIndex,
  type WatchedList,
  type WatchedTheme,
} from '../domain/observation/watched-words.ts';
import type { OwnWatchedWords } from '../domain/observation/own-watched-words.ts';
import { fold } from '../domain/shared/fold.ts';
import { enWatchedWords } from './en/watched-words.ts';
import { frWatchedWords } from './fr/watched-words.ts';
import type { Language } from './language.ts';

/** Terms of one theme, parted by commas, by the way they vary and count (`WatchedEntry`). */
interface ThemeTerms {
  /** Vary in gender and number, or in degree. */
  readonly adjectives?: string;
  /** Vary in number only. */
  readonly nouns?: string;
  /** Conjugated; of a phrase, the first word. */
  readonly verbs?: string;
  readonly fixed?: string;
  /** With these very accents or capitals. */
  readonly asWritten?: string;
  /** Vary as adjectives do, and count only when said of a person. */
  readonly ofPerson?: string;
}

/** The words that are watched in a language, as they are written by hand: lists parted by commas. */
export interface WrittenWatchedWords {
  readonly themes: Readonly<Record<WatchedTheme, ThemeTerms>>;
  readonly letThrough: string;
  readonly things: string;
  /** How names of things end, in three or four letters. */
  readonly endings: string;
  readonly people: string;
  readonly pronouns: string;
  readonly articles: string;
}

const lists: Readonly<Record<Language, WatchedList>> = {
  fr: listOf('fr', frWatchedWords),
  en: listOf('en', enWatchedWords),
};

/** Every word known in a language: those that come with the workbench, and the consultant's own, which prevail. */
export function knownWatchedWords(language: Language, { added }: OwnWatchedWords): readonly WatchedEntry[] {
  const own = new Set(added.map(({ term }) => fold(term)));
  return [
    ...added.map(({ term, theme }): WatchedEntry => ({ term, theme, inflection: 'adjective' })),
    ...lists[language].entries.filter(({ term }) => !own.has(fold(term))),
  ];
}

/** The list of a language as the consultant wants it, ready to be looked for. */
export function ownWatchedIndex(language: Language, own: OwnWatchedWords): WatchedIndex {
  const free = new Set(own.letThrough.map(fold));
  const entries = knownWatchedWords(language, own).filter(({ term }) => !free.has(fold(term)));
  return indexWatchedWords({ ...lists[language], entries });
}

function listOf(language: Language, written: WrittenWatchedWords): WatchedList {
  return {
    language,
    entries: watchedThemes.flatMap((theme) => entriesOf(theme, written.themes[theme])),
    letThrough: termsOf(written.letThrough),
    context: {
      things: termsOf(written.things),
      endings: termsOf(written.endings),
      people: termsOf(written.people),
      pronouns: termsOf(written.pronouns),
      articles: termsOf(written.articles),
    },
  };
}

function entriesOf(theme: WatchedTheme, terms: ThemeTerms): readonly WatchedEntry[] {
  const { adjectives, nouns, verbs, fixed, asWritten, ofPerson } = terms;
  return [
    ...termsOf(adjectives).map((term): WatchedEntry => ({ term, theme, inflection: 'adjective' })),
    ...termsOf(nouns).map((term): WatchedEntry => ({ term, theme, inflection: 'noun' })),
    ...termsOf(verbs).map((term): WatchedEntry => ({ term, theme, inflection: 'verb' })),
    ...termsOf(fixed).map((term): WatchedEntry => ({ term, theme, inflection: 'fixed' })),
    ...termsOf(asWritten).map((term): WatchedEntry => ({ term, theme, inflection: 'adjective', asWritten: true })),
    ...termsOf(ofPerson).map((term): WatchedEntry => ({ term, theme, inflection: 'adjective', ofPerson: true })),
  ];
}

function termsOf(text = ''): readonly string[] {
  return text
    .split(',')
    .map((term) => term.trim().replaceAll(/\s+/gu, ' '))
    .filter((term) => term !== '');
}
