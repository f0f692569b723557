import { expect, test } from 'vitest';
import { memoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import type { SearchFilter } from '../../../contract/subjects/search-contract.ts';
import { changeRows } from '../log/write-gate.ts';
import { searchRows } from './search.ts';

/** A day with three notes, a population that one of them and an impact are about, a person who belongs to it. */
function smallField() {
  const workspace = memoryWorkspace();
  const edit = { kind: 'edit', label: { key: 'edit' }, author: 'claire' } as const;
  const { result } = changeRows(workspace, edit, (writer) => {
    const population = writer.create('population', { name: 'Accueil des agences', scope: 'in' });
    const day = writer.create('day', { kind: 'observation', held_on: '2026-03-02', status: 'done', title: 'Nantes' });
    const note = (fact: string, more: Readonly<Record<string, string | number>>): string =>
      writer.create('note', { kind: 'fact', status: 'untreated', fact, ...more });
    const doubled = note('Le dossier est saisi dans deux tableurs', { kind: 'workaround', severity: 3, day_id: day });
    note('Un dossier égaré retrouvé', { status: 'treated', noted_on: '2026-04-01' });
    note('Les journaux locaux sont archivés', { kind: 'usage', severity: 1, noted_on: '2026-03-10' });
    writer.create('note_link', { note_id: doubled, population_id: population });
    const project = writer.create('project', { name: 'Guichet unique', status: 'active' });
    writer.create('impact', {
      title: 'Un seul dossier',
      population_id: population,
      project_id: project,
      status: 'draft',
    });
    const person = writer.create('person', {});
    writer.create('identity', { person_id: person, first_name: 'Lucie', last_name: 'Dossier' });
    writer.create('population_member', { population_id: population, person_id: person });
    return { population, day };
  });
  const find = (text: string, filter: SearchFilter = {}): string[] =>
    searchRows(workspace.db, text, 20, filter).hits.map(({ entity, title }) => `${entity} ${title}`);
  return { ...result, find, workspace };
}

test.each([
  ['dossiers', 3],
  ['tableur', 1],
  ['journal local', 1],
  ['égarée', 0],
  ['« deux tableurs »', 1],
  ['« tableurs deux »', 0],
])('%s, whatever the number of the words', (text, count) => {
  const { find } = smallField();
  expect(find(text).filter((line) => !line.startsWith('person'))).toHaveLength(count);
});

test('a search is narrowed to kinds, severity, what waits, a population, a day and dates', () => {
  const { find, population, day } = smallField();
  expect(find('dossier', { entities: ['impact'] })).toEqual(['impact Un seul dossier']);
  expect(find('dossier', { noteKinds: ['workaround'] })).toEqual(['note Le dossier est saisi dans deux tableurs']);
  expect(find('dossier', { untreated: true })).toEqual(['note Le dossier est saisi dans deux tableurs']);
  expect(find('dossier', { severity: 4 })).toEqual([]);
  expect(find('dossier', { population }).toSorted()).toEqual([
    'impact Un seul dossier',
    'note Le dossier est saisi dans deux tableurs',
    'person Lucie Dossier',
  ]);
  expect(find('dossier', { day })).toEqual(['note Le dossier est saisi dans deux tableurs']);
  expect(find('dossier', { from: '2026-03-15' })).toEqual(['note Un dossier égaré retrouvé']);
});

test('a filter alone lists what it keeps, the latest first, and counts it', () => {
  const { find, workspace, day } = smallField();
  expect(find('', { severity: 1 })).toEqual([
    'note Les journaux locaux sont archivés',
    'note Le dossier est saisi dans deux tableurs',
  ]);
  expect(find('', { day, entities: ['day'] })).toEqual(['day Nantes']);
  expect(searchRows(workspace.db, '', 1, { severity: 1 }).total).toBe(2);
  expect(find('')).toEqual([]);
  expect(find('***', { severity: 1 })).toEqual([]);
});
