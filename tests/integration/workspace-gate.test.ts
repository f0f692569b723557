import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withReading } from '../../src/main/backend/client-file.ts';
import { commands } from '../../src/main/hosts/cli/command-list.ts';
import { listBackups } from '../../src/main/workspace/backup/backups.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { listConflicts } from '../../src/main/workspace/log/conflicts.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { openForWriting } from '../../src/main/workspace/workspace.ts';
import { cli } from '../support/cli.ts';
import { stateOfFolder } from '../support/file-state.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { makeSmallClient } from '../support/small-client.ts';

const scratch = useScratchFolder();
const logo = fileURLToPath(new URL('../../resources/samples/cabinet-aubrelle/logo-firm.png', import.meta.url));
const photo = fileURLToPath(
  new URL('../../resources/samples/val-de-dorvenne/pictures/chemin-demande.png', import.meta.url),
);
const root = fileURLToPath(new URL('../../src/main/', import.meta.url));

/** Sources of src/main without tests and without the text of comments. */
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(root + name, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/gu, '') }));

function filesWith(pattern: RegExp): string[] {
  return sources.flatMap(({ name, text }) => (pattern.test(text) ? [name] : [])).toSorted();
}

const insideTheGate = /^workspace\/(log|migrations|search|sql)\//u;

/** Whoever comes here besides the log, the migrations and the index has a reason, written beside it. */
test('only the log, the migrations, the index and a few named files may hold a handle that writes', () => {
  expect(filesWith(/\bWritableDb\b/u).filter((name) => !insideTheGate.test(name))).toEqual([
    'workspace/backup/backups.ts', // hands a backup to the erasure
    'workspace/backup/erase-in-backup.ts', // the law reaches the backups
    'workspace/copy-identity.ts', // the register: which copy this is
    'workspace/workspace-register.ts', // the register itself
    'workspace/workspace.ts', // opens it
  ]);
});

