import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ImpactCell, impactMatrix, type ImpactMatrixInput } from './impact-matrix.ts';

const dimensions = [{ id: 'skills' }, { id: 'tools' }];

function impact(code: string, population_id: string, confidence: number | null = null, project_id = 'crm') {
  return { id: code.toLowerCase(), code, project_id, population_id, confidence };
}

/** `rate('i-1', { skills: 3 })` */
function rate(impact_id: string, levels: Readonly<Record<string, number>>): ImpactMatrixInput['ratings'] {
  return Object.entries(levels).map(([dimension_id, level]) => ({ impact_id, dimension_id, level }));
}

function input(given: Partial<ImpactMatrixInput>): ImpactMatrixInput {
  const populations = [
    { id: 'sales', parent_id: null },
    { id: 'field', parent_id: 'sales' },
    { id: 'north', parent_id: 'field' },
    { id: 'finance', parent_id: null },
  ];
  return { populations, dimensions, impacts: [], ratings: [], workshopRatings: [], evidenceLinks: [], ...given };
}

function cellAt(cells: readonly ImpactCell[], populationId: string, dimensionId: string): ImpactCell | undefined {
  return cells.find((cell) => cell.populationId === populationId && cell.dimensionId === dimensionId);
}

test('takes the highest level of the impacts, with their proofs and the lowest confidence', () => {
  const { cells } = impactMatrix(
    input({
      impacts: [
        impact('I-10', 'sales', 3),
        impact('I-9', 'sales', 2),
        impact('I-1', 'sales', 1),
        impact('I-2', 'sales'),
      ],
      ratings: [
        ...rate('i-10', { skills: 4 }),
        ...rate('i-9', { skills: 4 }),
        ...rate('i-2', { skills: 2 }),
        ...rate('i-1', { tools: 1 }),
      ],
      evidenceLinks: [
        { note_id: 'n1', impact_id: 'i-10' },
        { note_id: 'n1', impact_id: 'i-2' },
        { note_id: 'n2', impact_id: 'i-2' },
        { note_id: null, impact_id: 'i-2' },
        { note_id: 'n3', impact_id: 'i-1' },
      ],
    }),
  );
  expect(cells).toEqual([
    {
      populationId: 'sales',
      dimensionId: 'skills',
      level: 4,
      source: 'derived',
      proofs: 2,
      confidence: 2,
      impacts: ['i-9', 'i-10', 'i-2'],
      worst: 'i-9',
      worstSubgroup: null,
    },
    {
      populationId: 'sales',
      dimensionId: 'tools',
      level: 1,
      source: 'derived',
      proofs: 1,
      confidence: 1,
      impacts: ['i-1'],
      worst: 'i-1',
      worstSubgroup: null,
    },
  ]);
});

test('what the workshop agreed prevails, even lower, even without impact', () => {
  const agreed = { project_id: 'crm', dimension_id: 'skills', confidence: 2 };
  const { cells } = impactMatrix(
    input({
      impacts: [impact('I-1', 'sales', 3)],
      ratings: rate('i-1', { skills: 4 }),
      workshopRatings: [
        { ...agreed, population_id: 'sales', level: 1 },
        { ...agreed, population_id: 'finance', level: 0 },
      ],
    }),
  );
  expect(cellAt(cells, 'sales', 'skills')).toMatchObject({ level: 1, source: 'workshop', confidence: 2, worst: 'i-1' });
  expect(cellAt(cells, 'finance', 'skills')).toMatchObject({ level: 0, source: 'workshop', impacts: [], worst: null });
});

test('blank is not zero in totals', () => {
  const { rowTotals, columnTotals, total } = impactMatrix(
    input({
      impacts: [impact('I-1', 'sales'), impact('I-2', 'finance')],
      ratings: [...rate('i-1', { skills: 0, tools: 3 }), ...rate('i-2', { skills: 2 })],
      evidenceLinks: [
        { note_id: 'n1', impact_id: 'i-1' },
        { note_id: 'n1', impact_id: 'i-2' },
      ],
    }),
  );
  expect(rowTotals.get('sales')).toEqual({ rated: 2, sum: 3, mean: 1.5, max: 3, proofs: 1 });
  expect(rowTotals.get('finance')).toEqual({ rated: 1, sum: 2, mean: 2, max: 2, proofs: 1 });
  expect(rowTotals.get('north')).toEqual({ rated: 0, sum: 0, mean: null, max: null, proofs: 0 });
  expect(columnTotals.get('skills')).toEqual({ rated: 2, sum: 2, mean: 1, max: 2, proofs: 1 });
  expect(total).toEqual({ rated: 3, sum: 5, mean: 5 / 3, max: 3, proofs: 1 });
});

