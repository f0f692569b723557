import { tidy } from '../canonical-text.ts';
import { readDateColumn, type ColumnDates } from '../read-dates.ts';

/** A day found in a text. */
export interface FoundDay {
  readonly date: string;
  /** What is written, when the year or the order of day and month had to be supplied. */
  readonly unsure?: string;
  readonly start: number;
  readonly end: number;
}

const month = '(?:janv(?:ier)?|f[ée]v(?:r(?:ier)?)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|october|november|december)\\.?(?!\\p{L})'; // prettier-ignore
const weekday = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:lun|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)\\.?(?=\\s))'; // prettier-ignore
const year = String.raw`(?:\d{4}|\d{2}(?!\d|\s?[h:]))(?!\d)`;
const withYear = String.raw`(?<![\d/.-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?![\d/-])|(?<!\d)\d{1,2}(?:er|st|nd|rd|th)?\s+(?:of\s+)?${month},?\s+${year}|(?<!\p{L})${month}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}(?!\d)`;
const withoutYear = String.raw`\d{1,2}(?:er|st|nd|rd|th)?\s+(?:of\s+)?${month}|${month}\s+\d{1,2}(?:st|nd|rd|th)?(?!\d)`;

const lead = String.raw`(?:(?:journ[ée]e|visite|visit|observations?|notes?|jour|day|date|le|du|de|la|on|of|the)\s*:?\s+)*`;
const dated = new RegExp(withYear, 'iu');
const datedAtStart = new RegExp(`^[[(]?(?:(?:le|${weekday}),?\\s+)*(?:${withYear})[\\])]?`, 'iu');
const yearless = new RegExp(`^${lead}(?:(${weekday}),?\\s+)?((?:${withoutYear})|\\d{1,2}[/.]\\d{1,2})(?=\\s*(?:$|[–—:,(-]))`, 'iu'); // prettier-ignore
const wholeLine = new RegExp(`^${lead}(?:${weekday},?\\s+)?(?:(${withYear})|(?:${withoutYear})|\\d{1,2}[/.]\\d{1,2})\\s*(.*)$`, 'iu'); // prettier-ignore

const weekdays = ['dim sun', 'lun mon', 'mar tue', 'mer wed', 'jeu thu', 'ven fri', 'sam sat'];

/** The days that a notebook names; day or month first is told by all of them together. */
export class NotebookDates {
  readonly #column: ColumnDates;
  readonly #today: string;
  /** The last day read: a day without a year is near it. */
  #last: string | undefined;

