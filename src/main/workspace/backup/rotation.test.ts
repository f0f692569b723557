import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupsToKeep } from './rotation.ts';

const day = 86_400_000;
const end = Date.parse('2026-06-15T18:00:00.000Z');
const instants = (count: number, every: number): string[] =>
  Array.from({ length: count }, (_, index) => new Date(end - index * every).toISOString());

test('keeps everything while there is little', () => {
  expect(backupsToKeep(instants(10, 60_000))).toHaveLength(10);
  expect(backupsToKeep([])).toEqual([]);
});

test('of a day with many backups, keeps the last ten', () => {
  expect(backupsToKeep(instants(40, 60_000)).toSorted()).toEqual(instants(10, 60_000).toSorted());
});

test('of two years of days, keeps the last ones, then one a week, then one a month', () => {
  const kept = backupsToKeep(instants(730, day)).toSorted().toReversed();
  expect(kept.length).toBeLessThanOrEqual(10 + 14 + 8 + 12);
  expect(kept.slice(0, 14)).toEqual(instants(14, day));
  const months = new Set(kept.map((instant) => instant.slice(0, 7)));
  expect(months.size).toBe(12);
  expect(kept.at(-1)?.slice(0, 7)).toBe('2025-07');
});

test('never drops the newest, never invents one, and thins the same way however often it runs', () => {
  const instant = fc.integer({ min: 0, max: 900 * day }).map((ago) => new Date(end - ago).toISOString());
  fc.assert(
    fc.property(fc.uniqueArray(instant, { minLength: 1, maxLength: 80 }), (all) => {
      const kept = backupsToKeep(all);
      expect(all).toEqual(expect.arrayContaining(kept));
      expect(kept).toContain(all.toSorted().at(-1));
      expect(backupsToKeep(kept).toSorted()).toEqual(kept.toSorted());
    }),
  );
});
