import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import { storageFault } from './storage-fault.ts';

const temporaryPattern = /^\.(?<name>.+)\.[0-9a-f]{12}\.ancrage-tmp$/u;

/** A temporary file older than this was left by a process that ended. */
const staleAfterMilliseconds = 60 * 60 * 1000;

/** Antivirus and sync clients hold a file for a moment: waits between attempts to rename, in milliseconds. */
const renameWaits = [20, 80, 200, 500, 1000];

/** The steps that may fail; tests replace them to simulate a full or lying disk. */
export interface WriteSteps {
  readonly write: (descriptor: number, bytes: Uint8Array, offset: number) => number;
  readonly rename: (from: string, to: string) => void;
}

const realSteps: WriteSteps = {
  write: (descriptor, bytes, offset) => writeSync(descriptor, bytes, offset, bytes.length - offset),
  rename: renameSync,
};

/**
 * Writes a file for a person: under a temporary name, whole, read back and compared, flushed, then renamed
 * over the old one, which stays intact until that moment.
 * @param path where the file goes; its folder exists
 * @param bytes the whole content
 * @throws Fault `disk_full`, `short_write`, `access_denied`…; the former file is then untouched
 */
export function writeFileSafely(path: string, bytes: Uint8Array, steps: WriteSteps = realSteps): void {
  const folder = dirname(path);
  const file = basename(path);
  if (!existsSync(folder)) throw new Fault('folder_missing', { folder });
  removeStaleTemporaries(folder, (name) => name === file);
  const temporary = join(folder, `.${file}.${randomBytes(6).toString('hex')}.ancrage-tmp`);
  try {
    writeWhole(temporary, bytes, steps);
    verify(temporary, bytes, file);
    renamePatiently(temporary, path, steps);
    flushFolder(folder);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw storageFault(error, file);
  }
}

function writeWhole(path: string, bytes: Uint8Array, steps: WriteSteps): void {
  const descriptor = openSync(path, 'wx');
  try {
    // A single write may store fewer bytes than asked without an error.
    for (let offset = 0; offset < bytes.length;) {
      const written = steps.write(descriptor, bytes, offset);
      if (written <= 0) throw new Fault('short_write', { file: basename(path) });
      offset += written;
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function verify(path: string, bytes: Uint8Array, file: string): void {
  const stored = readFileSync(path);
  if (stored.length !== bytes.length || sha256(stored) !== sha256(bytes)) throw new Fault('short_write', { file });
}

function renamePatiently(from: string, to: string, steps: WriteSteps): void {
  for (const wait of [...renameWaits, undefined]) {
    try {
      steps.rename(from, to);
      return;
    } catch (error) {
      if (wait === undefined || !isTransient(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
}

function isTransient(error: unknown): boolean {
  return (
    process.platform === 'win32' &&
    error instanceof Error &&
    'code' in error &&
    ['EBUSY', 'EPERM', 'EACCES'].includes(String(error.code))
  );
}

/** Makes a rename durable; a folder cannot be flushed on Windows, where it is not needed. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
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

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
