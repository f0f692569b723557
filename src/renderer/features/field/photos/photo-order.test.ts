import { expect, test } from 'vitest';
import { moveAfter, neighbourOf } from './photo-order.ts';

const photos = ['a', 'b', 'c'].map((id) => ({ id }));

test('goes on by one, and stops at the ends', () => {
  expect(neighbourOf(photos, 'b', 'previous')).toBe('a');
  expect(neighbourOf(photos, 'b', 'next')).toBe('c');
  expect(neighbourOf(photos, 'a', 'previous')).toBeUndefined();
  expect(neighbourOf(photos, 'c', 'next')).toBeUndefined();
});

test('moves by one place', () => {
  expect(moveAfter(photos, 'b', 'previous')).toBeNull();
  expect(moveAfter(photos, 'c', 'previous')).toBe('a');
  expect(moveAfter(photos, 'a', 'next')).toBe('b');
  expect(moveAfter(photos, 'a', 'previous')).toBeUndefined();
  expect(moveAfter(photos, 'c', 'next')).toBeUndefined();
});
