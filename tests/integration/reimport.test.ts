import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { withReading } from '../../src/main/backend/client-file.ts';
import { listBackups } from '../../src/main/workspace/backup/backups.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { createWorkspace, openForWriting } from '../../src/main/workspace/workspace.ts';
import { cli, cliJson } from '../support/cli.ts';
import { editedGrid, type ClientGrid } from '../support/returned-grid.ts';
import { useScratchFolder } from '../support/scratch.ts';

const scratch = useScratchFolder();
const author = ['--author', 'Claire Fontaine'] as const;
let number = 0;
let original = '';
let exported = '';
let file = '';
let grid = '';
let action = '';

/** A client with a few rows, and its follow-up grid exported. */
beforeAll(async () => {
  original = scratch.path('original.ancrage');
  exported = scratch.path('original.xlsx');
  const workspace = createWorkspace(original);
  changeRows(workspace, { kind: 'edit', label: { key: 'start' }, author: 'author-of-tests' }, (writer) => {
    writer.create('client', { key: 'client', name: 'Ville de Rochemaure', sector: 'public', language: 'fr' });
    writer.create('project', { name: 'Guichet unique', status: 'active' });
    action = writer.create('action', {
      title: 'Réunion de lancement',
      nature: 'communication',
      phase: 'engage',
      status: 'in_progress',
      due_on: '2027-01-15',
      progress: 40,
    });
    writer.create('action', { title: 'Tutoriel', nature: 'training', phase: 'deliver', status: 'planned' });
    writer.create('risk', { title: 'Retour au tableur', status: 'open', probability: 2, severity: 3 });
  });
  workspace.close();
  await cliJson('export', 'excel', original, '--kind', 'follow-up', '--out', exported);
});

beforeEach(() => {
  number += 1;
  file = scratch.path(`client-${number}.ancrage`);
  grid = scratch.path(`suivi-${number}.xlsx`);
  copyFileSync(original, file);
  copyFileSync(exported, grid);
});

async function edit(change: (grid: ClientGrid) => void): Promise<void> {
  writeFileSync(grid, await editedGrid(readFileSync(grid), change));
}

function change(values: object): void {
  const workspace = openForWriting(file);
  changeRows(workspace, { kind: 'edit', label: { key: 'edit' }, author: 'author-of-tests' }, (writer) =>
    writer.update('action', action, values),
  );
  workspace.close();
}

function rowsOf(table: string): readonly Readonly<Record<string, unknown>>[] {
  return withReading(file, ({ db }) => db.all(`SELECT * FROM ${table} ORDER BY code`));
}

