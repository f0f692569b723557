import { expect, test } from 'vitest';
import { copyWorkspace, memoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import { checkWorkspace } from './check.ts';
import { readHistory } from './history.ts';
import { mergeInto } from './merge.ts';
import { undoChange } from './undo.ts';
import { changeRows } from './write-gate.ts';

const edit = { kind: 'edit', label: { key: 'edit' }, author: 'claire' } as const;

function oneNote() {
  const workspace = memoryWorkspace();
  const { result: note } = changeRows(workspace, edit, (writer) =>
    writer.create('note', { kind: 'fact', status: 'untreated', fact: 'Début' }),
  );
  const type = (fact: string, continues?: string) =>
    changeRows(workspace, continues === undefined ? edit : { ...edit, continues }, (writer) =>
      writer.update('note', note, { fact }),
    ).change;
  const fact = () => workspace.db.get<{ fact: string }>('SELECT fact FROM note')?.fact;
  return { workspace, note, type, fact };
}

test('typing in a field is one change per visit, undone at once', () => {
  const { workspace, type, fact } = oneNote();
  let change = type('Il');
  for (const text of ['Il ou', 'Il ouvre', 'Il ouvre Excel']) change = type(text, change);
  expect(readHistory(workspace.db)).toHaveLength(2);
  expect(fact()).toBe('Il ouvre Excel');
  expect(checkWorkspace(workspace.db).findings).toEqual([]);
  undoChange(workspace, 'claire', change ?? '');
  expect(fact()).toBe('Début');
  expect(checkWorkspace(workspace.db).findings).toEqual([]);
});

test('a change that is not the last is never taken back', () => {
  const { workspace, note, type } = oneNote();
  const first = type('Un');
  changeRows(workspace, edit, (writer) => writer.update('note', note, { place: 'Guichet' }));
  type('Deux', first);
  expect(readHistory(workspace.db)).toHaveLength(4);
  expect(checkWorkspace(workspace.db).findings).toEqual([]);
});

test('a copy made while someone types loses nothing: both values wait for a person', () => {
  const { workspace, type } = oneNote();
  const first = type('Brouillon');
  const copy = copyWorkspace(workspace, 'copy');
  type('Version finale', first);
  workspace.connection.transaction(() => mergeInto(workspace.connection, copy.db, Date.now()));
  expect(checkWorkspace(workspace.db).findings).toEqual([]);
  const values = workspace.db
    .all<{ value: string }>(`SELECT value FROM op WHERE leaf = 2 ORDER BY value`)
    .map(({ value }) => value);
  expect(values).toEqual(['Brouillon', 'Version finale']);
});

test('a change that writes nothing leaves no trace', () => {
  const { workspace, type } = oneNote();
  expect(type('Début')).toBeUndefined();
  expect(readHistory(workspace.db)).toHaveLength(1);
});
