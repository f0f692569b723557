import type { Row } from '../model.ts';
import type { Citation } from './network-metrics.ts';

type CountedPerson = Pick<Row<'person'>, 'id' | 'unit_id' | 'left_on' | 'objected_on' | 'erased_on'>;
type ObservedStance = Pick<Row<'stance'>, 'person_id' | 'synergy' | 'antagonism' | 'observed_on'>;

export interface CoverageInput {
  readonly people: readonly CountedPerson[];
  readonly nominations: readonly Citation[];
  /** Facts observed about the project at hand; only the latest of each person counts. */
  readonly stances: readonly ObservedStance[];
  /** The day of the question: whoever has left by then is not counted. */
  readonly today: string;
  /** Who is an ambassador already: counts in the number per team and in what is covered. */
  readonly already?: readonly string[];
  /** At most this many ambassadors per unit, 3 when not said. */
  readonly perTeam?: number;
}

/** « With these ambassadors, `covered` of `people` are one contact away. » */
export interface Coverage {
  readonly people: number;
  readonly covered: number;
}

export interface SuggestedPerson {
  readonly id: string;
  readonly unitId: string | null;
  /** How many people turn to this one. */
  readonly citedBy: number;
  /** How many more people are covered, this one included, once this one joins those before. */
  readonly adds: number;
}

export interface TeamCoverage extends Coverage {
  /** The unit, or null for people without one. */
  readonly unitId: string | null;
  /** Ambassadors of this team: those already there, then those suggested. */
  readonly ambassadors: readonly string[];
  /** How many of the team are covered by its own ambassadors alone. */
  readonly coveredByOwn: number;
  /** Who of the team is not one contact away from any ambassador. */
  readonly uncovered: readonly string[];
}

export type SetAsideReason = 'left' | 'objected' | 'antagonism';

export interface AmbassadorSuggestion extends Coverage {
  /** In the order of choice: the first covers most. */
  readonly suggested: readonly SuggestedPerson[];
  /** One line per unit that has people, by unit id, people without unit last. */
  readonly teams: readonly TeamCoverage[];
  /** Cited people who are not suggested whatever they would cover, and why. */
  readonly setAside: readonly { readonly id: string; readonly reason: SetAsideReason }[];
}

/** Per person, who turns to them. */
type Citers = ReadonlyMap<string, ReadonlySet<string>>;

const usualPerTeam = 3;

/**
 * Suggests the two or three people per team through whom most others are reached (P4.14). A person is covered when an
 * ambassador, or when turning to one: citing counts for the person cited, not back. Each step takes whoever covers most
 * people not yet covered (greedy maximum coverage: Nemhauser, Wolsey and Fisher 1978), within the number per team, and
 * the choice stops when nobody brings anyone else. Ties go to the most cited, then to the smallest id, so that the same
 * rows give the same answer.
 *
 * Whoever has left, objected to the processing (GDPR, article 21) or been erased is out of the count and out of the
 * citations. A person whose latest observed fact shows more antagonism than synergy is counted but not suggested
 * (Fauvet: an ally is at least as synergic as antagonistic).
 */
export function suggestAmbassadors(input: CoverageInput): AmbassadorSuggestion {
  const perTeam = input.perTeam ?? usualPerTeam;
  const counted = input.people.filter((person) => absence(person, input.today) === undefined);
  const teamOf = new Map(counted.map(({ id, unit_id }) => [id, unit_id]));
  const citers = citersOf(teamOf, input.nominations);
  const opposed = opponents(input.stances);
  const already = new Set(input.already?.filter((id) => teamOf.has(id)));
  const ambassadors = [...already];
  const covered = reachOf(ambassadors, citers);

  const places = new Map<string | null, number>();
  for (const id of ambassadors) addTo(places, teamOf.get(id) ?? null);
  let candidates = [...citers.keys()]
    .filter((id) => !already.has(id) && !opposed.has(id))
    .sort((left, right) => countOf(citers, right) - countOf(citers, left) || (left < right ? -1 : 1));
  const bounds = new Map<string, number>();
  const suggested: SuggestedPerson[] = [];
  for (;;) {
    candidates = candidates.filter((id) => (places.get(teamOf.get(id) ?? null) ?? 0) < perTeam);
    const best = nextBest(candidates, citers, covered, bounds);
    if (best === undefined) break;
    const unitId = teamOf.get(best.id) ?? null;
    suggested.push({ ...best, unitId, citedBy: countOf(citers, best.id) });
    addTo(places, unitId);
    for (const id of [best.id, ...(citers.get(best.id) ?? [])]) covered.add(id);
  }

  ambassadors.push(...suggested.map(({ id }) => id));
  return {
    people: counted.length,
    covered: covered.size,
    suggested,
    teams: teamCoverages(teamOf, ambassadors, citers, covered),
    setAside: setAsideOf(input, already, opposed),
  };
}

