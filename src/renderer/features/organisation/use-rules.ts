import { useMemo } from 'react';
import type { Row } from '../../../domain/model.ts';
import {
  ruleOf,
  ruleOutcome,
  type PopulationRule,
  type RuleOutcome,
} from '../../../domain/organisation/population-rule.ts';
import { entityWords } from '../../../words/model-words.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { localToday } from '../../ui/today.ts';
import { ruleText, type RuleNames } from './rule-words.ts';

const tables = ['population', 'population_condition', 'population_member', 'person', 'unit'] as const;

/** A population that has a rule, and what the rule would change today. */
export interface RuledPopulation {
  readonly population: Row<'population'>;
  readonly rule: PopulationRule;
  readonly outcome: RuleOutcome;
}

/** The populations that have a rule, by id. */
export function useRules(): ReadonlyMap<string, RuledPopulation> {
  const { population, population_condition: conditions, population_member: members, person, unit } = useTables(tables);
  return useMemo(() => {
    const membersOf = Map.groupBy(members, ({ population_id: id }) => id);
    return new Map(
      population.flatMap((row) => {
        const rule = ruleOf(row, conditions);
        if (!rule) return [];
        const outcome = ruleOutcome(rule, membersOf.get(row.id) ?? [], person, unit, localToday());
        return [[row.id, { population: row, rule, outcome }] as const];
      }),
    );
  }, [population, conditions, members, person, unit]);
}

/** Says a rule in plain words, people by code in presentation mode. */
export function useRuleText(): (rule: PopulationRule) => string {
  const { words, model } = useReader();
  const titles = useTitles(['unit', 'site', 'person']);
  return (rule) => {
    const names: RuleNames = {
      of: (entity, id) => titles.of(entity, id),
      family: (key) => entityWords(model, 'population_condition').choices['actor_family']?.[key] ?? key,
    };
    return ruleText(rule, words.organisation.rule, names);
  };
}

/** True when the rule proposes something, or cannot yet. */
export function asksReview({ outcome }: RuledPopulation): boolean {
  return !outcome.isComplete || outcome.toAdd.length > 0 || outcome.unfit.length > 0;
}
