import { isDate } from '../../domain/shared/calendar.ts';

/** Longest text of an Excel cell, in UTF-16 units; beyond it Excel repairs the file. */
export const maxCellLength = 32_767;

/** Longest tag and title of a content control of Word, in UTF-16 units: Word refuses a file beyond. */
export const longestControlName = 64;

/** Longest name of an Excel sheet. */
const maxSheetNameLength = 31;

const replacement = '\u{FFFD}';

/**
 * Makes any text fit for XML 1.0 and for both formats: every kind of line end becomes a line feed, control
 * characters are dropped, lone surrogates and U+FFFE, U+FFFF become the visible mark U+FFFD. Word and Excel
 * refuse a whole document for one of these characters.
 */
export function cleanText(text: string): string {
  if (!mayNeedCleaning.test(text)) return text;
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
      // oxlint-disable-next-line no-control-regex -- these are the characters that XML forbids or discourages
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu, '')
      .replace(/[\ufffe\uffff]/gu, replacement)
  );
}

/** What the cleaning changes, and every surrogate: nearly no text needs more than this look at it. */
// oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are the characters to look for
const mayNeedCleaning = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/;

/** The text on one line: line ends and tabs become spaces. For headings, sheet names, properties. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n ]+/gu, ' ')
    .trim();
}

/** The text on one line of at most `length` UTF-16 units: what repeats on every page must not fill one. */
export function shortLine(text: string, length = 300): string {
  const line = cleanLine(text);
  return line.length <= length ? line : `${wholeStart(line, length - 1).trimEnd()}…`;
}

/**
 * A text as an Excel cell stores it: cleaned, `_xHHHH_` protected (Excel reads it as an escaped character), and
 * never longer than a cell holds. A longer text is cut between two whole characters and ends with `cutMark`.
 */
export function cellText(text: string, cutMark = '…'): string {
  return cutWhole(protectEscapes(cleanText(text)), cutMark);
}

/** The text that a reader finds in a cell where `cellText` was written. */
export function keptText(text: string, cutMark = '…'): string {
  return cellText(text, cutMark).replaceAll(/_x005F_/giu, '_');
}

/** True when a spreadsheet may take the text for a formula (OWASP: `= + - @`, tab, carriage return). */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r]/u.test(text);
}

/** The number when a document may hold it, or undefined: NaN and infinities make Excel repair the file. */
export function finiteNumber(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/**
 * The instant that exceljs turns into the serial number of a date (`YYYY-MM-DD`), or undefined when Excel has
 * none: before 1 March 1900, where its calendar is wrong, or not a day. UTC, because exceljs writes in UTC.
 */
export function excelDate(date: string): Date | undefined {
  if (!isDate(date) || date < '1900-03-01') return undefined;
  return new Date(`${date}T00:00:00Z`);
}

/**
 * Valid and unique names of sheets, in the order given: forbidden characters replaced, 31 characters at most,
 * unique whatever the case, never the reserved « History ».
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return names.map((name, index) => {
    const base = validSheetName(name) || String(index + 1);
    let candidate = base;
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) {
      const suffix = ` (${n})`;
      candidate = wholeStart(base, maxSheetNameLength - suffix.length) + suffix;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

function validSheetName(name: string): string {
  const cleaned = cleanLine(name)
    .replace(/[:\\/?*[\]]/gu, '-')
    .replace(/^'+|'+$/gu, '');
  return wholeStart(cleaned, maxSheetNameLength).trim().replace(/'+$/u, '');
}

function protectEscapes(text: string): string {
  return text.includes('_') ? text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_') : text;
}

function cutWhole(text: string, cutMark: string): string {
  if (text.length <= maxCellLength) return text;
  return wholeStart(text, maxCellLength - cutMark.length) + cutMark;
}

/** The longest start of at most `length` UTF-16 units that splits neither a character nor an accented letter. */
function wholeStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const window = text.slice(Math.max(0, length - 64), length + 64);
  const offset = Math.max(0, length - 64);
  let end = offset;
  for (const { index } of new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(window)) {
    if (offset + index > length) break;
    end = offset + index;
  }
  return text.slice(0, end === 0 ? length : end).toWellFormed();
}