test('subgroups count for their parents only when asked', () => {
  const given = input({
    impacts: [impact('I-1', 'north', 1), impact('I-2', 'field', 2), impact('I-3', 'sales', 3)],
    ratings: [...rate('i-1', { skills: 4 }), ...rate('i-2', { skills: 3, tools: 2 }), ...rate('i-3', { skills: 1 })],
    workshopRatings: [{ project_id: 'crm', population_id: 'field', dimension_id: 'tools', level: 4, confidence: null }],
  });
  const apart = impactMatrix(given).cells;
  expect(cellAt(apart, 'sales', 'skills')).toMatchObject({
    level: 1,
    impacts: ['i-3'],
    confidence: 3,
    worstSubgroup: { populationId: 'north', level: 4 },
  });
  expect(cellAt(apart, 'sales', 'tools')).toBeUndefined();

  const together = impactMatrix({ ...given, withSubgroups: true }).cells;
  expect(cellAt(together, 'sales', 'skills')).toMatchObject({
    level: 4,
    impacts: ['i-1', 'i-2', 'i-3'],
    confidence: 1,
  });
  expect(cellAt(together, 'sales', 'tools')).toMatchObject({ level: 4, source: 'derived', worst: 'i-2' });
  expect(cellAt(together, 'finance', 'skills')).toBeUndefined();
});

test('counts one project when asked, and survives populations that contain each other', () => {
  const given = input({
    populations: [
      { id: 'sales', parent_id: 'field' },
      { id: 'field', parent_id: 'sales' },
    ],
    impacts: [impact('I-1', 'sales'), impact('I-2', 'sales', null, 'erp')],
    ratings: [...rate('i-1', { skills: 1 }), ...rate('i-2', { skills: 3 })],
    withSubgroups: true,
  });
  expect(cellAt(impactMatrix(given).cells, 'sales', 'skills')).toMatchObject({ level: 3, impacts: ['i-2', 'i-1'] });
  const one = impactMatrix({ ...given, projectId: 'crm' }).cells;
  expect(cellAt(one, 'sales', 'skills')).toMatchObject({ level: 1, impacts: ['i-1'] });
  expect(cellAt(one, 'field', 'skills')).toMatchObject({ level: 1, impacts: ['i-1'] });
});

test('totals agree with cells, and letting subgroups count never lowers a derived level', () => {
  const populationIds = ['sales', 'field', 'north', 'finance'];
  const rows = fc.record({
    impacts: fc.array(fc.constantFrom(...populationIds), { maxLength: 8 }),
    ratings: fc.array(fc.tuple(fc.nat(7), fc.constantFrom('skills', 'tools'), fc.nat(4)), { maxLength: 12 }),
    workshops: fc.array(fc.tuple(fc.constantFrom(...populationIds), fc.constantFrom('skills', 'tools'), fc.nat(4)), {
      maxLength: 3,
    }),
  });
  fc.assert(
    fc.property(rows, ({ impacts, ratings, workshops }) => {
      const given = input({
        impacts: impacts.map((population, index) => impact(`I-${index}`, population)),
        ratings: ratings.map(([index, dimension_id, level]) => ({ impact_id: `i-${index}`, dimension_id, level })),
        workshopRatings: workshops.map(([population_id, dimension_id, level]) => ({
          project_id: 'crm',
          population_id,
          dimension_id,
          level,
          confidence: null,
        })),
      });
      const apart = impactMatrix(given);
      const together = impactMatrix({ ...given, withSubgroups: true });
      for (const { cells, rowTotals, columnTotals, total } of [apart, together]) {
        expect(total.rated).toBe(cells.length);
        for (const totals of [rowTotals, columnTotals]) {
          expect([...totals.values()].reduce((sum, line) => sum + line.sum, 0)).toBe(total.sum);
        }
      }
      for (const cell of apart.cells) {
        const same = cellAt(together.cells, cell.populationId, cell.dimensionId);
        expect(same?.source).toBe(cell.source);
        if (cell.source === 'workshop') expect(same?.level).toBe(cell.level);
        else expect(same?.level).toBeGreaterThanOrEqual(cell.level);
      }
    }),
  );
});
