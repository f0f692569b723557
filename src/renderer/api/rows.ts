import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RowWrite, Written } from '../../contract/subjects/rows-contract.ts';
import type { EntityName, Row, Rows } from '../../domain/model.ts';
import type { Label } from '../../domain/shared/label.ts';
import { useHost } from './context.tsx';
import { forgetRows, showAtOnce } from './row-cache.ts';

type SomeRow = Rows[EntityName];

/** The rows of one table, as the file holds them. */
export function useRows<E extends EntityName>(entity: E): readonly Row<E>[] {
  return useRowsState(entity).rows;
}

/** The rows of one table, and whether they have come yet. */
export function useRowsState<E extends EntityName>(
  entity: E,
): { readonly rows: readonly Row<E>[]; readonly isReady: boolean } {
  const { client } = useHost();
  const { data } = useQuery({
    queryKey: ['rows', entity],
    queryFn: async ({ signal }) =>
      (await client.rows.list({ entities: [entity] }, { signal }))[entity] as readonly Row<E>[],
  });
  return { rows: data ?? [], isReady: data !== undefined };
}

/** The rows of several tables, each an empty list until it has come. */
export function useTables<const E extends readonly EntityName[]>(
  entities: E,
): { readonly [N in E[number]]: readonly Row<N>[] } {
  const { client } = useHost();
  return useQueries({
    queries: entities.map((entity) => ({
      queryKey: ['rows', entity],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await client.rows.list({ entities: [entity] }, { signal }))[entity] as readonly SomeRow[],
    })),
    combine: (results) =>
      Object.fromEntries(entities.map((entity, index) => [entity, results[index]?.data ?? []])) as unknown as {
        readonly [N in E[number]]: readonly Row<N>[];
      },
  });
}

export interface WriteOrder {
  /** What the change is called in the history. */
  readonly label: Label;
  readonly writes: readonly RowWrite[];
}

/** Writes rows as one change; the page shows updates at once and takes them back when they are refused. */
export function useWrite() {
  const { client } = useHost();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ label, writes }: WriteOrder): Promise<Written> =>
      client.rows.write({ label: { ...label, parameters: { ...label.parameters } }, writes: [...writes] }),
    onMutate: ({ writes }) => {
      showAtOnce(cache, writes);
    },
    onSuccess: ({ touched }) => {
      forgetRows(cache, touched);
    },
    onError: (_, { writes }) => {
      forgetRows(cache, [...new Set(writes.map(({ entity }) => entity))]);
    },
  });
}
