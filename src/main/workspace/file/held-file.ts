import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/**
 * Reads files that this process may hold open through SQLite. On Linux and macOS, closing any descriptor of
 * a file drops every lock that the process has on it (fcntl(2), « How To Corrupt An SQLite Database File »,
 * section 2.2): whoever reads a workspace beside SQLite reads it here, where a held file is read through the
 * one descriptor that closes after its connection. Other threads have their own list: they may not open a
 * workspace.
 */
const held = new Map<string, { readonly descriptor: number; count: number }>();

const chunk = 1 << 20;

/** A file held open: where and what it was. */
export interface HeldFile {
  readonly descriptor: number;
  /** Lets go of it; after the connection has closed. */
  release(): void;
}

/** Holds a file open for as long as a connection has locks on it. */
export function holdFile(path: string): HeldFile {
  const key = keyOf(statSync(path));
  const known = held.get(key);
  const entry = known ?? { descriptor: openSync(path, 'r'), count: 0 };
  entry.count += 1;
  held.set(key, entry);
  let released = false;
  return {
    descriptor: entry.descriptor,
    release: () => {
      if (released) return;
      released = true;
      entry.count -= 1;
      if (entry.count > 0) return;
      held.delete(key);
      closeSync(entry.descriptor);
    },
  };
}

/** Reads the first bytes of a file, or all of it. */
export function readFileBytes(path: string, length: number = Number.MAX_SAFE_INTEGER): Buffer {
  const known = held.get(keyOf(statSync(path)));
  if (known) return readBytes(known.descriptor, length);
  const descriptor = openSync(path, 'r');
  try {
    return readBytes(descriptor, length);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads from the start of an open file. */
export function readBytes(descriptor: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.min(length, fstatSync(descriptor).size));
  let offset = 0;
  while (offset < bytes.length) {
    const read = readSync(descriptor, bytes, offset, Math.min(chunk, bytes.length - offset), offset);
    if (read === 0) break;
    offset += read;
  }
  return bytes.subarray(0, offset);
}

function keyOf({ dev, ino }: { readonly dev: number; readonly ino: number }): string {
  return `${dev}:${ino}`;
}
