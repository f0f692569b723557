import type { AllRows, DocumentOptions } from '../../domain/deliverable/document-data.ts';
import type { GridKind } from '../../domain/deliverable/grid-kinds.ts';
import { gridModel } from '../../domain/deliverable/grid-workbook.ts';
import type { WorkbookModel, WorkbookSheet } from '../../domain/deliverable/workbook-model.ts';
import { type GridOrigin, withMarks } from '../../domain/returns/grid-marks.ts';
import { cellCodec } from './cell-codec.ts';
import { documentWords, typography } from './document-words.ts';

/** Which client file a grid comes from, and the latest change it shows: with it, the grid can come back. */
export type ExportOrigin = Pick<GridOrigin, 'workspace' | 'stamp'>;

/**
 * A grid of a client (deliverables D2, D4–D7), ready for `writeExcel`. Typography is given to the explanations
 * only: what comes from the client file stays as it is, so that a grid that comes back can be compared with it.
 */
export function gridWorkbook(
  kind: GridKind,
  rows: AllRows,
  options: DocumentOptions,
  origin?: ExportOrigin,
): WorkbookModel {
  const model = gridModel(kind, rows, options, documentWords(options.language));
  const change = typography(options.language);
  const grid = { ...model, sheets: model.sheets.map((sheet) => withTypography(sheet, change)) };
  if (origin === undefined) return grid;
  const marks = { ...origin, kind, audience: options.audience, exportedOn: options.today };
  return withMarks(grid, marks, cellCodec(origin.workspace, model.texts.cutMark));
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
