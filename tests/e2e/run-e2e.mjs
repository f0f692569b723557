// Runs the tests that drive the screens: finds a Chromium, or has one installed, builds the page, then runs Playwright.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

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
process.exit(run(playwright, ['test', ...process.argv.slice(2)], false));

/** The program of a browser that is on this machine. */
function findBrowser() {
  const given = process.env['ANCRAGE_BROWSER'];
  if (given !== undefined) return given;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const known = [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
  return [...onPath, ...known].find((path) => existsSync(path));
}

/** Playwright's own Chromium, fetched when it is not there. */
function installed() {
  const { status } = spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  return status === 0 ? 'playwright' : undefined;
}

/** Debian's Chromium, where this is root on Debian. */
function packaged() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'ignore' });
  return findBrowser();
}

function run(script, argv, must = true) {
  const { status } = spawnSync(process.execPath, [script, ...argv], { cwd: root, stdio: 'inherit', env });
  if (must && status !== 0) process.exit(status ?? 1);
  return status ?? 1;
}
