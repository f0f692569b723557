import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { edit, openSession } from '../../src/main/backend/session.ts';
import type { RowWriter } from '../../src/main/workspace/log/write-gate.ts';
import { cli, cliJson } from '../support/cli.ts';
import { useScratchFolder } from '../support/scratch.ts';

const scratch = useScratchFolder();
let file = '';

function write(path: string, author: string, work: (writer: RowWriter) => void): void {
  const session = openSession(path, { name: author, firm: 'Rive' });
  try {
    edit(session, { key: 'edit' }, work);
  } finally {
    session.close();
  }
}

beforeAll(async () => {
  file = scratch.path('client.ancrage');
  await cliJson('new', file, '--client', 'Cabinet Aubrelle', '--author', 'Claire Fontaine');
  write(file, 'Claire Fontaine', (writer) => {
    const unit = writer.create('unit', { name: 'Accueil' });
    for (const [first, last] of [
      ['Jeanne', 'Dupont-Moreau'],
      ['Karim', 'Benali'],
      ['Lucie', 'Œuvrard'],
    ] as const) {
      const person = writer.create('person', { unit_id: unit });
      writer.create('identity', { person_id: person, first_name: first, last_name: last });
      const note = writer.create('note', {
        kind: 'fact',
        status: 'untreated',
        fact: `${first} ${last} ressaisit l’adresse`,
      });
      writer.create('note_link', { note_id: note, person_id: person });
    }
  });
});

