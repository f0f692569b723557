import { useEffect, useMemo } from 'react';
import { noOwnWatchedWords, letThrough, type OwnWatchedWords } from '../../../domain/observation/own-watched-words.ts';
import { findWatchedWords, type WatchedIndex, type WatchedMatch } from '../../../domain/observation/watched-words.ts';
import type { Language } from '../../../words/language.ts';
import { ownWatchedIndex } from '../../../words/watched-words.ts';
import { useOwnLists, useWriteOwnLists } from '../../api/queries.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../feedback/tell.tsx';

/** The list serves every field of the page: it is made ready once for a language and what the person made of it. */
let ready: { readonly language: Language; readonly own: OwnWatchedWords; readonly index: WatchedIndex } | undefined;

function readyIndex(language: Language, own: OwnWatchedWords): WatchedIndex {
  if (ready?.language !== language || ready.own !== own) {
    ready = { language, own, index: ownWatchedIndex(language, own) };
  }
  return ready.index;
}

/** The watched words of a text, in the reader's language. */
export function useWatchedWords(text: string): readonly WatchedMatch[] {
  const { language } = useReader();
  const own = useOwnLists()?.watchedWords ?? noOwnWatchedWords;
  return useMemo(
    () => (text.trim() === '' ? [] : findWatchedWords(readyIndex(language, own), text)),
    [language, own, text],
  );
}

/** Makes the list ready while nothing else is asked of the page, so that the first key is not slower than the others. */
export function usePrepareWatchedWords(): void {
  const { language } = useReader();
  const own = useOwnLists()?.watchedWords;
  useEffect(() => {
    if (!own) return undefined;
    const idle = requestIdleCallback(() => readyIndex(language, own));
    return () => {
      cancelIdleCallback(idle);
    };
  }, [language, own]);
}

/** What the person made of the list, and how to change it. */
export function useOwnWatchedWords(): {
  readonly own: OwnWatchedWords;
  readonly change: (next: OwnWatchedWords) => void;
} {
  const tell = useTell();
  const own = useOwnLists()?.watchedWords ?? noOwnWatchedWords;
  const { mutate } = useWriteOwnLists();
  return {
    own,
    change: ({ added, letThrough: free }) => {
      mutate({ watchedWords: { added: [...added], letThrough: [...free] } }, { onError: tell.fault });
    },
  };
}

/** Lets a word through from the mark itself. */
export function useLetThrough(): (term: string) => void {
  const { words } = useReader();
  const tell = useTell();
  const { own, change } = useOwnWatchedWords();
  return (term) => {
    change(letThrough(own, term));
    tell.notice(words.watched.wasLetThrough(term));
  };
}
