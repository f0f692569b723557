import { expect, test } from 'vitest';
import type { CellOutcome } from './compare-cell.ts';
import { PlanWriter } from './plan-writer.ts';
import type { ColumnTarget } from './sheet-targets.ts';

const target: ColumnTarget = {
  kind: 'field',
  entity: 'action',
  name: 'title',
  field: { type: 'text', required: true, natural: false },
};

function outcome(title: string): CellOutcome & { readonly kind: 'different' } {
  return {
    kind: 'different',
    status: 'accepted',
    shown: title,
    reasons: [],
    candidates: [],
    values: { title },
    masked: false,
  };
}

test('a row is written once; two sheets that say two things of one field are told', () => {
  const plan = new PlanWriter();
  expect(plan.write('action', 'a', target, outcome('one')).status).toBe('accepted');
  expect(plan.write('action', 'a', target, outcome('one')).status).toBe('accepted');
  expect(plan.write('action', 'a', target, outcome('two'))).toMatchObject({
    status: 'doubtful',
    reasons: [{ code: 'told_twice' }],
  });
  expect(plan.plan(undefined).writes).toEqual([
    { action: 'update', entity: 'action', id: 'a', values: { title: 'one' } },
  ]);
});

test('what is removed is not updated as well', () => {
  const plan = new PlanWriter();
  plan.write('action', 'a', target, outcome('one'));
  plan.writeAll([{ action: 'remove', entity: 'action', id: 'a' }]);
  expect(plan.plan(undefined).writes).toEqual([{ action: 'remove', entity: 'action', id: 'a' }]);
});
