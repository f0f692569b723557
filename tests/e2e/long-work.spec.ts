import { listOfPeople } from '../support/many-people.ts';
import { clientRows } from './client-file.ts';
import { HomePage } from './pages/home-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';
import { expect, test } from './workbench.ts';

const count = 4000;

test(
  'a long undoing is shown and stopped; while it goes on, what is typed is kept',
  { tag: '@more' },
  async ({ workbench: { page, folder } }) => {
    test.setTimeout(180_000);
    const people = (): number => clientRows(folder).person.length;
    await new HomePage(page).introduce();
    await new HomePage(page).makeClient({});
    const bench = new WorkbenchPage(page);
    await bench.go('Organisation');
    await bench.tab('Personnes');
    await page.evaluate((text) => navigator.clipboard.writeText(text), listOfPeople(count));
    await page
      .getByRole('button', { name: /Importer une liste|Coller/u })
      .first()
      .click();
    await page.getByRole('button', { name: 'Coller le presse-papiers' }).click();
    await page
      .getByRole('button', { name: /^Importer/u })
      .last()
      .click();
    await expect.poll(people, { timeout: 60_000 }).toBe(count);

    await bench.undo();
    const undoing = page.getByRole('progressbar', { name: 'Annulation en cours…' });
    await expect(undoing).toBeVisible();
    await page.getByRole('button', { name: 'Interrompre' }).click();
    await expect(undoing).toBeHidden();
    await expect(page.getByText('Interrompu.').first()).toBeVisible();
    expect(people()).toBe(count);

    await bench.undo();
    await expect(undoing).toBeVisible();
    await bench.go('Terrain');
    await page.keyboard.press('F8');
    await page.keyboard.type('Le guichet ferme à midi. ');
    await page.keyboard.press('Enter');
    await expect.poll(people, { timeout: 60_000 }).toBe(0);
    await expect(undoing).toBeHidden();
    await expect.poll(() => clientRows(folder).note.map(({ fact }) => fact)).toEqual(['Le guichet ferme à midi.']);
  },
);
