import { expect, test } from 'vitest';
import { branchOf, flatTree, ownPeople, peopleByUnit, unitTree } from './unit-tree.ts';

const unit = (id: string, parent: string | null = null) => ({ id, name: id, parent_id: parent });
const tree = unitTree([unit('city'), unit('water', 'city'), unit('meters', 'water'), unit('pools', 'city')]);

test('lays the chart out, parents first', () => {
  expect(flatTree(tree).map(({ unit: { id }, depth }) => [id, depth])).toEqual([
    ['city', 0],
    ['water', 1],
    ['meters', 2],
    ['pools', 1],
  ]);
  expect([...branchOf(tree, 'water')]).toEqual(['water', 'meters']);
});

test('a loop and a lost parent hide nobody', () => {
  const looped = unitTree([unit('a', 'b'), unit('b', 'a'), unit('c', 'gone')]);
  expect(new Set(flatTree(looped).map(({ unit: { id } }) => id))).toEqual(new Set(['a', 'b', 'c']));
});

test('counts the people of units below', () => {
  const counts = peopleByUnit(tree, [{ unit_id: 'meters' }, { unit_id: 'city' }, { unit_id: null }]);
  expect([...counts]).toEqual([
    ['meters', 1],
    ['water', 1],
    ['pools', 0],
    ['city', 2],
  ]);
});

test('counts the people of each unit alone', () => {
  expect([...ownPeople([{ unit_id: 'meters' }, { unit_id: 'meters' }, { unit_id: null }])]).toEqual([['meters', 2]]);
});
