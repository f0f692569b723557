import { expect, test } from 'vitest';
import { nextVersion } from './next-version.ts';

test.each([
  [undefined, '1.0'],
  ['2.1', '2.2'],
  ['1.9', '1.10'],
  ['V3', 'V4'],
  ['finale', '1.0'],
])('after %s comes %s', (last, next) => {
  expect(nextVersion(last)).toBe(next);
});
