import type { WorkWatch } from '../work-watch.ts';
import type { EntityName } from '../../domain/model.ts';
import type { Label } from '../../domain/shared/label.ts';
import { makeBackup, makeBackupApart, readBackup } from '../workspace/backup/backups.ts';
import type { Steps } from '../workspace/log/steps.ts';
import { changeRowSteps, type RowWriter } from '../workspace/log/write-gate.ts';
import { closingFault, type Connection, type ReadableDb } from '../workspace/sql/connection.ts';
import { changedSince, markOf } from '../workspace/stores/rows-since.ts';
import { isClosed, whileReading, whileWriting, type ClientFile } from './client-file.ts';
import { inSlices, inTurn } from './long-change.ts';
import type { AuthorName, Session } from './session.ts';

/** A plan made from rows: where the log stood before they were read, and which tables they are of. */
export interface Planned {
  readonly mark: string;
  readonly looked: readonly EntityName[];
}

/** What a plan writes. */
export interface Writing {
  readonly label: Label;
  readonly steps: (writer: RowWriter) => Steps<void>;
}

/** Something from outside that is compared with the client file, and of which some is then written. */
export interface PlannedWork<P extends Planned, T> {
  /** Plans for the rows as they stand. */
  readonly plan: (db: ReadableDb) => Promise<P>;
  /** What is told of the plan. */
  readonly tell: (planned: P) => Promise<T> | T;
  /** What it writes; undefined when there is nothing sure to write. */
  readonly writing: (planned: P) => Promise<Writing | undefined> | Writing | undefined;
}

/** Whether it is written, by whom, and how it is watched. */
export interface PlannedRequest extends WorkWatch<'writing'> {
  /** False to only tell what would be done. */
  readonly apply: boolean;
  readonly author?: AuthorName | undefined;
}

/** What came of it. */
export type PlannedOutcome<T> = T & {
  readonly applied: boolean;
  /** Id of the change, to undo it; undefined when nothing was written. */
  readonly change: string | undefined;
};

/**
 * Plans, and with `apply` writes what is planned as one change of kind `import`, after a backup. The plan is made
 * while others go on writing; then the turn is taken, and a plan that their changes touched is made again, now that
 * nobody else writes. The writing goes in slices.
 * @throws Fault `cancelled`, `no_client_open` when the file is closed meanwhile; faults of the workspace as elsewhere
 */
export async function planAndWrite<P extends Planned, T>(
  file: ClientFile,
  request: PlannedRequest,
  work: PlannedWork<P, T>,
): Promise<PlannedOutcome<T>> {
  try {
    if (request.apply)
      return await whileWriting(file, request.author, (session) => applied(session, request, work, isClosed(file)));
    return await whileReading(file, async ({ db }) => {
      const outcome = await work.tell(await work.plan(db));
      return { ...outcome, applied: false, change: undefined };
    });
  } catch (error) {
    throw closingFault(error);
  }
}

async function applied<P extends Planned, T>(
  session: Session,
  request: PlannedRequest,
  { plan, tell, writing: writingOf }: PlannedWork<P, T>,
  isAlone: boolean,
): Promise<PlannedOutcome<T>> {
  const { db, path } = session.workspace;
  let planned = await plan(db);
  return inTurn(session.workspace, request.signal, async () => {
    for (; ; planned = await plan(db)) {
      const mark = markOf(db);
      if (changedSince(db, planned.looked, planned.mark)) continue;
      // Before the writing: once it is done, nothing may fail any more.
      const outcome = await tell(planned);
      const writing = await writingOf(planned);
      if (writing === undefined) return { ...outcome, applied: true, change: undefined };
      request.onProgress?.(0, 'writing');
      const backup = isAlone ? makeBackup(db, path, 'import') : await makeBackupApart(db, path, 'import');
      // The backup stands for the file while it is written: it must be of now.
      if (markOf(db) !== mark) continue;
      return { ...outcome, applied: true, change: await write(session, request, writing, readBackup(backup)) };
    }
  });
}

async function write(
  { workspace, author }: Session,
  request: PlannedRequest,
  { label, steps }: Writing,
  meanwhile: Connection,
): Promise<string | undefined> {
  const written = changeRowSteps(workspace, { kind: 'import', label, author }, steps);
  const { change } = await inSlices(workspace, written, request, meanwhile);
  return change;
}
