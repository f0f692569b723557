import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import { HomePage } from './pages/home-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';

const root = resolve(import.meta.dirname, '../..');
const installed = join(root, 'node_modules/electron');

/** Electron's program, where its binary is installed. */
function findElectron(): string | undefined {
  const pathFile = join(installed, 'path.txt');
  const path = existsSync(pathFile) ? join(installed, 'dist', readFileSync(pathFile, 'utf8')) : undefined;
  return path !== undefined && existsSync(path) ? path : undefined;
}

test('opens the desktop application, a sample, and quits with everything kept', async () => {
  const executablePath = findElectron();
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
    await home.introduce('Claire Le Goff', 'Cap Conseil');
    await home.openSample(/Aubrelle/u);
    await new WorkbenchPage(page).find('relation client');
    await expect(new WorkbenchPage(page).panel).toBeVisible();
    expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
