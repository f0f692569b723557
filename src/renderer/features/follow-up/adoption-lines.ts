import type { Row } from '../../../domain/model.ts';

type Count = Pick<Row<'adoption_count'>, 'tool_id' | 'population_id' | 'counted_on'>;

/** The last count of each tool and population. */
export function latestCounts<C extends Count>(counts: readonly C[]): readonly C[] {
  const groups = Map.groupBy(counts, ({ tool_id: tool, population_id: population }) => `${tool} ${population}`);
  return [...groups.values()].map((those) =>
    those.reduce((latest, count) => (count.counted_on > latest.counted_on ? count : latest)),
  );
}
