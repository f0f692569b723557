import { expect, test } from 'vitest';
import { isSmallGroup, latestCounts } from './adoption-lines.ts';

const count = (values: object) => ({
  tool_id: 't',
  population_id: 'p',
  counted_on: '2026-01-01',
  target_people: null,
  enrolled: null,
  ...values,
});

test('a handful of people is not broken down', () => {
  expect(isSmallGroup(count({ target_people: 4 }), [])).toBe(true);
  expect(isSmallGroup(count({ enrolled: 12 }), [])).toBe(false);
  expect(isSmallGroup(count({}), [])).toBe(true);
  expect(isSmallGroup(count({ population_id: null }), [])).toBe(false);
  const head = { population_id: 'p', counted_on: null, headcount: 3 };
  expect(
    isSmallGroup(count({}), [
      { ...head, site_id: 'a' },
      { ...head, site_id: 'b' },
    ]),
  ).toBe(false);
  expect(isSmallGroup(count({}), [{ ...head, site_id: null }])).toBe(true);
});

test('keeps the last count of each tool and population', () => {
  const [old, last, other] = [count({}), count({ counted_on: '2026-02-01' }), count({ population_id: null })];
  expect(latestCounts([old, last, other])).toEqual([last, other]);
});
