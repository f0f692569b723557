import type { NoteKind } from '../observation/observation-entities.ts';
import { tidy } from './canonical-text.ts';
import type { RowValues } from './import-plan.ts';
import type { ImportField } from './import-fields.ts';
import { reason, type Reason } from './import-reason.ts';
import { readNoteText } from './note-text.ts';
import { splitList } from './read-people.ts';
import { datesOf, ImportRecord, numbersOf, recordChoice, recordDate, recordNumber } from './read-records.ts';
import { frequencyWords, noteKindWords, readFlag, readLevel, readTime } from './read-words.ts';

/** What a note is about, by name. */
export type LinkField = 'person' | 'process' | 'tool' | 'population' | 'unit' | 'site';
export const linkFields: readonly LinkField[] = ['person', 'process', 'tool', 'population', 'unit', 'site'];

/** One note of a list or of a text, read. */
export interface NoteRow {
  readonly record: ImportRecord;
  readonly date?: string;
  readonly values: RowValues<'note'> & { readonly kind: NoteKind };
  readonly links: Readonly<Partial<Record<LinkField, readonly string[]>>>;
  readonly reasons: readonly Reason[];
}

interface Options {
  readonly language: 'fr' | 'en';
  readonly today: string;
}

/** Reads a list of notes. */
export function readNotes(records: readonly ImportRecord[], options: Options): NoteRow[] {
  const dates = datesOf(records, 'date', options);
  const people = numbersOf(records, 'people_concerned', options.language);
  const minutes = numbersOf(records, 'minutes_to_fix', options.language);
  let above: string | undefined;
  return records.map((record) => {
    const reasons = record.remarks();
    const read = recordDate(record, 'date', dates);
    const concerned = recordNumber(record, 'people_concerned', people);
    const spent = recordNumber(record, 'minutes_to_fix', minutes);
    reasons.push(...read.reasons, ...concerned.reasons, ...spent.reasons);
    // A list often writes the day once and leaves the cells below it empty.
    const date = read.date ?? (record.text('date') === '' ? above : undefined);
    above = date;
    const time = told(record, 'time', readTime, reasons) ?? read.time;
    const fact = record.lines('fact');
    const kind = recordChoice(record, 'kind', noteKindWords, reasons);
    return {
      record,
      ...(date === undefined ? {} : { date }),
      values: {
        kind: kind ?? (/^[«“"][^«»“”"]*[»”"][.]?$/u.test(fact) ? 'verbatim' : 'fact'),
        fact,
        interpretation: record.lines('interpretation'),
        noted_at: time ?? null,
        voice: record.text('voice'),
        place: record.text('place'),
        activity: record.text('activity'),
        severity: told(record, 'severity', readLevel, reasons) ?? null,
        frequency: recordChoice(record, 'frequency', frequencyWords, reasons),
        cause: record.lines('cause'),
        people_concerned: wholeNumber(concerned.number),
        lesson: record.lines('lesson'),
        fixed_on_spot: told(record, 'fixed_on_spot', readFlag, reasons) ?? null,
        minutes_to_fix: wholeNumber(spent.number),
        immediate_action: record.lines('immediate_action'),
      },
      links: Object.fromEntries(
        linkFields.map((field) => [field, record.cells(field).flatMap((cell) => splitList(cell.text))]),
      ),
      reasons,
    };
  });
}

/** Reads notes written in Markdown or plain text. */
export function readWrittenNotes(text: string, options: Options): NoteRow[] {
  const columns = { sheet: '', byField: new Map(), names: [] };
  return readNoteText(text, options).map((note) => ({
    record: new ImportRecord(columns, { number: note.line, hidden: false, cells: [] }),
    ...(note.date === undefined ? {} : { date: note.date }),
    values: {
      kind: note.kind ?? 'fact',
      fact: note.fact,
      interpretation: note.interpretation,
      noted_at: note.time ?? null,
    },
    links: {},
    reasons: [],
  }));
}

/** How a note is called in a report: the start of its fact. */
export function noteLabel(row: NoteRow): string {
  const text = tidy(row.values.fact ?? '');
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text;
}

function told<T>(
  record: ImportRecord,
  field: ImportField,
  read: (text: string) => T | undefined,
  reasons: Reason[],
): T | undefined {
  const text = record.text(field);
  if (text === '') return undefined;
  const value = read(text);
  if (value === undefined) reasons.push(reason('unknown_word', { column: record.heading(field), value: text }));
  return value;
}

function wholeNumber(number: number | undefined): number | null {
  return number === undefined || number < 0 ? null : Math.round(number);
}
