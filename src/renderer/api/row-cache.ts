import type { QueryClient } from '@tanstack/react-query';
import type { RowWrite } from '../../contract/subjects/rows-contract.ts';
import { entityNames, type EntityName, type Rows } from '../../domain/model.ts';

type SomeRow = Rows[EntityName];

/** Has the tables named read again, and everything computed from rows. */
export function forgetRows(cache: QueryClient, touched: readonly EntityName[]): void {
  const changed = touched.length === 0 ? entityNames : touched;
  for (const entity of changed) void cache.invalidateQueries({ queryKey: ['rows', entity] });
  void cache.invalidateQueries({ queryKey: ['computed'] });
}

/** Shows updates and removals in what was read, before the backend has answered. */
export function showAtOnce(cache: QueryClient, writes: readonly RowWrite[]): void {
  for (const [entity, those] of Map.groupBy(writes, (write) => write.entity)) {
    const changes = new Map(
      those.flatMap((write) => (write.do === 'create' || write.do === 'move' ? [] : [[write.id, write] as const])),
    );
    if (changes.size === 0) continue;
    cache.setQueryData(['rows', entity], (rows: readonly SomeRow[] | undefined) =>
      rows?.flatMap((row) => {
        const change = changes.get(row.id);
        if (change === undefined) return [row];
        return change.do === 'remove' ? [] : [{ ...row, ...(change.do === 'update' ? change.values : {}) }];
      }),
    );
  }
}
