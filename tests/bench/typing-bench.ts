import { chromium, type Page } from '@playwright/test';
import { createRouterClient } from '@orpc/server';
import type { AncrageClient } from '../../src/contract/ancrage-contract.ts';
import { Desk } from '../../src/main/backend/desk/desk.ts';
import { ancrageRouter } from '../../src/main/backend/router/ancrage-router.ts';
import { startBrowserHost } from '../../src/main/hosts/browser/browser-host.ts';
import { isPageBuilt } from '../../src/main/hosts/browser/page-files.ts';
import { findBrowser } from '../support/find-browser.ts';
import { percentile, timeLine, type Line } from './measure.ts';
import { makeBenchClient } from './bench-client.ts';

/** What the page keeps while keys are typed. */
declare const keyTimes: readonly number[];

const notes = 50_000;
const sentences = [
  'Le formulaire se vide quand on revient en arriere et il faut tout reprendre',
  'Elle recopie le numero du dossier dans un tableur avant de rappeler',
  'Trois personnes attendent au guichet pendant que la page se charge',
  'Il demande a sa collegue ou se trouve le nouveau menu des demandes',
  'Le cahier du comptoir sert encore a noter les rendez-vous du lendemain',
  'Une usagere repart sans recu parce que le bouton reste gris',
  'La cheffe de bureau dicte la consigne que personne ne retrouve ecrite',
  'Le badge ouvre la porte mais pas la session du poste partage',
];
const lineName = 'Ce que vous voyez ou entendez';

/**
 * A key in the note line, to the frame that shows it, in a client of 50,000 notes, while each sentence is saved, and
 * searches and exports run one after the other. Needs the page and a browser, as the other screens do.
 */
export async function benchTyping(path: (name: string) => string): Promise<Line[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined || !isPageBuilt()) return [];
  const desk = makeBenchClient(new Desk({ clientFolder: path('typing') }), 'Frappe', notes);
  const host = await startBrowserHost({ desk });
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(host.address);
    await page.getByLabel('Ouvrir Frappe').click();
    await page.locator('#content').waitFor();
    await page.evaluate(() => {
      location.hash = '/field/notes';
    });
    await page.locator('[data-note]').first().waitFor();
    const keys = await timeKeys(page, desk, path('export.xlsx'));
    return [
      timeLine(`a key in the note line, to its frame, p50 (${notes} notes, busy backend)`, percentile(keys, 0.5), 50),
      timeLine('the same, p99', percentile(keys, 0.99), 50),
    ];
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** Milliseconds from each key event to the frame that shows it, as the page itself sees them. */
async function timeKeys(page: Page, desk: Desk, target: string): Promise<readonly number[]> {
  const line = page.getByRole('textbox', { name: lineName });
  await line.focus();
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
  const stop = new AbortController();
  const busy = keepBusy(desk, target, stop.signal);
  let typed = 0;
  for (const sentence of sentences) {
    await page.keyboard.type(sentence, { delay: 60 });
    await page.keyboard.press('Enter');
    typed += sentence.length + 1;
  }
  await page.waitForFunction((count) => keyTimes.length >= count, typed);
  stop.abort();
  await busy;
  return page.evaluate(() => keyTimes);
}

/** Searches and exports, one after the other, until told to stop. */
async function keepBusy(desk: Desk, target: string, signal: AbortSignal): Promise<void> {
  const client: AncrageClient = createRouterClient(ancrageRouter, { context: { desk, onIncident: () => {} } });
  const order = {
    format: 'excel',
    kind: 'follow_up',
    audience: 'internal',
    level: 'detail',
    today: '2026-11-20',
  } as const;
  while (!signal.aborted) {
    for (const text of ['formulaire', 'tableur dossier', 'page']) await client.search.find({ text, limit: 30 });
    for await (const event of await client.documents.export({ ...order, target: desk.files.offer(target).token })) {
      if (signal.aborted || event.type === 'done') break;
    }
  }
}
