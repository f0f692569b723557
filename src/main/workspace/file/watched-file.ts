import { fstatSync, statSync } from 'node:fs';
import { connect, type Connection } from '../sql/connection.ts';
import { holdFile, readBytes } from './held-file.ts';

/** A file open for writing, watched for a hand other than ours. */
export interface WatchedFile {
  /** True while the path still names this file and only `connection` wrote in it. */
  isUntouched(): boolean;
  /** After the connection has closed. */
  release(): void;
}

interface Look {
  readonly size: bigint;
  readonly modified: bigint;
}

/**
 * Watches a file that `connection` holds. A sync client either renames another version over the path, or
 * writes it into the very file: SQLite, which trusts its lock, would notice neither.
 */
export function watchFile(path: string, connection: Connection): WatchedFile {
  const held = holdFile(path);
  const { descriptor } = held;
  const file = fstatSync(descriptor);
  let seen = look(descriptor);
  connection.watchWrites(() => {
    seen = look(descriptor);
  });
  return {
    release: () => {
      held.release();
    },
    isUntouched: () => {
      if (!isAt(path, file)) return false;
      const now = look(descriptor);
      if (now.size === seen.size && now.modified === seen.modified) return true;
      // A network drive may date our own write late: only the content tells.
      if (lastChange(descriptor) !== lastChangeOf(connection)) return false;
      seen = now;
      return true;
    },
  };
}

function look(descriptor: number): Look {
  const { size, mtimeNs } = fstatSync(descriptor, { bigint: true });
  return { size, modified: mtimeNs };
}

function isAt(path: string, file: { readonly dev: number; readonly ino: number }): boolean {
  try {
    const { dev, ino } = statSync(path);
    return dev === file.dev && ino === file.ino;
  } catch {
    return false;
  }
}

function lastChange(descriptor: number): string | undefined {
  try {
    const stored = connect(readBytes(descriptor, Number.MAX_SAFE_INTEGER));
    try {
      return lastChangeOf(stored);
    } finally {
      stored.close();
    }
  } catch {
    return undefined;
  }
}

function lastChangeOf(db: Connection): string {
  const pages = JSON.stringify(db.pragma('page_count'));
  const last = db.get<{ seal: string }>(`SELECT id || ' ' || digest AS seal FROM change ORDER BY seq DESC LIMIT 1`);
  return `${pages} ${last?.seal ?? ''}`;
}
