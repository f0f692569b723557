/**
 * A workbook as values: sheets, columns with their type and list, rows with their stable id. Choices are already in
 * the reader's language; dates are `YYYY-MM-DD`; formulas are templates that only this code writes.
 */

/** A calculated cell: what it computes, and its result at the time of the export. */
export interface FormulaCell {
  /**
   * A formula in Excel's stored grammar, where `{key}` stands for the cell of that column on the same row,
   * `{first:last}` for the cells from one column to another on the same row, `{sheet/key}` for the whole column of a
   * sheet, and `{today}` for the cell of the date of the day, or today where there is no such cell.
   */
  readonly formula: string;
  readonly result: string | number | null;
}

export type CellValue = string | number | null | { readonly date: string } | FormulaCell;

export type ColumnKind =
  | 'id'
  | 'code'
  | 'text'
  | 'long'
  | 'choice'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'money'
  | 'date'
  | 'level';

export interface SheetColumn {
  /** Stable name, whatever the language: `action.status`, or the name of a calculation. */
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Key of the list that the cell is chosen from. */
  readonly list?: string;
  /** The calculation of every cell of the column, and of the rows that will be added. */
  readonly formula?: string;
  /** Bounds of a level. */
  readonly range?: readonly [number, number];
  /** False for what is calculated or belongs to another sheet: what is typed there is not read back. */
  readonly editable: boolean;
  /** Names of people are shown by their codes: what comes back is compared, and written, that way. */
  readonly masked?: true;
}

export interface SheetRow {
  /** Id of the row in the client file; null for a line left blank to be filled in. */
  readonly id: string | null;
  readonly cells: readonly CellValue[];
}

/** Words of a column that stand out, in colour as well as in words. */
export interface Highlight {
  readonly column: string;
  readonly word: string;
  readonly tone: 'alert' | 'warning' | 'good';
}

export interface DataSheet {
  readonly kind: 'data';
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly highlights: readonly Highlight[];
  /** Columns that stay in sight while scrolling, the hidden id included. */
  readonly frozenColumns: number;
}

export interface DashboardLine {
  readonly label: string;
  readonly values: readonly (CellValue | undefined)[];
  /** Kind of the values, when it is not the block's. */
  readonly kind?: ColumnKind;
}

export interface DashboardBlock {
  /** Where it stands: two columns side by side, then the whole width. */
  readonly place: 'left' | 'right' | 'below';
  readonly title: string;
  readonly headers: readonly string[];
  readonly kinds: readonly ColumnKind[];
  readonly lines: readonly DashboardLine[];
}

export interface DashboardSheet {
  readonly kind: 'dashboard';
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly todayLabel: string;
  readonly today: string;
  readonly blocks: readonly DashboardBlock[];
}

export interface ReadMeSheet {
  readonly kind: 'readme';
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly paragraphs: readonly string[];
  readonly sheetsHeader: readonly [string, string];
  readonly sheets: readonly { readonly name: string; readonly note: string }[];
}

export interface WorkbookList {
  readonly key: string;
  readonly title: string;
  readonly values: readonly string[];
}

export interface ListsSheet {
  readonly kind: 'lists';
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly lists: readonly WorkbookList[];
}

/** What a grid that comes back is recognised by, on a sheet that no menu shows. */
export interface MarksSheet {
  readonly kind: 'marks';
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly note: string;
  /** Facts on the export, each a name and a value. */
  readonly lines: readonly (readonly [string, string])[];
  readonly sheets: readonly {
    readonly key: string;
    readonly columns: readonly string[];
    /** The id of each row, and the digests of its cells in the order of the columns. */
    readonly rows: readonly (readonly string[])[];
  }[];
}

export type WorkbookSheet = DataSheet | DashboardSheet | ReadMeSheet | ListsSheet | MarksSheet;

export interface WorkbookModel {
  readonly language: 'fr' | 'en';
  readonly title: string;
  readonly clientName: string;
  readonly firmName: string;
  readonly sheets: readonly WorkbookSheet[];
  /** How many people the workbook names. */
  readonly namedPeople: number;
  readonly texts: {
    /** Ends a text too long for a cell. */
    readonly cutMark: string;
    readonly notInList: string;
    readonly notADate: string;
    /** With `{least}` and `{most}` where the bounds of the column stand. */
    readonly notANumber: string;
    readonly notAShare: string;
    readonly page: string;
    readonly of: string;
    readonly footer: string;
  };
}

/** The value of a column on a row, for calculations on the model. */
export function isFormula(value: CellValue): value is FormulaCell {
  return typeof value === 'object' && value !== null && 'formula' in value;
}

/** A word as Excel's grammar quotes it. */
export function quotedWord(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
