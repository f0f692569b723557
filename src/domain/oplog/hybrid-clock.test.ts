import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStamp, nextStamp, stampTime } from './hybrid-clock.ts';

test('a stamp is readable and sorts', () => {
  expect(nextStamp(undefined, Date.parse('2026-11-21T09:30:00.125Z'), 'a1b2c3d4')).toBe(
    '2026-11-21T09:30:00.125Z-0000-a1b2c3d4',
  );
  expect(stampTime('2026-11-21T09:30:00.125Z-0000-a1b2c3d4')).toBe(Date.parse('2026-11-21T09:30:00.125Z'));
});

test('each stamp comes after the last, whatever the clock does', () => {
  const clock = fc.integer({ min: -1000, max: 4_000_000_000_000 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(clock, fc.constantFrom('aaaa', 'zzzz')), { minLength: 1, maxLength: 40 }),
      (ticks) => {
        let last: string | undefined;
        for (const [now, device] of ticks) {
          const next = nextStamp(last, now, device);
          expect(isStamp(next)).toBe(true);
          if (last !== undefined) expect(next > last).toBe(true);
          last = next;
        }
      },
    ),
  );
});

test('the counter spills into the next millisecond', () => {
  expect(nextStamp('2026-11-21T09:30:00.125Z-ffff-aaaa', 0, 'bbbb')).toBe('2026-11-21T09:30:00.126Z-0000-bbbb');
});
