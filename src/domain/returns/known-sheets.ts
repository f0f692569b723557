import type { DataSheet } from '../deliverable/workbook-model.ts';
import { fold } from '../shared/fold.ts';
import type { GridMarks, MarkedSheet } from './grid-marks.ts';
import type { KnownSheet } from './recognise-sheets.ts';

/**
 * The sheets that a grid may hold, with their names and headings as they were exported and in both languages.
 * @param sheets those of the client file now, in the grid's language; `others` the same in the other language
 */
export function knownSheets(
  sheets: readonly DataSheet[],
  others: readonly DataSheet[],
  marks: GridMarks | undefined,
): readonly KnownSheet[] {
  return sheets
    .filter(({ key }) => marks === undefined || marks.sheets.has(key))
    .map((sheet) => {
      const marked = marks?.sheets.get(sheet.key);
      const other = others.find(({ key }) => key === sheet.key);
      const written = [marked?.name, sheet.name, other?.name].filter((name) => name !== undefined);
      return {
        key: sheet.key,
        name: written[0] ?? sheet.name,
        names: new Set(written.map(fold)),
        headings: headingsOf(marked, sheet, other),
        exported: new Map(marked?.headings.filter(([key]) => key !== 'id')),
      };
    });
}

/** What was exported wins over what would be exported now. */
function headingsOf(
  marked: MarkedSheet | undefined,
  sheet: DataSheet,
  other: DataSheet | undefined,
): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  const exportedKeys = marked && new Set(marked.headings.map(([key]) => key));
  const add = (key: string, heading: string): void => {
    const folded = fold(heading);
    if (folded !== '' && !headings.has(folded) && (exportedKeys?.has(key) ?? true)) headings.set(folded, key);
  };
  for (const [key, heading] of marked?.headings ?? []) add(key, heading);
  for (const column of [...sheet.columns, ...(other?.columns ?? [])]) add(column.key, column.header);
  return headings;
}
