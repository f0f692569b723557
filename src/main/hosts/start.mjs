// Starts the workbench: builds the screens when something they are made of is newer, then opens Electron, or, where its
// binary is missing and cannot be fetched, the same workbench in a browser of this machine.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installedElectron } from './installed-electron.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Milliseconds after which fetching Electron is given up. */
const fetchPatience = 120_000;

if (isStale()) {
  console.log('Construction des écrans… / Building the screens…');
  run([join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build']);
}
const binary = findElectron();
if (binary === undefined) {
  console.log(
    'Electron n’est pas installé ici : le même atelier s’ouvre dans un navigateur. / ' +
      'Electron is not installed here: the same workbench opens in a browser.',
  );
}
const workbench =
  binary === undefined
    ? spawn(
        process.execPath,
        [join(root, 'src/main/hosts/cli/ancrage.mjs'), 'serve', '--open', ...process.argv.slice(2)],
        {
          stdio: 'inherit',
        },
      )
    : spawn(binary, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
// The workbench ends by itself on Ctrl+C, which both processes receive.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => workbench.kill('SIGTERM'));
workbench.on('exit', (code) => {
  process.exitCode = code ?? 0;
});

/** Electron's binary, fetched when it is not there yet; undefined where it cannot be had. */
function findElectron() {
  if (process.env['ANCRAGE_HOST'] === 'browser') return undefined;
  const installed = installedElectron(root);
  if (installed !== undefined) return installed;
  const fetcher = join(root, 'node_modules/electron/install.js');
  spawnSync(process.execPath, [fetcher], { stdio: 'ignore', timeout: fetchPatience });
  return installedElectron(root);
}

/** True when the screens were never built, or something they are made of is newer. */
function isStale() {
  const page = join(root, 'out/renderer/index.html');
  if (!existsSync(page)) return true;
  const builtAt = statSync(page).mtimeMs;
  return ['src', 'package.json', 'electron.vite.config.ts'].some((part) => newest(join(root, part)) > builtAt);
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(argv) {
  const { status } = spawnSync(process.execPath, argv, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
