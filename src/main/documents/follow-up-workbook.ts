import type { AllRows, DocumentOptions } from '../../domain/deliverable/document-data.ts';
import { followUpModel } from '../../domain/deliverable/follow-up-workbook.ts';
import type { WorkbookModel, WorkbookSheet } from '../../domain/deliverable/workbook-model.ts';
import { documentWords, typography } from './document-words.ts';

/**
 * The follow-up grid of a client (deliverables D7), ready for `writeExcel`. Typography is given to the explanations
 * only: what comes from the client file stays as it is, so that a grid that comes back can be compared with it.
 */
export function followUpWorkbook(rows: AllRows, options: DocumentOptions): WorkbookModel {
  const model = followUpModel(rows, options, documentWords(options.language));
  const change = typography(options.language);
  return { ...model, sheets: model.sheets.map((sheet) => withTypography(sheet, change)) };
}

function withTypography(sheet: WorkbookSheet, change: (text: string) => string): WorkbookSheet {
  if (sheet.kind !== 'readme') return { ...sheet, title: change(sheet.title), note: change(sheet.note) };
  return {
    ...sheet,
    title: change(sheet.title),
    paragraphs: sheet.paragraphs.map(change),
    sheets: sheet.sheets.map((entry) => ({ ...entry, note: change(entry.note) })),
  };
}
