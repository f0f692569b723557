/**
 * What was found in a foreign file, whatever its format: the only shape that recognition and planning know.
 * Rows and cells keep their place in the file, so that every remark can name a sheet and a line.
 */

/** A value as the file holds it; dates are text `YYYY-MM-DD`, with ` HH:MM` when they carry a time. */
export type ForeignValue = string | number | boolean | null;

export interface ForeignCell {
  readonly value: ForeignValue;
  /** The value as a person sees it, as far as it can be told without a spreadsheet program. */
  readonly text: string;
  /** The value is the stored result of a formula, which is never run; null when no result was stored. */
  readonly formula?: true;
  /** An error value such as `#REF!`, or a value that cannot be read; `value` is then null. */
  readonly error?: true;
  /** The number is shown as a percentage: 0.45 is shown as 45 %. */
  readonly percent?: true;
  /** The text was longer than a cell may hold: only its start is here. */
  readonly cut?: true;
}

export interface ForeignRow {
  /** Line in the file, from 1, as a spreadsheet or a text editor numbers it. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column, from 0; null where the cell is empty. Trailing empty cells are left out. */
  readonly cells: readonly (ForeignCell | null)[];
}

/** A merged range; rows count from 1, columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What somebody wrote beside a cell, a note or one message of a thread; rows count from 1, columns from 0. */
export interface ForeignComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ForeignTable {
  /** Name of the sheet; empty for a text file. */
  readonly name: string;
  readonly hidden: boolean;
  /** Filled rows only, in the order of the file. */
  readonly rows: readonly ForeignRow[];
  readonly merges: readonly MergedRange[];
  /** Hidden columns, from 0. */
  readonly hiddenColumns: readonly number[];
  /** In the order of the rows; absent when there is none. */
  readonly comments?: readonly ForeignComment[];
  /** How many comments there are beyond those. */
  readonly moreComments?: number;
}

/** What a sheet says apart from its rows. */
export type TableFrame = Omit<ForeignTable, 'name' | 'hidden' | 'rows'>;

export type ForeignFormat = 'xlsx' | 'csv' | 'text';

/** Encodings that are told apart. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'cp850';

/** Things worth telling about a file that was read all the same. */
export type ForeignRemark =
  | { readonly code: 'macros_left_out' }
  | { readonly code: 'comments_unread' }
  | { readonly code: 'unreadable_characters'; readonly count: number }
  | { readonly code: 'quotes_taken_as_text' }
  | { readonly code: 'cells_cut'; readonly count: number };

/** Everything read from one foreign file. */
export interface ForeignFile {
  readonly format: ForeignFormat;
  readonly encoding?: TextEncoding;
  readonly separator?: string;
  readonly tables: readonly ForeignTable[];
  /** The whole text, for a Markdown or plain text file. */
  readonly text?: string;
  readonly remarks: readonly ForeignRemark[];
}

/** Letters of a column as a spreadsheet names it: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
