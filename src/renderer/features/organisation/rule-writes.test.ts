import { expect, test } from 'vitest';
import type { Row } from '../../../domain/model.ts';
import { screenWords } from '../../../words/screen-words.ts';
import { ruleText } from './rule-words.ts';
import { draftOf, emptyCondition, ruleWrites } from './rule-writes.ts';

const row: Row<'population_condition'> = {
  id: 'c1',
  population_id: 'p',
  subject: 'unit',
  unit_id: 'u',
  with_sub_units: 1,
  site_id: null,
  manager_id: null,
  contains: null,
  actor_family: null,
  answer: null,
  manual_order: 'a0',
};

test('writes a rule and what was accepted of it', () => {
  const job = { ...emptyCondition('new', 'job_title'), contains: ' accueil ' };
  const writes = ruleWrites({
    population: { id: 'p', rule_match: null },
    match: 'any',
    before: [row, { ...row, id: 'c2' }],
    conditions: [...draftOf([row]), job],
    added: ['anne'],
    removed: ['m1'],
  });
  expect(writes.map((write) => [write.do, write.entity, 'id' in write ? write.id : undefined])).toEqual([
    ['update', 'population', 'p'],
    ['remove', 'population_condition', 'c2'],
    ['update', 'population_condition', 'c1'],
    ['create', 'population_condition', undefined],
    ['create', 'population_member', undefined],
    ['remove', 'population_member', 'm1'],
  ]);
  expect(writes[3]).toMatchObject({ values: { population_id: 'p', subject: 'job_title', contains: 'accueil' } });
  expect(writes[4]).toMatchObject({ values: { origin: 'rule' } });
});

test('tells a rule in plain words', () => {
  const names = { of: (_: string, id: string | null) => `N-${id}`, family: () => 'Métiers' };
  const conditions = [row, { ...emptyCondition('x', 'external'), answer: 0 as const }, emptyCondition('y', 'grade')];
  expect(ruleText({ match: 'all', conditions }, screenWords('fr').organisation.rule, names)).toMatch(
    /^Les personnes de l’unité «.N-u.» et de ses sous-unités et qui ne sont pas externes et une condition à compléter\.$/u,
  );
  expect(ruleText({ match: 'any', conditions: [row] }, screenWords('en').organisation.rule, names)).toBe(
    'People of the unit “N-u” and its sub-units.',
  );
});
