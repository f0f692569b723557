import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { withReading } from '../../src/main/backend/client-file.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { clientFile, clientRows } from './client-file.ts';
import { HomePage } from './pages/home-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';
import { expect, test } from './workbench.ts';

const people = [
  ['Matricule', 'Nom', 'Prénom', 'Service', 'Fonction'],
  ['1001', 'Abgrall', 'Nolwenn', 'Accueil', 'Agente d’accueil'],
  ['1002', 'Bihan', 'Erwan', 'Accueil', 'Agent d’accueil'],
  ['1003', 'Coat', 'Maëlle', 'Services techniques', 'Cheffe d’équipe'],
  ['1004', 'Derrien', 'Loïc', 'Services techniques', 'Agent de voirie'],
]
  .map((line) => line.join('\t'))
  .join('\n');

const notes = [
  'Les demandes sont notées sur un cahier à spirale avant d’être saisies.',
  've « On me demande trois fois la même chose par jour. »',
  'ir Le formulaire se vide quand on revient en arrière. ;g3',
  'cn Un tableau partagé tient lieu d’outil pour la voirie.',
  'qs Que deviendront les demandes en cours le jour du passage ?',
  'Le téléphone sonne pendant la saisie ; la fiche reste ouverte.',
  'us et coutumes : ici, chacun garde son classeur.',
  'dy L’outil actuel se ferme au bout de dix minutes.',
  'bp Nolwenn relit à voix haute l’adresse donnée.',
  'sg Afficher l’état de la demande à l’accueil.',
];

test('the first hour: from a name to a plan that can be sent', async ({ workbench: { page, folder } }) => {
  test.setTimeout(240_000);
  const home = new HomePage(page);
  const workbench = new WorkbenchPage(page);

  await test.step('says who they are, and looks at a sample', async () => {
    await home.introduce();
    await home.openSample(/Aubrelle/u);
    await expect(page.getByRole('heading', { name: 'Le fil de preuve' })).toBeVisible();
    await expect(workbench.content.getByRole('link', { name: /Notes/u })).toContainText('86');
    await page.getByRole('button', { name: 'Fermer le dossier' }).click();
  });

  await test.step('makes a client in five answers', async () => {
    await home.makeClient({ populations: 'Agents d’accueil ; 12\nServices techniques ; 30' });
    await expect(page.getByRole('heading', { level: 1, name: 'Mairie de Brélès' })).toBeVisible();
  });

  await test.step('pastes a list of people', async () => {
    await workbench.go('Organisation');
    await workbench.tab('Personnes');
    await page.evaluate((text) => navigator.clipboard.writeText(text), people);
    await page
      .getByRole('button', { name: /Importer une liste|Coller/u })
      .first()
      .click();
    await page.getByRole('button', { name: 'Coller le presse-papiers' }).click();
    await page.getByRole('button', { name: 'Importer 4 lignes' }).click();
    await expect
      .poll(() =>
        clientRows(folder)
          .identity.map(({ last_name: name }) => String(name))
          .toSorted(),
      )
      .toEqual(['Abgrall', 'Bihan', 'Coat', 'Derrien']);
    await page.keyboard.press('Escape');
  });

  await test.step('notes ten things seen, from the keyboard', async () => {
    await workbench.go('Terrain');
    await page.keyboard.press('F8');
    for (const [index, note] of notes.entries()) {
      await page.keyboard.type(note);
      // A list of choices may be open on the last word: it is left before saving.
      await page.keyboard.type(' ');
      await page.keyboard.press('Enter');
      await expect.poll(() => clientRows(folder).note.length).toBe(index + 1);
    }
    const kinds = clientRows(folder).note.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(
      [
        'fact',
        'verbatim',
        'irritant',
        'workaround',
        'question',
        'fact',
        'fact',
        'dysfunction',
        'good_practice',
        'idea',
      ].toSorted(),
    );
    expect(clientRows(folder).note.find(({ kind }) => kind === 'irritant')?.severity).toBe(3);
    expect(clientRows(folder).note.some(({ fact }) => fact.startsWith('us et coutumes'))).toBe(true);
  });

  await test.step('turns a note into an impact, and rates it', async () => {
    await workbench.content.getByText('Le formulaire se vide').first().click();
    await page.keyboard.press('F9');
    await page.getByRole('button', { name: 'Transformer en…' }).click();
    await page.getByRole('menuitem', { name: /Impact/u }).click();
    const dialog = page.getByRole('dialog', { name: 'Transformer en impact' });
    await dialog.getByRole('combobox', { name: 'Population' }).click();
    await page.getByRole('option', { name: 'Agents d’accueil' }).click();
    await dialog.getByRole('button', { name: 'Créer l’impact' }).click();
    await expect.poll(() => clientRows(folder).impact.length).toBe(1);
    expect(clientRows(folder).evidence_link).toHaveLength(1);
  });

  await test.step('plans an action', async () => {
    await workbench.go('Plan');
    await page.getByRole('button', { name: 'Nouvelle action' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Former les agents d’accueil à Sillage');
    await dialog.getByRole('button', { name: 'Créer', exact: true }).click();
    await expect.poll(() => clientRows(folder).action.length).toBe(1);
    await expect(dialog).toBeHidden();
  });

  await test.step('undoes and redoes it by name', async () => {
    await workbench.undo();
    await expect.poll(() => clientRows(folder).action.length).toBe(0);
    await page.keyboard.press('Control+y');
    await expect.poll(() => clientRows(folder).action.length).toBe(1);
  });

  await test.step('hands over the plan and the follow-up grid, and opens them', async () => {
    await workbench.go('Livrables');
    await workbench.tab('Exporter');
    const plan = await download(page, 'Plan d’accompagnement');
    expect(textOf(plan, 'word/document.xml')).toContain('Mairie de Brélès');
    const grid = await download(page, 'Grille de suivi');
    expect(textOf(grid, 'xl/sharedStrings.xml')).toContain('Former les agents d’accueil à Sillage');
  });

  withReading(clientFile(folder), ({ db }) => {
    expect(checkWorkspace(db).ok).toBe(true);
  });
});

async function download(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: `Exporter (${name})` }).click();
  const arriving = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Composer et enregistrer' }).click();
  const path = await (await arriving).path();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).first().click();
  return path;
}

function textOf(path: string, part: string): string {
  const bytes = unzipSync(new Uint8Array(readFileSync(path)))[part];
  return strFromU8(bytes ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');
}
