import { fold } from '../shared/fold.ts';
import { isBlank, tidy, tidyLines } from './canonical-text.ts';
import { isSocialSecurityNumber } from './forbidden-columns.ts';
import type { ForeignCell, ForeignRow } from './foreign-table.ts';
import type { ImportField } from './import-fields.ts';
import { reason, type Reason } from './import-reason.ts';
import { readDateColumn, type ColumnDates } from './read-dates.ts';
import { readNumberColumn, type ColumnNumbers } from './read-numbers.ts';
import { readChoice, type ChoiceWords } from './read-words.ts';
import { isTotalLabel } from './total-label.ts';

const nothing: readonly ForeignCell[] = [];

/** The columns of one sheet that are read, by field. */
export interface SheetColumns {
  readonly sheet: string;
  /** Indexes, from 0. */
  readonly byField: ReadonlyMap<ImportField, readonly number[]>;
  /** Headings, by index. */
  readonly names: readonly string[];
}

/** One row of a list, read by field rather than by column. */
export class ImportRecord {
  readonly columns: SheetColumns;
  readonly line: number;
  readonly hidden: boolean;
  readonly #cells: readonly (ForeignCell | null)[];
  readonly #read = new Map<ImportField, readonly ForeignCell[]>();

  constructor(columns: SheetColumns, row: ForeignRow) {
    this.columns = columns;
    this.line = row.number;
    this.hidden = row.hidden;
    this.#cells = row.cells;
  }

  get sheet(): string {
    return this.columns.sheet;
  }

  /** The first filled cell of a field, or null; a social security number is never given. */
  cell(field: ImportField): ForeignCell | null {
    return this.cells(field)[0] ?? null;
  }

  /** Every filled cell of a field. */
  cells(field: ImportField): readonly ForeignCell[] {
    const columns = this.columns.byField.get(field);
    if (columns === undefined) return nothing;
    const known = this.#read.get(field);
    if (known) return known;
    const cells: ForeignCell[] = [];
    for (const column of columns) {
      const cell = this.#cells[column];
      if (cell && !cell.error && !isBlank(cell.text) && !isSocialSecurityNumber(cell.text)) cells.push(cell);
    }
    this.#read.set(field, cells);
    return cells;
  }

  /** The text of a field on one line; empty when there is none. */
  text(field: ImportField): string {
    return tidy(this.cell(field)?.text ?? '');
  }

  /** The text of a field with its lines. */
  lines(field: ImportField): string {
    return tidyLines(this.cell(field)?.text ?? '');
  }

  /** The heading of the first column of a field. */
  heading(field: ImportField): string {
    const column = this.columns.byField.get(field)?.[0];
    return column === undefined ? field : (this.columns.names[column] ?? field);
  }

  /** The cell in a column, as it is. */
  at(column: number): ForeignCell | null {
    return this.#cells[column] ?? null;
  }

  /** What may be told of the row before anyone looks at its meaning. */
  remarks(): Reason[] {
    const reasons: Reason[] = this.hidden ? [reason('hidden_row', {})] : [];
    for (const [column, cell] of this.#mapped()) {
      const name = this.columns.names[column] ?? '';
      if (cell.error) reasons.push(reason('cell_error', { column: name, value: cell.text }));
      else if (isSocialSecurityNumber(cell.text)) reasons.push(reason('social_security_left_out', { column: name }));
    }
    return reasons;
  }

  /** Why the row cannot be read at all, or undefined. */
  fault(): Reason | undefined {
    const cut = this.#mapped().find(([, cell]) => cell.cut);
    return cut && reason('cell_too_long', { column: this.columns.names[cut[0]] ?? '' });
  }

  /** Why the row says nothing, or undefined: a total, the heading repeated. */
  nothing(): Reason | undefined {
    const start = this.#cells.findIndex((cell) => cell !== null);
    const first = this.#cells[start]?.text ?? '';
    if (isTotalLabel(first)) return reason('total_row', {});
    return this.#repeatsHeading(start) ? reason('header_again', {}) : undefined;
  }

  #repeatsHeading(start: number): boolean {
    let repeated = 0;
    for (let column = start; column >= 0 && column < this.#cells.length; column++) {
      const cell = this.#cells[column];
      if (!cell) continue;
      if (fold(cell.text) !== fold(this.columns.names[column] ?? '')) return false;
      repeated++;
    }
    return repeated > 1;
  }

  #mapped(): [number, ForeignCell][] {
    const filled: [number, ForeignCell][] = [];
    for (const columns of this.columns.byField.values()) {
      for (const column of columns) {
        const cell = this.#cells[column];
        if (cell) filled.push([column, cell]);
      }
    }
    return filled;
  }
}

/** How the dates of a field are written, over all the records of a sheet. */
export function datesOf(
  records: readonly ImportRecord[],
  field: ImportField,
  options: { readonly language: 'fr' | 'en'; readonly today: string },
): ColumnDates {
  return readDateColumn(
    records.map((record) => record.cell(field)),
    options,
  );
}

/** How the numbers of a field are written, over all the records of a sheet. */
export function numbersOf(records: readonly ImportRecord[], field: ImportField, language: 'fr' | 'en'): ColumnNumbers {
  return readNumberColumn(
    records.map((record) => record.cell(field)),
    language,
  );
}

/** The date of a record, what is worth telling of it, and nothing when it cannot be read. */
export function recordDate(
  record: ImportRecord,
  field: ImportField,
  dates: ColumnDates,
): { readonly date?: string; readonly time?: string; readonly reasons: readonly Reason[] } {
  const cell = record.cell(field);
  if (cell === null) return { reasons: [] };
  const reading = dates.read(cell);
  const column = record.heading(field);
  const value = tidy(cell.text);
  switch (reading.kind) {
    case 'none':
      return { reasons: [] };
    case 'unreadable':
      return { reasons: [reason('bad_date', { column, value })] };
    case 'date': {
      const { date, time } = reading;
      const reasons = [
        ...(reading.doubtful ? [reason('doubtful_date', { column, value, date })] : []),
        ...(reading.monthOnly ? [reason('month_taken_for_day', { column, value, date })] : []),
      ];
      return { date, reasons, ...(time === undefined ? {} : { time }) };
    }
  }
}

/** The number of a record, what is worth telling of it, and nothing when it cannot be read. */
export function recordNumber(
  record: ImportRecord,
  field: ImportField,
  numbers: ColumnNumbers,
): { readonly number?: number; readonly reasons: readonly Reason[] } {
  const cell = record.cell(field);
  if (cell === null) return { reasons: [] };
  const reading = numbers.read(cell);
  const column = record.heading(field);
  const value = tidy(cell?.text ?? '');
  if (reading.kind === 'none') return { reasons: [] };
  if (reading.kind === 'unreadable') return { reasons: [reason('bad_number', { column, value })] };
  const number = reading.value;
  return { number, reasons: reading.doubtful ? [reason('doubtful_number', { column, value, number })] : [] };
}

/** The choice of a record, or null; a word that is none is told. */
export function recordChoice<C extends string>(
  record: ImportRecord,
  field: ImportField,
  words: ChoiceWords<C>,
  reasons: Reason[],
): C | null {
  const value = record.text(field);
  if (value === '') return null;
  const choice = readChoice(value, words);
  if (choice === undefined) reasons.push(reason('unknown_word', { column: record.heading(field), value }));
  return choice ?? null;
}
