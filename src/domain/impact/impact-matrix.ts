import type { Row } from '../model.ts';

export interface ImpactMatrixInput {
  /** The rows of the matrix, in the order wanted. */
  readonly populations: readonly Pick<Row<'population'>, 'id' | 'parent_id'>[];
  /** Its columns, in the order wanted: the axes of one set, so that levels compare. */
  readonly dimensions: readonly Pick<Row<'dimension'>, 'id'>[];
  readonly impacts: readonly Pick<Row<'impact'>, 'id' | 'code' | 'project_id' | 'population_id' | 'confidence'>[];
  readonly ratings: readonly Pick<Row<'rating'>, 'impact_id' | 'dimension_id' | 'level'>[];
  readonly workshopRatings: readonly Pick<
    Row<'workshop_rating'>,
    'project_id' | 'population_id' | 'dimension_id' | 'level' | 'confidence'
  >[];
  readonly evidenceLinks: readonly Pick<Row<'evidence_link'>, 'note_id' | 'impact_id'>[];
  /** Counts one project only; every project when not said. */
  readonly projectId?: string;
  /** Lets what hits a population count for those it belongs to. */
  readonly withSubgroups?: boolean;
}

export interface ImpactCell {
  readonly populationId: string;
  readonly dimensionId: string;
  readonly level: number;
  /** Agreed in a workshop, or else the highest level of the impacts rated on this axis. */
  readonly source: 'workshop' | 'derived';
  /** How many different notes prove the impacts that touch this axis. */
  readonly proofs: number;
  /** The lowest confidence of what makes the level; null when none was given. */
  readonly confidence: number | null;
  /** The impacts rated on this axis, highest level first, then by code. */
  readonly impacts: readonly string[];
  /** The first of them. */
  readonly worst: string | null;
  /** The subgroup with the highest level on this axis, whether or not it counts here. */
  readonly worstSubgroup: { readonly populationId: string; readonly level: number } | null;
}

/** Over the rated cells of a row, a column or the whole; what is blank does not count as zero. */
export interface ImpactTotal {
  readonly rated: number;
  readonly sum: number;
  readonly mean: number | null;
  readonly max: number | null;
  readonly proofs: number;
}

export interface ImpactMatrix {
  /** Rated cells only, row by row; a cell that is not there is blank. */
  readonly cells: readonly ImpactCell[];
  /** By population. */
  readonly rowTotals: ReadonlyMap<string, ImpactTotal>;
  /** By axis. */
  readonly columnTotals: ReadonlyMap<string, ImpactTotal>;
  readonly total: ImpactTotal;
}

type Impact = ImpactMatrixInput['impacts'][number];
type WorkshopRating = ImpactMatrixInput['workshopRatings'][number];

/** What is known of one population on one axis, subgroups aside. */
interface Known {
  readonly workshop: readonly WorkshopRating[];
  readonly rated: readonly RatedImpact[];
}

interface RatedImpact {
  readonly impact: Impact;
  readonly level: number;
}

interface Opinion {
  readonly level: number;
  readonly confidence: number | null;
}

/** A cell with the notes that prove it, which totals count once. */
interface ProvenCell {
  readonly cell: ImpactCell;
  readonly notes: ReadonlySet<string>;
}

/**
 * Builds the matrix of impacts, populations × axes (deliverables D2): the level agreed in a workshop prevails, else the
 * highest level of the impacts of the population on the axis. An axis without rating is blank, which is not zero.
 * Subgroups count for the populations they belong to only when `withSubgroups` asks for it; a workshop about the
 * population itself still prevails.
 */
export function impactMatrix(input: ImpactMatrixInput): ImpactMatrix {
  const knownOf = knownByCell(input);
  const subgroupsOf = subgroupsByPopulation(input.populations);
  const notesOf = notesByImpact(input);
  const proven = input.populations.flatMap(({ id: populationId }) =>
    input.dimensions.flatMap(({ id: dimensionId }) => {
      const own = knownOf(populationId, dimensionId);
      const subgroups = (subgroupsOf.get(populationId) ?? []).map((id) => ({ id, known: knownOf(id, dimensionId) }));
      const counted = input.withSubgroups === true ? subgroups.map(({ known }) => known) : [];
      const opinions = own.workshop.length > 0 ? own.workshop : [own, ...counted].flatMap(opinionsOf);
      const level = highest(opinions);
      if (level === null) return [];
      const impacts = [own, ...counted].flatMap(({ rated }) => rated).sort(byLevel);
      // An impact rated 0 on an axis does not touch it: its notes prove nothing there.
      const touching = impacts.filter((rated) => rated.level > 0);
      const notes = new Set(touching.flatMap(({ impact }) => notesOf.get(impact.id) ?? []));
      const cell: ImpactCell = {
        populationId,
        dimensionId,
        level,
        source: own.workshop.length > 0 ? 'workshop' : 'derived',
        proofs: notes.size,
        confidence: lowestConfidence(opinions),
        impacts: impacts.map(({ impact }) => impact.id),
        worst: impacts[0]?.impact.id ?? null,
        worstSubgroup: worstOf(subgroups),
      };
      return [{ cell, notes }];
    }),
  );
  const rows = Map.groupBy(proven, ({ cell }) => cell.populationId);
  const columns = Map.groupBy(proven, ({ cell }) => cell.dimensionId);
  return {
    cells: proven.map(({ cell }) => cell),
    rowTotals: new Map(input.populations.map(({ id }) => [id, totalOf(rows.get(id) ?? [])])),
    columnTotals: new Map(input.dimensions.map(({ id }) => [id, totalOf(columns.get(id) ?? [])])),
    total: totalOf(proven),
  };
}

