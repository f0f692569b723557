import { afterEach, expect, test } from 'vitest';
import { copyWorkspace, memoryWorkspace, type MemoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import { checkWorkspace } from './check.ts';
import { mergeInto } from './merge.ts';
import { undoChange } from './undo.ts';
import { changeRows } from './write-gate.ts';

/** So many rows that the index is built again instead of being mended row by row. */
const many = 1200;
const description = { kind: 'edit', label: { key: 'edit' }, author: 'author-of-tests' } as const;
const open: MemoryWorkspace[] = [];

afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
});

function start(): MemoryWorkspace {
  const workspace = memoryWorkspace();
  open.push(workspace);
  changeRows(workspace, description, (writer) => writer.create('site', { name: 'Mairie' }));
  return workspace;
}

function addMany(workspace: MemoryWorkspace, name: string): string {
  const { change } = changeRows(workspace, description, (writer) => {
    for (let index = 0; index < many; index += 1) writer.create('site', { name: `${name} ${index}` });
  });
  return change ?? '';
}

const found = ({ db }: MemoryWorkspace, text: string): number =>
  db.all('SELECT rowid FROM search_index WHERE search_index MATCH ?', text).length;

function expectSound(workspace: MemoryWorkspace, sites: number): void {
  expect(workspace.db.all('SELECT id FROM site')).toHaveLength(sites);
  expect(checkWorkspace(workspace.db).findings).toEqual([]);
}

test('many rows that go and come back by undoing leave and enter the index', () => {
  const workspace = start();
  const added = addMany(workspace, 'Annexe');
  const { change } = undoChange(workspace, description.author, added);
  expectSound(workspace, 1);
  expect([found(workspace, 'annexe'), found(workspace, 'mairie')]).toEqual([0, 1]);
  undoChange(workspace, description.author, change ?? '');
  expectSound(workspace, many + 1);
  expect([found(workspace, 'annexe'), found(workspace, 'mairie')]).toEqual([many, 1]);
});

test('many rows that a merge brings enter the index, beside those of this copy', () => {
  const mine = start();
  const theirs = copyWorkspace(mine, 'theirs', { device: 'bbbbbbbb' });
  open.push(theirs);
  addMany(theirs, 'Annexe');
  changeRows(mine, description, (writer) => writer.create('site', { name: 'Dépôt' }));
  mine.connection.transaction(() => mergeInto(mine.connection, theirs.db, Date.now()));
  expectSound(mine, many + 2);
  expect([found(mine, 'annexe'), found(mine, 'depot'), found(mine, 'mairie')]).toEqual([many, 1, 1]);
});
