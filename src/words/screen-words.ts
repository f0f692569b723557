import { enScreens } from './en/screens/screens.ts';
import { frScreens } from './fr/screens/screens.ts';
import type { Language } from './language.ts';
import { frenchTypography } from './typography.ts';

/** The shape of some words, whatever the language: a missing or superfluous one does not compile. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer A) => string
      ? (...given: A) => string
      : SameShape<T[K]>;
};

export type ScreenWords = SameShape<typeof frScreens>;

/** Every word of the screens, by room. French is the source, with the spaces that French asks for. */
export function screenWords(language: Language): ScreenWords {
  return language === 'en' ? enScreens : frTypeset;
}

const frTypeset = typeset(frScreens) as ScreenWords;

/** The same words with French spaces, those that a function makes too. */
function typeset(words: unknown): unknown {
  if (typeof words === 'string') return frenchTypography(words);
  if (typeof words === 'function') {
    const make = words as (...given: readonly unknown[]) => unknown;
    return (...given: readonly unknown[]) => typeset(make(...given));
  }
  if (Array.isArray(words)) return words.map(typeset);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, typeset(word)]));
}
