import { expect, test } from 'vitest';
import { countedPeople, isSmallGroup, type Headcount } from './small-groups.ts';

const today = '2026-06-01';
const count = (values: object) => ({ population_id: 'p', target_people: null, enrolled: null, ...values });
const head = (values: Partial<Headcount>): Headcount => ({
  population_id: 'p',
  site_id: null,
  counted_on: null,
  headcount: 3,
  ...values,
});

test('a handful of people is not broken down: by its target, else those enrolled', () => {
  expect(isSmallGroup(count({ target_people: 4, enrolled: 12 }), [head({ headcount: 30 })], today)).toBe(true);
  expect(isSmallGroup(count({ target_people: 5 }), [], today)).toBe(false);
  expect(isSmallGroup(count({ enrolled: 12 }), [], today)).toBe(false);
  expect(isSmallGroup(count({ enrolled: 2 }), [head({ headcount: 30 })], today)).toBe(true);
});

test('else by the counted headcount, and a size never counted is taken for small', () => {
  expect(isSmallGroup(count({}), [], today)).toBe(true);
  expect(isSmallGroup(count({}), [head({ population_id: 'other', headcount: 30 })], today)).toBe(true);
  expect(isSmallGroup(count({}), [head({ site_id: 'a' }), head({ site_id: 'b' })], today)).toBe(false);
  expect(isSmallGroup(count({}), [head({})], today)).toBe(true);
});

test('a headcount announced for later makes no group large today', () => {
  const counts = [head({ counted_on: '2026-01-01' }), head({ counted_on: '2027-01-01', headcount: 30 })];
  expect(countedPeople(counts, today)).toBe(3);
  expect(isSmallGroup(count({}), counts, today)).toBe(true);
  expect(countedPeople(counts.slice(1), today)).toBe(30);
});

test('the whole organisation is no small group', () => {
  expect(isSmallGroup(count({ population_id: null }), [], today)).toBe(false);
  expect(isSmallGroup(count({ population_id: null, target_people: 3 }), [], today)).toBe(true);
});
