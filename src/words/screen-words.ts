import { enScreens } from './en/screens/screens.ts';
import { frScreens } from './fr/screens/screens.ts';
import type { Language } from './language.ts';

/** The shape of some words, whatever the language: a missing or superfluous one does not compile. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer A) => string
      ? (...given: A) => string
      : SameShape<T[K]>;
};

export type ScreenWords = SameShape<typeof frScreens>;

/** Every word of the screens, by room. French is the source. */
export function screenWords(language: Language): ScreenWords {
  return language === 'en' ? enScreens : frScreens;
}
