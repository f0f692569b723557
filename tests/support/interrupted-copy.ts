import { copyFileSync } from 'node:fs';
import { readFileBytes } from '../../src/main/workspace/file/held-file.ts';
import { journalOf } from '../../src/main/workspace/file/journal.ts';
import { connect } from '../../src/main/workspace/sql/connection.ts';

/** The schema to which the unfinished transaction was migrating. */
export const unfinishedVersion = 990;

/** What the unfinished transaction wrote everywhere. */
export const unfinishedText = 'INACHEVÉ';

/**
 * Copies a workspace as a crash leaves it: in the middle of a transaction whose pages are partly in the file, with
 * the journal that undoes them.
 */
export function copyInterrupted(path: string, target: string): void {
  const before = readFileBytes(path);
  const connection = connect(path);
  try {
    // So small a memory that the transaction spills into the file before its end.
    connection.pragma('cache_size = 1');
    connection.exec('BEGIN IMMEDIATE');
    // The first page is in the journal too, as when a newer Ancrage migrates.
    connection.pragma(`user_version = ${unfinishedVersion}`);
    for (const { id } of connection.all<{ id: string }>('SELECT id FROM note')) {
      connection.run(`UPDATE note SET fact = fact || ' ${unfinishedText} ' || hex(randomblob(2000)) WHERE id = ?`, id);
    }
    copyFileSync(path, target);
    copyFileSync(journalOf(path), journalOf(target));
    connection.exec('ROLLBACK');
  } finally {
    connection.close();
  }
  if (readFileBytes(target).equals(before)) throw new Error('nothing had reached the file yet');
}
