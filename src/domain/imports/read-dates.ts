import { addDays, isDate } from '../shared/calendar.ts';
import { fold } from '../shared/fold.ts';
import type { ForeignCell } from './foreign-table.ts';

/** What a cell says about a day. */
export type DateReading =
  /** Nothing, or a far end such as 31/12/9999 that means « no end ». */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'date';
      readonly date: string;
      /** Only the month was written; the date is its first day. */
      readonly monthOnly: boolean;
      /** Day and month could be exchanged, and nothing in the column settles it. */
      readonly doubtful: boolean;
      /** `HH:MM` when the cell holds a time as well. */
      readonly time?: string;
    };

/** How a column writes day and month when both are numbers. */
export type DateOrder = 'day_first' | 'month_first';

export interface ColumnDates {
  readonly order: DateOrder;
  /** The column holds both orders, or nothing that tells them apart where the language does not either. */
  readonly unsure: boolean;
  read(cell: ForeignCell | null): DateReading;
}

/** Names of the months, folded, French then English; three letters or more tell one. */
const monthNames: readonly (readonly string[])[] = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];

const earliestYear = 1900;
/** Staff software writes 31/12/2999 or 9999 for « no end ». */
const openEndYear = 2900;

/**
 * Reads the dates of one column, which is written by one hand: whether the day or the month comes first is decided
 * by all its values together, then by the language.
 * @param today `YYYY-MM-DD`: years of two figures fall at most 20 years after it
 */
export function readDateColumn(
  cells: readonly (ForeignCell | null)[],
  options: { readonly language: 'fr' | 'en'; readonly today: string },
): ColumnDates {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  for (const cell of cells) {
    const parts = cell === null ? undefined : numericParts(cell.text);
    if (!parts || parts.yearFirst) continue;
    if (parts.a > 12 && parts.b <= 12) dayFirst++;
    else if (parts.b > 12 && parts.a <= 12) monthFirst++;
    else if (parts.a !== parts.b) open++;
  }
  const order: DateOrder = monthFirst > 0 && dayFirst === 0 ? 'month_first' : 'day_first';
  const mixed = dayFirst > 0 && monthFirst > 0;
  const untold = dayFirst + monthFirst === 0 && open > 0 && options.language === 'en';
  return {
    order,
    unsure: mixed || untold,
    read: (cell) => readDate(cell, order, mixed || untold, options.today),
  };
}

function readDate(cell: ForeignCell | null, order: DateOrder, unsure: boolean, today: string): DateReading {
  if (cell === null || cell.text.trim() === '') return { kind: 'none' };
  if (cell.error || typeof cell.value === 'boolean') return { kind: 'unreadable' };
  if (typeof cell.value === 'number') return ofSerial(cell.value);
  const [text, time] = withoutTime(fold(cell.text));
  if (text === '') return { kind: 'none' };
  const found = ofNumbers(text, order, unsure, today) ?? ofWords(text, today);
  if (!found) return /^\d{5}$/u.test(text) ? ofSerial(Number(text)) : { kind: 'unreadable' };
  return found.kind === 'date' && time !== undefined ? { ...found, time } : found;
}

function withoutTime(text: string): [string, string | undefined] {
  const match = /[ t,](?:a )?(\d{1,2})[:h](\d{2})(?::\d{2})?(?:\.\d+)?(?: ?([ap])m)?z?$/u.exec(text);
  if (!match) return [text, undefined];
  const [, hour = '', minute = '', half] = match;
  const hours =
    half === 'p' && Number(hour) < 12 ? Number(hour) + 12 : half === 'a' && hour === '12' ? 0 : Number(hour);
  if (hours > 23 || Number(minute) > 59) return [text, undefined];
  return [text.slice(0, match.index).trim(), `${String(hours).padStart(2, '0')}:${minute}`];
}

interface NumericParts {
  readonly a: number;
  readonly b: number;
  readonly year: string;
  readonly yearFirst: boolean;
}

