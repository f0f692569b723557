import { isLetThrough, type OwnWatchedWords } from '../../../../domain/observation/own-watched-words.ts';
import { watchedThemes, type WatchedEntry, type WatchedTheme } from '../../../../domain/observation/watched-words.ts';
import { fold } from '../../../../domain/shared/fold.ts';

/** A word of the list, as it is shown. */
export interface WatchedLine {
  readonly term: string;
  readonly isOwn: boolean;
  readonly isWatched: boolean;
}

/** The words of one theme. */
export interface WatchedGroup {
  readonly theme: WatchedTheme;
  readonly lines: readonly WatchedLine[];
  /** How many of them are watched. */
  readonly watched: number;
}

/** The words that hold what is sought, by theme and in alphabetical order; themes without any are left out. */
export function watchedGroups(
  known: readonly WatchedEntry[],
  own: OwnWatchedWords,
  sought: string,
): readonly WatchedGroup[] {
  const wanted = fold(sought);
  const added = new Set(own.added.map(({ term }) => fold(term)));
  const compare = new Intl.Collator('fr', { sensitivity: 'base' }).compare;
  return watchedThemes
    .map((theme) => {
      const lines = known
        .filter((entry) => entry.theme === theme && fold(entry.term).includes(wanted))
        .map(({ term }) => ({ term, isOwn: added.has(fold(term)), isWatched: !isLetThrough(own, term) }))
        .toSorted((one, other) => compare(one.term, other.term));
      return { theme, lines, watched: lines.filter(({ isWatched }) => isWatched).length };
    })
    .filter(({ lines }) => lines.length > 0);
}
