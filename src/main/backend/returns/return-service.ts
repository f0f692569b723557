import { basename } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import type { WorkWatch } from '../../work-watch.ts';
import type { ReturnStep } from '../../../contract/subjects/returns-contract.ts';
import type { ForeignFormat, ForeignRemark } from '../../../domain/imports/foreign-table.ts';
import type { ReturnDifference } from '../../../domain/returns/return-plan.ts';
import { readForeignPieces } from '../../foreign/read-foreign-file.ts';
import { isClosed, type ClientFile } from '../client-file.ts';
import { readOutside } from '../foreign-source.ts';
import { planAndWrite, type PlannedOutcome, type Writing } from '../plan-and-write.ts';
import { plannedSteps } from '../planned-writes.ts';
import type { AuthorName } from '../session.ts';
import { GridComparer, type ComparedGrid } from './grid-comparer.ts';
import type { GridHead } from './grid-messages.ts';

/** How to take a grid back in. */
export interface ReturnRequest extends WorkWatch<ReturnStep> {
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
}

interface ToldGrid extends Omit<GridHead, 'writeCount'> {
  readonly differences: readonly ReturnDifference[];
}

/** What a grid that came back changed or would change. */
export type ReturnOutcome = PlannedOutcome<ToldGrid> & {
  /** What is worth telling of the file itself. */
  readonly fileRemarks: readonly ForeignRemark[];
};

/**
 * Compares a grid that came back with the client file, and with `apply` writes what the grid alone changed, as one
 * change that can be undone, after a backup. Nothing is written when there is nothing sure to write. The grid is read
 * by a process, compared by a thread, and written a slice at a time, so that this thread answers others meanwhile.
 * @param file the workspace
 * @param source the grid, an XLSX file
 * @throws Fault `foreign_file` when the grid cannot be read, `not_a_grid`, `newer_grid`, `other_client_grid`,
 *   `cancelled`; faults of the workspace as elsewhere
 */
export async function returnGrid(file: ClientFile, source: string, request: ReturnRequest): Promise<ReturnOutcome> {
  const { onProgress, today, acceptRemovals, acceptUnmarked, leaveOut } = request;
  const options = { today, acceptRemovals, acceptUnmarked, leaveOut };
  const comparer = new GridComparer({ fileName: basename(source), options }, request, isClosed(file));
  try {
    const fileRemarks = await readGrid(source, comparer, request);
    const outcome = await planAndWrite<ComparedGrid, ToldGrid>(file, request, {
      plan: (db) => {
        onProgress?.(0, 'comparing');
        return comparer.compare(db);
      },
      tell: async ({ head: { exportedOn, remarks, counts } }) => ({
        exportedOn,
        remarks,
        counts,
        differences: await comparer.differences(),
      }),
      writing: (compared) => writingOf(source, comparer, compared),
    });
    return { ...outcome, fileRemarks };
  } finally {
    await comparer.end();
  }
}

/** Gives the grid to the comparer as it is read. */
async function readGrid(
  source: string,
  comparer: GridComparer,
  { onProgress, signal }: WorkWatch<ReturnStep>,
): Promise<readonly ForeignRemark[]> {
  onProgress?.(0, 'reading');
  const remarks: ForeignRemark[] = [];
  let format: ForeignFormat | undefined;
  const options = {
    reading: 'table' as const,
    onProgress: (share: number) => onProgress?.(share, 'reading'),
    ...(signal ? { signal } : {}),
  };
  await readOutside(source, () =>
    readForeignPieces(source, options, (piece) => {
      if (piece.type === 'head') ({ format } = piece.head);
      if (piece.type === 'remark') remarks.push(piece.remark);
      comparer.give(piece);
    }),
  );
  if (format !== 'xlsx') throw new Fault('not_a_grid', { file: basename(source) });
  return remarks;
}

async function writingOf(
  source: string,
  comparer: GridComparer,
  { head: { writeCount, counts } }: ComparedGrid,
): Promise<Writing | undefined> {
  if (writeCount === 0) return undefined;
  const label = { key: 'reimport', parameters: { file: basename(source), differences: counts.accepted } };
  const writes = await comparer.writes();
  return { label, steps: (writer) => plannedSteps(writer, writes) };
}
