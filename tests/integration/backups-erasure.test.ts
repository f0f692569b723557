import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { whileWriting, withReading } from '../../src/main/backend/client-file.ts';
import { erasePersonEverywhere } from '../../src/main/backend/person-service.ts';
import { openSession } from '../../src/main/backend/session.ts';
import { listBackups, makeBackup } from '../../src/main/workspace/backup/backups.ts';
import { verifyBackup } from '../../src/main/workspace/backup/write-backup.ts';
import { journalOf } from '../../src/main/workspace/file/journal.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { erasePerson } from '../../src/main/workspace/log/erase.ts';
import { changeToUndo } from '../../src/main/workspace/log/history.ts';
import { undoChange } from '../../src/main/workspace/log/undo.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { createWorkspace, openForWriting, type WritableWorkspace } from '../../src/main/workspace/workspace.ts';
import { startChild } from '../support/child.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { toldLater } from '../support/told.ts';

const scratch = useScratchFolder();
const author = { name: 'Claire Fontaine', firm: 'Rive et associés' };
const today = '2026-06-01';

/** Written as people write it: the search index holds it folded, a text in capitals, a link by first name. */
const traces = /quatremarre|solange|s\.quatre@rochemaure|06 12 34 56 78|0612345678/iu;

/** Every place where the name stands, in any file under a folder, whatever the file. */
function placesOf(pattern: RegExp, ...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => statSync(path).isFile())
      .flatMap((path) => {
        const bytes = readFileSync(path);
        return ['utf8', 'utf16le'].flatMap((encoding) => {
          const found = pattern.exec(bytes.toString(encoding as BufferEncoding));
          return found ? [`${path} (${encoding}): ${found[0]}`] : [];
        });
      }),
  );
}

let folder = '';
let count = 0;

beforeEach(() => {
  count += 1;
  folder = scratch.path(`client-${count}`);
  mkdirSync(folder);
  rmSync(scratch.path('application'), { recursive: true, force: true });
  mkdirSync(scratch.path('application'));
});

const traceOf = (pattern: RegExp = traces): string[] => placesOf(pattern, folder, scratch.path('application'));

function fill(workspace: WritableWorkspace): string {
  const write = (key: string, work: Parameters<typeof changeRows>[2]): void => {
    changeRows(workspace, { kind: 'edit', label: { key }, author: 'author-of-tests' }, work);
  };
  let person = '';
  write('start', (writer) => {
    person = writer.create('person', {});
    writer.create('identity', {
      person_id: person,
      first_name: 'Solange',
      last_name: 'Quatremarre',
      email: 's.quatre@rochemaure.example',
      phone: '06 12 34 56 78',
    });
    const other = writer.create('person', {});
    writer.create('identity', { person_id: other, first_name: 'Paul', last_name: 'Lenoir' });
    const note = writer.create('note', {
      kind: 'verbatim',
      status: 'untreated',
      fact: 'Solange dit : « je garde mon tableur ». Mme QUATREMARRE (0612345678) l’a répété, Quatremarre Solange aussi.',
    });
    writer.create('note_link', { note_id: note, person_id: person });
    writer.create('stance', { person_id: person, observed_fact: 'S. Quatremarre refuse', observed_on: today });
  });
  write('edit', (writer) => writer.update('identity', person, { last_name: 'Quatremarre-Roy' }));
  write('edit', (writer) => writer.update('identity', person, { last_name: 'Quatremarre' }));
  write('edit', (writer) =>
    writer.create('note', { kind: 'fact', status: 'untreated', fact: 'Vue par Mme Quatremarre' }),
  );
  undoChange(workspace, 'author-of-tests', changeToUndo(workspace.db));
  return person;
}

/** A client that knows her, with two backups made over time. */
function makeClient(): string {
  const path = `${folder}/client.ancrage`;
  const workspace = createWorkspace(path);
  fill(workspace);
  makeBackup(workspace.db, path, 'import');
  changeRows(workspace, { kind: 'edit', label: { key: 'edit' }, author: 'author-of-tests' }, (writer) =>
    writer.create('note', { kind: 'fact', status: 'untreated', fact: 'Le mail de s.quatre@rochemaure.example est lu' }),
  );
  makeBackup(workspace.db, path, 'merge');
  workspace.close();
  return path;
}

function erase(path: string): ReturnType<typeof erasePersonEverywhere> {
  return whileWriting(path, author, (session) => erasePersonEverywhere(session, 'P-001', today));
}