function knownByCell(input: ImpactMatrixInput): (populationId: string, dimensionId: string) => Known {
  const isCounted = ({ project_id }: { readonly project_id: string }) =>
    input.projectId === undefined || project_id === input.projectId;
  const impacts = new Map(input.impacts.filter(isCounted).map((impact) => [impact.id, impact]));
  const rated = new Map<string, RatedImpact[]>();
  for (const { impact_id, dimension_id, level } of input.ratings) {
    const impact = impacts.get(impact_id);
    if (impact === undefined) continue;
    const key = cellKey(impact.population_id, dimension_id);
    addTo(rated, key, { impact, level });
  }
  const workshop = Map.groupBy(input.workshopRatings.filter(isCounted), ({ population_id, dimension_id }) =>
    cellKey(population_id, dimension_id),
  );
  return (populationId, dimensionId) => {
    const key = cellKey(populationId, dimensionId);
    return { workshop: workshop.get(key) ?? [], rated: rated.get(key) ?? [] };
  };
}

/** The notes joined to each impact. */
function notesByImpact({ evidenceLinks }: ImpactMatrixInput): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, string[]>();
  for (const { note_id, impact_id } of evidenceLinks) {
    if (note_id === null || impact_id === null) continue;
    addTo(notes, impact_id, note_id);
  }
  return notes;
}

/** All populations under each one; a parent that is its own descendant is not followed twice. */
function subgroupsByPopulation(populations: ImpactMatrixInput['populations']): ReadonlyMap<string, readonly string[]> {
  const childrenOf = Map.groupBy(populations, ({ parent_id }) => parent_id);
  return new Map(
    populations.map(({ id }) => {
      const found = new Set<string>();
      const waiting = [id];
      for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
        for (const child of childrenOf.get(current) ?? []) {
          if (child.id === id || found.has(child.id)) continue;
          found.add(child.id);
          waiting.push(child.id);
        }
      }
      return [id, [...found]];
    }),
  );
}

function opinionsOf({ workshop, rated }: Known): readonly Opinion[] {
  if (workshop.length > 0) return workshop;
  return rated.map(({ impact, level }) => ({ level, confidence: impact.confidence }));
}

function highest(opinions: readonly Opinion[]): number | null {
  return opinions.length === 0 ? null : Math.max(...opinions.map(({ level }) => level));
}

function lowestConfidence(opinions: readonly Opinion[]): number | null {
  const given = opinions.map(({ confidence }) => confidence).filter((confidence) => confidence !== null);
  return given.length === 0 ? null : Math.min(...given);
}

function worstOf(subgroups: readonly { readonly id: string; readonly known: Known }[]): ImpactCell['worstSubgroup'] {
  let worst: ImpactCell['worstSubgroup'] = null;
  for (const { id, known } of subgroups) {
    const level = highest(opinionsOf(known));
    if (level !== null && (worst === null || level > worst.level)) worst = { populationId: id, level };
  }
  return worst;
}

/** I-9 comes before I-10. */
const codes = new Intl.Collator('en', { numeric: true });

function byLevel(left: RatedImpact, right: RatedImpact): number {
  return right.level - left.level || codes.compare(left.impact.code, right.impact.code);
}

function totalOf(cells: readonly ProvenCell[]): ImpactTotal {
  const levels = cells.map(({ cell }) => cell.level);
  const sum = levels.reduce((total, level) => total + level, 0);
  return {
    rated: levels.length,
    sum,
    mean: levels.length === 0 ? null : sum / levels.length,
    max: levels.length === 0 ? null : Math.max(...levels),
    proofs: new Set(cells.flatMap(({ notes }) => [...notes])).size,
  };
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function cellKey(populationId: string, dimensionId: string): string {
  return `${populationId} ${dimensionId}`;
}
