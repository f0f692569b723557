import { copyFileSync, readdirSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { mergeFiles } from '../../src/main/backend/sharing-service.ts';
import { listBackups, makeBackup, makeDailyBackup } from '../../src/main/workspace/backup/backups.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { listConflicts } from '../../src/main/workspace/log/conflicts.ts';
import { changeToUndo, readHistory } from '../../src/main/workspace/log/history.ts';
import { undoChange } from '../../src/main/workspace/log/undo.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { createWorkspace, openForWriting, type WritableWorkspace } from '../../src/main/workspace/workspace.ts';
import { addNoteTo } from '../support/busy-writer.ts';
import { dumpRows } from '../support/log-dump.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { toldBy } from '../support/told.ts';

const scratch = useScratchFolder();
const now = Date.parse('2026-06-01T08:00:00Z');
const hour = 3_600_000;
const author = 'author-of-tests';
const twoYearsAgo = now - 2 * 365 * 24 * hour;

afterEach(() => {
  vi.useRealTimers();
});

function rename(workspace: WritableWorkspace, unit: string, name: string): void {
  changeRows(workspace, { kind: 'edit', label: { key: 'rename' }, author: author }, (writer) =>
    writer.update('unit', unit, { name }),
  );
}

function addUnit(workspace: WritableWorkspace, name: string): string {
  return changeRows(workspace, { kind: 'edit', label: { key: 'add' }, author: author }, (writer) =>
    writer.create('unit', { name }),
  ).result;
}

/** Case 22. */
test('with the clock set back two years, later changes stay later, in rows, history and undoing', async () => {
  const path = scratch.path('back.ancrage');
  let workspace = createWorkspace(path, { now: () => now });
  const unit = addUnit(workspace, 'avant');
  workspace.close();
  workspace = openForWriting(path, { now: () => twoYearsAgo });
  rename(workspace, unit, 'après');
  rename(workspace, unit, 'après encore');
  const name = (): string | undefined =>
    workspace.db.get<{ name: string }>('SELECT name FROM unit WHERE id = ?', unit)?.name;
  expect(name()).toBe('après encore');
  expect(readHistory(workspace.db).map(({ label }) => label.key)).toEqual(['rename', 'rename', 'add']);
  undoChange(workspace, author, changeToUndo(workspace.db));
  expect(name()).toBe('après');
  expect(checkWorkspace(workspace.db).findings).toEqual([]);
  workspace.close();
  // The clock set right again, then far ahead, then right.
  for (const clock of [now + hour, Date.parse('2041-01-01'), now + 2 * hour]) {
    workspace = openForWriting(path, { now: () => clock });
    rename(workspace, unit, `à ${clock}`);
    expect(name()).toBe(`à ${clock}`);
    workspace.close();
  }
});

test.each([
  ['three hours apart', 3 * hour, 0],
  ['three hours apart, the other way', 0, 3 * hour],
  ['two years apart', 0, twoYearsAgo - now],
])('clocks %s change neither what a merge keeps nor its conflicts', async (_, mineOffset, theirsOffset) => {
  const folder = `apart${mineOffset}${theirsOffset}`;
  const base = scratch.path(`${folder}-base.ancrage`);
  const created = createWorkspace(base, { now: () => now });
  const shared = addUnit(created, 'commune');
  const mineOnly = addUnit(created, 'à moi');
  const theirsOnly = addUnit(created, 'à elle');
  created.close();
  const [mine, theirs] = ['mine', 'theirs'].map((name) => {
    const path = scratch.path(`${folder}-${name}.ancrage`);
    copyFileSync(base, path);
    return path;
  }) as [string, string];
  const edits = [
    [mine, mineOffset, mineOnly, 'moi'],
    [theirs, theirsOffset, theirsOnly, 'elle'],
  ] as const;
  for (const [path, offset, own, name] of edits) {
    const workspace = openForWriting(path, { now: () => now + offset });
    rename(workspace, own, `changée par ${name}`);
    rename(workspace, shared, `vue par ${name}`);
    workspace.close();
  }
  const other = scratch.path(`${folder}-other-way.ancrage`);
  copyFileSync(theirs, other);
  const merger = { name: 'Claire Fontaine', firm: 'Rive et associés' };
  await mergeFiles(mine, theirs, { apply: true, author: merger, now });
  await mergeFiles(other, scratch.path(`${folder}-mine.ancrage`), { apply: true, author: merger, now });
  const results = [mine, other].map((path) => {
    const workspace = openForWriting(path);
    const names = Object.fromEntries(
      workspace.db.all<{ id: string; name: string }>('SELECT id, name FROM unit').map((unit) => [unit.id, unit.name]),
    );
    const sides = listConflicts(workspace.db).map((conflict) =>
      conflict.sides.map(({ value }) => String(value)).toSorted(),
    );
    const rows = dumpRows(workspace.db)['unit'];
    workspace.close();
    return { names, sides, rows };
  });
  expect(results[0]?.names[mineOnly]).toBe('changée par moi');
  expect(results[0]?.names[theirsOnly]).toBe('changée par elle');
  expect(results[0]?.sides).toEqual([['vue par elle', 'vue par moi']]);
  expect(results[1]).toEqual(results[0]);
});

test('a merge says whose clock is ahead', async () => {
  const base = scratch.path('ahead-base.ancrage');
  createWorkspace(base, { now: () => now }).close();
  const ahead = scratch.path('ahead.ancrage');
  copyFileSync(base, ahead);
  const workspace = openForWriting(ahead, { now: () => now + 3 * hour });
  addNoteTo(workspace, 'écrite demain');
  workspace.close();
  const report = await mergeFiles(base, ahead, { apply: false, now });
  expect(report.clocksAhead.map(({ minutes }) => minutes)).toEqual([180]);
});

test('backups made while the clock is wrong are kept, and do not stop the work', () => {
  const path = scratch.path('clock-backups.ancrage');
  const workspace = createWorkspace(path);
  vi.useFakeTimers({ toFake: ['Date'] });
  // A year of work: every place that the rotation keeps is taken.
  for (let month = 0; month < 14; month += 1) {
    for (const day of [3, 14, 25]) {
      vi.setSystemTime(new Date(Date.UTC(2025, 2 + month, day, 9)));
      makeDailyBackup(workspace.db, path);
    }
  }
  for (let day = 1; day <= 20; day += 1) {
    vi.setSystemTime(new Date(Date.UTC(2026, 5, day, 9)));
    makeDailyBackup(workspace.db, path);
  }
  vi.setSystemTime(twoYearsAgo);
  let made = '';
  expect(
    toldBy(() => {
      made = makeBackup(workspace.db, path, 'merge').path;
    }),
  ).toBe('done');
  expect(listBackups(workspace.db).map((backup) => backup.path)).toContain(made);
  expect(readdirSync(made.slice(0, made.lastIndexOf('/'))).filter((name) => name.endsWith('tmp'))).toEqual([]);
  workspace.close();
});
