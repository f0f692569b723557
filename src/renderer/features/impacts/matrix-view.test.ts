import { expect, test } from 'vitest';
import type { Row } from '../../../domain/model.ts';
import { levelOfKey, matrixTable, matrixView, moved, type MatrixTables } from './matrix-view.ts';

function population(id: string, parent: string | null = null, scope: 'in' | 'out' = 'in'): Row<'population'> {
  return { id, name: id, parent_id: parent, scope } as Row<'population'>;
}

const tables: MatrixTables = {
  population: [
    population('eau'),
    population('accueil'),
    population('guichet', 'accueil'),
    population('tiers', null, 'out'),
  ],
  dimension_set: [{ id: 'set', name: 'Axes', scale_min: 0, scale_max: 4 } as Row<'dimension_set'>],
  dimension: ['skills', 'tools'].map(
    (key) => ({ id: key, dimension_set_id: 'set', key, name: key }) as Row<'dimension'>,
  ),
  impact: [
    { id: 'i', code: 'I-001', project_id: 'p', population_id: 'guichet', confidence: 1 } as Row<'impact'>,
    { id: 'j', code: 'I-002', project_id: 'q', population_id: 'accueil', confidence: 3 } as Row<'impact'>,
  ],
  rating: [
    { id: '1', impact_id: 'i', dimension_id: 'tools', level: 4, comment: null },
    { id: '2', impact_id: 'j', dimension_id: 'tools', level: 0, comment: null },
  ],
  workshop_rating: [],
  evidence_link: [],
};

const every = { projectId: undefined, withSubgroups: false, onlyRated: false };

test('populations stand under those they belong to; a blank is not a zero', () => {
  const view = matrixView(tables, every);
  expect(view?.rows.map(({ population: { id }, depth }) => [id, depth])).toEqual([
    ['eau', 0],
    ['accueil', 0],
    ['guichet', 1],
  ]);
  expect(view?.rows.map(({ cells }) => cells.map((cell) => cell?.level))).toEqual([
    [undefined, undefined],
    [undefined, 0],
    [undefined, 4],
  ]);
  expect(view && matrixTable(view, { corner: 'Population', total: 'Total' })).toEqual([
    ['Population', 'skills', 'tools', 'Total'],
    ['eau', '', '', ''],
    ['accueil', '', '0', '0'],
    ['guichet', '', '4', '4'],
    ['Total', '', '4', '4'],
  ]);
});

test('one project, and the populations that are rated', () => {
  const view = matrixView(tables, { ...every, projectId: 'p', onlyRated: true });
  expect(view?.rows.map(({ population: { id } }) => id)).toEqual(['guichet']);
  const wide = matrixView(tables, { projectId: 'p', onlyRated: true, withSubgroups: true });
  expect(wide?.rows.map(({ cells }) => cells[1]?.level)).toEqual([4, 4]);
});

test('populations in a ring are shown', () => {
  const ring = [population('a', 'b'), population('b', 'a')];
  expect(matrixView({ ...tables, population: ring }, every)?.rows).toHaveLength(2);
  expect(matrixView({ ...tables, dimension_set: [] }, every)).toBeUndefined();
});

test('keys move within the matrix', () => {
  const extent = { row: 3, column: 2 };
  expect(moved({ row: 2, column: 1 }, 'ArrowDown', extent)).toEqual({ row: 2, column: 1 });
  expect(moved({ row: 2, column: 1 }, 'Home', extent)).toEqual({ row: 2, column: 0 });
  expect(moved({ row: 0, column: 0 }, 'PageDown', extent)).toEqual({ row: 2, column: 0 });
  expect(moved({ row: 0, column: 0 }, 'x', extent)).toBeUndefined();
});

test('digits are read where they are on the keyboard', () => {
  expect(levelOfKey('Digit3', 4)).toBe(3);
  expect(levelOfKey('Numpad0', 4)).toBe(0);
  expect(levelOfKey('Digit7', 4)).toBeUndefined();
  expect(levelOfKey('KeyA', 4)).toBeUndefined();
});
