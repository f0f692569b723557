import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import { installedElectron } from '../../src/main/hosts/installed-electron.ts';
import { HomePage } from './pages/home-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';

const root = resolve(import.meta.dirname, '../..');
test('opens the desktop application, a sample, and quits with everything kept', async () => {
  const executablePath = installedElectron(root);
  test.skip(
    executablePath === undefined,
    'Electron’s binary is not installed on this machine: the desktop was not driven',
  );
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-electron-'));
  const app = await electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [root],
    env: {
      ...(process.env as Record<string, string>),
      ANCRAGE_DATA: join(folder, 'application'),
      ANCRAGE_CLIENTS: join(folder, 'clients'),
    },
  });
  try {
    const page = await app.firstWindow();
    const home = new HomePage(page);
    await home.introduce();
    await home.openSample(/Aubrelle/u);
    await new WorkbenchPage(page).find('relation client');
    await expect(new WorkbenchPage(page).panel).toBeVisible();
    expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
