import { fold } from '../shared/fold.ts';
import type { WatchedTheme } from './watched-words.ts';

/** What a consultant made of the list: words of their own, and those that they do not want to be told about. */
export interface OwnWatchedWords {
  readonly added: readonly { readonly term: string; readonly theme: WatchedTheme }[];
  readonly letThrough: readonly string[];
}

/** As the list comes with the workbench. */
export const noOwnWatchedWords: OwnWatchedWords = { added: [], letThrough: [] };

/** Adds a word of one's own, or gives another theme to one that is there; it is watched from now on. */
export function addWatchedWord(own: OwnWatchedWords, term: string, theme: WatchedTheme): OwnWatchedWords {
  const clean = term.trim().replaceAll(/\s+/gu, ' ');
  if (!/[\p{L}\p{N}]/u.test(clean)) return own;
  const others = own.added.filter((one) => fold(one.term) !== fold(clean));
  return { added: [...others, { term: clean, theme }], letThrough: without(own.letThrough, clean) };
}

/** Takes out a word of one's own. */
export function removeWatchedWord(own: OwnWatchedWords, term: string): OwnWatchedWords {
  return {
    added: own.added.filter((one) => fold(one.term) !== fold(term)),
    letThrough: without(own.letThrough, term),
  };
}

/** Lets a word through, whichever list it comes from; it stays known. */
export function letThrough(own: OwnWatchedWords, term: string): OwnWatchedWords {
  return { ...own, letThrough: [...without(own.letThrough, term), term] };
}

/** Watches a word again. */
export function watchAgain(own: OwnWatchedWords, term: string): OwnWatchedWords {
  return { ...own, letThrough: without(own.letThrough, term) };
}

/** True when the word is let through. */
export function isLetThrough(own: OwnWatchedWords, term: string): boolean {
  return own.letThrough.some((one) => fold(one) === fold(term));
}

function without(terms: readonly string[], term: string): readonly string[] {
  return terms.filter((one) => fold(one) !== fold(term));
}
