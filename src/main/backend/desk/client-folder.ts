import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from '../../../contract/fault.ts';
import type { ClientEntry } from '../../../contract/subjects/clients-contract.ts';
import { lastBackupOf } from '../../workspace/backup/backups.ts';
import { appFolder } from '../../workspace/file/app-folder.ts';
import { writeFileSafely } from '../../workspace/file/safe-write.ts';
import { plainName } from './file-vault.ts';

const extension = '.ancrage';

/** How many files opened elsewhere are remembered. */
const longestMemory = 30;

const recentSchema = z.array(
  z.strictObject({
    path: z.string(),
    openedAt: z.string(),
    /** Identity of the client, by which its backups are found. */
    workspace: z.string().optional(),
  }),
);
type Recent = z.infer<typeof recentSchema>;

/** The folder where client files are kept by default, and those opened lately, wherever they lie. */
export class ClientFolder {
  readonly path: string;

  constructor(path: string = defaultFolder()) {
    this.path = resolve(path);
  }

  /** The client files, the last opened first. */
  list(): ClientEntry[] {
    const opened = new Map(readRecent().map((recent) => [recent.path, recent]));
    return this.#paths()
      .map((path) => describe(path, opened.get(path)))
      .toSorted((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1));
  }

  /** The path of a listed file. @throws Fault `unknown_file` for an id that was not listed */
  find(id: string): string {
    const path = this.#paths().find((candidate) => entryId(candidate) === id);
    if (path === undefined) throw new Fault('unknown_file');
    return path;
  }

  /** A path in the folder that nothing has yet: « Nom.ancrage », « Nom (2).ancrage »… */
  freePath(name: string): string {
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
    const start = plainName(name.replace(/\.ancrage$/iu, '').replaceAll('.', ' '));
    for (let rank = 1; ; rank += 1) {
      const path = join(this.path, `${start}${rank === 1 ? '' : ` (${rank})`}${extension}`);
      if (!existsSync(path)) return path;
    }
  }

  /** Copies a file into the folder under a free name. */
  bringIn(path: string): string {
    const target = this.freePath(basename(path));
    copyFileSync(path, target);
    return target;
  }

  /** @param workspace identity of the client in the file */
  remember(path: string, workspace: string | undefined): void {
    const others = readRecent().filter((recent) => recent.path !== path);
    const opened = { path, openedAt: new Date().toISOString(), ...(workspace === undefined ? {} : { workspace }) };
    writeRecent([opened, ...others].slice(0, longestMemory));
  }

  /** Takes a file off the list of those opened; the file stays. */
  forget(id: string): void {
    writeRecent(readRecent().filter(({ path }) => entryId(path) !== id));
  }

  #paths(): string[] {
    return [...new Set([...readRecent().map(({ path }) => path), ...this.#files()])];
  }

  #files(): string[] {
    if (!existsSync(this.path)) return [];
    return readdirSync(this.path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(extension) && !entry.name.startsWith('.'))
      .map(({ name }) => join(this.path, name));
  }
}

/** Names a file to a page without giving its path away. */
export function entryId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

function describe(path: string, opened: Recent[number] | undefined): ClientEntry {
  const found = statSync(path, { throwIfNoEntry: false });
  return {
    id: entryId(path),
    fileName: basename(path),
    place: dirname(path),
    modifiedAt: found?.mtime.toISOString() ?? '',
    sizeBytes: found?.size ?? 0,
    openedAt: opened?.openedAt,
    savedAt: opened?.workspace === undefined ? undefined : lastBackupOf(opened.workspace),
    present: found?.isFile() ?? false,
  };
}

function sortKey({ openedAt, modifiedAt }: ClientEntry): string {
  return openedAt ?? modifiedAt;
}

function readRecent(): Recent {
  const path = recentPath();
  if (!existsSync(path)) return [];
  try {
    return recentSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}

function writeRecent(recent: Recent): void {
  writeFileSafely(recentPath(), Buffer.from(`${JSON.stringify(recent, undefined, 2)}\n`));
}

function recentPath(): string {
  return join(appFolder(), 'recent.json');
}

/** `ANCRAGE_CLIENTS` overrides the person's documents. */
function defaultFolder(): string {
  const documents = join(homedir(), 'Documents');
  return process.env['ANCRAGE_CLIENTS'] ?? join(existsSync(documents) ? documents : homedir(), 'Ancrage');
}
