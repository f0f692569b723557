import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  peopleOfRule,
  ruleOf,
  ruleOutcome,
  unitsBelow,
  type RuleCondition,
  type RulePerson,
} from './population-rule.ts';

const blank: RuleCondition = {
  subject: 'unit',
  unit_id: null,
  with_sub_units: null,
  site_id: null,
  manager_id: null,
  contains: null,
  actor_family: null,
  answer: null,
};
const condition = (values: Partial<RuleCondition>): RuleCondition => ({ ...blank, ...values });
const person = (id: string, values: Partial<RulePerson> = {}): RulePerson => ({
  id,
  unit_id: null,
  site_id: null,
  manager_id: null,
  job_title: null,
  grade: null,
  actor_family: null,
  manages: null,
  external: null,
  left_on: null,
  erased_on: null,
  ...values,
});

const units = [
  { id: 'city', parent_id: null },
  { id: 'water', parent_id: 'city' },
  { id: 'meters', parent_id: 'water' },
  { id: 'pools', parent_id: 'city' },
];
const people = [
  person('anne', { unit_id: 'meters', site_id: 's', job_title: 'Agente d’accueil', manages: 1 }),
  person('luc', { unit_id: 'water', job_title: 'Releveur', grade: 'Cadre A', manager_id: 'anne' }),
  person('sara', { unit_id: 'pools', site_id: 's', job_title: 'CHARGÉE D’ACCUEIL', external: 1, actor_family: 'it' }),
  person('left', { unit_id: 'meters', left_on: '2026-11-22' }),
  person('leaves', { unit_id: 'meters', left_on: '2026-11-23' }),
  person('erased', { unit_id: 'meters', erased_on: '2026-01-01' }),
];
const today = '2026-11-22';
const take = (match: 'all' | 'any', ...conditions: readonly Partial<RuleCondition>[]) =>
  peopleOfRule({ match, conditions: conditions.map((one) => condition(one)) }, people, units, today);

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['a unit with what is below', take('all', { unit_id: 'water' }), ['anne', 'luc', 'leaves']],
  ['a unit alone', take('all', { unit_id: 'water', with_sub_units: 0 }), ['luc']],
  ['a site', take('all', { subject: 'site', site_id: 's' }), ['anne', 'sara']],
  ['a word of a job, folded', take('all', { subject: 'job_title', contains: "D'Accueil" }), ['anne', 'sara']],
  ['a grade', take('all', { subject: 'grade', contains: 'cadre' }), ['luc']],
  ['a manager', take('all', { subject: 'manager', manager_id: 'anne' }), ['luc']],
  ['a family', take('all', { subject: 'actor_family', actor_family: 'it' }), ['sara']],
  ['who manages', take('all', { subject: 'manages', answer: 1 }), ['anne']],
  ['who is not external, noted or not', take('all', { subject: 'external', answer: 0 }), ['anne', 'luc', 'leaves']],
  [
    'all',
    take('all', { unit_id: 'city' }, { subject: 'site', site_id: 's' }, { subject: 'external', answer: 0 }),
    ['anne'],
  ],
  ['any', take('any', { unit_id: 'pools' }, { subject: 'grade', contains: 'cadre' }), ['luc', 'sara']],
  ['no condition', take('all'), []],
  ['a condition that lost its unit', take('any', { unit_id: null }, { subject: 'site', site_id: 's' }), []],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

test('tells whom to add, who no longer fits, and leaves those added by hand', () => {
  const rule = { match: 'all' as const, conditions: [condition({ unit_id: 'water' })] };
  const members = [
    { id: 'm1', person_id: 'anne', origin: 'manual' as const },
    { id: 'm2', person_id: 'sara', origin: 'rule' as const },
    { id: 'm3', person_id: 'left', origin: 'import' as const },
    { id: 'm4', person_id: 'gone', origin: null },
  ];
  expect(ruleOutcome(rule, members, people, units, today)).toEqual({
    isComplete: true,
    matching: ['anne', 'luc', 'leaves'],
    toAdd: ['luc', 'leaves'],
    unfit: [members[1]],
    byHand: [members[2], members[3]],
  });
  const lost = { match: 'all' as const, conditions: [condition({ unit_id: null })] };
  expect(ruleOutcome(lost, members, people, units, today)).toMatchObject({ isComplete: false, toAdd: [], unfit: [] });
});

test('the rule of a population is its own conditions', () => {
  const row = { ...condition({ unit_id: 'water' }), id: 'c', population_id: 'p', manual_order: 'a0' };
  expect(ruleOf({ id: 'p', rule_match: null }, [row])).toEqual({ match: 'all', conditions: [row] });
  expect(ruleOf({ id: 'q', rule_match: 'any' }, [row])).toBeUndefined();
});

test('a loop of units ends', () => {
  expect([
    ...unitsBelow('a', [
      { id: 'a', parent_id: 'b' },
      { id: 'b', parent_id: 'a' },
    ]),
  ]).toEqual(['a', 'b']);
});

const anyPerson = fc
  .record({
    unit_id: fc.constantFrom('city', 'water', 'meters', null),
    site_id: fc.constantFrom('s', null),
    external: fc.constantFrom(0 as const, 1 as const, null),
  })
  .map((values) => values);

test('applying what a rule says leaves nothing to apply, and all is never more than any', () => {
  const rules = fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    conditions: fc.array(
      fc.constantFrom(
        condition({ unit_id: 'water' }),
        condition({ subject: 'site', site_id: 's' }),
        condition({ subject: 'external', answer: 0 }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(fc.array(anyPerson, { maxLength: 12 }), rules, fc.array(fc.nat(11)), (rows, rule, before) => {
      const all = rows.map((values, index) => person(`p${index}`, values));
      const members = before.map((at) => ({ id: `m${at}`, person_id: `p${at}`, origin: 'rule' as const }));
      const outcome = ruleOutcome(rule, members, all, units, today);
      const gone = new Set(outcome.unfit.map(({ id }) => id));
      const after = [
        ...members.filter(({ id }) => !gone.has(id)),
        ...outcome.toAdd.map((id) => ({ id: `n${id}`, person_id: id, origin: 'rule' as const })),
      ];
      expect(ruleOutcome(rule, after, all, units, today)).toMatchObject({ toAdd: [], unfit: [] });
      const strict = new Set(peopleOfRule({ ...rule, match: 'all' }, all, units, today));
      const wide = new Set(peopleOfRule({ ...rule, match: 'any' }, all, units, today));
      expect(strict.isSubsetOf(wide)).toBe(true);
    }),
  );
});
