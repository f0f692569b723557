import {
  isCompleteCondition,
  type PopulationRule,
  type RuleCondition,
} from '../../../domain/organisation/population-rule.ts';
import type { ScreenWords } from '../../../words/screen-words.ts';

type RuleWords = ScreenWords['organisation']['rule'];

/** Names what conditions point to. */
export interface RuleNames {
  of(entity: 'unit' | 'site' | 'person', id: string | null): string;
  /** The word of a family of actors. */
  family(key: string): string;
}

/** A rule as a sentence: « Les personnes du site « Gare » et externes. » */
export function ruleText({ match, conditions }: PopulationRule, words: RuleWords, names: RuleNames): string {
  const told = conditions.map((condition) => conditionText(condition, words, names));
  return words.told(told.join(match === 'all' ? words.and : words.or));
}

function conditionText(condition: RuleCondition, words: RuleWords, names: RuleNames): string {
  if (!isCompleteCondition(condition)) return words.incomplete;
  const { subject, contains, answer } = condition;
  switch (subject) {
    case 'unit':
      return (condition.with_sub_units === 0 ? words.unit : words.unitBelow)(names.of('unit', condition.unit_id));
    case 'site':
      return words.site(names.of('site', condition.site_id));
    case 'manager':
      return words.manager(names.of('person', condition.manager_id));
    case 'job_title':
    case 'grade':
      return words[subject](contains ?? '');
    case 'actor_family':
      return words.actor_family(names.family(condition.actor_family ?? ''));
    case 'manages':
    case 'external':
      return words[subject](answer === 1);
  }
}
