import { expect, test } from 'vitest';
import { proposeIndicator } from './indicator-proposal.ts';

const note = (fact: string, values: object = {}) =>
  ({ kind: 'irritant', fact, people_concerned: null, ...values }) as const;

test('the first figure of a fact gives the unit and where one starts from', () => {
  expect(proposeIndicator([note('Il faut 12,5 minutes pour ouvrir un dossier, 3 fois par jour.')])).toEqual({
    unit: 'minutes',
    baseline: 12.5,
    target: null,
    direction: 'down',
  });
  expect(proposeIndicator([note('Le dossier revient 3 fois par jour.')])).toMatchObject({ unit: 'times', target: 0 });
  expect(proposeIndicator([note('40 % des demandes arrivent sur papier.')])).toMatchObject({ baseline: 40, target: 0 });
  expect(proposeIndicator([note('It takes 2 hours.')])).toMatchObject({ unit: 'hours', baseline: 2 });
});

test('what is useful is to spread', () => {
  const usage = note('Un quart, 25 % des agents, partagent leur agenda.', { kind: 'usage' });
  expect(proposeIndicator([usage])).toEqual({ unit: 'percent', baseline: 25, target: 100, direction: 'up' });
  expect(proposeIndicator([usage, note('Non, 3 fois.')])).toMatchObject({ direction: null, target: null });
});

test('without a figure, the people concerned are counted; without them, nothing is proposed', () => {
  expect(proposeIndicator([note('Tableau à part.', { people_concerned: 8 })])).toEqual({
    unit: 'people',
    baseline: 8,
    target: 0,
    direction: 'down',
  });
  expect(proposeIndicator([note('Bureau 12.', { kind: 'fact' })])).toMatchObject({
    unit: null,
    baseline: null,
    target: null,
  });
});
