import { expect, test } from 'vitest';
import { actionDates, datedActions, isLate } from './action-dates.ts';

const plain = {
  starts_on: null,
  due_on: null,
  anchor_id: null,
  offset_days: null,
  duration_days: null,
  status: 'planned',
  done_on: null,
} as const;
const goLives = new Map([
  ['g', { goes_live_on: '2026-03-02' }],
  ['undated', { goes_live_on: null }],
]);

test('a date that is written stands', () => {
  const action = { ...plain, starts_on: '2026-01-05', due_on: '2026-01-09', anchor_id: 'g', offset_days: -14 };
  expect(actionDates(action, goLives)).toEqual({ start: '2026-01-05', due: '2026-01-09', isCounted: false });
});

test('a date follows from the go-live when none is written', () => {
  const action = { ...plain, anchor_id: 'g', offset_days: -14, duration_days: 5 };
  expect(actionDates(action, goLives)).toEqual({ start: '2026-02-11', due: '2026-02-16', isCounted: true });
  expect(actionDates({ ...action, anchor_id: 'undated' }, goLives)).toEqual({
    start: null,
    due: null,
    isCounted: false,
  });
});

test('what is done or cancelled is never late', () => {
  const action = { ...plain, due_on: '2026-01-09' };
  expect(isLate(action, goLives, '2026-01-10')).toBe(true);
  expect(isLate(action, goLives, '2026-01-09')).toBe(false);
  expect(isLate({ ...action, status: 'done' }, goLives, '2026-01-10')).toBe(false);
});

test('only dates that are counted are filled in', () => {
  const written = { ...plain, id: 'a', due_on: '2026-01-09', anchor_id: 'g', offset_days: 3 };
  const counted = { ...plain, id: 'b', anchor_id: 'g', offset_days: 3 };
  const goLive = { id: 'g', goes_live_on: '2026-03-02' };
  const [first, second] = datedActions([written, counted] as never, [goLive] as never);
  expect(first).toBe(written);
  expect(second).toMatchObject({ id: 'b', starts_on: null, due_on: '2026-03-05' });
});