/**
 * The candidate who covers most people not covered yet and brings at least one other person. What a candidate adds can
 * only fall as others join, so one whose last known figure is no better than the best so far is not counted again.
 */
function nextBest(
  candidates: readonly string[],
  citers: Citers,
  covered: ReadonlySet<string>,
  bounds: Map<string, number>,
): { readonly id: string; readonly adds: number } | undefined {
  let best: { readonly id: string; readonly adds: number } | undefined;
  for (const id of candidates) {
    if ((bounds.get(id) ?? Infinity) <= (best?.adds ?? 0)) continue;
    let others = 0;
    for (const citer of citers.get(id) ?? []) if (!covered.has(citer)) others += 1;
    const adds = others === 0 ? 0 : others + (covered.has(id) ? 0 : 1);
    bounds.set(id, adds);
    if (adds > (best?.adds ?? 0)) best = { id, adds };
  }
  return best;
}

function absence(person: CountedPerson, today: string): 'left' | 'objected' | 'erased' | undefined {
  if (person.erased_on !== null) return 'erased';
  if (person.objected_on !== null) return 'objected';
  return person.left_on !== null && person.left_on <= today ? 'left' : undefined;
}

function citersOf(known: ReadonlyMap<string, unknown>, nominations: readonly Citation[]): Citers {
  const citers = new Map<string, Set<string>>();
  for (const { from, to, weight } of nominations) {
    if (weight === 0 || from === to || !known.has(from) || !known.has(to)) continue;
    citers.set(to, (citers.get(to) ?? new Set<string>()).add(from));
  }
  return citers;
}

/** People whose latest observed fact shows more antagonism than synergy; what was not rated counts as the least. */
function opponents(stances: readonly ObservedStance[]): ReadonlySet<string> {
  const opposed = new Set<string>();
  for (const [personId, facts] of Map.groupBy(stances, ({ person_id }) => person_id)) {
    const latest = facts.reduce((date, { observed_on }) => (observed_on > date ? observed_on : date), '');
    const shown = facts.filter(({ observed_on }) => observed_on === latest);
    if (shown.some(({ synergy, antagonism }) => (antagonism ?? 1) > (synergy ?? 1))) opposed.add(personId);
  }
  return opposed;
}

function teamCoverages(
  teamOf: ReadonlyMap<string, string | null>,
  ambassadors: readonly string[],
  citers: Citers,
  covered: ReadonlySet<string>,
): readonly TeamCoverage[] {
  const teams = Map.groupBy(teamOf, ([, unitId]) => unitId);
  return [...teams]
    .sort(([left], [right]) => (left === null ? 1 : right === null || left < right ? -1 : 1))
    .map(([unitId, entries]) => {
      const members = entries.map(([id]) => id);
      const own = ambassadors.filter((id) => teamOf.get(id) === unitId);
      const reach = reachOf(own, citers);
      const uncovered = members.filter((id) => !covered.has(id));
      return {
        unitId,
        people: members.length,
        covered: members.length - uncovered.length,
        ambassadors: own,
        coveredByOwn: members.filter((id) => reach.has(id)).length,
        uncovered,
      };
    });
}

function setAsideOf(
  input: CoverageInput,
  already: ReadonlySet<string>,
  opposed: ReadonlySet<string>,
): AmbassadorSuggestion['setAside'] {
  const cited = new Set(
    input.nominations.filter(({ from, to, weight }) => weight !== 0 && from !== to).map((n) => n.to),
  );
  return input.people
    .filter(({ id }) => cited.has(id) && !already.has(id))
    .flatMap((person) => {
      const reason = absence(person, input.today) ?? (opposed.has(person.id) ? 'antagonism' : undefined);
      return reason === undefined || reason === 'erased' ? [] : [{ id: person.id, reason }];
    });
}

/** The people and everyone who turns to them. */
function reachOf(people: readonly string[], citers: Citers): Set<string> {
  return new Set(people.flatMap((id) => [id, ...(citers.get(id) ?? [])]));
}

function countOf(citers: Citers, id: string): number {
  return citers.get(id)?.size ?? 0;
}

function addTo(places: Map<string | null, number>, team: string | null): void {
  places.set(team, (places.get(team) ?? 0) + 1);
}
