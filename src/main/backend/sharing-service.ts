import { basename, resolve } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import { makeBackup } from '../workspace/backup/backups.ts';
import { compact, erasedPeople, markErased, rememberBackupsToErase } from '../workspace/log/erase.ts';
import { mergeInto, type MergeReport } from '../workspace/log/merge.ts';
import { rowsMergedWith } from '../workspace/log/merged-rows.ts';
import { separateCodes, type NewCode } from '../workspace/log/code-clashes.ts';
import { connect } from '../workspace/sql/connection.ts';
import { openForReading } from '../workspace/workspace.ts';
import { eraseInBackups } from './backup-erasure.ts';
import { pathOf, withReading, withSession, type ClientFile } from './client-file.ts';
import type { AuthorName } from './session.ts';

/** A merge as reported, done or only looked at. */
export interface MergeOutcome extends MergeReport {
  readonly applied: boolean;
  readonly newCodes: readonly NewCode[];
}

export interface MergeRequest {
  readonly apply: boolean;
  /** Goes on although the merge removes a large share of this copy. */
  readonly acceptRemovals?: boolean;
  readonly author?: AuthorName | undefined;
  readonly now?: number;
}

/** Above this share of removed rows, a person must say so: something is probably wrong. */
export const removalLimit = 0.2;

/**
 * Merges another copy of the same client into this file, after a backup; or, without `apply`, tells what
 * it would do.
 * @param mine the file that receives
 * @param theirsPath the colleague's copy; it is only read
 * @throws Fault `same_file`, `other_client`, `removals_need_consent`, `damaged_workspace`…; nothing is then changed
 */
export function mergeFiles(mine: ClientFile, theirsPath: string, request: MergeRequest): MergeOutcome {
  if (resolve(pathOf(mine)) === resolve(theirsPath)) throw new Fault('same_file', { file: basename(pathOf(mine)) });
  const now = request.now ?? Date.now();
  const theirs = openForReading(theirsPath);
  try {
    if (!request.apply) {
      return withReading(mine, ({ db }) => {
        const copy = connect(db.serialize());
        try {
          return { ...copy.transaction(() => mergeInto(copy, theirs.db, now)), applied: false, newCodes: [] };
        } finally {
          copy.close();
        }
      });
    }
    return withSession(mine, request.author, (session) => {
      const { workspace, author } = session;
      workspace.assertUntouched();
      makeBackup(workspace.db, workspace.path, 'merge');
      const erasedBefore = new Set(erasedPeople(workspace.db));
      const outcome = workspace.connection.transaction((): MergeOutcome => {
        const report = mergeInto(workspace.connection, theirs.db, now);
        if (report.removedShare > removalLimit && request.acceptRemovals !== true) {
          throw new Fault('removals_need_consent', { percent: Math.round(report.removedShare * 100) });
        }
        const erased = erasedPeople(workspace.db).filter((person) => !erasedBefore.has(person));
        rememberBackupsToErase(workspace.connection, erased);
        // One copy erased a row of a person whom the other had merged with it: it is the person who was erased.
        const others = rowsMergedWith(workspace.db, erasedPeople(workspace.db));
        if (others.length > 0) markErased(workspace, author, others, new Date(now).toISOString().slice(0, 10));
        return { ...report, applied: true, newCodes: separateCodes(workspace, author) };
      });
      if (outcome.erasedPeople > 0) compact(workspace.connection);
      eraseInBackups(workspace);
      return outcome;
    });
  } finally {
    theirs.close();
  }
}
