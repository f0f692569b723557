import { at } from '../../../domain/deliverable/at.ts';
import { cleanLine, sheetNames } from '../clean-text.ts';
import type { WritableWorkbook } from './writable-workbook.ts';

/** Rows of a data sheet: title, note, a thin gap, header, data. */
export const headerRow = 4;
export const firstRow = headerRow + 1;

/** Lines below the data that formulas and validations already cover, for what will be added. */
export const spareRows = 500;

/** Cell of the date of the day on the dashboard. */
export const todayCell = '$B$4';

/** Where everything stands: names of sheets and of table columns, letters, last row covered. */
export interface Layout {
  readonly nameOf: (sheet: string) => string;
  /** Names of the columns of a data sheet's table, in order. */
  readonly headersOf: (sheet: string) => readonly string[];
  /** A formula's template with its addresses; references to the same row name the table's columns. */
  readonly formula: (template: string, sheet: string) => string;
  /** Address of the values of a list. */
  readonly list: (key: string) => string | undefined;
}

/** Name of the table of a data sheet: the same in every language. */
export function tableName(sheet: string): string {
  return `Table_${sheet}`;
}

/** Lays the sheets of a workbook out. A formula that names an unknown column throws. */
export function layoutOf(model: WritableWorkbook): Layout {
  const names = sheetNames(model.sheets.map((sheet) => sheet.name));
  const quoted = new Map(model.sheets.map((sheet, index) => [sheet.key, quotedSheet(at(names, index))]));
  const headers = new Map<string, readonly string[]>();
  const columns = new Map<string, Column>();
  const lists = new Map<string, string>();
  for (const sheet of model.sheets) {
    if (sheet.kind === 'data') {
      const own = tableHeaders(sheet.columns.map((column) => column.header));
      headers.set(sheet.key, own);
      const last = firstRow + sheet.rows.length - 1 + spareRows;
      for (const [index, column] of sheet.columns.entries()) {
        const letters = columnLetters(index + 1);
        const whole = `${quoted.get(sheet.key)}!$${letters}$${firstRow}:$${letters}$${last}`;
        columns.set(`${sheet.key}/${column.key}`, { header: at(own, index), whole });
      }
    }
    if (sheet.kind === 'lists') {
      for (const [index, list] of sheet.lists.entries()) {
        const letters = columnLetters(index + 1);
        const last = firstRow + list.values.length - 1;
        lists.set(list.key, `${quoted.get(sheet.key)}!$${letters}$${firstRow}:$${letters}$${last}`);
      }
    }
  }
  const column = (path: string): Column => {
    const found = columns.get(path);
    if (found === undefined) throw new Error(`A formula names an unknown column: ${path}`);
    return found;
  };
  return {
    nameOf: (sheet) => names[model.sheets.findIndex((candidate) => candidate.key === sheet)] ?? sheet,
    headersOf: (sheet) => headers.get(sheet) ?? [],
    list: (key) => lists.get(key),
    formula: (template, sheet) =>
      template.replace(/\{([^{}"]+)\}/gu, (_, name: string) => {
        if (name === 'today') return quoted.has('dashboard') ? `${quoted.get('dashboard')}!${todayCell}` : 'TODAY()';
        if (name.includes('/')) return column(name).whole;
        const ends = name.split(':').map((key) => `[${column(`${sheet}/${key}`).header}]`);
        return `${tableName(sheet)}[[#This Row],${ends.join(':')}]`;
      }),
  };
}

interface Column {
  readonly header: string;
  /** Address of its data and of the spare rows below. */
  readonly whole: string;
}

/**
 * Names of a table's columns: on one line, never empty, never the same whatever the case, and without the
 * characters that a reference to a column would have to escape.
 */
function tableHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const plain = cleanLine(header).replace(/[[\]#'@{}]/gu, (sign) => plainSigns[sign] ?? '-');
    const base = plain.slice(0, 200).toWellFormed().trim() || String(index + 1);
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

const plainSigns: Readonly<Record<string, string>> = { '[': '(', ']': ')', '{': '(', '}': ')', "'": '’' };

/** `1` is `A`, `27` is `AA`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
