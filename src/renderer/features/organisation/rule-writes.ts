import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../domain/model.ts';
import type { RuleCondition } from '../../../domain/organisation/population-rule.ts';

/** A condition while it is written; one that the file holds has its id. */
export interface DraftCondition extends RuleCondition {
  readonly key: string;
  readonly id?: string;
}

/** A condition about a subject, with nothing chosen yet. */
export function emptyCondition(key: string, subject: RuleCondition['subject']): DraftCondition {
  return {
    key,
    subject,
    unit_id: null,
    with_sub_units: subject === 'unit' ? 1 : null,
    site_id: null,
    manager_id: null,
    contains: null,
    actor_family: null,
    answer: subject === 'manages' || subject === 'external' ? 1 : null,
  };
}

/** The conditions of a population, ready to be written again. */
export function draftOf(conditions: readonly Row<'population_condition'>[]): readonly DraftCondition[] {
  return conditions.map((condition) => ({ ...valuesOf(condition), key: condition.id, id: condition.id }));
}

interface RuleOrder {
  readonly population: Pick<Row<'population'>, 'id' | 'rule_match'>;
  readonly match: 'all' | 'any';
  readonly before: readonly Row<'population_condition'>[];
  readonly conditions: readonly DraftCondition[];
  /** People to add. */
  readonly added: readonly string[];
  /** Memberships to take away. */
  readonly removed: readonly string[];
}

/** Keeps a rule and what the person accepted of it: one change. */
export function ruleWrites({ population, match, before, conditions, added, removed }: RuleOrder): readonly RowWrite[] {
  const kept = new Set(conditions.flatMap(({ id }) => id ?? []));
  return [
    ...(conditions.length > 0 && population.rule_match !== match
      ? [{ do: 'update' as const, entity: 'population' as const, id: population.id, values: { rule_match: match } }]
      : []),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ do: 'remove' as const, entity: 'population_condition' as const, id })),
    ...conditions.map((condition): RowWrite => {
      const { id } = condition;
      const told = { ...valuesOf(condition), contains: condition.contains?.trim() ?? null };
      return id === undefined
        ? { do: 'create', entity: 'population_condition', values: { population_id: population.id, ...told } }
        : { do: 'update', entity: 'population_condition', id, values: told };
    }),
    ...added.map((person) => ({
      do: 'create' as const,
      entity: 'population_member' as const,
      values: { population_id: population.id, person_id: person, origin: 'rule' },
    })),
    ...removed.map((id) => ({ do: 'remove' as const, entity: 'population_member' as const, id })),
  ];
}

/** What a condition says, without what places it. */
function valuesOf(condition: RuleCondition): RuleCondition {
  const { subject, unit_id, with_sub_units, site_id, manager_id, contains, actor_family, answer } = condition;
  return { subject, unit_id, with_sub_units, site_id, manager_id, contains, actor_family, answer };
}
