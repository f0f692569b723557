import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { RowWrite } from '../../contract/subjects/rows-contract.ts';
import type { Row } from '../../domain/model.ts';
import type { AncrageClient } from '../../contract/ancrage-contract.ts';
import { forgetRowsOf, rowById, rowsQuery, showAtOnce, showNewRows, showRowsAs } from './row-cache.ts';

test('the rows of a change are read again once, however often it is told; without a change, each time', () => {
  const cache = new QueryClient();
  const isForgotten = (): boolean => cache.getQueryState(['rows', 'note'])?.isInvalidated ?? false;
  const asksAfter = (change: string | undefined, touched: 'note' | 'action'): boolean => {
    cache.setQueryData(['rows', 'note'], []);
    expect(isForgotten()).toBe(false);
    forgetRowsOf(cache, { change, touched: [touched] });
    return isForgotten();
  };
  expect(asksAfter('first', 'note')).toBe(true);
  expect(asksAfter('first', 'note')).toBe(false);
  expect(asksAfter('second', 'note')).toBe(true);
  expect(asksAfter('third', 'action')).toBe(false);
  expect(asksAfter(undefined, 'note')).toBe(true);
  expect(asksAfter(undefined, 'note')).toBe(true);
});

test.each([5, 600])('updates and removals are shown at once, %i among many, and found by their id', (count) => {
  const cache = new QueryClient();
  const read = Array.from({ length: 2_000 }, (_, index) => ({ id: `n${index}`, status: 'untreated' }));
  cache.setQueryData(['rows', 'note'], read);
  const writes = Array.from({ length: count }, (_, index): RowWrite => {
    const id = `n${index * 3}`;
    return index % 2 === 0
      ? { do: 'update', entity: 'note', id, values: { status: 'treated' } }
      : { do: 'remove', entity: 'note', id };
  });
  showAtOnce(cache, [...writes, { do: 'update', entity: 'note', id: 'gone', values: {} }]);
  const shown = cache.getQueryData<readonly Row<'note'>[]>(['rows', 'note']) ?? [];
  const written = new Map(writes.map((write) => ['id' in write ? write.id : undefined, write.do]));
  expect(shown).toEqual(
    read
      .filter(({ id }) => written.get(id) !== 'remove')
      .map((row) => (written.get(row.id) === 'update' ? { ...row, status: 'treated' } : row)),
  );
  expect(rowById(shown, 'n0')).toBe(shown[0]);
  expect(rowById(shown, 'n3')).toBeUndefined();
  expect(rowById(shown, 'n1')).toBe(read[1]);
});

/** A backend that tells its whole table to who knows nothing of it, and to others the row that was made since. */
function backendOf(asked: (string | undefined)[]): AncrageClient {
  const since = async ({ mark }: { readonly mark?: string }): Promise<unknown> => {
    asked.push(mark);
    const made = { id: 'n2', name: 'Annexe', city: 'Brest' };
    return {
      mark: 'now',
      isWhole: mark === undefined,
      rows: mark === undefined ? [{ id: 'n1' }] : [made],
      removed: [],
    };
  };
  return { rows: { since } } as unknown as AncrageClient;
}

test('a row that is made is shown at once, and only what changed is then read', async () => {
  const cache = new QueryClient();
  const asked: (string | undefined)[] = [];
  const query = rowsQuery(backendOf(asked), cache, 'site');
  const read = (): Promise<readonly { readonly id: string }[]> => cache.fetchQuery({ ...query, staleTime: 0 });
  await read();
  showNewRows(cache, 'site', [{ id: 'n2', name: 'Annexe' } as Row<'site'>]);
  expect(cache.getQueryData<readonly Row<'site'>[]>(['rows', 'site'])?.map(({ id }) => id)).toEqual(['n1', 'n2']);
  expect(await read()).toEqual([{ id: 'n1' }, { id: 'n2', name: 'Annexe', city: 'Brest' }]);
  showRowsAs(cache, 'site', [{ id: 'n1' } as Row<'site'>]);
  await read();
  expect(asked).toEqual([undefined, 'now', 'now']);
});

test('a row whose id the file gives is replaced by reading the whole table again', async () => {
  const cache = new QueryClient();
  const asked: (string | undefined)[] = [];
  const query = rowsQuery(backendOf(asked), cache, 'population_member');
  await cache.fetchQuery({ ...query, staleTime: 0 });
  showNewRows(cache, 'population_member', [{ id: 'mine' } as Row<'population_member'>]);
  expect(await cache.fetchQuery({ ...query, staleTime: 0 })).toEqual([{ id: 'n1' }]);
  expect(asked).toEqual([undefined, undefined]);
});
