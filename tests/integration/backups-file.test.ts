import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { withReading } from '../../src/main/backend/client-file.ts';
import { openSession } from '../../src/main/backend/session.ts';
import { mergeFiles } from '../../src/main/backend/sharing-service.ts';
import { listBackups, makeBackup, restoreBackup } from '../../src/main/workspace/backup/backups.ts';
import { verifyBackup } from '../../src/main/workspace/backup/write-backup.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { openForWriting } from '../../src/main/workspace/workspace.ts';
import { addNoteTo } from '../support/busy-writer.ts';
import { cli } from '../support/cli.ts';
import { digestOfContent } from '../support/content-dump.ts';
import { stateOfFolder } from '../support/file-state.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { makeSmallClient, preciousText } from '../support/small-client.ts';
import { toldBy } from '../support/told.ts';

const scratch = useScratchFolder();

function makeClient(name: string): string {
  mkdirSync(scratch.path(name));
  const path = `${scratch.path(name)}/client.ancrage`;
  makeSmallClient(path);
  return path;
}

/** Makes a backup now and returns where it is. */
function backUp(path: string): string {
  const workspace = openForWriting(path);
  const { path: backup } = makeBackup(workspace.db, path, 'import');
  workspace.close();
  return backup;
}

function reasons(path: string): string[] {
  return withReading(path, ({ db }) => listBackups(db).map(({ reason }) => reason));
}

test('a backup is the whole file as it stood, away from it, closed to others', () => {
  const path = makeClient('whole');
  const backup = backUp(path);
  const content = withReading(path, ({ db }) => digestOfContent(db));
  const workspace = openForWriting(path);
  addNoteTo(workspace, 'écrite après');
  workspace.close();
  verifyBackup(backup);
  expect(withReading(backup, ({ db }) => digestOfContent(db))).toBe(content);
  expect(readdirSync(dirname(path))).toEqual(['client.ancrage']);
  if (process.platform !== 'win32') expect(statSync(dirname(backup)).mode & 0o077).toBe(0);
});

test('restoring never writes over anything, and gives back what was', async () => {
  const path = makeClient('restore');
  const content = withReading(path, ({ db }) => digestOfContent(db));
  const backup = backUp(path);
  for (const taken of ['client.ancrage', 'letter.docx', 'folder']) {
    const target = `${dirname(path)}/${taken}`;
    if (taken === 'folder') mkdirSync(target);
    else if (taken !== 'client.ancrage') writeFileSync(target, 'a letter');
    const before = stateOfFolder(dirname(path));
    expect(toldBy(() => restoreBackup(backup, target))).toBe('file_exists');
    expect(stateOfFolder(dirname(path))).toEqual(before);
  }
  const restored = `${dirname(path)}/restored.ancrage`;
  restoreBackup(backup, restored);
  expect(withReading(restored, ({ db }) => digestOfContent(db))).toBe(
    withReading(backup, ({ db }) => digestOfContent(db)),
  );
  expect(withReading(restored, ({ db }) => checkWorkspace(db).ok)).toBe(true);
  expect(content).not.toBe('');
  expect(toldBy(() => restoreBackup(backup, `${dirname(path)}/no/such/folder.ancrage`))).toBe('folder_missing');
});

test.each<[string, (bytes: Buffer) => Buffer, string]>([
  ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2), 'incomplete_workspace'],
  ['emptied', () => Buffer.alloc(0), 'empty_file'],
  ['zeroed', (bytes) => Buffer.alloc(bytes.length), 'not_a_workspace'],
  [
    'broken inside',
    (bytes) => Buffer.concat([bytes.subarray(0, 5000), Buffer.alloc(50_000, 0xff), bytes.subarray(55_000)]),
    'damaged_workspace',
  ],
  ['wrong by one bit in a note', flipInNote, 'damaged_workspace'],
])('a backup %s is refused, and nothing is restored from it', async (name, damage, fault) => {
  const path = makeClient(`damaged ${name}`);
  const backup = backUp(path);
  writeFileSync(backup, damage(readFileSync(backup)));
  const target = `${dirname(path)}/restored.ancrage`;
  expect(toldBy(() => restoreBackup(backup, target))).toBe(fault);
  const run = await cli('restore', backup, '--out', target);
  expect(run.code).toBe(1);
  expect(run.error.trim().split('\n')).toHaveLength(1);
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(dirname(path))).toEqual(['client.ancrage']);
});