  constructor(texts: readonly string[], options: { readonly language: 'fr' | 'en'; readonly today: string }) {
    const found = texts.flatMap((text) => dated.exec(text)?.[0] ?? []);
    this.#column = readDateColumn(
      found.map((text) => ({ value: text, text })),
      options,
    );
    this.#today = options.today;
  }

  /** The day that a title tells, wherever it stands; one without a year stands at the start. */
  inTitle(title: string): FoundDay | undefined {
    const match = dated.exec(title);
    if (match) return this.#found(match[0], match.index, match.index + match[0].length);
    const bare = yearless.exec(title);
    if (!bare) return undefined;
    const written = bare[2] ?? '';
    // « 1/2 » may be a half: figures alone are a day beside a day of the week, or when nothing else is written.
    if (/^[\d/.]+$/u.test(written) && bare[1] === undefined && bare[0] !== title) return undefined;
    const date = this.#nearest(written, bare[1]);
    if (date === undefined) return undefined;
    this.#last = date;
    const isSure = bare[1] !== undefined && hasWeekday(date, bare[1]);
    return { date, ...(isSure ? {} : { unsure: bare[0] }), start: bare[0].lastIndexOf(written), end: bare[0].length };
  }

  /** The day with its year that opens a text: « 12/10/2026 : le portail… ». */
  atStart(text: string): FoundDay | undefined {
    const match = datedAtStart.exec(text);
    const written = match && dated.exec(match[0])?.[0];
    return match && written ? this.#found(written, 0, match[0].length) : undefined;
  }

  /** Whether a title tells a day. */
  namesDay(title: string): boolean {
    return dated.test(title) || yearless.test(title);
  }

  /** The day that opens a note and is that of the note: it is past, and a sign or a time parts it from what follows. */
  openingNote(text: string): FoundDay | undefined {
    const day = this.atStart(text);
    const rest = text.slice(day?.end ?? 0);
    const isParted =
      /^\s*(?:[-–—:,]\s+\S|à?\s*\d{1,2}\s?[h:]\s?\d{2}|\d{1,2}\s?h\b)/u.test(rest) || /^[[(]/u.test(text);
    return day && day.date <= this.#today && isParted && /[\p{L}\p{N}]/u.test(rest) ? day : undefined;
  }

  /**
   * The day with its year that the name of a notebook tells, as programmes name their days: « 2026-10-12 Accueil.md ».
   * In the name of another text, a day that does not come first is rather that of an export.
   */
  inFileName(name: string): FoundDay | undefined {
    const bare = name.replace(/\.[a-z]{1,8}$/iu, '').replaceAll('_', ' ');
    const parted = bare.replace(/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/u, '$1-$2-$3');
    const match = dated.exec(parted);
    const isDay = match !== null && (match.index === 0 || /\.(?:md|markdown)$/iu.test(name));
    return isDay ? this.#found(match[0], match.index, match.index + match[0].length) : undefined;
  }

  /** The day of a property, in any form. */
  ofProperty(text: string): FoundDay | undefined {
    return this.inTitle(text) ?? this.#found(text, 0, text.length);
  }

  #found(written: string, start: number, end: number): FoundDay | undefined {
    const reading = this.#column.read({ value: written, text: written });
    if (reading.kind !== 'date' || reading.monthOnly) return undefined;
    this.#last = reading.date;
    return { date: reading.date, ...(reading.doubtful ? { unsure: written } : {}), start, end };
  }

  #nearest(written: string, day: string | undefined): string | undefined {
    const around = this.#last ?? this.#today;
    const separator = /^\d+([/.])\d+$/u.exec(written)?.[1] ?? ' ';
    const dates = [0, -1, 1, -2, -3, -4, -5].flatMap((years) => {
      const text = `${written}${separator}${Number(around.slice(0, 4)) + years}`;
      const reading = this.#column.read({ value: text, text });
      return reading.kind === 'date' && !reading.monthOnly ? [reading.date] : [];
    });
    const right = day === undefined ? [] : dates.filter((date) => hasWeekday(date, day));
    const past = (list: readonly string[]): string[] => list.filter((date) => date <= this.#today);
    const candidates = right.length > 0 ? right : dates;
    const near = past(candidates).length > 0 ? past(candidates) : candidates;
    const distance = (date: string): number => Math.abs(Date.parse(date) - Date.parse(around));
    return near.toSorted((a, b) => distance(a) - distance(b))[0];
  }
}

/**
 * Whether a whole line of a plain text is a day, perhaps after « Journée du », with a place after a dash or a comma.
 * @param alone nothing stands right above the line
 */
export function isDayLine(line: string, alone: boolean): boolean {
  const plain = tidy(line.replace(/[*_`]/gu, '')).replace(/\s*:$/u, '');
  const match = wholeLine.exec(plain);
  if (!match) return false;
  const rest = match[2] ?? '';
  const isWhole = rest === '' || /^\(?\p{L}+\)?$/u.test(rest) && new RegExp(`^\\(?${weekday}`, 'iu').test(`${rest} `); // prettier-ignore
  if (match[1] === undefined) return isWhole && new RegExp(`^${lead}${weekday}`, 'iu').test(plain);
  return isWhole || (alone && plain.length < 60 && /^(?:[–—,(-]|\s[–—-])/u.test(rest) && !/[.!?]$/u.test(rest));
}

/** What a dated title says beside the day: « Journée du lundi 12 octobre 2026 — Accueil Nord » says « Accueil Nord ». */
export function besideDay(title: string, day: FoundDay): string {
  const word = new RegExp(`(?<!\\p{L})(?:journ[ée]e|visite|visit|observations?|notes?|jour|day|date|le|du|de|la|on|of|the|${weekday})\\s*:?[\\s,]*$`, 'iu'); // prettier-ignore
  let before = title.slice(0, day.start).replace(/[\s([–—,:-]+$/u, '');
  while (word.test(`${before} `)) before = `${before} `.replace(word, '').trimEnd();
  const after = title
    .slice(day.end)
    .replace(new RegExp(`^[\\s,]*\\(?${weekday}\\)?(?=\\s|$)`, 'iu'), '')
    .replace(/^[\s–—,:.)\]-]+/u, '');
  const told = after.startsWith('(') ? after.replace(/^\(([^()]*)\)$/u, '$1') : after;
  return [before.replace(/[\s([–—,:-]+$/u, ''), told.trim()].filter((part) => part !== '').join(' ');
}

function hasWeekday(date: string, name: string): boolean {
  const start = name.slice(0, 3).toLowerCase();
  return (weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '').split(' ').includes(start);
}
