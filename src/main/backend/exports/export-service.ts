import { basename } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import { latestDay, nextDay } from '../../../domain/deliverable/day-document.ts';
import type { Period } from '../../../domain/deliverable/days-document.ts';
import type { DocumentOptions } from '../../../domain/deliverable/document-data.ts';
import type { GridKind } from '../../../domain/deliverable/grid-kinds.ts';
import type { TemplateRemark } from '../../../domain/deliverable/template-remark.ts';
import type { DocumentJob } from '../../documents/document-job.ts';
import type { MissingImage } from '../../documents/missing-images.ts';
import type { WordKind, WordOptions } from '../../documents/word-document.ts';
import { readImages } from '../../workspace/stores/attachment-store.ts';
import { readAllRows, type AllRows } from '../../workspace/stores/all-rows.ts';
import { latestStamp } from '../../workspace/log/operation-store.ts';
import { registerValue } from '../../workspace/workspace-register.ts';
import { freeToWrite, withReading, withSession, type ClientFile } from '../client-file.ts';
import { withOrientation } from '../pictures/picture-orientation.ts';
import { edit, type AuthorName } from '../session.ts';
import { readTemplateFile } from '../template-service.ts';
import { type JobWatch, writeDocumentApart } from './write-document-apart.ts';

export interface ExportRequest extends Omit<DocumentOptions, 'language'>, JobWatch {
  /** The client's language when left out. */
  readonly language: DocumentOptions['language'] | undefined;
  /** File to write; an older one is replaced only once the new one is whole. */
  readonly out: string;
  /** Days of a synthesis, both ends included. */
  readonly period?: Period | undefined;
  /**
   * Guide or report of a day: the day, as its id or its date; when left out, the next one for a guide, the last one
   * held for a report.
   */
  readonly day?: string | undefined;
  /** The firm's own Word template, for Word documents. */
  readonly template?: string | undefined;
  /** Who exports, for the register of exports that name people. */
  readonly author?: AuthorName | undefined;
}

/** What an export came to. */
export interface ExportOutcome {
  readonly file: string;
  /** How many people the document names. */
  readonly namedPeople: number;
  /** Why an export that names people could not be written down in the client file. */
  readonly notLogged: Fault | undefined;
  /** What the firm's template brought, and what of it was left out. */
  readonly templateRemarks: readonly TemplateRemark[];
  /** Pictures of its texts that the document cannot show. */
  readonly missingImages: readonly MissingImage[];
}

/**
 * Writes a Word document of a client. The client file is read in one go; the document is computed and its file filled
 * apart from it, in a thread that never opens it.
 * @throws Fault when the workspace cannot be read, `no_day`, `cancelled`, `template_refused`, or the document cannot be written
 */
export async function exportWord(file: ClientFile, kind: WordKind, request: ExportRequest): Promise<ExportOutcome> {
  const { rows, options, images } = gather(file, request);
  const about = aboutDays(kind, rows, request);
  const job: DocumentJob = {
    format: 'word',
    kind,
    rows,
    options: { ...options, ...about },
    images: withOrientation(images),
    ...(request.template === undefined ? {} : { template: await readTemplateFile(request.template) }),
  };
  return deliver(file, job, request);
}

/**
 * Writes an Excel grid of a client, as `exportWord`.
 * @throws Fault when the workspace cannot be read, `cancelled`, or the grid cannot be written
 */
export async function exportExcel(file: ClientFile, kind: GridKind, request: ExportRequest): Promise<ExportOutcome> {
  const { rows, options, origin } = gather(file, request);
  return deliver(file, { format: 'excel', kind, rows, options, origin }, request);
}

async function deliver(file: ClientFile, job: DocumentJob, request: ExportRequest): Promise<ExportOutcome> {
  const { namedPeople, templateRemarks = [], missingImages = [] } = await writeDocumentApart(job, request.out, request);
  if (namedPeople > 0) await freeToWrite(file);
  const notLogged = namedPeople === 0 ? undefined : logExport(file, job, request);
  return { file: request.out, namedPeople, notLogged, templateRemarks, missingImages };
}

/** Writes down that a document with names left the client file (docs/law.md); a file that cannot be written says so. */
function logExport(file: ClientFile, { kind }: DocumentJob, request: ExportRequest): Fault | undefined {
  try {
    withSession(file, request.author, (session) =>
      edit(session, { key: 'export', parameters: { kind } }, (writer) =>
        writer.create('export_record', {
          exported_at: new Date().toISOString(),
          kind,
          audience: request.audience,
          named_people: 1,
          file_name: basename(request.out),
        }),
      ),
    );
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

function gather(file: ClientFile, { language, audience, level, today }: ExportRequest) {
  const { rows, images, origin } = withReading(file, ({ db }) => ({
    rows: readAllRows(db),
    images: readImages(db),
    origin: { workspace: registerValue(db, 'workspace_id') ?? '', stamp: latestStamp(db) ?? '' },
  }));
  const options: DocumentOptions = {
    audience,
    level,
    today,
    language: language ?? rows.client[0]?.language ?? 'fr',
  };
  return { rows, images, options, origin };
}

/** The days that a document is about. @throws Fault `no_day` */
function aboutDays(kind: WordKind, rows: AllRows, request: ExportRequest): Pick<WordOptions, 'dayId' | 'period'> {
  if (kind === 'day' || kind === 'guide') return { dayId: dayOf(kind, rows, request) };
  return kind === 'days' && request.period ? { period: request.period } : {};
}

function dayOf(kind: 'day' | 'guide', rows: AllRows, { day, today }: ExportRequest): string {
  const usual = kind === 'guide' ? nextDay : latestDay;
  const found =
    day === undefined ? usual(rows, today) : rows.day.find(({ id, held_on: held }) => id === day || held === day);
  if (!found) throw new Fault('no_day', day === undefined ? {} : { day });
  return found.id;
}