/** The last place where the note stands: its table, its log or its index, each of which the check compares. */
function flipInNote(bytes: Buffer): Buffer {
  const place = bytes.lastIndexOf(preciousText);
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] ?? 0) ^ 0x01;
  return copy;
}

test('the first opening of the day for writing makes a backup, the next ones do not, and reading never does', () => {
  const path = makeClient('daily');
  withReading(path, () => undefined);
  expect(reasons(path)).toEqual([]);
  for (let opening = 0; opening < 3; opening += 1) openSession(path, { name: 'Claire', firm: '' }).close();
  expect(reasons(path)).toEqual(['daily']);
});

test('a merge and an import are preceded by a backup of the file before them', async () => {
  const path = makeClient('risky');
  const theirs = `${dirname(path)}/theirs.ancrage`;
  copyFileSync(path, theirs);
  const colleague = openForWriting(theirs);
  addNoteTo(colleague, 'la sienne');
  colleague.close();
  const notes = (file: string): number =>
    withReading(file, ({ db }) => db.all(`SELECT 1 FROM note WHERE fact = 'la sienne'`).length);
  await mergeFiles(path, theirs, { apply: false });
  expect(reasons(path)).toEqual([]);
  await mergeFiles(path, theirs, { apply: true, author: { name: 'Claire', firm: '' } });
  const merge = withReading(path, ({ db }) => listBackups(db)).find(({ reason }) => reason === 'merge');
  expect(notes(path)).toBe(1);
  expect(notes(merge?.path ?? '')).toBe(0);
  const source = `${dirname(path)}/services.csv`;
  writeFileSync(source, 'Nom;Effectif\nVoirie;12\nEspaces verts;8\n');
  const run = await cli('import', 'units', path, source, '--author', 'Claire');
  expect(run.error).toBe('');
  const before = withReading(path, ({ db }) => listBackups(db)).find(({ reason }) => reason === 'import');
  const units = (file: string): number => withReading(file, ({ db }) => db.all('SELECT 1 FROM unit').length);
  expect(units(path)).toBe(units(before?.path ?? '') + 2);
});

test('backups are thinned as they come, and what a killed backup left is cleaned', () => {
  const path = makeClient('thinned');
  const workspace = openForWriting(path);
  const { path: first } = makeBackup(workspace.db, path, 'import');
  const folder = dirname(first);
  const left = `${folder}/.2026-03-02T08-00-00.000Z-daily.ancrage.0123456789ab.ancrage-tmp`;
  writeFileSync(left, 'torso');
  const twoHoursAgo = Date.now() / 1000 - 7200;
  utimesSync(left, twoHoursAgo, twoHoursAgo);
  for (let count = 0; count < 13; count += 1) makeBackup(workspace.db, path, 'import');
  expect(listBackups(workspace.db)).toHaveLength(10);
  expect(existsSync(first)).toBe(false);
  expect(existsSync(left)).toBe(false);
  workspace.close();
});

test('files that are not backups are neither listed nor removed', () => {
  const path = makeClient('foreign');
  const folder = dirname(backUp(path));
  for (const name of ['notes.txt', 'copie de sauvegarde.ancrage', '2026-13-45.ancrage'])
    writeFileSync(`${folder}/${name}`, 'x');
  const workspace = openForWriting(path);
  makeBackup(workspace.db, path, 'import');
  expect(listBackups(workspace.db)).toHaveLength(2);
  workspace.close();
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['notes.txt', 'copie de sauvegarde.ancrage']));
});
