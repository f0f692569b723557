import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mergeFiles } from '../../src/main/backend/sharing-service.ts';
import { listBackups } from '../../src/main/workspace/backup/backups.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import type { ReadableDb } from '../../src/main/workspace/sql/connection.ts';
import { createWorkspace, openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { toldLater } from '../support/told.ts';

const scratch = useScratchFolder();
const edit = { kind: 'edit', label: { key: 'edit' }, author: 'author-of-tests' } as const;
const author = { name: 'Claire', firm: '' };

function look<T>(path: string, work: (db: ReadableDb) => T): T {
  const workspace = openForReading(path);
  try {
    return work(workspace.db);
  } finally {
    workspace.close();
  }
}

function countUnits(path: string): number {
  return look(path, (db) => db.all('SELECT id FROM unit').length);
}

/** Two copies of a client of ten units, one of which has lost some. */
function copiesApart(name: string, removed: number): { readonly mine: string; readonly theirs: string } {
  const [mine, theirs] = [scratch.path(`${name}.ancrage`), scratch.path(`${name}-theirs.ancrage`)];
  const workspace = createWorkspace(mine);
  const { result: units } = changeRows(workspace, edit, (writer) =>
    Array.from({ length: 10 }, (_, index) => writer.create('unit', { name: `Service ${index}` })),
  );
  workspace.close();
  copyFileSync(mine, theirs);
  const copy = openForWriting(theirs);
  changeRows(copy, edit, (writer) => {
    for (const unit of units.slice(0, removed)) writer.remove('unit', unit);
  });
  copy.close();
  return { mine, theirs };
}

/** Case 24. */
test('a merge that removes more than a fifth of the rows stops, keeps a backup, and goes on when told to', async () => {
  const { mine, theirs } = copiesApart('many', 3);
  expect((await mergeFiles(mine, theirs, { apply: false })).removedShare).toBeCloseTo(0.3);
  expect(await toldLater(() => mergeFiles(mine, theirs, { apply: true, author }))).toBe('removals_need_consent');
  expect(countUnits(mine)).toBe(10);
  expect(look(mine, listBackups).map(({ reason }) => reason)).toContain('merge');
  await mergeFiles(mine, theirs, { apply: true, author, acceptRemovals: true });
  expect(countUnits(mine)).toBe(7);
});

test('a merge that removes a fifth or less needs no word', async () => {
  const { mine, theirs } = copiesApart('few', 2);
  await mergeFiles(mine, theirs, { apply: true, author });
  expect(countUnits(mine)).toBe(8);
});
