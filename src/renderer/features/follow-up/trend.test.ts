import { expect, test } from 'vitest';
import { directionOf, sparkline, standingOf, wholeReadings } from './trend.ts';

const reading = (read_on: string, value: number, population_id: string | null = null) => ({
  read_on,
  value,
  population_id,
  tool_id: null,
});
const aim = { target: 80, threshold: 50, direction: 'up', baseline: 10 } as const;

test('follows the whole, oldest first', () => {
  const readings = [reading('2026-02-01', 40), reading('2026-01-01', 20), reading('2026-03-01', 99, 'p')];
  expect(wholeReadings(readings).map(({ value }) => value)).toEqual([20, 40]);
  expect(directionOf(wholeReadings(readings))).toBe('rising');
  expect(directionOf([])).toBeUndefined();
});

test('says how a value stands to its target', () => {
  expect(standingOf(80, aim)).toBe('reached');
  expect(standingOf(60, aim)).toBe('under_way');
  expect(standingOf(40, aim)).toBe('alert');
  expect(standingOf(2, { target: 5, threshold: 9, direction: null, baseline: 20 })).toBe('reached');
  expect(standingOf(12, { target: 5, threshold: 9, direction: null, baseline: 20 })).toBe('alert');
});

test('draws readings by date and value, with the target', () => {
  const box = { width: 100, height: 20, edge: 2 };
  const drawn = sparkline([reading('2026-01-01', 0), reading('2026-01-03', 10)], 10, box);
  expect(drawn).toEqual({
    points: [
      { x: 2, y: 18 },
      { x: 98, y: 2 },
    ],
    target: 2,
  });
  expect(sparkline([reading('2026-01-01', 5)], null, box)).toEqual({ points: [{ x: 50, y: 10 }], target: undefined });
});
