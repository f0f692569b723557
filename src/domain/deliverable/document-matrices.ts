import { impactMatrix, type ImpactCell } from '../impact/impact-matrix.ts';
import type { Row } from '../model.ts';
import { type DocumentData, inOrder } from './document-data.ts';

/** A matrix as a document prints it. */
export interface DocumentMatrix {
  readonly project: Row<'project'> | undefined;
  readonly set: Row<'dimension_set'>;
  readonly axes: readonly Row<'dimension'>[];
  readonly rows: readonly {
    readonly population: Row<'population'>;
    /** One per axis; undefined when not rated, which is not zero. */
    readonly cells: readonly (ImpactCell | undefined)[];
    readonly total: number;
  }[];
  readonly totals: readonly number[];
  readonly grandTotal: number;
  /** Populations in scope that nobody has rated for this project: a gap to show, not a row of blanks. */
  readonly unrated: number;
}

/**
 * The impact matrices of the file, one per project and set of axes that holds a rating. Rows are the populations
 * rated (deliverables D2).
 */
export function impactMatrices(data: DocumentData): readonly DocumentMatrix[] {
  return inOrder(data.rows.project).flatMap((project) =>
    inOrder(data.rows.dimension_set).flatMap((set) => matrixOf(data, project, set) ?? []),
  );
}

/** Field notes that the thread of evidence ties to an impact. */
export function notesOfImpact(data: DocumentData, impactId: string): readonly string[] {
  return data
    .having('evidence_link', 'impact_id', impactId)
    .map((link) => link.note_id)
    .filter((noteId) => noteId !== null);
}

function matrixOf(data: DocumentData, project: Row<'project'>, set: Row<'dimension_set'>): DocumentMatrix | undefined {
  const axes = inOrder(data.having('dimension', 'dimension_set_id', set.id));
  const populations = inOrder(data.rows.population);
  const matrix = impactMatrix({
    populations,
    dimensions: axes,
    impacts: data.rows.impact,
    ratings: data.rows.rating,
    workshopRatings: data.rows.workshop_rating,
    evidenceLinks: data.rows.evidence_link,
    projectId: project.id,
  });
  if (matrix.cells.length === 0) return undefined;
  const cellAt = new Map(matrix.cells.map((cell) => [`${cell.populationId} ${cell.dimensionId}`, cell]));
  const rated = populations.filter(({ id }) => (matrix.rowTotals.get(id)?.rated ?? 0) > 0);
  return {
    project,
    set,
    axes,
    rows: rated.map((population) => ({
      population,
      cells: axes.map((axis) => cellAt.get(`${population.id} ${axis.id}`)),
      total: matrix.rowTotals.get(population.id)?.sum ?? 0,
    })),
    totals: axes.map(({ id }) => matrix.columnTotals.get(id)?.sum ?? 0),
    grandTotal: matrix.total.sum,
    unrated: populations.filter((population) => population.scope === 'in' && !rated.includes(population)).length,
  };
}
