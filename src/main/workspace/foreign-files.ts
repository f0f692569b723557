import { renameSync } from 'node:fs';
import { hasHotJournal, hasStrayLog, journalOf, strayLogOf } from './file/journal.ts';
import { checkWorkspace } from './log/check.ts';
import { migrateWhole } from './migrations/migrate.ts';
import { isJournalForeign, lookAt } from './read-snapshot.ts';
import { refreshIndex } from './search/search-index.ts';
import { connect } from './sql/connection.ts';

/** A journal of another file would be played into this one: it is kept beside under another name. */
export function setForeignFilesAside(path: string): void {
  if (hasStrayLog(path)) renameSync(strayLogOf(path), `${strayLogOf(path)}-foreign`);
  if (!hasHotJournal(path)) return;
  const state = lookAt(path);
  if (state.kind === 'free') state.connection.close();
  if (state.kind === 'interrupted' && isJournalForeign(path, isSound)) {
    renameSync(journalOf(path), `${journalOf(path)}-foreign`);
  }
}

/** Above this size the proof would take seconds: the journal is then believed. */
const longestProof = 16 * 1024 * 1024;

/** True when the bytes are a workspace whose content its own log proves. */
export function isSound(bytes: Buffer): boolean {
  if (bytes.length > longestProof) return true;
  try {
    const copy = connect(bytes);
    try {
      migrateWhole(copy);
      refreshIndex(copy);
      return checkWorkspace(copy).ok;
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
}
