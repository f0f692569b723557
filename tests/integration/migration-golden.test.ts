import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withReading } from '../../src/main/backend/client-file.ts';
import { mergeFiles } from '../../src/main/backend/sharing-service.ts';
import { listBackups, restoreBackup } from '../../src/main/workspace/backup/backups.ts';
import { verifyBackup } from '../../src/main/workspace/backup/write-backup.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { listConflicts } from '../../src/main/workspace/log/conflicts.ts';
import { readHistory } from '../../src/main/workspace/log/history.ts';
import { undoChange } from '../../src/main/workspace/log/undo.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { readHeader } from '../../src/main/workspace/file/file-header.ts';
import { currentVersion, migrations } from '../../src/main/workspace/migrations/migrate.ts';
import { searchRows } from '../../src/main/workspace/search/search.ts';
import { openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { addNoteTo } from '../support/busy-writer.ts';
import { goldenAuthor } from '../support/build-golden.ts';
import { cli } from '../support/cli.ts';
import { stateOfFolder } from '../support/file-state.ts';
import { dumpLog, dumpRows } from '../support/log-dump.ts';
import { useScratchFolder } from '../support/scratch.ts';

const scratch = useScratchFolder();
const golden = (version: number): string =>
  fileURLToPath(new URL(`../fixtures/workspaces/schema-${version}.ancrage`, import.meta.url));

/** A copy of the golden file in a folder of its own. */
function copyOf(name: string): string {
  mkdirSync(scratch.path(name));
  const path = `${scratch.path(name)}/client.ancrage`;
  copyFileSync(golden(10), path);
  return path;
}

const documentation = {
  'process-accueil': null,
  'process-acte': 'complete',
  'process-mariage': 'complete',
  'process-regie': null,
};

function documentationIn(db: Parameters<typeof checkWorkspace>[0]): Record<string, unknown> {
  return Object.fromEntries(
    db
      .all<{ id: string; documentation: unknown }>('SELECT id, documentation FROM process ORDER BY id')
      .map((process) => [process.id, process.documentation]),
  );
}

const former = migrations.map(({ version }) => version).filter((version) => version < currentVersion);

test.each(former)('a golden file of schema %i is kept, and is of that schema', (version) => {
  expect(existsSync(golden(version))).toBe(true);
  expect(readHeader(golden(version)).schemaVersion).toBe(version);
});

test.each(former)('a file of schema %i is read without touching it, and its log proves its rows', async (version) => {
  const folder = scratch.path(`read-${version}`);
  mkdirSync(folder);
  const path = `${folder}/client.ancrage`;
  copyFileSync(golden(version), path);
  const before = stateOfFolder(folder);
  const reader = openForReading(path);
  expect(checkWorkspace(reader.db).findings).toEqual([]);
  expect(dumpLog(reader.db).every(({ schemaVersion }) => schemaVersion === currentVersion)).toBe(true);
  expect(searchRows(reader.db, 'coeur tableur').total).toBe(1);
  reader.close();
  for (const command of ['info', 'check', 'history', 'gaps', 'metrics', 'conflicts', 'backups']) {
    expect(await cli(command, path)).toMatchObject({ code: 0, error: '' });
  }
  expect(stateOfFolder(folder)).toEqual(before);
});

test('schema 10: rows and operations come to the new schema together', () => {
  const path = copyOf('write-10');
  const read = withReading(path, ({ db }) => ({ rows: dumpRows(db), log: dumpLog(db) }));
  const workspace = openForWriting(path);
  expect(documentationIn(workspace.db)).toEqual(documentation);
  expect({ rows: dumpRows(workspace.db), log: dumpLog(workspace.db) }).toEqual(read);
  expect(checkWorkspace(workspace.db).findings).toEqual([]);
  expect(workspace.db.all(`SELECT 1 FROM op WHERE field = 'documented'`)).toEqual([]);
  workspace.close();
  expect(readHeader(path).schemaVersion).toBe(currentVersion);
});

test('schema 10: what was done before the migration is undone after it', () => {
  const workspace = openForWriting(copyOf('undo-10'));
  const removal = readHistory(workspace.db)[0]?.id ?? '';
  undoChange(workspace, goldenAuthor, removal);
  expect(documentationIn(workspace.db)).toEqual({ ...documentation, 'process-archive': 'complete' });
  const undoing = readHistory(workspace.db).find(({ kind, id }) => kind === 'undo' && id.startsWith('019ca'))?.id ?? '';
  undoChange(workspace, goldenAuthor, undoing);
  expect(documentationIn(workspace.db)['process-regie']).toBe('none');
  expect(checkWorkspace(workspace.db).findings).toEqual([]);
  workspace.close();
});

test('schema 10: a verified backup of the file as it was precedes the migration, once', () => {
  const path = copyOf('backup-10');
  const bytes = readFileSync(path);
  openForWriting(path).close();
  openForWriting(path).close();
  const latest = withReading(path, ({ db }) => listBackups(db)).find(({ reason }) => reason === 'migration');
  expect(latest).toBeDefined();
  verifyBackup(latest?.path ?? '');
  expect(readHeader(latest?.path ?? '').schemaVersion).toBe(10);
  const restored = `${scratch.path('backup-10')}/restored.ancrage`;
  restoreBackup(latest?.path ?? '', restored);
  expect(readHeader(restored).schemaVersion).toBe(10);
  expect(withReading(restored, ({ db }) => documentationIn(db))).toEqual(documentation);
  const stillThere = readFileSync(restored);
  // SQLite notes its own version in the header when it copies.
  expect(stillThere.subarray(100).equals(bytes.subarray(100))).toBe(true);
});

const author = { name: 'Claire Fontaine', firm: 'Rive et associés' };

test('a migrated copy and one still in schema 10 come together, either way', async () => {
  const migrated = copyOf('merge-new');
  const workspace = openForWriting(migrated);
  addNoteTo(workspace, 'écrite dans le nouveau format');
  changeRows(workspace, { kind: 'edit', label: { key: 'edit' }, author: goldenAuthor }, (writer) =>
    writer.update('process', 'process-acte', { documentation: 'partial' }),
  );
  workspace.close();
  const old = copyOf('merge-old');
  const before = stateOfFolder(scratch.path('merge-old'));
  expect((await mergeFiles(migrated, old, { apply: true, author })).changes).toEqual([]);
  expect(stateOfFolder(scratch.path('merge-old'))).toEqual(before);
  const outcome = await mergeFiles(old, migrated, { apply: true, author });
  expect(outcome.changes.length).toBeGreaterThan(0);
  expect(outcome.conflicts).toEqual([]);
  const rows = [migrated, old].map((path) =>
    withReading(path, ({ db }) => {
      expect(checkWorkspace(db).findings).toEqual([]);
      expect(listConflicts(db)).toEqual([]);
      return dumpRows(db);
    }),
  );
  expect(rows[1]?.['process']).toEqual(rows[0]?.['process']);
  expect(rows[1]?.['note']).toEqual(rows[0]?.['note']);
  expect(withReading(old, ({ db }) => documentationIn(db)['process-acte'])).toBe('partial');
});

test('two copies migrated apart have the same log', () => {
  const [one, other] = ['apart-one', 'apart-other'].map((name) => {
    const path = copyOf(name);
    openForWriting(path).close();
    return withReading(path, ({ db }) => dumpLog(db));
  });
  expect(one).toEqual(other);
});
