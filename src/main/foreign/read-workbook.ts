import { foreignLimits } from './foreign-limits.ts';
import { ForeignFileError } from './foreign-file-error.ts';
import { KeptBudget } from './kept-budget.ts';
import { readSheetComments, type SheetComments } from './sheet-comments.ts';
import { readSheet, type WorkbookContext } from './sheet-reader.ts';
import type { TableSink } from './table-sink.ts';
import { findWorkbookParts } from './workbook-parts.ts';
import { readCellFormats, readSharedStrings } from './workbook-texts.ts';
import { openPackage, type ZipPackage } from './zip-package.ts';

/**
 * Reads every sheet of a workbook into `sink`. One pass over each part is both the guard and the reading: nothing
 * is kept before it has been measured.
 * @param bytes the whole file, already recognised as a zip
 * @throws ForeignFileError
 */
export async function readWorkbook(bytes: Buffer, sink: TableSink): Promise<void> {
  const source = await openPackage(bytes);
  const parts = await findWorkbookParts(source);
  const whole = parts.sheets.reduce((sum, sheet) => sum + source.size(sheet.part), 1);
  const total = whole + (parts.sharedStrings === undefined ? 0 : source.size(parts.sharedStrings));
  let done = 0;
  const onPiece = (length: number): Promise<void> => {
    sink.progress((done += length) / total);
    return sink.drain();
  };
  const context: WorkbookContext = {
    sharedStrings:
      parts.sharedStrings === undefined ? [] : await readSharedStrings(source, parts.sharedStrings, onPiece),
    formats: parts.styles === undefined || !source.has(parts.styles) ? [] : await readCellFormats(source, parts.styles),
    date1904: parts.date1904,
    budget: new KeptBudget(),
  };
  sink.begin({ format: 'xlsx' });
  let room: number = foreignLimits.comments;
  let unread = false;
  for (const sheet of parts.sheets) {
    sink.openTable({ name: sheet.name, hidden: sheet.hidden });
    const frame = await readSheet(source, sheet, context, (row) => sink.row(row), onPiece);
    const beside = await readComments(source, sheet.part, room);
    room -= beside?.comments.length ?? 0;
    unread ||= beside === undefined;
    const { comments = [], more = 0 } = beside ?? {};
    sink.closeTable({
      ...frame,
      ...(comments.length > 0 ? { comments } : {}),
      ...(more > 0 ? { moreComments: more } : {}),
    });
  }
  if (unread) sink.remark({ code: 'comments_unread' });
  if (parts.hasMacros) sink.remark({ code: 'macros_left_out' });
  if (context.budget.cut > 0) sink.remark({ code: 'cells_cut', count: context.budget.cut });
}

/** Comments change nothing: what cannot be read of them is no reason to refuse the cells. */
async function readComments(source: ZipPackage, sheet: string, room: number): Promise<SheetComments | undefined> {
  try {
    return await readSheetComments(source, sheet, room);
  } catch (error) {
    if (error instanceof ForeignFileError) return undefined;
    throw error;
  }
}
