import { basename } from 'node:path';
import { v7 } from 'uuid';
import type { EntityName } from '../../domain/model.ts';
import type { ImportKind } from '../../domain/imports/import-fields.ts';
import {
  entitiesRead,
  type ExistingRows,
  type ImportOptions,
  type ImportPlan,
} from '../../domain/imports/import-plan.ts';
import type { ForeignRemark } from '../../domain/imports/foreign-table.ts';
import { planImport } from '../../domain/imports/plan-import.ts';
import { importWords } from '../../words/import-words.ts';
import { readForeignFile } from '../foreign/read-foreign-file.ts';
import { makeBackup } from '../workspace/backup/backups.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { findClient } from '../workspace/stores/client-store.ts';
import { readRowsOf } from '../workspace/stores/all-rows.ts';
import { pathOf, withReading, withSession, type ClientFile } from './client-file.ts';
import { readOutside } from './foreign-source.ts';
import { applyWrites } from './planned-writes.ts';
import { edit, type AuthorName } from './session.ts';

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
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What an import did or would do. */
export interface ImportOutcome extends ImportPlan {
  readonly applied: boolean;
  /** What is worth telling of the file itself. */
  readonly fileRemarks: readonly ForeignRemark[];
  /** Id of the change, to undo it. */
  readonly change: string | undefined;
}

/**
 * Imports a list into a client file, as one change that can be undone, after a backup. Nothing is written when
 * the plan has nothing sure to write.
 * @param file the workspace
 * @param source the foreign file: CSV, XLSX, or for notes also Markdown and text
 * @throws Fault `foreign_file` when the source cannot be read; faults of the workspace as elsewhere
 */
export async function importFile(
  file: ClientFile,
  kind: ImportKind,
  source: string,
  request: ImportRequest,
): Promise<ImportOutcome> {
  const foreign = await readSource(source, kind, request);
  if (!request.apply) {
    return withReading(file, ({ db }) => ({
      ...planFor(db, kind, foreign, request),
      fileRemarks: foreign.remarks,
      applied: false,
      change: undefined,
    }));
  }
  return withSession(file, request.author, (session) => {
    const { db } = session.workspace;
    const plan = planFor(db, kind, foreign, request);
    if (plan.writes.length === 0) return { ...plan, fileRemarks: foreign.remarks, applied: true, change: undefined };
    makeBackup(db, pathOf(file), 'import');
    const label = {
      key: 'import',
      parameters: { kind, file: basename(source), rows: plan.counts.added + plan.counts.matched },
    };
    const { change } = edit(session, label, (writer) => applyWrites(writer, plan.writes), 'import');
    return { ...plan, fileRemarks: foreign.remarks, applied: true, change };
  });
}

function readSource(source: string, kind: ImportKind, { onProgress, signal }: ImportRequest) {
  return readOutside(source, () =>
    readForeignFile(source, {
      reading: kind === 'notes' ? 'auto' : 'table',
      ...(onProgress ? { onProgress } : {}),
      ...(signal ? { signal } : {}),
    }),
  );
}

function planFor(
  db: ReadableDb,
  kind: ImportKind,
  file: Awaited<ReturnType<typeof readSource>>,
  request: ImportRequest,
): ImportPlan {
  const language = findClient(db)?.language ?? 'fr';
  const existing = existingRows(db, kind);
  const options: ImportOptions = {
    today: request.today,
    newId: v7,
    language,
    createPeople: request.createPeople ?? existing.person?.length === 0,
    createMissing: request.createMissing ?? false,
    surveyQuestion: request.question ?? importWords(language).surveyQuestion,
    surveySource: 'survey',
    ...(request.overrides === undefined ? {} : { overrides: request.overrides }),
    ...(request.sheet === undefined ? {} : { sheet: request.sheet }),
  };
  return planImport({ kind, file, existing, options });
}

function existingRows(db: ReadableDb, kind: ImportKind): ExistingRows {
  return Object.fromEntries(entitiesRead[kind].map((entity: EntityName) => [entity, readRowsOf(db, entity)]));
}
