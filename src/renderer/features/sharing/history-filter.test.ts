import { expect, test } from 'vitest';
import type { HistoryLine } from '../../../contract/subjects/log-contract.ts';
import { filterHistory, noFilter } from './history-filter.ts';

function line(id: string, at: string, author: string, kind: HistoryLine['kind'] = 'edit'): HistoryLine {
  return {
    id,
    at,
    author,
    device: 'd',
    kind,
    label: { key: id },
    operations: 1,
    merged: false,
    undone: false,
  };
}

const lines = [
  line('Réunion ajoutée', '2026-11-22T08:00:00.000Z', 'Claire'),
  line('Import de personnes', '2026-11-20T08:00:00.000Z', 'Marc', 'import'),
];
const found = (filter: Partial<typeof noFilter>): readonly string[] =>
  filterHistory(
    lines,
    { ...noFilter, ...filter },
    ({ label }) => label.key,
    (at) => at.slice(0, 10),
  ).map(({ id }) => id);

test('text is sought without accents, in any order, in names too', () => {
  expect(found({ text: 'reunion' })).toEqual(['Réunion ajoutée']);
  expect(found({ text: 'marc import' })).toEqual(['Import de personnes']);
  expect(found({ text: 'absent' })).toEqual([]);
});

test('author, kind and days narrow the list', () => {
  expect(found({ author: 'Claire' })).toEqual(['Réunion ajoutée']);
  expect(found({ kind: 'import' })).toEqual(['Import de personnes']);
  expect(found({ from: '2026-11-21' })).toEqual(['Réunion ajoutée']);
  expect(found({ to: '2026-11-20' })).toEqual(['Import de personnes']);
});
