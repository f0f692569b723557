import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Writes `out/licences.txt`: the licence of every package that goes into the application, whole, for the person who
 * receives it. A package that states none stops the packaging.
 */
const root = resolve(import.meta.dirname, '..');

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
}

/** Bundled into the page although they are no dependency at run time. */
const bundled =
  /^(?:react|react-dom|scheduler|sigma|@fluentui\/|@griffel\/|@tanstack\/|@revolist\/|@tiptap\/|prosemirror-)/u;

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const parts = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== '' && (dev !== true || bundled.test(nameOf(path))))
  .filter(([path]) => existsSync(join(root, path)))
  .map(([path, locked]) => `${nameOf(path)} ${locked.version} (${licenceOf(path, locked)})\n\n${textOf(path)}`);
writeFileSync(join(root, 'out/licences.txt'), parts.join(`\n${'-'.repeat(80)}\n`));
console.log(`${parts.length} licences`);

function nameOf(path: string): string {
  return path.split('node_modules/').at(-1) ?? path;
}

function licenceOf(path: string, { license }: Locked): string {
  if (license === undefined) throw new Error(`${nameOf(path)} states no licence`);
  return license;
}

function textOf(path: string): string {
  const file = readdirSync(join(root, path)).find((name) => /^(?:licen[cs]e|copying)/iu.test(name));
  return file === undefined ? '' : readFileSync(join(root, path, file), 'utf8').trim();
}
