import { readDateColumn, type DateReading } from '../../../domain/imports/read-dates.ts';
import { addDays, daysBetween } from '../../../domain/shared/calendar.ts';
import { fold } from '../../../domain/shared/fold.ts';

/** Days told from today, folded, French and English. */
const nearDays: Readonly<Record<string, number>> = {
  'avant-hier': -2,
  hier: -1,
  yesterday: -1,
  "aujourd'hui": 0,
  aujourdhui: 0,
  today: 0,
  demain: 1,
  tomorrow: 1,
  'apres-demain': 2,
};

/** From Sunday, as the calendar counts; three letters or more tell one. */
const weekDays: readonly (readonly string[])[] = [
  ['dimanche', 'sunday'],
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
];

/**
 * The day that a person means, as `YYYY-MM-DD`; undefined when it cannot be told. Day comes before month in both
 * languages. Without a year it is the nearest such day; a day of the week is the next one.
 */
export function readTypedDate(typed: string, today: string): string | undefined {
  const text = fold(typed).replaceAll('’', "'").trim();
  const near = nearDays[text];
  if (near !== undefined) return addDays(today, near);
  return ofWeekDay(text, today) ?? withoutYear(text, today) ?? dateOf(read(text, today));
}

function ofWeekDay(text: string, today: string): string | undefined {
  const [word = '', next] = text.split(/\s+/u);
  if (word.length < 3 || (next !== undefined && next !== 'prochain')) return undefined;
  const wanted = weekDays.findIndex((names) =>
    names.some((name) => name === word || (word !== 'mar' && word !== 'mars' && name.startsWith(word))),
  );
  if (wanted === -1) return undefined;
  const current = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (wanted - current + 7) % 7 || 7);
}

/** `3 nov`, `3/11`: the nearest such day, before or after today. */
function withoutYear(text: string, today: string): string | undefined {
  const numbers = text.match(/\d+/gu) ?? [];
  const isShort = numbers.every((number) => number.length <= 2);
  const hasWord = /\p{L}{3}/u.test(text);
  if (!isShort || numbers.length !== (hasWord ? 1 : 2)) return undefined;
  const year = Number(today.slice(0, 4));
  return [year, year + 1, year - 1]
    .map((candidate) => dateOf(read(`${text} ${candidate}`, today)))
    .filter((date) => date !== undefined)
    .toSorted((one, other) => Math.abs(daysBetween(today, one)) - Math.abs(daysBetween(today, other)))[0];
}

function read(text: string, today: string): DateReading {
  return readDateColumn([], { language: 'fr', today }).read({ value: text, text });
}

function dateOf(reading: DateReading): string | undefined {
  return reading.kind === 'date' ? reading.date : undefined;
}
