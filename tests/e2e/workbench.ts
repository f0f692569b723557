import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';

/** A workbench of its own for one test: a fresh profile, an empty folder of clients, a server that ends with it. */
export interface Workbench {
  readonly folder: string;
  /** The page, opened on the one-time address. */
  readonly page: Page;
  /** What the page wrote as an error; a test that ends with some fails. */
  readonly pageErrors: readonly string[];
  /** Ends the backend as a power cut would. */
  readonly kill: () => Promise<void>;
}

interface Served {
  readonly process: ChildProcess;
  readonly address: string;
}

const cli = resolve(import.meta.dirname, '../../src/main/hosts/cli/ancrage.mjs');

export const test = base.extend<{ workbench: Workbench }>({
  workbench: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ancrage-e2e-'));
    const served = await serve(folder);
    const pageErrors: string[] = [];
    page.on('pageerror', ({ message }) => pageErrors.push(message));
    await page.goto(served.address);
    await use({
      folder,
      page,
      pageErrors,
      kill: async () => {
        const ended = once(served.process, 'exit');
        served.process.kill('SIGKILL');
        await ended;
      },
    });
    base.expect(pageErrors).toEqual([]);
    if (served.process.exitCode === null && served.process.signalCode === null) {
      const ended = once(served.process, 'exit');
      served.process.kill('SIGINT');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  },
});

export const { expect } = base;

/** Starts `ancrage serve` in a folder, and waits for its address. */
export async function serve(folder: string): Promise<Served> {
  const child = spawn(process.execPath, [cli, 'serve', '--json'], {
    env: { ...process.env, ANCRAGE_DATA: join(folder, 'application'), ANCRAGE_CLIENTS: join(folder, 'clients') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  for await (const part of child.stdout) {
    told += String(part);
    if (told.trimEnd().endsWith('}')) break;
  }
  return { process: child, address: (JSON.parse(told) as { address: string }).address };
}
