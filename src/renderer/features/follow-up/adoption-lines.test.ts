import { expect, test } from 'vitest';
import { latestCounts } from './adoption-lines.ts';

const count = (values: object) => ({ tool_id: 't', population_id: 'p', counted_on: '2026-01-01', ...values });

test('keeps the last count of each tool and population', () => {
  const [old, last, other] = [count({}), count({ counted_on: '2026-02-01' }), count({ population_id: null })];
  expect(latestCounts([old, last, other])).toEqual([last, other]);
});
