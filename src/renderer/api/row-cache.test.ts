import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { forgetRowsOf } from './row-cache.ts';

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
