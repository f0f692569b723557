import { expect, test } from 'vitest';
import { rowsBuilder } from '../../../tests/documents/rows-builder.ts';
import { deliverableFor, mayRead, plannedSections, planSectionKeys } from './plan-sections.ts';

const detail = { audience: 'committee', level: 'detail' } as const;

test('without a plan, the usual sections in their usual order', () => {
  const planned = plannedSections(planSectionKeys, undefined, [], detail);
  expect(planned.map((section) => section.key)).toEqual(planSectionKeys);
});

test('the consultant’s order holds, and what has no row follows its usual neighbour', () => {
  const { rows, add } = rowsBuilder();
  const plan = add('deliverable', { kind: 'plan', title: 'Plan', audience: 'committee', level: 'detail' });
  const section = (key: string, manual_order: string, included: 0 | 1 = 1) =>
    add('section', { deliverable_id: plan.id, key, title: key, included, manual_order });
  section('risks', 'a1');
  section('own', 'a2');
  section('context', 'a3');
  section('scope', 'a4', 0);
  const keys = plannedSections(planSectionKeys, plan, rows.section, detail).map((planned) => planned.key);
  expect(keys.slice(0, 2)).toEqual(['synthesis', 'risks']);
  expect(keys.indexOf('own')).toBeGreaterThan(keys.indexOf('risks'));
  expect(keys.indexOf('context')).toBeGreaterThan(keys.indexOf('own'));
  expect(keys.indexOf('approach')).toBe(keys.indexOf('context') + 1);
  expect(keys).not.toContain('scope');
  expect(new Set(keys).size).toBe(keys.length);
});

test('a text is shown to its circle and to narrower ones only', () => {
  expect(mayRead('internal', 'users')).toBe(true);
  expect(mayRead('committee', 'committee')).toBe(true);
  expect(mayRead('users', 'committee')).toBe(false);
  const { rows, add } = rowsBuilder();
  const plan = add('deliverable', { kind: 'plan', title: 'Plan', audience: 'committee', level: 'detail' });
  add('section', { deliverable_id: plan.id, key: 'context', title: 'c', included: 1, body: 'x' });
  add('section', { deliverable_id: plan.id, key: 'scope', title: 's', included: 1, body: 'x', audience: 'internal' });
  add('section', { deliverable_id: plan.id, key: 'risks', title: 'r', included: 1, body: 'x', level: 'detail' });
  const shown = (audience: 'users' | 'committee' | 'internal', level: 'macro' | 'detail') =>
    plannedSections(planSectionKeys, plan, rows.section, { audience, level })
      .filter((section) => section.bodyShown)
      .map((section) => section.key);
  expect(shown('users', 'detail')).toEqual([]);
  expect(shown('committee', 'detail').toSorted()).toEqual(['context', 'risks']);
  expect(shown('committee', 'macro')).toEqual(['context']);
  expect(shown('internal', 'detail').toSorted()).toEqual(['context', 'risks', 'scope']);
});

test('the plan made for the audience and level is taken, else the nearest', () => {
  const { rows, add } = rowsBuilder();
  expect(deliverableFor('plan', rows, detail)).toBeUndefined();
  const first = add('deliverable', { kind: 'plan', title: 'a', audience: 'users', level: 'macro' });
  const macro = add('deliverable', { kind: 'plan', title: 'b', audience: 'committee', level: 'macro' });
  const exact = add('deliverable', { kind: 'plan', title: 'c', audience: 'committee', level: 'detail' });
  expect(deliverableFor('plan', rows, detail)).toBe(exact);
  expect(deliverableFor('plan', rows, { audience: 'committee', level: 'macro' })).toBe(macro);
  expect(deliverableFor('plan', rows, { audience: 'internal', level: 'detail' })).toBe(first);
});
