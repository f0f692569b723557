import { basename } from 'node:path';
import type { ImportStep } from '../../contract/subjects/imports-contract.ts';
import type { ForeignRemark } from '../../domain/imports/foreign-table.ts';
import type { ImportKind } from '../../domain/imports/import-fields.ts';
import type { ImportOptions, RowOutcome } from '../../domain/imports/import-plan.ts';
import { importWords } from '../../words/import-words.ts';
import { readForeignPieces } from '../foreign/read-foreign-file.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { findClient } from '../workspace/stores/client-store.ts';
import type { ClientFile } from './client-file.ts';
import { readOutside } from './foreign-source.ts';
import { ImportPlanner, type PlannedImport } from './imports/import-planner.ts';
import type { PlanHead, PlanningOptions } from './imports/planning-messages.ts';
import { planAndWrite, type Writing } from './plan-and-write.ts';
import { plannedSteps } from './planned-writes.ts';
import type { AuthorName } from './session.ts';

/** How to import, beyond what the file says. */
export interface ImportRequest {
  /** False to only tell what would be done. */
  readonly apply: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly author?: AuthorName | undefined;
  /** Columns told by the person, as `heading=field`. */
  readonly overrides?: ImportOptions['overrides'];
  readonly sheet?: string | undefined;
  /** Nominations: creates people whom nobody knows; by default only when the workspace has no one yet. */
  readonly createPeople?: boolean | undefined;
  readonly createMissing?: boolean | undefined;
  /** Nominations: the question asked, when the file does not say it. */
  readonly question?: string | undefined;
  /** Rows told of each status at most; all of them by default. */
  readonly rowsPerStatus?: number | undefined;
  /** Told how far a step is, 0 to 1. */
  readonly onProgress?: (share: number, step: ImportStep) => void;
  /** Stops the import until its change is committed; nothing is then written. */
  readonly signal?: AbortSignal;
}

/** What an import did or would do. */
export interface ImportOutcome extends PlanHead {
  readonly rows: readonly RowOutcome[];
  readonly applied: boolean;
  /** What is worth telling of the file itself. */
  readonly fileRemarks: readonly ForeignRemark[];
  /** Id of the change, to undo it. */
  readonly change: string | undefined;
}

/** One import under way. */
interface Import {
  readonly kind: ImportKind;
  readonly source: string;
  readonly request: ImportRequest;
  readonly planner: ImportPlanner;
}

/**
 * Imports a list into a client file, as one change that can be undone, after a backup. Nothing is written when
 * the plan has nothing sure to write. The list is read by a process, planned by a thread, and written a slice at a
 * time, so that this thread answers others meanwhile.
 * @param file the workspace
 * @param source the foreign file: CSV, XLSX, or for notes also Markdown and text
 * @throws Fault `foreign_file` when the source cannot be read, `cancelled`, `import_too_large`; faults of the workspace
 *   as elsewhere
 */
export async function importFile(
  file: ClientFile,
  kind: ImportKind,
  source: string,
  request: ImportRequest,
): Promise<ImportOutcome> {
  const planner = new ImportPlanner(request.signal, (share) => request.onProgress?.(share, 'planning'));
  const underWay: Import = { kind, source, request, planner };
  try {
    const fileRemarks = await readSource(underWay);
    const outcome = await planAndWrite<PlannedImport, Told>(file, request, {
      plan: (db) => planFor(underWay, db),
      tell: async ({ head }) => ({ ...head, rows: await planner.rows(request.rowsPerStatus) }),
      writing: (planned) => writingOf(underWay, planned),
    });
    return { ...outcome, fileRemarks };
  } finally {
    await planner.end();
  }
}

/** Gives the source to the planner as it is read. */
async function readSource({ kind, source, request, planner }: Import): Promise<readonly ForeignRemark[]> {
  const { onProgress, signal } = request;
  onProgress?.(0, 'reading');
  const remarks: ForeignRemark[] = [];
  const options = {
    reading: kind === 'notes' ? ('auto' as const) : ('table' as const),
    onProgress: (share: number) => onProgress?.(share, 'reading'),
    ...(signal ? { signal } : {}),
  };
  await readOutside(source, () =>
    readForeignPieces(source, options, (piece) => {
      if (piece.type === 'remark') remarks.push(piece.remark);
      planner.give(piece);
    }),
  );
  return remarks;
}

function planFor({ kind, source, request, planner }: Import, db: ReadableDb): Promise<PlannedImport> {
  request.onProgress?.(0, 'planning');
  const language = findClient(db)?.language ?? 'fr';
  const options: PlanningOptions = {
    today: request.today,
    language,
    createPeople: request.createPeople,
    createMissing: request.createMissing ?? false,
    surveyQuestion: request.question ?? importWords(language).surveyQuestion,
    ...(request.overrides === undefined ? {} : { overrides: request.overrides }),
    ...(request.sheet === undefined ? {} : { sheet: request.sheet }),
    fileName: basename(source),
  };
  return planner.plan(db, kind, options);
}

type Told = Omit<ImportOutcome, 'applied' | 'change' | 'fileRemarks'>;

async function writingOf({ kind, source, planner }: Import, { head }: PlannedImport): Promise<Writing | undefined> {
  if (head.writeCount === 0) return undefined;
  const { added, matched } = head.counts;
  const label = { key: 'import', parameters: { kind, file: basename(source), rows: added + matched } };
  const writes = await planner.writes();
  return { label, steps: (writer) => plannedSteps(writer, writes) };
}
