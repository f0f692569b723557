import { expect, test } from 'vitest';
import { finish, part, type Steps } from './steps.ts';

function* count(to: number): Steps<string> {
  for (let done = 0; done < to; done += 1) yield done === 0 ? undefined : done / to;
  return 'counted';
}

test('steps done in one go give their result', () => {
  expect(finish(count(4))).toBe('counted');
});

test('a part tells its shares as those of the whole', () => {
  const steps = part(count(4), 0.5, 0.9);
  const told = [steps.next(), steps.next(), steps.next(), steps.next(), steps.next()];
  expect(told.map(({ value }) => value)).toEqual([undefined, 0.6, 0.7, 0.8, 'counted']);
  expect(told.map(({ done }) => done)).toEqual([false, false, false, false, true]);
});
