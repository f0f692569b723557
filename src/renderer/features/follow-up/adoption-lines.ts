import type { Row } from '../../../domain/model.ts';

type Count = Pick<Row<'adoption_count'>, 'tool_id' | 'population_id' | 'counted_on' | 'target_people' | 'enrolled'>;
type Headcount = Pick<Row<'population_headcount'>, 'population_id' | 'site_id' | 'counted_on' | 'headcount'>;

/** Below it, adoption is not broken down (docs/law.md). */
export const smallestGroup = 5;

/** True when a count is about a handful of people: its figures would show someone. An unknown size is taken for small. */
export function isSmallGroup(count: Count, headcounts: readonly Headcount[]): boolean {
  const target = count.target_people ?? count.enrolled;
  if (target !== null) return target < smallestGroup;
  if (count.population_id === null) return false;
  return (headcountOf(count.population_id, headcounts) ?? 0) < smallestGroup;
}

/** The last count of each tool and population. */
export function latestCounts<C extends Count>(counts: readonly C[]): readonly C[] {
  const groups = Map.groupBy(counts, ({ tool_id: tool, population_id: population }) => `${tool} ${population}`);
  return [...groups.values()].map((those) =>
    those.reduce((latest, count) => (count.counted_on > latest.counted_on ? count : latest)),
  );
}

/** The latest count of the whole population, else the sum of its sites. */
function headcountOf(population: string, headcounts: readonly Headcount[]): number | undefined {
  const own = headcounts
    .filter(({ population_id: id }) => id === population)
    .toSorted((one, other) => ((one.counted_on ?? '') < (other.counted_on ?? '') ? -1 : 1));
  const whole = own.findLast(({ site_id: site }) => site === null);
  if (whole) return whole.headcount;
  const sites = new Map(own.map(({ site_id: site, headcount }) => [site, headcount]));
  return sites.size === 0 ? undefined : [...sites.values()].reduce((sum, headcount) => sum + headcount, 0);
}
