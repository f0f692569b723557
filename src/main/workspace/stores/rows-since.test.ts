import { expect, test } from 'vitest';
import { copyWorkspace, memoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import { mergeInto } from '../log/merge.ts';
import { undoChange } from '../log/undo.ts';
import { changeRows } from '../log/write-gate.ts';
import { readRowsSince } from './rows-since.ts';

const edit = { kind: 'edit', label: { key: 'edit' }, author: 'claire' } as const;

function twoSites() {
  const workspace = memoryWorkspace();
  const { result } = changeRows(workspace, edit, (writer) => ({
    one: writer.create('site', { name: 'Nantes' }),
    other: writer.create('site', { name: 'Rezé' }),
  }));
  const rename = (name: string, continues?: string) =>
    changeRows(workspace, continues === undefined ? edit : { ...edit, continues }, (writer) =>
      writer.update('site', result.one, { name }),
    ).change;
  const since = (mark?: string) => readRowsSince(workspace.db, 'site', mark);
  const names = (mark?: string) => since(mark).rows.map((row) => ('name' in row ? row.name : ''));
  return { workspace, ...result, rename, since, names };
}

test('a first reading is whole; the next ones tell what changed and what went', () => {
  const { workspace, other, rename, since, names } = twoSites();
  const first = since();
  expect([first.isWhole, first.rows.length]).toEqual([true, 2]);
  expect(since(first.mark)).toMatchObject({ isWhole: false, rows: [], removed: [] });
  rename('Nantes Nord');
  changeRows(workspace, edit, (writer) => {
    writer.remove('site', other);
  });
  expect(names(first.mark)).toEqual(['Nantes Nord']);
  expect(since(first.mark)).toMatchObject({ isWhole: false, removed: [other] });
});

test('a change that was taken back by typing on is told all the same', () => {
  const { rename, since, names } = twoSites();
  const change = rename('N');
  const { mark } = since();
  rename('Na', change);
  expect(names(mark)).toEqual(['Na']);
  const after = since(mark);
  expect(after.isWhole).toBe(false);
  expect(names(after.mark)).toEqual([]);
});

test('what an undoing gave back is told', () => {
  const { workspace, rename, since, names } = twoSites();
  const change = rename('Autre') ?? '';
  const { mark } = since();
  undoChange(workspace, 'claire', change);
  expect(names(mark)).toEqual(['Nantes']);
});

test('after a merge, or with the mark of another file, all is read', () => {
  const { workspace, one, since } = twoSites();
  const { mark } = since();
  const copy = copyWorkspace(workspace, 'second', { device: 'bbbbbbbb' });
  changeRows(copy, edit, (writer) => writer.update('site', one, { name: 'Ailleurs' }));
  mergeInto(workspace.connection, copy.db, Date.now());
  expect(since(mark)).toMatchObject({ isWhole: true });
  expect(twoSites().since(mark)).toMatchObject({ isWhole: true });
});
