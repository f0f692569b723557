import { expect, test } from 'vitest';
import { openDay, visitSeries } from './visit-series.ts';

const holiday = {
  kind: 'public_holiday',
  starts_on: '2026-05-14',
  ends_on: '2026-05-14',
  site_id: null,
  population_id: null,
} as const;

test('a visit stands on a day when one can go', () => {
  expect(openDay('2026-05-14', 's', [holiday])).toBe('2026-05-15');
  expect(openDay('2026-05-16', 's', [])).toBe('2026-05-18');
  const months = { ...holiday, kind: 'black_out', starts_on: '2026-05-01', ends_on: '2026-09-01' } as const;
  expect(openDay('2026-05-14', 's', [holiday, months])).toBe('2026-05-15');
  expect(openDay('2026-05-14', 's', [{ ...months, ends_on: '2026-05-20' }])).toBe('2026-05-21');
  expect(openDay('2026-05-14', 's', [{ ...holiday, site_id: 'other' }])).toBe('2026-05-14');
});

test('five visits follow a go-live, those that exist are known', () => {
  const goLive = { id: 'g', goes_live_on: '2026-03-02', site_id: null };
  const there = { go_live_id: 'g', offset_days: 15, status: 'done' } as const;
  expect(visitSeries(goLive, [], [there], '2026-03-02')).toEqual([
    { offset: 7, heldOn: '2026-03-09', isThere: false, isPast: false },
    { offset: 15, heldOn: '2026-03-17', isThere: true, isPast: false },
    { offset: 30, heldOn: '2026-04-01', isThere: false, isPast: false },
    { offset: 60, heldOn: '2026-05-01', isThere: false, isPast: false },
    { offset: 90, heldOn: '2026-06-01', isThere: false, isPast: false },
  ]);
  expect(visitSeries({ ...goLive, goes_live_on: null }, [], [], '2026-03-02')).toEqual([]);
});

test('a visit whose day is gone is told apart, unless it was planned', () => {
  const goLive = { id: 'g', goes_live_on: '2026-03-02', site_id: null };
  const there = { go_live_id: 'g', offset_days: 7, status: 'done' } as const;
  const past = visitSeries(goLive, [], [there], '2026-05-01').map(({ offset, isPast }) => [offset, isPast]);
  expect(past).toEqual([
    [7, false],
    [15, true],
    [30, true],
    [60, false],
    [90, false],
  ]);
});