function expectSound(...paths: readonly string[]): void {
  for (const path of paths) expect(withReading(path, ({ db }) => checkWorkspace(db).findings)).toEqual([]);
}

function backupsOf(path: string): string[] {
  return withReading(path, ({ db }) => listBackups(db).map((backup) => backup.path));
}

test('an erasure leaves no trace in the file, its journal or any backup, which stay sound', async () => {
  const path = makeClient();
  expect(traceOf().length).toBeGreaterThan(0);
  const erased = await erase(path);
  expect(erased).toMatchObject({ code: 'P-001', backups: 2, deletedBackups: 0 });
  expect(traceOf()).toEqual([]);
  expect(traceOf(/lenoir/iu).length).toBeGreaterThan(0);
  const backups = backupsOf(path);
  expect(backups).toHaveLength(2);
  expectSound(path, ...backups);
  for (const backup of backups) verifyBackup(backup);
});

test('while the file is still open after an erasure, and when the process is killed then, nothing is left beside it', async () => {
  const path = makeClient();
  const child = startChild('erasing.ts', [path, 'P-001']);
  await child.waitFor('erased');
  expect(traceOf()).toEqual([]);
  await child.kill();
  expect(traceOf()).toEqual([]);
  expectSound(path);
});

test('between two changes the journal beside the file holds nothing of what was there before', () => {
  const path = makeClient();
  const workspace = openForWriting(path);
  for (const fact of ['SECRET-CONFIE', 'autre chose', 'encore autre chose']) {
    const note = workspace.db.get<{ id: string }>('SELECT id FROM note ORDER BY id')?.id ?? '';
    changeRows(workspace, { kind: 'edit', label: { key: 'edit' }, author: 'author-of-tests' }, (writer) =>
      writer.update('note', note, { fact }),
    );
    expect(statSync(journalOf(path)).size).toBe(0);
  }
  workspace.close();
});

test('a process killed while it erases leaves a sound file, where the erasure is whole or was not made', async () => {
  for (let kill = 0; kill < 3; kill += 1) {
    const path = `${folder}/client-${kill}.ancrage`;
    const workspace = createWorkspace(path);
    fill(workspace);
    workspace.close();
    const child = startChild('erasing.ts', [path, 'P-001']);
    await child.waitFor('open');
    await wait(kill * 12);
    await child.kill();
    expectSound(path);
    const erased = withReading(
      path,
      ({ db }) => db.get(`SELECT 1 FROM person WHERE erased_on IS NOT NULL`) !== undefined,
    );
    if (erased) {
      openForWriting(path).close();
      expect(traces.exec(readFileSync(path).toString('utf8'))?.[0]).toBeUndefined();
    }
    rmSync(path);
  }
});

test('a backup that a killed process left half-made goes with the erasure', async () => {
  const path = makeClient();
  const [backup = ''] = backupsOf(path);
  copyFileSync(backup, `${dirname(backup)}/.2026-05-30T08-00-00.000Z-daily.ancrage.0123456789ab.ancrage-tmp`);
  await erase(path);
  expect(traceOf()).toEqual([]);
});

test('a backup of schema 10 is rewritten in the new schema, without the name', async () => {
  const path = `${folder}/client.ancrage`;
  copyFileSync(fileURLToPath(new URL('../fixtures/workspaces/schema-10.ancrage', import.meta.url)), path);
  openForWriting(path).close();
  expect(backupsOf(path)).toHaveLength(1);
  expect(traceOf().length).toBeGreaterThan(1);
  await erase(path);
  expect(traceOf()).toEqual([]);
  expectSound(path, ...backupsOf(path));
});

test('a backup that cannot be rewritten is deleted, and said to be', async () => {
  const path = makeClient();
  const [backup = ''] = backupsOf(path);
  const bytes = readFileSync(backup);
  bytes.fill(0xff, 4096, 60_000);
  writeFileSync(backup, bytes);
  expect(await erase(path)).toMatchObject({ deletedBackups: 1 });
  expect(traceOf()).toEqual([]);
});

test('an erasure cut off before the backups is finished at the next opening', async () => {
  const path = makeClient();
  const workspace = openForWriting(path);
  const person = workspace.db.get<{ id: string }>(`SELECT id FROM person WHERE code = 'P-001'`)?.id ?? '';
  erasePerson(workspace, 'author-of-tests', person, today);
  workspace.close();
  openSession(path, author).close();
  await toldLater(() => erase(path));
  expect(traceOf()).toEqual([]);
});
