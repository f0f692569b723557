import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from '../support/find-browser.ts';

/** Runs the tests that drive the screens: finds a Chromium, or has one installed, builds the page, runs Playwright. */

const root = resolve(import.meta.dirname, '../..');
const playwright = join(root, 'node_modules/@playwright/test/cli.js');

const browser = findBrowser() ?? installed() ?? packaged();
if (browser === undefined) {
  console.error(
    'Aucun Chromium sur cette machine, et aucun n’a pu être installé. Installez Chrome, Edge ou Chromium, puis recommencez. / ' +
      'No Chromium on this machine, and none could be installed. Install Chrome, Edge or Chromium, then try again.',
  );
  process.exit(1);
}
const env = { ...process.env, ...(browser === 'playwright' ? {} : { ANCRAGE_BROWSER: browser }) };
run(join(root, 'node_modules/electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'error']);
if (!existsSync(join(root, 'node_modules/electron/dist'))) {
  console.log(
    'Le bureau n’est pas essayé : Electron n’est pas installé ici. / The desktop is not driven: Electron is not installed here.',
  );
}
process.exit(run(playwright, ['test', ...process.argv.slice(2)], false));

/** Playwright's own Chromium, fetched when it is not there. */
function installed(): string | undefined {
  const { status } = spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  return status === 0 ? 'playwright' : undefined;
}

/** Debian's Chromium, where this is root on Debian. */
function packaged(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'ignore' });
  return findBrowser();
}

function run(script: string, argv: readonly string[], must = true): number {
  const { status } = spawnSync(process.execPath, [script, ...argv], { cwd: root, stdio: 'inherit', env });
  if (must && status !== 0) process.exit(status ?? 1);
  return status ?? 1;
}
