import { expect, test } from 'vitest';
import { faultWords } from './fault-words.ts';

test('without a field day, the sentence holds for a report and for a guide', () => {
  expect(faultWords('fr').no_day({})).toMatch(/compte rendu .* guide/u);
  expect(faultWords('en').no_day({})).toMatch(/report .* guide/u);
});
