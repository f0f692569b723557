import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import type { WorkWatch } from '../work-watch.ts';
import type { MergeStep } from '../../contract/subjects/sharing-contract.ts';
import { bytesOf, runApart } from '../workspace/apart/run-apart.ts';
import { runHere } from '../workspace/apart/run-here.ts';
import { separateCodes, type NewCode } from '../workspace/log/code-clashes.ts';
import { compact, erasedPeople, markErasedSteps, rememberBackupsToErase } from '../workspace/log/erase.ts';
import { mergeSteps, type MergeReport } from '../workspace/log/merge.ts';
import { rowsMergedWith } from '../workspace/log/merged-rows.ts';
import type { Steps } from '../workspace/log/steps.ts';
import { connect, type ReadableDb } from '../workspace/sql/connection.ts';
import { eraseInBackupsApart } from './backup-erasure.ts';
import { isClosed, pathOf, whileWriting, withReading, type ClientFile } from './client-file.ts';
import { backUpInTurn, inTurn, inSlices } from './long-change.ts';
import type { AuthorName, Session } from './session.ts';

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
 * it would do. It is written in slices, so that others are answered meanwhile.
 * @param mine the file that receives
 * @param theirsPath the colleague's copy; it is only read
 * @throws Fault `same_file`, `other_client`, `removals_need_consent`, `damaged_workspace`, `cancelled`…; nothing is
 *   then changed
 */
export async function mergeFiles(
  mine: ClientFile,
  theirsPath: string,
  request: MergeRequest,
  watch: WorkWatch<MergeStep> = {},
): Promise<MergeOutcome> {
  // The file that is held may be read by its one connection alone, whatever it is called here.
  if (isSameFile(pathOf(mine), theirsPath)) throw new Fault('same_file', { file: basename(pathOf(mine)) });
  const run = isClosed(mine) ? runHere : runApart;
  if (!request.apply) return reportOf(mine, theirsPath, request, { ...watch, run });
  return whileWriting(mine, request.author, (session) => merge(session, theirsPath, request, { ...watch, run }));
}

interface MergeWatch extends WorkWatch<MergeStep> {
  readonly run: typeof runApart | typeof runHere;
}

/** What the merge would do, done to a copy in memory. */
async function reportOf(
  mine: ClientFile,
  theirs: string,
  { now = Date.now() }: MergeRequest,
  watch: MergeWatch,
): Promise<MergeOutcome> {
  const bytes = await withReading(mine, ({ db }) => bytesOf(db));
  return { ...(await watch.run('merge', { bytes, theirs, now }, watch)), applied: false, newCodes: [] };
}

async function merge(
  session: Session,
  theirsPath: string,
  request: MergeRequest,
  watch: MergeWatch,
): Promise<MergeOutcome> {
  const { workspace } = session;
  const theirs = connect(Buffer.from((await watch.run('read', { path: theirsPath }, watch)).buffer));
  try {
    const outcome = await inTurn(workspace, watch.signal, async () => {
      workspace.assertUntouched();
      watch.onProgress?.(0, 'writing');
      const before = await backUpInTurn(workspace, 'merge', watch.run === runHere);
      const merged = await inSlices(workspace, stepsOf(session, theirs, request), watch, before);
      if (merged.erasedPeople > 0) compact(workspace.connection);
      return merged;
    });
    await eraseInBackupsApart(workspace);
    return outcome;
  } finally {
    theirs.close();
  }
}

function* stepsOf(
  { workspace, author }: Session,
  theirs: ReadableDb,
  { now = Date.now(), acceptRemovals = false }: MergeRequest,
): Steps<MergeOutcome> {
  const { connection, db } = workspace;
  const erasedBefore = new Set(erasedPeople(db));
  const report = yield* mergeSteps(connection, theirs, now);
  if (report.removedShare > removalLimit && !acceptRemovals)
    throw new Fault('removals_need_consent', { percent: Math.round(report.removedShare * 100) });
  rememberBackupsToErase(
    connection,
    erasedPeople(db).filter((person) => !erasedBefore.has(person)),
  );
  // One copy erased a row of a person whom the other had merged with it: it is the person who was erased.
  const others = rowsMergedWith(db, erasedPeople(db));
  if (others.length > 0) yield* markErasedSteps(workspace, author, others, new Date(now).toISOString().slice(0, 10));
  return { ...report, applied: true, newCodes: yield* separateCodes(workspace, author) };
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return first !== undefined && first.dev === second?.dev && first.ino === second.ino;
}
