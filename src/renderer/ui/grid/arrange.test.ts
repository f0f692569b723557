import { expect, test } from 'vitest';
import { date, integer, text } from '../../../domain/shared/entity.ts';
import { arranged, findCells } from './arrange.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import { at, moved, rangeOf, stepped } from './selection.ts';

interface Line extends GridRow {
  readonly name: string;
  readonly size: number | null;
}
const columns: readonly GridColumn<Line>[] = [
  { key: 'name', title: 'Nom', field: text(), value: ({ name }) => name },
  { key: 'size', title: 'Effectif', field: integer(), value: ({ size }) => size },
  { key: 'day', title: 'Jour', field: date(), value: () => '2026-11-03' },
];
const rows: readonly Line[] = [
  { id: 'a', name: 'Équipe 10', size: null },
  { id: 'b', name: 'équipe 2', size: 30 },
  { id: 'c', name: 'Accueil', size: 4 },
];
const ids = (sorting: { key: string; descending: boolean } | undefined, filters = {}) =>
  arranged(rows, columns, { sorting, filters }, 'fr').map(({ id }) => id);

test('sorts names as people count, and empty cells last both ways', () => {
  expect(ids({ key: 'name', descending: false })).toEqual(['c', 'b', 'a']);
  expect(ids({ key: 'size', descending: false })).toEqual(['c', 'b', 'a']);
  expect(ids({ key: 'size', descending: true })).toEqual(['b', 'c', 'a']);
});

test('filters and finds in what is shown, whatever the accents', () => {
  expect(ids(undefined, { name: 'EQUIPE' })).toEqual(['a', 'b']);
  expect(ids(undefined, { day: '03/11', size: '30' })).toEqual(['b']);
  expect(findCells(rows, columns, 'equipe', 'fr')).toEqual([
    { row: 0, column: 0 },
    { row: 1, column: 0 },
  ]);
});

test('the selection moves, grows, and stays inside', () => {
  const extent = { rows: 10, columns: 4 };
  const key = (name: string, ctrl = false, shift = false) => ({ key: name, ctrl, shift });
  expect(moved(at(0, 0), key('ArrowUp'), extent, 5)).toEqual(at(0, 0));
  expect(moved(at(2, 1), key('ArrowDown', true), extent, 5)).toEqual(at(9, 1));
  const grown = moved(at(2, 1), key('ArrowRight', false, true), extent, 5);
  expect(grown && rangeOf(grown)).toEqual({ top: 2, bottom: 2, left: 1, right: 2 });
  expect(moved(at(2, 1), key('End', true), extent, 5)).toEqual(at(9, 3));
  expect(moved(at(2, 1), key('PageDown'), extent, 5)).toEqual(at(7, 1));
  expect(moved(at(2, 1), key('x'), extent, 5)).toBeUndefined();
  expect(stepped(at(9, 3), 'down', extent)).toEqual(at(9, 3));
});
