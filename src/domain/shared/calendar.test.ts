import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDate, localDay } from './calendar.ts';

test('a day exists or it does not, whatever the year', () => {
  for (const day of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01']) expect(isDate(day)).toBe(true);
  for (const day of [
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '2026-01-00',
    '',
  ])
    expect(isDate(day)).toBe(false);
});

test('it agrees with the calendar of the machine', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, day) => {
      const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const parsed = new Date(`${text}T00:00:00Z`);
      expect(isDate(text)).toBe(!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text));
    }),
  );
});

test('the day of an instant is that of this machine, whatever the hour', () => {
  expect(localDay(new Date(2026, 10, 3, 0, 30))).toBe('2026-11-03');
  expect(localDay(new Date(2026, 10, 3, 23, 59))).toBe('2026-11-03');
  expect(localDay(new Date(2026, 0, 1))).toBe('2026-01-01');
});