test('only the workspace opens SQLite files', () => {
  const openers = filesWith(/\bconnect(OrCreate|InMemory)?\(/u).filter((name) => !insideTheGate.test(name));
  expect(openers.filter((name) => !name.startsWith('workspace/'))).toEqual([
    'backend/long-change.ts', // the rows as they were, for readers while a long change is written
    'backend/sharing-service.ts', // the copy that is merged, in memory
  ]);
});

test('the writing handle of an open workspace is used by name in a few places only', () => {
  expect(filesWith(/\.connection\b/u).filter((name) => !name.startsWith('workspace/'))).toEqual([
    'backend/backup-erasure.ts', // the register: backups that still hold erased people
    'backend/demo-service.ts', // the register: a demonstration
    'backend/person-service.ts', // compacts the file after an erasure
    'backend/session.ts', // the register: who wrote last
    'backend/sharing-service.ts', // a merge, in one transaction
    'hosts/cli/commands/file-commands.ts', // the repair
  ]);
});

test('statements that change tables are written in the log, the migrations, the index and the register only', () => {
  const writing = /[`'"]\s*(INSERT|UPDATE|DELETE|REPLACE|DROP|ALTER|CREATE|VACUUM)\b/u;
  expect(filesWith(writing).filter((name) => !insideTheGate.test(name))).toEqual(['workspace/workspace-register.ts']);
});

/** What each command does to the file: a new command has to say. */
const reading: Readonly<Record<string, (file: string) => readonly string[]>> = {
  info: (file) => ['info', file],
  check: (file) => ['check', file],
  backups: (file) => ['backups', file],
  search: (file) => ['search', file, 'tableur'],
  metrics: (file) => ['metrics', file],
  ambassadors: (file) => ['ambassadors', file],
  gaps: (file) => ['gaps', file],
  history: (file) => ['history', file],
  conflicts: (file) => ['conflicts', file],
  person: (file) => ['person', file, 'P-001'],
};
const writing = [
  'new',
  'restore',
  'import',
  'undo',
  'redo',
  'resolve',
  'merge',
  'erase',
  'logo',
  'photo',
  'export word',
  'export excel',
  'reimport',
];
/** They make files of their own, or none; pictures need more rows than the small client has (pictures.test.ts). */
const apart = ['demo', 'bench', 'serve', 'export picture'];

test('every command is known to read or to write', () => {
  expect(commands.map(({ name }) => name).toSorted()).toEqual(
    [...Object.keys(reading), ...writing, ...apart].toSorted(),
  );
});

function makeClient(name: string): string {
  mkdirSync(scratch.path(name));
  const path = `${scratch.path(name)}/client.ancrage`;
  makeSmallClient(path);
  return path;
}

test.each(Object.keys(reading))('« %s » does not change the file', async (name) => {
  const path = makeClient(`read ${name}`);
  const before = stateOfFolder(scratch.path(`read ${name}`));
  const run = await cli(...(reading[name]?.(path) ?? []));
  expect(run).toMatchObject({ code: 0, error: '' });
  expect(stateOfFolder(scratch.path(`read ${name}`))).toEqual(before);
});

test('after every command that writes, the rows are what the log says', async () => {
  const path = makeClient('write');
  const folder = scratch.path('write');
  const theirs = `${folder}/theirs.ancrage`;
  copyFileSync(path, theirs);
  rename(theirs, 'vu là-bas');
  rename(path, 'vu ici');
  const lists = writeLists(folder);
  const author = ['--author', 'Claire Fontaine'];
  const runs: readonly (readonly string[] | (() => readonly string[]))[] = [
    ['new', `${folder}/new.ancrage`, '--client', 'Rive et associés', ...author],
    ...Object.entries(lists).map(([kind, source]) => ['import', kind, path, source, ...author]),
    ['undo', path, ...author],
    ['redo', path, ...author],
    ['merge', path, theirs, '--apply', ...author],
    () => ['resolve', path, withReading(path, ({ db }) => listConflicts(db)[0]?.id ?? ''), '--keep', '1', ...author],
    ['undo', path, ...author],
    ['erase', path, 'P-001', ...author],
    ['logo', path, logo, '--of', 'firm', ...author],
    ['photo', path, photo, '--note', noteOf(path), '--alt', 'Le tableau du couloir', ...author],
    ['export', 'word', path, '--kind', 'plan', '--out', `${folder}/plan.docx`, ...author],
    ['export', 'excel', path, '--kind', 'follow-up', '--out', `${folder}/suivi.xlsx`, ...author],
    ['reimport', path, `${folder}/suivi.xlsx`, '--apply', ...author],
    ['check', path, '--repair', ...author],
    () => [
      'restore',
      withReading(path, ({ db }) => listBackups(db)[0]?.path ?? ''),
      '--out',
      `${folder}/restored.ancrage`,
    ],
  ];
  for (const step of runs) {
    const argv = typeof step === 'function' ? step() : step;
    const run = await cli(...argv);
    expect(run, argv.join(' ')).toMatchObject({ code: 0, error: '' });
    expect(findingsOf(path), `after ${argv.join(' ')}`).toEqual([]);
  }
  for (const name of ['new', 'theirs', 'restored']) expect(findingsOf(`${folder}/${name}.ancrage`)).toEqual([]);
  expect(readdirSync(folder).filter((name) => /journal|tmp|lock/u.test(name))).toEqual([]);
});

function noteOf(path: string): string {
  return withReading(path, ({ db }) => db.get<{ id: string }>('SELECT id FROM note')?.id ?? '');
}

function findingsOf(path: string): unknown {
  return withReading(path, ({ db }) => checkWorkspace(db).findings);
}

function rename(path: string, name: string): void {
  const workspace = openForWriting(path);
  const unit = workspace.db.get<{ id: string }>('SELECT id FROM unit')?.id ?? '';
  changeRows(workspace, { kind: 'edit', label: { key: 'edit' }, author: 'author-of-tests' }, (writer) =>
    writer.update('unit', unit, { name }),
  );
  workspace.close();
}

/** One list of each kind that the file can take in. */
function writeLists(folder: string): Record<string, string> {
  const texts: Record<string, string> = {
    units: 'Nom;Effectif\nVoirie;12\nEspaces verts;8\n',
    people: 'Nom;Prénom;Service\nRoux;Anne;Voirie\nBlanc;Luc;Espaces verts\n',
    processes: 'Processus;Description\nCurer les fossés;Chaque automne\n',
    tools: 'Outil;Type\nLogiciel de paie;officiel\n',
    nominations: 'De;À\nAnne Roux;Luc Blanc\n',
    measures: 'Outil;Date;Inscrits;Actifs\nLogiciel de paie;2026-05-04;20;12\n',
    notes: 'Note;Type\nLe planning est sur un tableau blanc;fait\n',
  };
  return Object.fromEntries(
    Object.entries(texts).map(([kind, text]) => {
      const path = `${folder}/${kind}.csv`;
      writeFileSync(path, text);
      return [kind, path];
    }),
  );
}
