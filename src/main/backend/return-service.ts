import { basename } from 'node:path';
import { v7 } from 'uuid';
import { Fault } from '../../contract/fault.ts';
import type { ForeignFile, ForeignRemark } from '../../domain/imports/foreign-table.ts';
import { isProblem, planReturn } from '../../domain/returns/plan-return.ts';
import type { ReturnPlan } from '../../domain/returns/return-plan.ts';
import { cellCodec } from '../documents/cell-codec.ts';
import { documentWords } from '../documents/document-words.ts';
import { readForeignFile } from '../foreign/read-foreign-file.ts';
import { makeBackup } from '../workspace/backup/backups.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { readAllRows } from '../workspace/stores/all-rows.ts';
import { registerValue } from '../workspace/workspace-register.ts';
import { freeToWrite, pathOf, withReading, withSession, type ClientFile } from './client-file.ts';
import { readOutside } from './foreign-source.ts';
import { applyWrites } from './planned-writes.ts';
import { edit, type AuthorName } from './session.ts';

/** How to take a grid back in. */
export interface ReturnRequest {
  /** False to only tell what would be done. */
  readonly apply: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Takes rows out that the client took out. */
  readonly acceptRemovals: boolean;
  /** Takes the grid at its word where nothing tells what was exported. */
  readonly acceptUnmarked: boolean;
  /** Keys of differences that a person looked at and does not take. */
  readonly leaveOut?: readonly string[] | undefined;
  readonly author?: AuthorName | undefined;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What a grid that came back changed or would change. */
export interface ReturnOutcome extends ReturnPlan {
  readonly applied: boolean;
  /** What is worth telling of the file itself. */
  readonly fileRemarks: readonly ForeignRemark[];
  /** Id of the change, to undo it; undefined when nothing was written. */
  readonly change: string | undefined;
}

/**
 * Compares a grid that came back with the client file, and with `apply` writes what the grid alone changed, as one
 * change that can be undone, after a backup. Nothing is written when there is nothing sure to write.
 * @param file the workspace
 * @param source the grid, an XLSX file
 * @throws Fault `foreign_file` when the grid cannot be read, `not_a_grid`, `newer_grid`, `other_client_grid`; faults
 *   of the workspace as elsewhere
 */
export async function returnGrid(file: ClientFile, source: string, request: ReturnRequest): Promise<ReturnOutcome> {
  const grid = await readGrid(source, request);
  const { remarks: fileRemarks } = grid;
  if (!request.apply) {
    return withReading(file, ({ db }) => ({
      ...planFor(db, grid, source, request),
      fileRemarks,
      applied: false,
      change: undefined,
    }));
  }
  await freeToWrite(file);
  return withSession(file, request.author, (session) => {
    const { db } = session.workspace;
    const plan = planFor(db, grid, source, request);
    if (plan.writes.length === 0) return { ...plan, fileRemarks, applied: true, change: undefined };
    makeBackup(db, pathOf(file), 'import');
    const label = { key: 'reimport', parameters: { file: basename(source), differences: plan.counts.accepted } };
    const { change } = edit(session, label, (writer) => applyWrites(writer, plan.writes), 'import');
    return { ...plan, fileRemarks, applied: true, change };
  });
}

async function readGrid(source: string, { onProgress, signal }: ReturnRequest): Promise<ForeignFile> {
  const file = await readOutside(source, () =>
    readForeignFile(source, {
      reading: 'table',
      ...(onProgress ? { onProgress } : {}),
      ...(signal ? { signal } : {}),
    }),
  );
  if (file.format !== 'xlsx') throw new Fault('not_a_grid', { file: basename(source) });
  return file;
}

function planFor(db: ReadableDb, file: ForeignFile, source: string, request: ReturnRequest): ReturnPlan {
  const workspace = registerValue(db, 'workspace_id') ?? '';
  const plan = planReturn({
    file,
    rows: readAllRows(db),
    workspace,
    words: { fr: documentWords('fr'), en: documentWords('en') },
    codec: (cutMark) => cellCodec(workspace, cutMark),
    options: {
      today: request.today,
      newId: v7,
      acceptRemovals: request.acceptRemovals,
      acceptUnmarked: request.acceptUnmarked,
      leaveOut: request.leaveOut,
    },
  });
  if (isProblem(plan)) throw new Fault(plan.code, { file: basename(source) });
  return plan;
}
