import type { Row } from '../model.ts';
import { fold } from '../shared/fold.ts';

/** One condition; only the field that its subject names counts. */
export type RuleCondition = Omit<Row<'population_condition'>, 'id' | 'population_id' | 'manual_order'>;

/** How a population finds its members: people who meet all the conditions, or any of them. */
export interface PopulationRule {
  readonly match: 'all' | 'any';
  readonly conditions: readonly RuleCondition[];
}

export type RulePerson = Pick<
  Row<'person'>,
  | 'id'
  | 'unit_id'
  | 'site_id'
  | 'manager_id'
  | 'job_title'
  | 'grade'
  | 'actor_family'
  | 'manages'
  | 'external'
  | 'left_on'
  | 'erased_on'
>;

type Unit = Pick<Row<'unit'>, 'id' | 'parent_id'>;
type Member = Pick<Row<'population_member'>, 'id' | 'person_id' | 'origin'>;

/** What applying a rule would change. */
export interface RuleOutcome {
  /** False when a condition has lost what it is about, or has none yet: nothing is then proposed. */
  readonly isComplete: boolean;
  /** Everyone who meets the rule. */
  readonly matching: readonly string[];
  /** Those who meet it and are not members yet. */
  readonly toAdd: readonly string[];
  /** Memberships that the rule gave and no longer gives: proposed to leave, never taken away by itself. */
  readonly unfit: readonly Member[];
  /** Members added by hand or by a list whom the rule would not take; they stay. */
  readonly byHand: readonly Member[];
}

/** The rule of a population, from its rows; undefined when it has no condition. */
export function ruleOf(
  population: Pick<Row<'population'>, 'id' | 'rule_match'>,
  conditions: readonly Row<'population_condition'>[],
): PopulationRule | undefined {
  const own = conditions.filter(({ population_id: id }) => id === population.id);
  return own.length === 0 ? undefined : { match: population.rule_match ?? 'all', conditions: own };
}

/** True when the condition says what it is about. */
export function isCompleteCondition(condition: RuleCondition): boolean {
  switch (condition.subject) {
    case 'unit':
      return condition.unit_id !== null;
    case 'site':
      return condition.site_id !== null;
    case 'manager':
      return condition.manager_id !== null;
    case 'job_title':
    case 'grade':
      return fold(condition.contains ?? '') !== '';
    case 'actor_family':
      return condition.actor_family !== null;
    case 'manages':
    case 'external':
      return condition.answer !== null;
  }
}

/**
 * People who meet a rule, in the order given. Those who left, or were erased, meet none.
 * @param today `YYYY-MM-DD`
 */
export function peopleOfRule(
  { match, conditions }: PopulationRule,
  people: readonly RulePerson[],
  units: readonly Unit[],
  today: string,
): readonly string[] {
  if (conditions.length === 0 || !conditions.every(isCompleteCondition)) return [];
  const tests = conditions.map((condition) => testOf(condition, units));
  return people
    .filter((person) => isPresent(person, today))
    .filter((person) => (match === 'all' ? tests.every((test) => test(person)) : tests.some((test) => test(person))))
    .map(({ id }) => id);
}

/** What a rule would change in a population that has these members. */
export function ruleOutcome(
  rule: PopulationRule,
  members: readonly Member[],
  people: readonly RulePerson[],
  units: readonly Unit[],
  today: string,
): RuleOutcome {
  const isComplete = rule.conditions.length > 0 && rule.conditions.every(isCompleteCondition);
  const matching = peopleOfRule(rule, people, units, today);
  if (!isComplete) return { isComplete, matching, toAdd: [], unfit: [], byHand: [] };
  const present = new Set(members.map(({ person_id: person }) => person));
  const wanted = new Set(matching);
  const others = members.filter(({ person_id: person }) => !wanted.has(person));
  return {
    isComplete,
    matching,
    toAdd: matching.filter((person) => !present.has(person)),
    unfit: others.filter(({ origin }) => origin === 'rule'),
    byHand: others.filter(({ origin }) => origin !== 'rule'),
  };
}

/** Ids of a unit and of every unit below it. */
export function unitsBelow(unit: string, units: readonly Unit[]): ReadonlySet<string> {
  const children = Map.groupBy(units, ({ parent_id: parent }) => parent);
  const found = new Set([unit]);
  // A set grows while it is read, and holds a loop only once.
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id);
  return found;
}

function testOf(condition: RuleCondition, units: readonly Unit[]): (person: RulePerson) => boolean {
  switch (condition.subject) {
    case 'unit': {
      const unit = condition.unit_id ?? '';
      const taken = condition.with_sub_units === 0 ? new Set([unit]) : unitsBelow(unit, units);
      return ({ unit_id: own }) => own !== null && taken.has(own);
    }
    case 'site':
      return ({ site_id: site }) => site === condition.site_id;
    case 'manager':
      return ({ manager_id: manager }) => manager === condition.manager_id;
    case 'job_title':
    case 'grade': {
      const part = fold(condition.contains ?? '');
      const { subject } = condition;
      return (person) => fold(person[subject] ?? '').includes(part);
    }
    case 'actor_family':
      return ({ actor_family: family }) => family === condition.actor_family;
    case 'manages':
    case 'external': {
      const { subject } = condition;
      // What nobody noted is « no »: lists name only those who manage, or who come from outside.
      return (person) => (person[subject] ?? 0) === condition.answer;
    }
  }
}

function isPresent({ left_on: left, erased_on: erased }: RulePerson, today: string): boolean {
  return (erased ?? null) === null && ((left ?? null) === null || (left ?? '') > today);
}
