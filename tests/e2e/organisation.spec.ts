import type { Page } from '@playwright/test';
import { HomePage } from './pages/home-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';
import { expect, test } from './workbench.ts';

/** The organisation chart of the small sample, with what is under each unit that is open. */
function chartOf(page: Page) {
  const chart = page.getByRole('tree', { name: 'Organigramme' });
  const unit = (name: string) => chart.getByRole('treeitem', { name: new RegExp(`^${name}`, 'u') });
  const names = async (): Promise<readonly string[]> =>
    (await chart.getByRole('treeitem').allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
  const label = (name: string) => chart.getByText(name, { exact: true });
  return { unit, names, label };
}

test(
  'moves units by mouse and by keys, never under themselves, and takes it back',
  { tag: '@more' },
  async ({ workbench: { page } }) => {
    const home = new HomePage(page);
    await home.introduce();
    await home.openSample(/Aubrelle/u);
    const bench = new WorkbenchPage(page);
    await bench.go('Organisation');
    await bench.tab('Unités');
    const { unit, names, label } = chartOf(page);
    await unit('Social').waitFor();
    const before = await names();

    // By mouse: under another unit, which opens and shows it.
    await label('Conseil').dragTo(label('Juridique'));
    await expect(page.getByText('« Conseil et développement » est sous « Pôle juridique ».').first()).toBeVisible();
    await expect(unit('Conseil')).toBeFocused();
    await expect(unit('Conseil')).toHaveAttribute('aria-level', '3');

    // Under what depends on it: said, and not done.
    await label('Juridique').dragTo(label('Conseil'));
    await expect(
      page.getByText('ne peut pas être placée sous « Conseil et développement », qui en dépend').first(),
    ).toBeVisible();

    // By keys: out again, then one place down; the focus stays on it.
    await unit('Conseil').focus();
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect(unit('Conseil')).toHaveAttribute('aria-level', '2');
    await expect(unit('Conseil')).toBeFocused();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    const moved = before.filter((name) => name !== 'Conseil');
    moved.splice(moved.indexOf('Accueil') + 1, 0, 'Conseil');
    await expect.poll(names).toEqual(moved);

    for (let step = 0; step < 3; step++) {
      await bench.undo();
      await expect(page.getByRole('button', { name: /Rétablir : Déplacement/u })).toBeVisible();
    }
    await expect.poll(names).toEqual(before);
  },
);
