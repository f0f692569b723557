import type { Row } from '../model.ts';
import { type DocumentData, inOrder } from './document-data.ts';

/** One cell: the level that stands, and what it stands on. */
export interface RatedCell {
  readonly level: number;
  /** Agreed in a workshop, or else the highest rating of the impacts. */
  readonly source: 'workshop' | 'derived';
  /** 1 to 3; undefined when nobody said. */
  readonly confidence: number | undefined;
  /** Field notes linked to the impacts rated on this axis. */
  readonly proofs: number;
}

export interface ImpactMatrix {
  readonly project: Row<'project'> | undefined;
  readonly set: Row<'dimension_set'>;
  readonly axes: readonly Row<'dimension'>[];
  readonly rows: readonly {
    readonly population: Row<'population'>;
    /** One per axis; undefined when not rated, which is not zero. */
    readonly cells: readonly (RatedCell | undefined)[];
    readonly total: number;
  }[];
  readonly totals: readonly number[];
  readonly grandTotal: number;
  /** Populations in scope that nobody has rated for this project: a gap to show, not a row of blanks. */
  readonly unrated: number;
}

/**
 * The impact matrices of the file, one per project and set of axes that holds a rating. Rows are the populations
 * rated; a cell shows the workshop's rating, else the highest rating of the impacts
 * (deliverables D2).
 */
export function impactMatrices(data: DocumentData): readonly ImpactMatrix[] {
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

function matrixOf(data: DocumentData, project: Row<'project'>, set: Row<'dimension_set'>): ImpactMatrix | undefined {
  const axes = inOrder(data.having('dimension', 'dimension_set_id', set.id));
  const impacts = data.having('impact', 'project_id', project.id);
  const workshop = data.having('workshop_rating', 'project_id', project.id);
  const rows = inOrder(data.rows.population).map((population) => {
    const own = impacts.filter((impact) => impact.population_id === population.id);
    const agreed = workshop.filter((rating) => rating.population_id === population.id);
    const cells = axes.map((axis) => ratedCell(data, axis, own, agreed));
    return { population, cells, total: sum(cells.map((cell) => cell?.level ?? 0)) };
  });
  const isRated = (row: (typeof rows)[number]): boolean => row.cells.some((cell) => cell !== undefined);
  const shown = rows.filter(isRated);
  if (shown.length === 0) return undefined;
  const unrated = rows.filter((row) => row.population.scope === 'in' && !isRated(row)).length;
  const totals = axes.map((_, index) => sum(shown.map((row) => row.cells[index]?.level ?? 0)));
  return { project, set, axes, rows: shown, totals, grandTotal: sum(totals), unrated };
}

function ratedCell(
  data: DocumentData,
  axis: Row<'dimension'>,
  impacts: readonly Row<'impact'>[],
  workshop: readonly Row<'workshop_rating'>[],
): RatedCell | undefined {
  const rated = impacts.flatMap((impact) =>
    data
      .having('rating', 'impact_id', impact.id)
      .filter((rating) => rating.dimension_id === axis.id)
      .map((rating) => ({ impact, level: rating.level })),
  );
  const proofs = new Set(
    rated.filter(({ level }) => level > 0).flatMap(({ impact }) => notesOfImpact(data, impact.id)),
  );
  const agreed = workshop.find((rating) => rating.dimension_id === axis.id);
  if (agreed) {
    return { level: agreed.level, source: 'workshop', confidence: agreed.confidence ?? undefined, proofs: proofs.size };
  }
  if (rated.length === 0) return undefined;
  const level = Math.max(...rated.map((entry) => entry.level));
  const confidences = rated.filter((entry) => entry.level === level).map(({ impact }) => impact.confidence ?? 0);
  const confidence = Math.max(...confidences);
  return { level, source: 'derived', confidence: confidence > 0 ? confidence : undefined, proofs: proofs.size };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