/** `3/11/2025`, `03.11.25`, `2025-11-03`, `20251103`; days of the week before are passed over. */
function numericParts(text: string): NumericParts | undefined {
  const plain = fold(text)
    .replace(/^[a-z]{2,9}\.?,? +(?=\d)/u, '')
    .replace(/[ t]\d{1,2}[:h]\d{2}.*$/u, '');
  const yearFirst =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/u.exec(plain) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(plain);
  if (yearFirst) return { a: Number(yearFirst[2]), b: Number(yearFirst[3]), year: yearFirst[1] ?? '', yearFirst: true };
  const match = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})$/u.exec(plain);
  if (!match) return undefined;
  return { a: Number(match[1]), b: Number(match[2]), year: match[3] ?? '', yearFirst: false };
}

function ofNumbers(text: string, order: DateOrder, unsure: boolean, today: string): DateReading | undefined {
  const parts = numericParts(text);
  if (!parts) return ofMonth(text);
  const { a, b } = parts;
  if (parts.yearFirst) return dateOf(parts.year, a, b, today);
  const settled = a > 12 || b > 12;
  const monthIsFirst = settled ? b > 12 : order === 'month_first';
  const reading = monthIsFirst ? dateOf(parts.year, a, b, today) : dateOf(parts.year, b, a, today);
  return reading.kind === 'date' ? { ...reading, doubtful: unsure && !settled && a !== b } : reading;
}

/** `11/2025`, `2025-11`. */
function ofMonth(text: string): DateReading | undefined {
  const match = /^(\d{1,2}) ?[-/.] ?(\d{4})$/u.exec(text) ?? undefined;
  const reverse = /^(\d{4}) ?[-/.] ?(\d{1,2})$/u.exec(text) ?? undefined;
  const [year, month] = match ? [match[2], match[1]] : [reverse?.[1], reverse?.[2]];
  if (year === undefined || month === undefined) return undefined;
  const reading = dateOf(year, Number(month), 1, '');
  return reading.kind === 'date' ? { ...reading, monthOnly: true } : reading;
}

/** `lundi 3 novembre 2025`, `1er mars 24`, `nov. 2025`, `November 3, 2025`, `03-nov-25`. */
function ofWords(text: string, today: string): DateReading | undefined {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  const months = words.flatMap((word, index) => {
    const month = monthOf(word);
    return month === undefined ? [] : [{ month, index }];
  });
  // « mar. » is March or Tuesday: beside another month it is a day.
  const first = months.length > 1 ? months.find(({ index }) => !isDayWord(words[index] ?? '')) : months[0];
  if (!first) return undefined;
  const numbers = words.filter((word) => /^\d+$/u.test(word));
  const strangers = words.filter((word, index) => index !== first.index && /^\p{L}/u.test(word) && !isDayWord(word));
  if (strangers.length > 0) return undefined;
  const [a, b] = numbers;
  if (a !== undefined && b !== undefined && numbers.length === 2) {
    const [day, year] = a.length === 4 ? [b, a] : [a, b];
    return dateOf(year, first.month, Number(day), today);
  }
  if (a === undefined || numbers.length !== 1 || (a.length !== 4 && a.length !== 2)) return undefined;
  const reading = dateOf(a, first.month, 1, today);
  return reading.kind === 'date' ? { ...reading, monthOnly: true } : reading;
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const index = monthNames.findIndex((names) => names.some((name) => name.startsWith(word)));
  return index === -1 ? undefined : index + 1;
}

function isDayWord(word: string): boolean {
  return /^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*$|^(?:er|st|nd|rd|th|le|the|of|du|de)$/u.test(
    word,
  );
}

function dateOf(year: string, month: number, day: number, today: string): DateReading {
  const full = year.length === 2 ? century(Number(year), today) : Number(year);
  if (full >= openEndYear) return { kind: 'none' };
  const date = `${String(full).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (full < earliestYear || !isDate(date)) return { kind: 'unreadable' };
  return { kind: 'date', date, monthOnly: false, doubtful: false };
}

function century(year: number, today: string): number {
  const now = Number(today.slice(0, 4)) || 2000;
  const near = Math.floor(now / 100) * 100 + year;
  return near > now + 20 ? near - 100 : near;
}

/** A day counted by a spreadsheet, between 1927 and 2099; other numbers are not days. */
function ofSerial(value: number): DateReading {
  if (!Number.isFinite(value) || value < 10_000 || value > 73_050) return { kind: 'unreadable' };
  return { kind: 'date', date: addDays('1899-12-30', Math.floor(value)), monthOnly: false, doubtful: false };
}
