import { chromium, type Page } from '@playwright/test';
import { Desk } from '../../src/main/backend/desk/desk.ts';
import { createFromAnswers } from '../../src/main/backend/new-client-service.ts';
import { startBrowserHost } from '../../src/main/hosts/browser/browser-host.ts';
import { isPageBuilt } from '../../src/main/hosts/browser/page-files.ts';
import { findBrowser } from '../support/find-browser.ts';
import { fill } from './log-bench.ts';
import { median, percentile, timeLine, type Line } from './measure.ts';

/** What the page keeps while keys are typed. */
declare const keyTimes: readonly number[];

const notes = 5000;
const typed = 'Le formulaire se vide quand on revient en arriere et il faut tout reprendre';
const rounds = 5;

/**
 * The screens in a real browser, over a client of 5,000 notes: the first one, the dashboard, and typing a note. Needs
 * the page (`npm run build`) and a browser; without them it has no lines and says so.
 */
export async function benchScreens(path: (name: string) => string): Promise<Line[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined || !isPageBuilt()) {
    console.error('screens: no browser on this machine, or the page is not built (npm run build); not measured');
    return [];
  }
  const desk = new Desk({ clientFolder: path('clients') });
  desk.profile = { ...desk.profile, name: 'Claire Le Goff', initials: 'CLG', firm: 'Cap Conseil' };
  const answers = { name: 'Banc', sector: 'public', language: 'fr', project: 'Banc', populations: [] } as const;
  const session = createFromAnswers(desk.clients.freePath('Banc'), { ...answers, populations: [] }, desk.author);
  fill(session.workspace, notes);
  session.close();
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
    const keys = await timeKeys(page);
    return [
      timeLine('first usable screen, from the request', median(home), 1000),
      timeLine(`opening a client of ${notes} notes, to its dashboard`, median(dashboard), 1000),
      timeLine(`a key in the note line, to the next frame, p99 (${notes} notes)`, percentile(keys, 0.99), 50),
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

/** Milliseconds from each key event to the frame that shows it, as the page itself sees them. */
async function timeKeys(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    location.hash = '/field/notes';
  });
  await page.keyboard.press('F8');
  await page.getByRole('textbox', { name: 'Ce que vous voyez ou entendez' }).waitFor();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // The message comes once the frame has been drawn.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => times.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
  await page.getByRole('textbox', { name: 'Ce que vous voyez ou entendez' }).focus();
  await page.keyboard.type(typed, { delay: 60 });
  await page.waitForFunction((count) => keyTimes.length >= count, typed.length);
  return page.evaluate(() => keyTimes);
}
