import { copyFileSync, existsSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { listBackups } from '../../src/main/workspace/backup/backups.ts';
import { verifyBackup } from '../../src/main/workspace/backup/write-backup.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { currentVersion, versionOf } from '../../src/main/workspace/migrations/migrate.ts';
import { hasHotJournal } from '../../src/main/workspace/file/journal.ts';
import { connect } from '../../src/main/workspace/sql/connection.ts';
import { openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { buildGolden } from '../support/build-golden.ts';
import { startChild } from '../support/child.ts';
import { dumpRows } from '../support/log-dump.ts';
import { useScratchFolder } from '../support/scratch.ts';

const scratch = useScratchFolder();
/** Some kills come before or after the migration: they go on until some came within. */
const mostKills = 8;
const wantedInterruptions = 2;
const processes = 600;
const longestWait = 10_000;
let expected: unknown;

beforeAll(() => {
  buildGolden(scratch.path('old.ancrage'), processes);
  const reader = openForReading(scratch.path('old.ancrage'));
  expected = dumpRows(reader.db);
  reader.close();
});

/** Case 21. */
test('killed while migrating, the file is still whole in its old schema and migrates again', async () => {
  let interrupted = 0;
  for (let kill = 0; kill < mostKills && interrupted < wantedInterruptions; kill += 1) {
    const path = scratch.path(`killed-${kill}.ancrage`);
    copyFileSync(scratch.path('old.ancrage'), path);
    const child = startChild('killed-writer.ts', [path, '1', '0']);
    const end = performance.now() + longestWait;
    while (!hasHotJournal(path) && performance.now() < end && child.process.exitCode === null) await nextTurn();
    for (let turn = 0; turn < (kill % 4) * 40; turn += 1) await nextTurn();
    await child.kill();
    if (hasHotJournal(path)) interrupted += 1;

    // What the older Ancrage would open: SQLite plays the interrupted migration back on a copy.
    const copy = scratch.path(`copy-${kill}.ancrage`);
    copyFileSync(path, copy);
    if (existsSync(`${path}-journal`)) copyFileSync(`${path}-journal`, `${copy}-journal`);
    const older = connect(copy);
    const version = versionOf(older);
    const columns = older
      .all<{ name: string }>(`SELECT name FROM pragma_table_info('process')`)
      .map(({ name }) => name);
    expect([10, currentVersion]).toContain(version);
    expect(columns.includes('documented')).toBe(version === 10);
    expect(older.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    older.close();

    const reader = openForReading(path);
    expect(dumpRows(reader.db)).toEqual(expected);
    reader.close();
    const workspace = openForWriting(path);
    expect(versionOf(workspace.db)).toBe(currentVersion);
    expect(dumpRows(workspace.db)).toEqual(expected);
    expect(checkWorkspace(workspace.db).findings).toEqual([]);
    const migrations = listBackups(workspace.db).filter(({ reason }) => reason === 'migration');
    expect(migrations.length).toBeGreaterThan(0);
    for (const { path: backup } of migrations) verifyBackup(backup);
    workspace.close();
  }
  expect(interrupted).toBeGreaterThan(0);
});
