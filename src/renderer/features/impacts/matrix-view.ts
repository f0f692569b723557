import {
  impactMatrix,
  type ImpactCell,
  type ImpactMatrixInput,
  type ImpactTotal,
} from '../../../domain/impact/impact-matrix.ts';
import type { Row } from '../../../domain/model.ts';

/** What the matrix is made from. */
export interface MatrixTables {
  readonly population: readonly Row<'population'>[];
  readonly dimension: readonly Row<'dimension'>[];
  readonly dimension_set: readonly Row<'dimension_set'>[];
  readonly impact: readonly Row<'impact'>[];
  readonly rating: readonly Row<'rating'>[];
  readonly workshop_rating: readonly Row<'workshop_rating'>[];
  readonly evidence_link: readonly Row<'evidence_link'>[];
}

/** What is asked of the matrix. */
export interface MatrixChoice {
  /** Every project when undefined. */
  readonly projectId: string | undefined;
  readonly withSubgroups: boolean;
  /** Leaves out populations that nobody has rated. */
  readonly onlyRated: boolean;
}

/** One population of the matrix. */
export interface MatrixRow {
  readonly population: Row<'population'>;
  /** How many populations it stands under. */
  readonly depth: number;
  /** One per axis; undefined when not rated, which is not zero. */
  readonly cells: readonly (ImpactCell | undefined)[];
  readonly total: ImpactTotal | undefined;
}

/** The matrix as the screen shows it. */
export interface MatrixView {
  readonly set: Row<'dimension_set'>;
  readonly axes: readonly Row<'dimension'>[];
  readonly rows: readonly MatrixRow[];
  /** One per axis. */
  readonly totals: readonly (ImpactTotal | undefined)[];
  readonly total: ImpactTotal;
}

/** Lays the matrix out: populations under those they belong to, axes of the first set in their order. */
export function matrixView(tables: MatrixTables, choice: MatrixChoice): MatrixView | undefined {
  const [set] = tables.dimension_set;
  if (!set) return undefined;
  const axes = tables.dimension.filter(({ dimension_set_id }) => dimension_set_id === set.id);
  const populations = inTree(tables.population);
  const input: ImpactMatrixInput = {
    populations: populations.map(({ population }) => population),
    dimensions: axes,
    impacts: tables.impact,
    ratings: tables.rating,
    workshopRatings: tables.workshop_rating,
    evidenceLinks: tables.evidence_link,
    withSubgroups: choice.withSubgroups,
    ...(choice.projectId === undefined ? {} : { projectId: choice.projectId }),
  };
  const matrix = impactMatrix(input);
  const cells = new Map(matrix.cells.map((cell) => [`${cell.populationId} ${cell.dimensionId}`, cell]));
  const rows = populations
    .map(({ population, depth }) => ({
      population,
      depth,
      cells: axes.map((axis) => cells.get(`${population.id} ${axis.id}`)),
      total: matrix.rowTotals.get(population.id),
    }))
    .filter(
      (row) => row.cells.some((cell) => cell !== undefined) || (!choice.onlyRated && row.population.scope === 'in'),
    );
  return { set, axes, rows, totals: axes.map(({ id }) => matrix.columnTotals.get(id)), total: matrix.total };
}

/** Populations in their order, each followed by those that belong to it. */
function inTree(populations: readonly Row<'population'>[]): readonly Pick<MatrixRow, 'population' | 'depth'>[] {
  const known = new Set(populations.map(({ id }) => id));
  const childrenOf = Map.groupBy(populations, ({ parent_id }) =>
    parent_id !== null && known.has(parent_id) ? parent_id : null,
  );
  const found: Pick<MatrixRow, 'population' | 'depth'>[] = [];
  const seen = new Set<string>();
  const walk = (parent: string | null, depth: number): void => {
    for (const population of childrenOf.get(parent) ?? []) {
      if (seen.has(population.id)) continue;
      seen.add(population.id);
      found.push({ population, depth });
      walk(population.id, depth + 1);
    }
  };
  walk(null, 0);
  // Populations that belong to each other in a ring are shown all the same.
  for (const population of populations) if (!seen.has(population.id)) found.push({ population, depth: 0 });
  return found;
}

/** Confidence at which a level is a guess to be checked. */
const lowestConfidence = 1;

/** What a cell shows besides its level. */
export function marksOf(cell: ImpactCell): { readonly isUnsure: boolean; readonly isSubgroupHigher: boolean } {
  return {
    isUnsure: cell.confidence !== null && cell.confidence <= lowestConfidence,
    isSubgroupHigher: cell.worstSubgroup !== null && cell.worstSubgroup.level > cell.level,
  };
}

/** Where the keyboard is in the matrix. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads; undefined when it does not move. */
export function moved(place: Place, key: string, extent: Place): Place | undefined {
  const row = (to: number): Place => ({ ...place, row: Math.min(Math.max(to, 0), Math.max(0, extent.row - 1)) });
  const column = (to: number): Place => ({
    ...place,
    column: Math.min(Math.max(to, 0), Math.max(0, extent.column - 1)),
  });
  switch (key) {
    case 'ArrowDown':
      return row(place.row + 1);
    case 'ArrowUp':
      return row(place.row - 1);
    case 'PageDown':
      return row(extent.row);
    case 'PageUp':
      return row(0);
    case 'ArrowRight':
      return column(place.column + 1);
    case 'ArrowLeft':
      return column(place.column - 1);
    case 'Home':
      return column(0);
    case 'End':
      return column(extent.column);
    default:
      return undefined;
  }
}

/** The level that a key stands for: digits of the pad, and of the row of letters with or without Shift, AZERTY too. */
export function levelOfKey(code: string, highest: number): number | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1];
  const level = digit === undefined ? undefined : Number(digit);
  return level === undefined || level > highest ? undefined : level;
}

/** The matrix as lines of a table: heads, populations, totals. */
export function matrixTable(
  { axes, rows, totals, total }: MatrixView,
  words: { readonly corner: string; readonly total: string },
): readonly (readonly string[])[] {
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : String(value);
  return [
    [words.corner, ...axes.map(({ name }) => name), words.total],
    ...rows.map((row) => [
      row.population.name,
      ...row.cells.map((cell) => figure(cell?.level)),
      figure(row.total && row.total.rated > 0 ? row.total.sum : undefined),
    ]),
    [words.total, ...totals.map((one) => figure(one && one.rated > 0 ? one.sum : undefined)), figure(total.sum)],
  ];
}
