import type { NoteKind } from '../observation/observation-entities.ts';
import { tidy } from './canonical-text.ts';
import type { RowValues } from './import-plan.ts';
import type { ImportField } from './import-fields.ts';
import { reason, type Reason } from './import-reason.ts';
import { readClock, withEnd } from './note-start.ts';
import { splitList } from './read-people.ts';
import { datesOf, type ImportRecord, numbersOf, recordChoice, recordDate, recordNumber } from './read-records.ts';
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
  /** What the file says of the day beside its date. */
  readonly dayTitle?: string;
}

/** What stands above a list and holds for its rows, unless they tell it. */
export interface GivenValues {
  readonly date?: string;
  readonly time?: string;
  readonly kind?: NoteKind;
  readonly activity?: string;
}

interface Options {
  readonly language: 'fr' | 'en';
  readonly today: string;
}

/** Reads a list of notes. */
export function readNotes(records: readonly ImportRecord[], options: Options, given: GivenValues = {}): NoteRow[] {
  const dates = datesOf(records, 'date', options);
  const people = numbersOf(records, 'people_concerned', options.language);
  const minutes = numbersOf(records, 'minutes_to_fix', options.language);
  let above = given.date;
  return records.map((record) => {
    const reasons = record.remarks();
    const read = recordDate(record, 'date', dates);
    const concerned = recordNumber(record, 'people_concerned', people);
    const spent = recordNumber(record, 'minutes_to_fix', minutes);
    reasons.push(...read.reasons, ...concerned.reasons, ...spent.reasons);
    // A list often writes the day once and leaves the cells below it empty.
    const date = read.date ?? (record.text('date') === '' ? above : undefined);
    above = date;
    const range = readRange(record.text('time'));
    const time = range ? range.time : (told(record, 'time', readTime, reasons) ?? read.time ?? given.time);
    const fact = record.lines('fact');
    const kind = recordChoice(record, 'kind', noteKindWords, reasons);
    return {
      record,
      ...(date === undefined ? {} : { date }),
      values: {
        kind: kind ?? (/^[«“"][^«»“”"]*[»”"][.]?$/u.test(fact) ? 'verbatim' : (given.kind ?? 'fact')),
        fact: withEnd(fact, range?.until, options.language),
        interpretation: record.lines('interpretation'),
        noted_at: time ?? null,
        voice: record.text('voice'),
        place: record.text('place'),
        activity: record.text('activity') || (given.activity ?? ''),
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

/** How a note is called in a report: the start of its fact, or of what it says instead. */
export function noteLabel({ values }: NoteRow): string {
  const text = tidy(values.fact || values.interpretation || values.noted_at || '');
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text;
}

/** « 10:30-10:45 » alone in a cell. */
function readRange(text: string): { readonly time: string; readonly until: string } | undefined {
  const range = readClock(text);
  if (range?.until === undefined || range.length < text.length) return undefined;
  return { time: range.time, until: range.until };
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
