import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { storageFault } from './storage-fault.ts';
import { temporaryBeside, TemporaryFile, type WriteSome, writeSome } from './temporary-file.ts';

/** Antivirus and sync clients hold a file for a moment: waits between attempts to rename, in milliseconds. */
const renameWaits = [20, 80, 200, 500, 1000];

/** The steps that may fail; tests replace them to simulate a full or lying disk. */
export interface WriteSteps {
  readonly write: WriteSome;
  readonly rename: (from: string, to: string) => void;
}

const realSteps: WriteSteps = { write: writeSome, rename: renameSync };

/**
 * Writes a file for a person: under a temporary name, whole, read back and compared, flushed, then renamed
 * over the old one, which stays intact until that moment.
 * @param path where the file goes; its folder exists
 * @param bytes the whole content
 * @throws Fault `disk_full`, `short_write`, `access_denied`…; the former file is then untouched
 */
export function writeFileSafely(path: string, bytes: Uint8Array, steps: WriteSteps = realSteps): void {
  const file = basename(path);
  const temporary = temporaryBeside(path);
  try {
    const written = new TemporaryFile(temporary, file, steps.write);
    try {
      written.add(bytes);
      written.seal();
    } finally {
      written.close();
    }
    putInPlace(temporary, path, steps.rename);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw storageFault(error, file);
  }
}

/**
 * Fills a temporary file piece by piece, for whoever puts it in its place.
 * @param temporary from `temporaryBeside`
 * @param path the place that it is meant for
 * @returns what `fill` gives
 * @throws Fault `disk_full`, `short_write`, `access_denied`…; what `fill` throws
 */
export async function fillTemporary<T>(
  temporary: string,
  path: string,
  fill: (file: TemporaryFile) => Promise<T>,
): Promise<T> {
  const name = basename(path);
  try {
    const file = new TemporaryFile(temporary, name);
    try {
      const result = await fill(file);
      file.seal();
      return result;
    } finally {
      file.close();
    }
  } catch (error) {
    throw storageFault(error, name);
  }
}

/** Puts a whole temporary file in its place, over what stood there. @throws the errors of the system */
export function putInPlace(temporary: string, path: string, rename: WriteSteps['rename'] = renameSync): void {
  renamePatiently(temporary, path, rename);
  flushFolder(dirname(path));
}

function renamePatiently(from: string, to: string, rename: WriteSteps['rename']): void {
  for (const wait of [...renameWaits, undefined]) {
    try {
      rename(from, to);
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

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
