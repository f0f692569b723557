import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import { Fault } from '../../../contract/fault.ts';

/** A file that a token stands for. */
export interface VaultedFile {
  readonly path: string;
  readonly name: string;
  /** True when the person's own dialog named the path; false for a copy that the vault holds. */
  readonly inPlace: boolean;
}

/**
 * Files by token: what was picked or uploaded, and what is about to be written. A page only ever holds tokens, so
 * that it can name no path; a token that was not given here stands for nothing.
 */
export class FileVault {
  readonly #makeFolder: () => string;
  #folder: string | undefined;
  readonly #files = new Map<string, VaultedFile>();

  /** @param makeFolder makes the folder where copies are kept, once one is; deleted by `empty` */
  constructor(makeFolder: () => string) {
    this.#makeFolder = makeFolder;
  }

  /** A token for a path that a native dialog or a command line named. */
  offer(path: string): HeldFile {
    return this.#hold({ path, name: basename(path), inPlace: true });
  }

  /** Keeps bytes that the page handed over. @throws Fault `disk_full`… */
  receive(name: string, bytes: Uint8Array): HeldFile {
    const file = this.#place(name);
    writeFileSync(file.path, bytes, { mode: 0o600 });
    return this.#hold(file);
  }

  /** A place for a file that is about to be written. */
  prepare(name: string): HeldFile {
    return this.#hold(this.#place(name));
  }

  /** What a token stands for. @throws Fault `unknown_file` */
  find(token: string): VaultedFile {
    const file = this.#files.get(token);
    if (!file) throw new Fault('unknown_file');
    return file;
  }

  /** Forgets everything and deletes the copies. */
  empty(): void {
    this.#files.clear();
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  /** A folder per file, so that each keeps its own name. */
  #place(name: string): VaultedFile {
    this.#folder ??= this.#makeFolder();
    const path = join(this.#folder, randomBytes(8).toString('hex'), plainName(name));
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return { path, name: basename(path), inPlace: false };
  }

  #hold(file: VaultedFile): HeldFile {
    const token = randomBytes(16).toString('hex');
    this.#files.set(token, file);
    const size = statSync(file.path, { throwIfNoEntry: false })?.size ?? 0;
    return { token, name: file.name, sizeBytes: size };
  }
}

/** Longest file name that every file system takes, in UTF-8 bytes with room for a temporary suffix. */
const longestName = 120;

/**
 * A name that is a file's name and nothing else on Windows, macOS and Linux: no separators, no control characters, no
 * reserved device names, no leading dots, no trailing dots or spaces.
 */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const visible = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .replace(/[. ]+$/u, '');
  const dot = visible.lastIndexOf('.');
  const extension = dot > 0 && visible.length - dot <= 10 ? visible.slice(dot) : '';
  const start = shortened(visible.slice(0, visible.length - extension.length), longestName);
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(start);
  return `${reserved || start === '' ? `_${start}` : start}${extension}`;
}

function shortened(text: string, bytes: number): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > bytes) break;
    kept += character;
  }
  return kept.trimEnd();
}
