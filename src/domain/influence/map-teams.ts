import type { Row } from '../model.ts';

type Placed = Pick<Row<'person'>, 'id' | 'unit_id'>;
type Box = Pick<Row<'unit'>, 'id' | 'parent_id'>;

/** About as many teams as a map can name. */
const mostTeams = 16;
/** Fewer than this make no team of their own: they are drawn with the one above. */
const smallestTeam = 5;
/** Deeper charts are a mistake, such as a unit above itself. */
const deepest = 20;

/**
 * The team of each person on a map: their unit, or the nearest one above it that is large enough to be named; none for
 * whoever only belongs to the organisation as a whole. Where everyone would be left without a team, as in a flat chart
 * of many small units, the largest units are kept.
 */
export function mapTeams(people: readonly Placed[], units: readonly Box[]): ReadonlyMap<string, string> {
  const least = Math.max(smallestTeam, Math.round(people.length / (2 * mostTeams)));
  const aboveOf = new Map(units.map(({ id, parent_id: above }) => [id, above]));
  const isTop = (id: string | null): boolean => id === null || (aboveOf.get(id) ?? null) === null;
  const unitOf = new Map(people.map(({ id, unit_id: unit }) => [id, unit]));
  const depths = new Map(units.map(({ id }) => [id, depthOf(id, aboveOf)]));
  const teamOf = new Map(unitOf);
  const smallOnes = (): readonly string[] => {
    const sizes = Map.groupBy(known(teamOf).values(), (team) => team);
    return [...sizes].filter(([, those]) => those.length < least).map(([team]) => team);
  };
  // The deepest first: a unit may become large enough by those below it.
  for (let small = smallOnes(), pass = 0; small.length > 0 && pass < units.length; small = smallOnes(), pass += 1) {
    const lowest = Math.max(...small.map((team) => depths.get(team) ?? 0));
    const merged = new Set(small.filter((team) => (depths.get(team) ?? 0) === lowest));
    for (const [id, team] of teamOf) {
      if (team === null || !merged.has(team)) continue;
      const above = aboveOf.get(team) ?? null;
      teamOf.set(id, isTop(above) ? null : above);
    }
  }
  const left = new Set(smallOnes());
  const teams = new Map([...known(teamOf)].filter(([, team]) => !left.has(team)));
  return teams.size > 0 ? teams : largestOf(known(unitOf), isTop);
}

/** How many units stand above one. */
function depthOf(unit: string, aboveOf: ReadonlyMap<string, string | null>): number {
  let depth = 0;
  for (let above = aboveOf.get(unit) ?? null; above !== null && depth < deepest; above = aboveOf.get(above) ?? null)
    depth += 1;
  return depth;
}

function largestOf(unitOf: ReadonlyMap<string, string>, isTop: (id: string) => boolean): ReadonlyMap<string, string> {
  const sizes = [...Map.groupBy(unitOf.values(), (unit) => unit)]
    .filter(([unit, those]) => those.length >= smallestTeam && !isTop(unit))
    .toSorted(([one, some], [other, others]) => others.length - some.length || (one < other ? -1 : 1));
  const kept = new Set(sizes.slice(0, mostTeams).map(([unit]) => unit));
  return new Map([...unitOf].filter(([, unit]) => kept.has(unit)));
}

function known(teamOf: ReadonlyMap<string, string | null>): ReadonlyMap<string, string> {
  return new Map([...teamOf].filter((entry): entry is [string, string] => entry[1] !== null));
}
