import { HomePage } from './pages/home-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';
import { expect, test } from './workbench.ts';

test('says who they are, makes a client in five answers, and finds it again', async ({ workbench: { page } }) => {
  const home = new HomePage(page);
  await home.introduce();
  await home.makeClient({ populations: 'Agents d’accueil ; 24\nServices techniques' });
  await expect(page.getByRole('heading', { level: 1, name: 'Mairie de Brélès' })).toBeVisible();
  await page.getByRole('button', { name: 'Fermer le dossier' }).click();
  await page.getByLabel('Ouvrir Mairie de Brélès').click();
  await new WorkbenchPage(page).find('accueil');
  await expect(new WorkbenchPage(page).panel).toContainText('Agents d’accueil');
});

test('keeps an address that was used closed to a second visitor', async ({ workbench: { page }, browser }) => {
  const address = page.url();
  const stranger = await browser.newContext();
  const response = await (await stranger.newPage()).goto(address);
  expect(response?.status()).toBe(401);
  await stranger.close();
});

test('finds everything as it was after the power went', async ({ workbench: { page, kill, folder } }) => {
  const home = new HomePage(page);
  await home.introduce();
  await home.openSample(/Aubrelle/u);
  await new WorkbenchPage(page).find('relation client');
  const { panel } = new WorkbenchPage(page);
  const box = panel.getByRole('textbox').first();
  await box.fill('Écrit juste avant la coupure');
  await box.blur();
  await expect(page.getByRole('status').filter({ hasText: /Enregistré/u })).toBeVisible();
  await expect(page.getByRole('button', { name: /Annuler : Modification/u })).toBeVisible();
  await kill();
  const { serve } = await import('./workbench.ts');
  const again = await serve(folder);
  await page.goto(again.address);
  await page.getByLabel('Ouvrir Cabinet Aubrelle').click();
  await new WorkbenchPage(page).find('juste avant la coupure');
  await expect(panel).toContainText('Écrit juste avant la coupure');
  again.process.kill('SIGINT');
});
