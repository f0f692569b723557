import { expect, test } from 'vitest';
import { enReturns } from '../en/returns.ts';
import { differenceText } from '../return-words.ts';
import { frenchTypography } from '../typography.ts';
import { frReturns, type ReturnWords } from './returns.ts';

/** Every sentence, whatever it needs: texts and numbers stand in for its parameters. */
function sentences(words: ReturnWords): string[] {
  const params = new Proxy(
    {},
    {
      get: (_, name) => {
        if (['fields', 'lines'].includes(String(name))) return ['Nature', 'Phase'];
        if (['line', 'count', 'least', 'most'].includes(String(name))) return 12_000;
        return name === 'date' ? '2027-03-12' : 'Paie';
      },
    },
  );
  const groups = [...Object.values(words.reasons), ...Object.values(words.remarks)] as ((given: object) => string)[];
  const counts = Object.values(words.counts).flatMap((word) => [word(1), word(2)]);
  const fixed = [words.nothing, words.nothingSure, words.notApplied, words.applied, words.exportedOn('2027-03-01')];
  return [...groups.map((word) => word(params)), ...counts, ...fixed];
}

test('every sentence keeps French typography', () => {
  for (const sentence of sentences(frReturns)) expect(sentence).toBe(frenchTypography(sentence));
});

test('every sentence says its parameters, in both languages', () => {
  for (const words of [frReturns, enReturns]) {
    for (const sentence of sentences(words)) expect(sentence).not.toMatch(/undefined|\[object|NaN/u);
  }
});

test('a difference is one line', () => {
  const difference = {
    key: 'actions/id/action.due_on',
    what: 'cell',
    status: 'accepted',
    sheet: 'actions',
    sheetName: 'Actions',
    line: 7,
    row: 'id',
    code: 'A-012',
    title: 'Réunion\nde lancement',
    column: 'action.due_on',
    heading: 'Échéance',
    kind: 'date',
    old: null,
    new: '2027-03-12',
    reasons: [],
    candidates: [],
  } as const;
  expect(differenceText(difference, 'fr')).toBe(
    'ligne 7, A-012 «\u00a0Réunion de lancement\u00a0», Échéance\u00a0: vide → 12/03/2027',
  );
  expect(
    differenceText(
      { ...difference, kind: 'percent', old: 40, new: 'peut-être', status: 'doubtful', candidates: ['50'] },
      'en',
    ),
  ).toBe('line 7, A-012 “Réunion de lancement”, Échéance: 40% → peut-être — doubtful, perhaps: 50');
});
