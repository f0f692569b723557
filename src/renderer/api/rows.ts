import {
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type MutationOptions,
  type QueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AncrageClient } from '../../contract/ancrage-contract.ts';
import type { RowWrite, Written } from '../../contract/subjects/rows-contract.ts';
import type { EntityName, Row } from '../../domain/model.ts';
import type { Label } from '../../domain/shared/label.ts';
import { useHost } from './context.tsx';
import { distrustRows, forgetRowsOf, rowsKey, rowsQuery, showAtOnce } from './row-cache.ts';
import type { SomeRow } from './row-changes.ts';

/** A table that has not come yet: one list, so that nothing is computed anew for it. */
const none: readonly never[] = [];

/** The rows of one table, as the file holds them. */
export function useRows<E extends EntityName>(entity: E): readonly Row<E>[] {
  return useRowsState(entity).rows;
}

/** The rows of one table, and whether they have come yet. */
export function useRowsState<E extends EntityName>(
  entity: E,
): { readonly rows: readonly Row<E>[]; readonly isReady: boolean } {
  const { client } = useHost();
  const { data } = useQuery(rowsQuery(client, useQueryClient(), entity));
  return { rows: (data ?? none) as readonly Row<E>[], isReady: data !== undefined };
}

/** Tables side by side: not a plain object, so that no row of theirs is compared with what it was before. */
function sideBySide<N extends EntityName>(
  tables: readonly (readonly [string, readonly SomeRow[]])[],
): { readonly [E in N]: readonly Row<E>[] } {
  return Object.assign(Object.create({}) as object, Object.fromEntries(tables)) as never;
}

/** The rows of several tables, each an empty list until it has come. */
export function useTables<const E extends readonly EntityName[]>(
  entities: E,
): { readonly [N in E[number]]: readonly Row<N>[] } {
  const { client } = useHost();
  const cache = useQueryClient();
  const names = entities.join(' ');
  // The list is often written where it is used: the same names give the same function, which runs when rows change.
  const combine = useCallback(
    (results: readonly { readonly data: readonly SomeRow[] | undefined }[]) =>
      sideBySide<E[number]>(names.split(' ').map((name, index) => [name, results[index]?.data ?? none])),
    [names],
  );
  return useQueries({
    queries: entities.map((entity) => rowsQuery(client, cache, entity)),
    combine,
  });
}

/** Reads a table as it is now, for who is not to be drawn again when it changes; empty until something shows it. */
export function useRowsNow(): <E extends EntityName>(entity: E) => readonly Row<E>[] {
  const cache = useQueryClient();
  return useCallback((entity) => cache.getQueryData(rowsKey(entity)) ?? none, [cache]);
}

export interface WriteOrder {
  /** What the change is called in the history. */
  readonly label: Label;
  readonly writes: readonly RowWrite[];
}

/** Writes rows as one change; the page shows updates at once and takes them back when they are refused. */
export function useWrite() {
  const { client } = useHost();
  return useMutation(writing(client, useQueryClient()));
}

/** Writes as `useWrite`, for who is not to be drawn again as the writing goes on. */
export function useWriter(): (order: WriteOrder) => Promise<Written> {
  const { client } = useHost();
  const cache = useQueryClient();
  return useCallback(
    (order) => cache.getMutationCache().build(cache, writing(client, cache)).execute(order),
    [client, cache],
  );
}

function writing(client: AncrageClient, cache: QueryClient): MutationOptions<Written, Error, WriteOrder> {
  return {
    mutationFn: ({ label, writes }) =>
      client.rows.write({ label: { ...label, parameters: { ...label.parameters } }, writes: [...writes] }),
    onMutate: ({ writes }) => {
      showAtOnce(cache, writes);
    },
    onSuccess: (written) => {
      forgetRowsOf(cache, written);
    },
    onError: (_, { writes }) => {
      distrustRows(cache, [...new Set(writes.map(({ entity }) => entity))]);
    },
  };
}
