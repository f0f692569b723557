import { isDate, isInstant } from '../domain/shared/calendar.ts';
import type { Language } from './language.ts';

export type { Language };

/** `short` 03/11/2025, `medium` lun. 3 nov. 2025, `long` lundi 3 novembre 2025. */
export type DateStyle = 'short' | 'medium' | 'long';

/** English is written for European readers: day before month. */
const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

const dateOptions: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/**
 * Writes a calendar date (`YYYY-MM-DD`) for a reader; the same day whatever the machine's time zone.
 * Throws a `RangeError` on anything that is not an existing day.
 */
export function formatDate(date: string, language: Language, style: DateStyle = 'medium'): string {
  if (!isDate(date)) throw new RangeError(`Not a date: ${date}`);
  const parts = dateFormat(language, 'UTC', dateOptions[style]).formatToParts(new Date(`${date}T00:00:00Z`));
  const isFirst = language === 'fr' && style === 'long' && date.endsWith('-01');
  return parts.map(({ type, value }) => (isFirst && type === 'day' ? '1er' : value)).join('');
}

/**
 * Writes an instant (ISO 8601 UTC) as a date and a time on a 24-hour clock, in `timeZone` (an IANA name) or else in
 * the time zone of the machine. Throws a `RangeError` on anything that is not an instant.
 */
export function formatInstant(instant: string, language: Language, timeZone?: string): string {
  if (!isInstant(instant)) throw new RangeError(`Not an instant: ${instant}`);
  const at = new Date(instant);
  const day = dateFormat(language, timeZone, dateOptions.medium).format(at);
  const time = dateFormat(language, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return `${day}, ${time}`;
}

export interface NumberOptions {
  readonly minimumFractionDigits?: number;
  readonly maximumFractionDigits?: number;
}

/** Writes a number: decimal comma and narrow no-break space between thousands in French; never « -0 ». */
export function formatNumber(value: number, language: Language, options: NumberOptions = {}): string {
  const key = `${language} ${options.minimumFractionDigits} ${options.maximumFractionDigits}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], { ...options, signDisplay: 'negative' });
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** Building an `Intl` format costs a hundred times its use, and a grid formats thousands of dates. */
function dateFormat(
  language: Language,
  timeZone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${Object.entries(options).join()}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], { ...options, ...(timeZone && { timeZone }) });
    dateFormats.set(key, format);
  }
  return format;
}
