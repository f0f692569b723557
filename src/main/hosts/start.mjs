// Starts the workbench: builds the screens when they are not, then opens Electron where its binary is installed, else
// the same workbench in a browser of this machine.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

if (isStale()) {
  console.log('Construction des écrans… / Building the screens…');
  const built = spawnSync(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

console.log(
  'Electron n’est pas installé ici : le même atelier s’ouvre dans un navigateur. / ' +
    'Electron is not installed here: the same workbench opens in a browser.',
);
const workbench = spawn(
  process.execPath,
  [join(root, 'src/main/hosts/cli/ancrage.mjs'), 'serve', '--open', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
// The workbench ends by itself on Ctrl+C, which both processes receive.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => workbench.kill('SIGTERM'));
workbench.on('exit', (code) => {
  process.exitCode = code ?? 0;
});

/** True when the screens were never built, or something they are made of is newer. */
function isStale() {
  const page = join(root, 'out/renderer/index.html');
  if (!existsSync(page)) return true;
  const builtAt = statSync(page).mtimeMs;
  return ['src/renderer', 'src/contract', 'src/domain', 'src/words', 'package.json', 'electron.vite.config.ts'].some(
    (part) => newest(join(root, part)) > builtAt,
  );
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
