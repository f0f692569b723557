import { fold } from '../../../domain/shared/fold.ts';

/** Something that can be added, as a list proposes it. */
export interface AddChoice {
  readonly id: string;
  readonly title: string;
  /** What kind of row it is; said before its title in a list of several kinds. */
  readonly kind?: string;
}

/** Above this many matches a list is only noise. */
const longestList = 60;

/** The choices whose title holds what was typed, whatever the case and the accents; at most 60, in their order. */
export function findByTitle<C extends AddChoice>(choices: readonly C[], typed: string): readonly C[] {
  const sought = fold(typed);
  return choices.filter(({ title }) => fold(title).includes(sought)).slice(0, longestList);
}
