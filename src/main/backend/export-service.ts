import type { DocumentOptions } from '../../domain/deliverable/document-data.ts';
import { followUpWorkbook } from '../documents/follow-up-workbook.ts';
import { planDocument } from '../documents/plan-document.ts';
import { writeExcel } from '../documents/excel/write-excel.ts';
import { writeWord } from '../documents/word/write-word.ts';
import { writeFileSafely } from '../workspace/file/safe-write.ts';
import { readAllRows, type AllRows } from '../workspace/stores/all-rows.ts';
import { withReading } from './client-service.ts';

export interface ExportRequest extends Omit<DocumentOptions, 'language'> {
  /** The client's language when left out. */
  readonly language: DocumentOptions['language'] | undefined;
  /** File to write; an older one is replaced only once the new one is whole. */
  readonly out: string;
}

/**
 * Writes the Word plan of a client. The file is read in one go, computed and written apart from it.
 * @throws Fault when the workspace cannot be read or the document cannot be written
 */
export async function exportPlan(path: string, request: ExportRequest): Promise<void> {
  const { rows, options } = gather(path, request);
  writeFileSafely(request.out, await writeWord(planDocument(rows, options)));
}

/**
 * Writes the Excel follow-up grid of a client.
 * @throws Fault when the workspace cannot be read or the grid cannot be written
 */
export async function exportFollowUp(path: string, request: ExportRequest): Promise<void> {
  const { rows, options } = gather(path, request);
  writeFileSafely(request.out, await writeExcel(followUpWorkbook(rows, options)));
}

function gather(
  path: string,
  { language, audience, level, today }: ExportRequest,
): { readonly rows: AllRows; readonly options: DocumentOptions } {
  const rows = withReading(path, ({ db }) => readAllRows(db));
  return { rows, options: { audience, level, today, language: language ?? rows.client[0]?.language ?? 'fr' } };
}