test('a new file refuses to take the place of another', async () => {
  const before = readFileSync(file);
  const run = await cli('new', file, '--client', 'Autre');
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.error.trim().split('\n')).toHaveLength(1);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each([
  ['no command', []],
  ['an unknown command', ['conquer', 'x']],
  ['a missing argument', ['info']],
  ['an unknown option', ['info', 'x', '--fast']],
  ['a missing client name', ['new', 'x.ancrage']],
  ['an unknown language', ['info', 'x', '--lang', 'de']],
  ['a day that does not exist', ['search', 'x', '--from', '2026-02-30']],
])('%s exits with 2', async (_, argv) => {
  const run = await cli(...argv);
  expect(run.code).toBe(2);
  expect(run.error + run.out).not.toMatch(/\bat .*\.ts:/u);
});

test('info counts, check is content, both in English too', async () => {
  const info = await cliJson<{ client: string; counts: Record<string, number>; schemaVersion: number }>('info', file);
  expect(info).toMatchObject({ client: 'Cabinet Aubrelle', schemaVersion: 40 });
  expect(info.counts).toMatchObject({ person: 3, identity: 3, note: 3 });
  expect((await cli('check', file)).out).toContain('Tout est en ordre');
  expect((await cli('check', file, '--lang', 'en')).out).toContain('All is well');
});

test('undo and redo walk along the history and name what they do', async () => {
  write(file, 'Claire Fontaine', (writer) => writer.create('site', { name: 'Angers' }));
  expect((await cli('undo', file)).code).toBe(0);
  expect((await cliJson<{ counts: Record<string, number> }>('info', file)).counts['site']).toBeUndefined();
  expect((await cli('redo', file)).code).toBe(0);
  expect((await cliJson<{ counts: Record<string, number> }>('info', file)).counts['site']).toBe(1);
  expect(await cli('redo', file)).toMatchObject({ code: 1 });
  const history = await cliJson<{ kind: string }[]>('history', file);
  expect(history.slice(0, 2).map(({ kind }) => kind)).toEqual(['undo', 'undo']);
  expect((await cli('check', file)).code).toBe(0);
});

test('search finds whatever the accents, and no text makes it fail', async () => {
  const titles = async (...words: string[]): Promise<string[]> =>
    (await cliJson<{ hits: { title: string }[] }>('search', file, ...words)).hits.map(({ title }) => title);
  expect(await titles('oeuvrard')).toContain('Lucie Œuvrard');
  expect(await titles("l'adresse", 'karim')).toEqual(['Karim Benali ressaisit l’adresse']);
  for (const text of [
    'l’équipe',
    'mot-clé',
    '"',
    'AND',
    '*',
    '(',
    'NEAR(a b)',
    'title:x',
    'é'.repeat(10_000),
    '🙂',
    '-',
    'a OR b',
    '"a',
  ]) {
    expect((await cli('search', file, '--json', '--', text)).code).toBe(0);
  }
});

test('two copies edited apart come together; a conflict waits, is settled, and stays settled', async () => {
  const mine = scratch.path('mine.ancrage');
  const theirs = scratch.path('theirs.ancrage');
  copyFileSync(file, mine);
  copyFileSync(file, theirs);
  const note = (writer: RowWriter): string =>
    writer.db.all<{ id: string }>('SELECT id FROM note ORDER BY id')[0]?.id ?? '';
  write(mine, 'Claire Fontaine', (writer) => {
    writer.update('note', note(writer), { place: 'Guichet' });
    writer.create('note', { kind: 'idea', status: 'untreated', fact: 'Une fiche unique' });
  });
  write(theirs, 'Paul Roche', (writer) => {
    writer.update('note', note(writer), { place: 'Comptoir' });
    writer.create('person', { job_title: 'Stagiaire' });
  });
  const looked = readFileSync(mine);
  const dry = await cliJson<{ applied: boolean; changes: unknown[] }>('merge', mine, theirs);
  expect(dry).toMatchObject({ applied: false });
  expect(readFileSync(mine).equals(looked)).toBe(true);

  const applied = await cliJson<{ applied: boolean; conflicts: { id: string }[] }>('merge', mine, theirs, '--apply');
  expect(applied.applied).toBe(true);
  expect(applied.conflicts).toHaveLength(1);
  expect((await cli('merge', mine, theirs)).out).toContain('rien de nouveau');
  const [conflict] = await cliJson<{ id: string; sides: { value: string; author: string }[] }[]>('conflicts', mine);
  expect(conflict?.sides.map(({ value, author }) => [value, author]).toSorted()).toEqual([
    ['Comptoir', 'Paul Roche'],
    ['Guichet', 'Claire Fontaine'],
  ]);

  expect((await cli('resolve', mine, conflict?.id ?? '', '--keep', '1')).code).toBe(0);
  await cliJson('merge', theirs, mine, '--apply');
  expect(await cliJson('conflicts', theirs)).toEqual([]);
  expect((await cliJson<{ counts: Record<string, number> }>('info', theirs)).counts).toMatchObject({
    note: 4,
    person: 4,
  });
  for (const copy of [mine, theirs]) expect((await cli('check', copy)).code).toBe(0);
});

test('copies of one file give different codes', async () => {
  const copy = scratch.path('copy.ancrage');
  copyFileSync(file, copy);
  for (const path of [file, copy])
    write(path, 'Claire Fontaine', (writer) => writer.create('person', { job_title: path }));
  await cliJson('merge', file, copy, '--apply');
  const metrics = await cliJson<{ code: string }[]>('metrics', file);
  expect(new Set(metrics.map(({ code }) => code)).size).toBe(metrics.length);
});

test('all that is held on a person is told, then erased everywhere, backups included', async () => {
  const person = await cliJson<{ identity: { last_name: string }; texts: unknown[]; rows: unknown[] }>(
    'person',
    file,
    'P-001',
  );
  expect(person.identity.last_name).toBe('Dupont-Moreau');
  expect(person.texts.length).toBeGreaterThan(0);
  const backups = await cliJson<{ path: string }[]>('backups', file);
  expect(backups.length).toBeGreaterThan(0);
  expect(backups.some(({ path }) => readFileSync(path).includes('Dupont-Moreau'))).toBe(true);

  const older = scratch.path('older.ancrage');
  copyFileSync(file, older);
  expect((await cli('erase', file, 'P-001')).code).toBe(0);
  for (const path of [file, ...backups.map((backup) => backup.path)]) {
    expect(existsSync(path) && /dupont|moreau|jeanne/iu.test(readFileSync(path).toString('latin1')), path).toBe(false);
  }
  expect(await cli('undo', file)).toMatchObject({ code: 1 });
  await cliJson('merge', file, older, '--apply');
  await cliJson('merge', older, file, '--apply');
  for (const path of [file, older]) {
    expect(/dupont|moreau|jeanne/iu.test(readFileSync(path).toString('latin1')), path).toBe(false);
    expect((await cli('check', path)).code).toBe(0);
  }
});

test('files of two clients do not merge', async () => {
  const other = scratch.path('other.ancrage');
  await cli('new', other, '--client', 'Autre');
  expect(await cli('merge', file, other, '--apply')).toMatchObject({ code: 1 });
});

test('a file that is not ours is refused in one line and left alone', async () => {
  const foreign = scratch.path('foreign.ancrage');
  writeFileSync(foreign, 'Ceci est un texte.');
  for (const command of [
    ['info', foreign],
    ['check', foreign],
    ['undo', foreign],
    ['merge', file, foreign, '--apply'],
  ]) {
    const run = await cli(...command);
    expect(run.code).toBe(1);
    expect(run.error.trim().split('\n')).toHaveLength(1);
  }
  expect(readFileSync(foreign, 'utf8')).toBe('Ceci est un texte.');
});

test('an old Node is told so in one line', () => {
  const entry = resolve(import.meta.dirname, '../../src/main/hosts/cli/ancrage.mjs');
  const code = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); await import(${JSON.stringify(entry)});`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect(run.status).toBe(1);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toContain('Node 24');
});

test('the entry runs as npm runs it', () => {
  const root = resolve(import.meta.dirname, '../..');
  const out = execFileSync(process.execPath, [join(root, 'src/main/hosts/cli/ancrage.mjs'), 'info', file, '--json'], {
    encoding: 'utf8',
  });
  expect(JSON.parse(out)).toMatchObject({ client: 'Cabinet Aubrelle' });
});

test('a person whose import was undone is erased from the log all the same', async () => {
  const path = scratch.path('undone.ancrage');
  await cliJson('new', path, '--client', 'Cabinet');
  write(path, 'Claire Fontaine', (writer) => {
    const person = writer.create('person', {});
    writer.create('identity', { person_id: person, last_name: 'Quenouillère' });
  });
  expect((await cli('undo', path)).code).toBe(0);
  expect(readFileSync(path).includes('Quenouillère')).toBe(true);
  expect((await cli('erase', path, 'P-001')).code).toBe(0);
  expect(/quenouill/iu.test(readFileSync(path).toString('latin1'))).toBe(false);
  expect((await cli('check', path)).code).toBe(0);
});

test('another person may redo what was undone', async () => {
  const path = scratch.path('redone.ancrage');
  await cliJson('new', path, '--client', 'Cabinet', '--author', 'Claire Fontaine');
  write(path, 'Claire Fontaine', (writer) => writer.create('site', { name: 'Angers' }));
  expect((await cli('undo', path, '--author', 'Paul Roche')).code).toBe(0);
  expect((await cli('redo', path, '--author', 'Inès Lambert')).code).toBe(0);
  expect((await cliJson<{ counts: Record<string, number> }>('info', path)).counts['site']).toBe(1);
});