/** What was printed, with plain spaces. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

const changes = (): number =>
  withReading(file, ({ db }) => db.get<{ count: number }>('SELECT count(*) AS count FROM change')?.count ?? 0);

test('a grid that says the same writes nothing', async () => {
  const before = changes();
  const run = await cli('reimport', file, grid, '--apply', ...author);
  expect(run).toMatchObject({ code: 0, error: '' });
  expect(plain(run.out)).toContain('Aucune différence');
  expect(rowsOf('action')).toHaveLength(2);
  // The author is new in this file.
  expect(changes()).toBe(before + 1);
});

test('shown first, then applied as one change that can be undone, once', async () => {
  await edit((client) => {
    client.set('Actions', 'Statut', 0, 'terminée');
    client.set('Actions', 'Avancement (%)', 0, '100 %');
    client.set('Risques', 'Probabilité', 0, 9);
    client.add('Actions', {
      Intitulé: 'Permanence au marché',
      Nature: 'Événement',
      Phase: 'Réaliser',
      Statut: 'prévu',
    });
  });
  const before = readFileSync(file);
  const dry = await cli('reimport', file, grid);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(plain(dry.out).split('\n')).toEqual([
    expect.stringMatching(/^Grille exportée le /u),
    'Onglet Actions',
    '  ligne 5, A-001 « Réunion de lancement », Avancement (%) : 40 % → 100 %',
    '  ligne 5, A-001 « Réunion de lancement », Statut : En cours → Fait',
    '  ligne 7, « Permanence au marché », ligne ajoutée',
    'Onglet Risques',
    '  ligne 5, R-001 « Retour au tableur », Probabilité : 2 → 9 — refusé, la valeur doit être comprise entre 1 et 4',
    '3 différences à reprendre, 1 refusée.',
    'Rien n’a été modifié. Relancez avec --apply pour reprendre ce qui est sûr.',
    '',
  ]);
  const applied = await cliJson<{ change: string; counts: object }>('reimport', file, grid, '--apply', ...author);
  expect(applied.counts).toEqual({ accepted: 3, doubtful: 0, refused: 1, conflict: 0, ignored: 0 });
  expect(rowsOf('action').map(({ title, status, progress }) => [title, status, progress])).toEqual([
    ['Réunion de lancement', 'done', 100],
    ['Tutoriel', 'planned', null],
    ['Permanence au marché', 'planned', null],
  ]);
  expect(rowsOf('action')[2]).toMatchObject({
    code: expect.stringMatching(/^A-\d+$/u),
    project_id: expect.any(String),
  });
  expect(withReading(file, ({ db }) => [listBackups(db).length > 0, checkWorkspace(db).findings])).toEqual([true, []]);
  const after = changes();
  const again = await cli('reimport', file, grid, '--apply', ...author);
  expect(plain(again.out)).toContain('0 différence à reprendre, 1 refusée.\nRien de sûr à reprendre');
  expect(changes()).toBe(after);
  expect(plain((await cli('history', file, '--limit', '1')).out)).toContain('Reprise de la grille « suivi-2.xlsx »');
  expect((await cli('undo', file, ...author)).code).toBe(0);
  expect(rowsOf('action').map(({ status }) => status)).toEqual(['in_progress', 'planned']);
});

test('what the consultant changed since the export is never overwritten', async () => {
  await edit((client) => {
    client.set('Actions', 'Statut', 0, 'Bloqué');
    client.set('Actions', 'Échéance', 0, '20/02/2027');
  });
  change({ status: 'done', comment: 'Tenue le 12' });
  const run = await cli('reimport', file, grid, '--apply', '--lang', 'en', ...author);
  expect(plain(run.out)).toContain(
    'Statut: Fait → Bloqué — conflict, also changed in the client file since the export',
  );
  expect(plain(run.out)).toContain('1 difference to take in, 1 conflict.');
  expect(plain(run.out)).toContain('1 value changed in the client file since the export is kept.');
  expect(rowsOf('action')[0]).toMatchObject({ status: 'done', due_on: '2027-02-20', comment: 'Tenue le 12' });
});

test('a row taken out by the client goes only with a word', async () => {
  await edit((client) => client.remove('Actions', 1));
  const kept = await cli('reimport', file, grid, '--apply', ...author);
  expect(plain(kept.out)).toContain('A-002 « Tutoriel », ligne supprimée — sans effet');
  expect(rowsOf('action')).toHaveLength(2);
  expect(await cli('reimport', file, grid, '--apply', '--accept-removals', ...author)).toMatchObject({ code: 0 });
  expect(rowsOf('action')).toHaveLength(1);
  expect(withReading(file, ({ db }) => checkWorkspace(db).findings)).toEqual([]);
});

test('what is no grid of this client is refused in one sentence', async () => {
  const list = scratch.path('liste.csv');
  writeFileSync(list, 'Nom;Service\nRoux;Accueil\n');
  const other = scratch.path('autre.ancrage');
  await cli('new', other, '--client', 'Rive et associés', ...author);
  const runs = [
    await cli('reimport', file, list),
    await cli('reimport', other, grid),
    await cli('reimport', file, scratch.path('absent.xlsx')),
  ];
  expect(runs.map(({ code, out }) => [code, out])).toEqual([
    [1, ''],
    [1, ''],
    [1, ''],
  ]);
  expect(plain(runs[0]?.error ?? '')).toContain('n’est pas une grille exportée d’ici');
  expect(plain(runs[1]?.error ?? '')).toContain('vient du dossier d’un autre client');
  expect(plain(runs[2]?.error ?? '')).toContain('introuvable');
});
