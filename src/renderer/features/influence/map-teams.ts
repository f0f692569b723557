import type { Row } from '../../../domain/model.ts';

type Placed = Pick<Row<'person'>, 'id' | 'unit_id'>;
type Box = Pick<Row<'unit'>, 'id' | 'parent_id'>;

/** About as many teams as a map can name. */
const mostTeams = 16;
/** Fewer than this make no team of their own: they are drawn with the one above. */
const smallestTeam = 5;
/** Deeper charts are a mistake, such as a unit above itself. */
const deepest = 20;

/**
 * The team of each person on the map: their unit, or the nearest one above it that is large enough to be named; none
 * for whoever only belongs to the organisation as a whole.
 */
export function mapTeams(people: readonly Placed[], units: readonly Box[]): ReadonlyMap<string, string> {
  const least = Math.max(smallestTeam, Math.round(people.length / (2 * mostTeams)));
  const aboveOf = new Map(units.map(({ id, parent_id: above }) => [id, above]));
  const isTop = (id: string | null): boolean => id === null || (aboveOf.get(id) ?? null) === null;
  const teamOf = new Map(people.map(({ id, unit_id: unit }) => [id, unit]));
  for (let level = 0; level < deepest; level++) {
    const sizes = Map.groupBy(teamOf.values(), (team) => team);
    const isSmall = (team: string | null): boolean => team !== null && (sizes.get(team)?.length ?? 0) < least;
    if (![...sizes.keys()].some(isSmall)) break;
    for (const [id, team] of teamOf) {
      if (team === null || !isSmall(team)) continue;
      const above = aboveOf.get(team) ?? null;
      teamOf.set(id, isTop(above) ? null : above);
    }
  }
  return new Map([...teamOf].filter((entry): entry is [string, string] => entry[1] !== null));
}
