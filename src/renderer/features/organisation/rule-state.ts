import type { ScreenWords } from '../../../words/screen-words.ts';
import type { RuledPopulation } from './use-rules.ts';

/** Where a rule stands, in a few words: « 2 à ajouter, 1 à revoir ». */
export function ruleState({ outcome }: RuledPopulation, words: ScreenWords['organisation']['rule']): string {
  if (!outcome.isComplete) return words.toComplete;
  if (outcome.toAdd.length === 0 && outcome.unfit.length === 0) return words.upToDateShort;
  return words.pending(outcome.toAdd.length, outcome.unfit.length);
}
