import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../../contract/fault.ts';

const temporaryPattern = /^\.(?<name>.+)\.[0-9a-f]{12}\.ancrage-tmp$/u;

/** A temporary file older than this was left by a process that ended. */
const staleAfterMilliseconds = 60 * 60 * 1000;

/** Bytes read back at a time. */
const readLength = 256 * 1024;

/** Writes some of `bytes` from `offset` on, and tells how many; tests replace it to simulate a full or lying disk. */
export type WriteSome = (descriptor: number, bytes: Uint8Array, offset: number) => number;

export const writeSome: WriteSome = (descriptor, bytes, offset) =>
  writeSync(descriptor, bytes, offset, bytes.length - offset);

/**
 * Where a file is written until it is whole: a hidden name beside its own, free of what was left there before.
 * @throws Fault `folder_missing`, `not_a_file` when a folder has that name
 */
export function temporaryBeside(path: string): string {
  const folder = dirname(path);
  const file = basename(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Fault('folder_missing', { folder });
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Fault('not_a_file', { file });
  removeStaleTemporaries(folder, (name) => name === file);
  return join(folder, `.${file}.${randomBytes(6).toString('hex')}.ancrage-tmp`);
}

/** A file being written piece by piece under its temporary name, which is believed only once it was read back. */
export class TemporaryFile {
  readonly #path: string;
  readonly #name: string;
  readonly #write: WriteSome;
  readonly #digest = createHash('sha256');
  #descriptor: number | undefined;

  /** @param name what a person calls the file, for faults */
  constructor(path: string, name: string, write: WriteSome = writeSome) {
    this.#path = path;
    this.#name = name;
    this.#write = write;
    this.#descriptor = openSync(path, 'wx+');
  }

  /** @throws Fault `short_write`; the errors of the system */
  add(piece: Uint8Array): void {
    const descriptor = this.#open();
    // A single write may store fewer bytes than asked without an error.
    for (let offset = 0; offset < piece.length;) {
      const written = this.#write(descriptor, piece, offset);
      if (written <= 0) throw new Fault('short_write', { file: this.#name });
      offset += written;
    }
    this.#digest.update(piece);
  }

  /** Flushes the file, reads it back and closes it. @throws Fault `short_write`; the errors of the system */
  seal(): void {
    const descriptor = this.#open();
    fsyncSync(descriptor);
    if (digestOf(descriptor) !== this.#digest.digest('hex')) throw new Fault('short_write', { file: this.#name });
    this.close();
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #open(): number {
    if (this.#descriptor === undefined) throw new Error(`${this.#path} is closed`);
    return this.#descriptor;
  }
}

function digestOf(descriptor: number): string {
  const digest = createHash('sha256');
  const block = new Uint8Array(readLength);
  for (let position = 0; ;) {
    const length = readSync(descriptor, block, 0, readLength, position);
    if (length === 0) return digest.digest('hex');
    digest.update(block.subarray(0, length));
    position += length;
  }
}

/**
 * Removes what processes that ended while writing left in a folder.
 * @param isOurs whether a file of this name may be concerned
 * @param age in milliseconds; a younger one may still be written
 */
export function removeStaleTemporaries(
  folder: string,
  isOurs: (name: string) => boolean,
  age: number = staleAfterMilliseconds,
): void {
  try {
    for (const entry of readdirSync(folder)) {
      const name = temporaryPattern.exec(entry)?.groups?.['name'];
      if (name === undefined || !isOurs(name)) continue;
      const path = join(folder, entry);
      if (Date.now() - statSync(path).mtimeMs >= age) rmSync(path, { force: true });
    }
  } catch {
    // Another process may be cleaning the same folder.
  }
}
