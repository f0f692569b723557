import type { Row } from '../model.ts';

/** Below it, adoption, influence and stance are not broken down (docs/law.md). */
export const smallestGroup = 5;

export type Headcount = Pick<Row<'population_headcount'>, 'population_id' | 'site_id' | 'counted_on' | 'headcount'>;
type Count = Pick<Row<'adoption_count'>, 'population_id' | 'target_people' | 'enrolled'>;

/**
 * True when a count of adoption is about a handful of people: its figures would show someone. Its size is its target,
 * else the people enrolled, else the counted headcount of its population. A size that was never counted is taken for
 * small, even when members or parts of the population are known.
 * @param headcounts of every population
 * @param today `YYYY-MM-DD`
 */
export function isSmallGroup(count: Count, headcounts: readonly Headcount[], today: string): boolean {
  const own = count.target_people ?? count.enrolled;
  if (own !== null) return own < smallestGroup;
  if (count.population_id === null) return false;
  const counts = headcounts.filter(({ population_id: population }) => population === count.population_id);
  return (countedPeople(counts, today) ?? 0) < smallestGroup;
}

/**
 * How many people were counted in a population: the latest count of the whole, else the sum of the latest ones of its
 * sites; undefined when it was never counted. Where every count is to come, the first one stands.
 * @param counts of this population
 * @param today `YYYY-MM-DD`
 */
export function countedPeople(counts: readonly Headcount[], today: string): number | undefined {
  const whole = latest(
    counts.filter((count) => count.site_id === null),
    today,
  );
  if (whole) return whole.headcount;
  const sites = Map.groupBy(counts, (count) => count.site_id);
  if (sites.size === 0) return undefined;
  return [...sites.values()].reduce((sum, site) => sum + (latest(site, today)?.headcount ?? 0), 0);
}

function latest(counts: readonly Headcount[], today: string): Headcount | undefined {
  const dated = counts.toSorted((a, b) => ((a.counted_on ?? '') < (b.counted_on ?? '') ? -1 : 1));
  return dated.findLast((count) => (count.counted_on ?? '') <= today) ?? dated[0];
}
