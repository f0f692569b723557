import { expect, test } from 'vitest';
import { memoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import { CodeAllotter } from './codes.ts';

/** Codes given in several changes, so many in each. */
function codesOf(copy: string, perChange: readonly number[]): string[] {
  const { connection } = memoryWorkspace();
  const codes = perChange.flatMap((count) => {
    const allotter = new CodeAllotter(connection, copy);
    const given = Array.from({ length: count }, () => allotter.next('P'));
    allotter.save();
    return given;
  });
  connection.close();
  return codes;
}

test('the first copy counts from 1, then goes on in a block of its own', () => {
  const codes = codesOf('first', [3, 9996, 2]);
  expect(codes.slice(0, 4)).toEqual(['P-001', 'P-002', 'P-003', 'P-004']);
  expect(codes[9998]).toBe('P-9999');
  expect(Number(codes[9999]?.slice(2))).toBeGreaterThanOrEqual(10_000);
});

test.each(['first', 'another'])('a copy (%s) gives no code twice, however many it gives', (copy) => {
  const codes = codesOf(copy, [5, 60_000, 1, 999, 1000, 1001, 60_000]);
  expect(new Set(codes).size).toBe(codes.length);
});

test('after the last block come the first ones', () => {
  const codes = codesOf('another', [990_000]);
  expect(new Set(codes).size).toBe(990_000);
  expect(codes.every((code) => code.length <= 'P-999999'.length)).toBe(true);
});
