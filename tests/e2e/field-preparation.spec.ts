import type { Page } from '@playwright/test';
import { HomePage } from './pages/home-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';
import { expect, test } from './workbench.ts';

/** The field of a sample client, as someone who has said who they are finds it. */
async function openField(page: Page): Promise<WorkbenchPage> {
  const home = new HomePage(page);
  await home.introduce();
  await home.openSample(/Aubrelle/u);
  const workbench = new WorkbenchPage(page);
  await workbench.go('Terrain');
  return workbench;
}

test(
  'marks a watched word while one types, lets it through, and saves either way',
  { tag: '@more' },
  async ({ workbench: { page } }) => {
    const workbench = await openField(page);
    const line = page.getByRole('textbox', { name: 'Ce que vous voyez ou entendez' });
    const marks = page.locator('[data-watched-marks]');
    await line.fill('Le logiciel est lent le matin');
    await expect(marks).toHaveCount(0);
    await line.fill('P-003 est lent, la file attend');
    await expect(marks).toHaveCount(1);
    await expect(workbench.content).toContainText('« lent » : jugement sur une personne');
    await page.getByRole('button', { name: 'Ne plus signaler ce mot' }).click();
    await expect(marks).toHaveCount(0);
    await line.fill('P-003 est malade, la file attend');
    await expect(marks).toHaveCount(1);
    await line.press('Enter');
    await expect(
      page.getByRole('option').filter({ hasText: /^(?!.*P-003).* est malade, la file attend/u }),
    ).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('mots à surveiller');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('lent');
    await expect(dialog.getByRole('checkbox', { name: 'lent', exact: true })).not.toBeChecked();
    await dialog.getByRole('button', { name: 'Revenir à la liste d’origine' }).click();
    await dialog.getByRole('button', { name: 'Confirmer' }).click();
    await expect(dialog.getByRole('checkbox', { name: 'lent', exact: true })).toBeChecked();
  },
);

test(
  'prepares a day from the keyboard: hours in order, questions from the library',
  { tag: '@more' },
  async ({ workbench: { page } }) => {
    const workbench = await openField(page);
    await workbench.tab('Journées');
    const programme = page.getByRole('group', { name: 'Programme' });
    await programme.getByRole('button', { name: 'Répartir par heure' }).click();
    const lines = programme.getByRole('textbox', { name: /^Programme, ligne/u });
    await expect(lines).toHaveCount(3);
    await programme.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page.keyboard.type('930');
    await page.keyboard.press('Enter');
    await page.keyboard.type('atelier avec le pôle');
    await expect(lines.nth(1)).toHaveValue('atelier avec le pôle');
    await expect(programme.getByRole('textbox', { name: 'Heure de la ligne 2' })).toHaveValue('09:30');
    const guide = page.getByRole('group', { name: 'Guide d’entretien' });
    await guide.getByRole('button', { name: 'Choisir dans la bibliothèque' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /interrompt le plus souvent/u }).check();
    await dialog.getByRole('checkbox', { name: /par quoi commence/iu }).check();
    await dialog.getByRole('button', { name: 'Ajouter 2 questions' }).click();
    const questions = guide.getByRole('textbox');
    await expect(questions).toHaveCount(3);
    await expect(questions.last()).toHaveValue(/Par quoi commence/u);
    await questions.last().press('Alt+ArrowUp');
    await expect(questions.nth(1)).toHaveValue(/Par quoi commence/u);
    await expect(questions.nth(1)).toBeFocused();
    await questions.nth(1).blur();
    await workbench.undo();
    await expect(questions.last()).toHaveValue(/Par quoi commence/u);
    await workbench.undo();
    await expect(questions).toHaveCount(1);
  },
);
