import { expect, test } from 'vitest';
import { everyAction, filteredActions, noOwner, type ActionLine } from './action-filter.ts';

const line = (values: Partial<ActionLine>): ActionLine =>
  ({
    code: 'A-001',
    title: 'Former',
    description: null,
    indicator: null,
    phase: 'engage',
    status: 'planned',
    owner_id: null,
    owner: null,
    populations: [],
    isLate: false,
    ...values,
  }) as ActionLine;

test('keeps the actions that answer every question', () => {
  const one = line({ id: '1', owner: 'DRH', populations: ['p'], isLate: true });
  const two = line({ id: '2', title: 'Réunion d’équipe', phase: 'anchor' });
  const ids = (filter: Partial<typeof everyAction>) =>
    filteredActions([one, two], { ...everyAction, ...filter }).map(({ id }) => id);
  expect(ids({})).toEqual(['1', '2']);
  expect(ids({ text: 'reunion' })).toEqual(['2']);
  expect(ids({ population: 'p', isLate: true })).toEqual(['1']);
  expect(ids({ owner: 'DRH' })).toEqual(['1']);
  expect(ids({ owner: noOwner })).toEqual(['2']);
  expect(ids({ phase: 'anchor', status: 'done' })).toEqual([]);
});
