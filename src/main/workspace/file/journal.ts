import { existsSync } from 'node:fs';
import { readFileBytes } from './held-file.ts';

/** First bytes of a rollback journal that must be played back (sqlite.org/fileformat2.html, section 3). */
const hotJournal = Buffer.from('d9d505f920a163d7', 'hex');

/** True when a journal lies beside the file whose transaction must be played back. */
export function hasHotJournal(path: string): boolean {
  try {
    return readFileBytes(journalOf(path), hotJournal.length).equals(hotJournal);
  } catch {
    return false;
  }
}

/** The journal that SQLite keeps beside a file while it writes. */
export function journalOf(path: string): string {
  return `${path}-journal`;
}

/** A write-ahead log beside the file; ours never have one, and SQLite would play it into the file. */
export function hasStrayLog(path: string): boolean {
  return existsSync(strayLogOf(path));
}

export function strayLogOf(path: string): string {
  return `${path}-wal`;
}
