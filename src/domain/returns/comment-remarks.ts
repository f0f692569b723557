import { gridSheetKeys } from '../deliverable/workbook-words.ts';
import { columnLetters, type ForeignComment, type ForeignTable } from '../imports/foreign-table.ts';
import { shortened } from '../shared/shortened.ts';
import type { FoundSheet } from './recognise-sheets.ts';
import { told, type ReturnRemark } from './return-reason.ts';
import { sheetTargets } from './sheet-targets.ts';

/** Comments that are told one by one; the others are counted. */
const mostTold = 50;

/** Characters of a comment and of a title that are told. */
const textLength = 200;
const titleLength = 60;

/**
 * Tells the comments that a client wrote beside cells: they change nothing, and are there to be read.
 * @param tables the sheets of the file
 * @param found those that were recognised
 */
export function commentRemarks(tables: readonly ForeignTable[], found: readonly FoundSheet[]): readonly ReturnRemark[] {
  const all = tables.flatMap((table) => (table.comments ?? []).map((comment) => ({ table, comment })));
  const cut = tables.reduce((count, { moreComments = 0 }) => count + moreComments, 0);
  const more = cut + Math.max(0, all.length - mostTold);
  const remarks = all.slice(0, mostTold).map(({ table, comment }) => {
    const place = placeOf(
      comment,
      found.find((sheet) => sheet.table === table),
    );
    const cell = `${columnLetters(comment.column)}${comment.row}`;
    return told('comment', { sheet: table.name, cell, ...place, text: shortened(comment.text, textLength) });
  });
  return more > 0 ? [...remarks, told('comments_more', { count: more })] : remarks;
}

/** The title of the row and the heading of the column, as the sheet has them; empty where there are none. */
function placeOf({ row, column }: ForeignComment, sheet: FoundSheet | undefined): { title: string; heading: string } {
  if (sheet === undefined) return { title: '', heading: '' };
  const { table, rows, columns } = sheet;
  const headings = table.rows[table.rows.length - rows.length - 1];
  const cells = rows.find(({ number }) => number === row)?.cells;
  const isRow = cells !== undefined || row === headings?.number;
  const texts = titleKeys(sheet).map((key) => cells?.[columns.get(key) ?? -1]?.text.trim() ?? '');
  const heading = isRow ? (headings?.cells[column]?.text ?? '') : '';
  return {
    title: shortened(texts.find((text) => text !== '') ?? '', titleLength),
    heading: shortened(heading, titleLength),
  };
}

/** Columns that tell a row to a person, the first of them first. */
function titleKeys({ known }: FoundSheet): readonly string[] {
  const key = gridSheetKeys.find((one) => one === known.key);
  if (key === undefined) return [];
  const { entity, nameKeys } = sheetTargets[key];
  return [`${entity}.title`, `${entity}.name`, ...nameKeys, `${entity}.code`, 'code'];
}
