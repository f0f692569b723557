import { expect, test } from 'vitest';
import type { StoredValue } from '../shared/entity.ts';
import { erasureField, existenceField, type Operation } from './operation.ts';
import { replay } from './replay.ts';

let clock = 0;

function op(
  id: string,
  entity: string,
  row: string,
  field: string,
  value: StoredValue,
  parents: string[] = [],
): Operation {
  clock += 1;
  return { id, entity, row, field, value, parents, stamp: String(clock).padStart(6, '0') };
}

function unit(row: string, name: string): Operation[] {
  return [op(`${row}!`, 'unit', row, existenceField, 1), op(`${row}.name`, 'unit', row, 'name', name)];
}

test('the latest of two concurrent values is shown, and both are in conflict', () => {
  const base = unit('u', 'Accueil');
  const { rows, leaves } = replay([
    ...base,
    op('a', 'unit', 'u', 'name', 'Nord', ['u.name']),
    op('b', 'unit', 'u', 'name', 'Sud', ['u.name']),
  ]);
  expect(rows.get('unit/u')?.values['name']).toBe('Sud');
  expect([leaves.get('a'), leaves.get('b'), leaves.get('u.name')]).toEqual([true, true, undefined]);
});

test('the same value twice is no conflict', () => {
  const { leaves } = replay([
    ...unit('u', 'Accueil'),
    op('a', 'unit', 'u', 'name', 'Nord', ['u.name']),
    op('b', 'unit', 'u', 'name', 'Nord', ['u.name']),
  ]);
  expect([leaves.get('a'), leaves.get('b')]).toEqual([false, false]);
});

test('a settlement replaces every value in conflict', () => {
  const settled = op('s', 'unit', 'u', 'name', 'Nord', ['a', 'b']);
  const { rows, leaves } = replay([
    ...unit('u', 'Accueil'),
    op('a', 'unit', 'u', 'name', 'Nord', ['u.name']),
    op('b', 'unit', 'u', 'name', 'Sud', ['u.name']),
    settled,
  ]);
  expect(rows.get('unit/u')?.values['name']).toBe('Nord');
  expect([...leaves].filter(([, contested]) => contested)).toEqual([]);
});

test('a deletion that saw everything deletes', () => {
  const { rows } = replay([...unit('u', 'Accueil'), op('d', 'unit', 'u', existenceField, 0, ['u!', 'u.name'])]);
  expect(rows.has('unit/u')).toBe(false);
});

test('an edit that the deletion did not see keeps the row, in conflict', () => {
  const { rows, leaves } = replay([
    ...unit('u', 'Accueil'),
    op('d', 'unit', 'u', existenceField, 0, ['u!', 'u.name']),
    op('e', 'unit', 'u', 'name', 'Guichet', ['u.name']),
  ]);
  expect(rows.get('unit/u')?.values['name']).toBe('Guichet');
  expect(leaves.get('d')).toBe(true);
});

test('a deleted row to which a living one refers is held; a circle of deleted rows is not', () => {
  const gone = [...unit('u', 'Accueil'), op('d', 'unit', 'u', existenceField, 0, ['u!', 'u.name'])];
  const living = [
    op('p!', 'unit', 'p', existenceField, 1),
    op('p.name', 'unit', 'p', 'name', 'Pôle'),
    op('p.in', 'unit', 'p', 'parent_id', 'u'),
  ];
  expect(replay([...gone, ...living]).rows.get('unit/u')?.held).toBe(true);
  const circle = (row: string, other: string): Operation[] => [
    ...unit(row, row),
    op(`${row}.in`, 'unit', row, 'parent_id', other),
    op(`${row}-`, 'unit', row, existenceField, 0, [`${row}!`, `${row}.name`, `${row}.in`]),
  ];
  expect(replay([...circle('x', 'y'), ...circle('y', 'x')]).rows.size).toBe(0);
});

test('an erased person stays as a bare code; what belonged to them goes', () => {
  const { rows, erased } = replay([
    op('p!', 'person', 'p', existenceField, 1),
    op('p.code', 'person', 'p', 'code', 'P-007'),
    op('p.job', 'person', 'p', 'job_title', 'Comptable'),
    op('i!', 'identity', 'p', existenceField, 1),
    op('i.person', 'identity', 'p', 'person_id', 'p'),
    op('s!', 'stance', 's', existenceField, 1),
    op('s.person', 'stance', 's', 'person_id', 'p'),
    op('e', 'person', 'p', erasureField, 1),
    op('ei', 'identity', 'p', erasureField, 1),
  ]);
  expect([...rows.keys()]).toEqual(['person/p']);
  expect(rows.get('person/p')?.values).toMatchObject({ code: 'P-007', job_title: null });
  expect([...erased].toSorted()).toEqual(['identity/p', 'person/p', 'stance/s']);
});
