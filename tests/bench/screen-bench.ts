import { chromium, type Page } from '@playwright/test';
import { Desk } from '../../src/main/backend/desk/desk.ts';
import { startBrowserHost } from '../../src/main/hosts/browser/browser-host.ts';
import { isPageBuilt } from '../../src/main/hosts/browser/page-files.ts';
import { findBrowser } from '../support/find-browser.ts';
import { makeBenchClient } from './bench-client.ts';
import { median, timeLine, type Line } from './measure.ts';

const notes = 5000;
const rounds = 5;

/**
 * The screens in a real browser, over a client of 5,000 notes: the first one, and the dashboard. Needs
 * the page (`npm run build`) and a browser; without them it has no lines and says so.
 */
export async function benchScreens(path: (name: string) => string): Promise<Line[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined || !isPageBuilt()) {
    console.error('screens: no browser on this machine, or the page is not built (npm run build); not measured');
    return [];
  }
  const desk = makeBenchClient(new Desk({ clientFolder: path('clients') }), 'Banc', notes);
  const host = await startBrowserHost({ desk });
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(host.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const home: number[] = [];
    const dashboard: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      home.push(await timeTo(page, () => page.reload(), 'h1'));
      dashboard.push(await timeTo(page, () => page.getByLabel('Ouvrir Banc').click(), '#content ol a'));
      if (round < rounds - 1) await page.getByRole('button', { name: 'Fermer le dossier' }).click();
    }
    return [
      timeLine('first usable screen, from the request', median(home), 1000),
      timeLine(`opening a client of ${notes} notes, to its dashboard`, median(dashboard), 1000),
    ];
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function timeTo(page: Page, act: () => Promise<unknown>, selector: string): Promise<number> {
  const start = performance.now();
  await act();
  await page.locator(selector).first().waitFor();
  return performance.now() - start;
}
