import { frequencies, type NoteKind } from '../../../../domain/observation/observation-entities.ts';

export type Frequency = (typeof frequencies)[number];

/** The two letters that set a kind, in the reader's language. */
export type KindPrefixes = Readonly<Record<NoteKind, string>>;

/** What a line of the capture says. */
export interface Captured {
  /** Undefined when the line does not say it. */
  readonly kind: NoteKind | undefined;
  readonly fact: string;
  readonly interpretation: string;
  readonly severity: number | null;
  readonly frequency: Frequency | null;
}

/** Written between what was seen and what the observer makes of it; a line break does the same. */
export const interpretationMark = ' // ';

/**
 * Opens a mark in a line, at the start of a word: `;dup` looks for a name, `;g3` is a severity, `;f4` a frequency.
 * The semicolon is one of the few signs that AZERTY and QWERTY both give without Shift, AltGr or a dead key, and no
 * French or English sentence has one right before a letter at the start of a word.
 */
export const mark = ';';

/** Figures as the keys of AZERTY give them without Shift. */
const figures: Readonly<Record<string, number>> = { '&': 1, é: 2, '"': 3, "'": 4, '(': 5 };

/** `g` as « gravité », `s` as « severity », `f` as « fréquence » and “frequency”. */
const levelMark = /(^|\s);([gsf])([1-5&é"'(])(?=\s|$)/gu;

/**
 * Reads a line. Ordinary prose comes back as the fact, unchanged but for the spaces around it: a kind is read only from
 * a prefix in lower case that is no word of the language, and never after a space at the start of the line.
 * @param mended the note that the line came from: where what was seen holds several lines, they stay together
 */
export function readCapture(line: string, prefixes: KindPrefixes, mended?: WrittenNote): Captured {
  const kind = kindOf(line, prefixes);
  const text = kind === undefined ? line : line.slice(prefixes[kind].length + 1);
  const [seen, made] = mended && separator.test(mended.fact) ? splitAtEnd(text, mended) : splitAt(text);
  let severity: number | null = null;
  let frequency: Frequency | null = null;
  const fact = seen.replaceAll(levelMark, (whole, before: string, letter: string, sign: string) => {
    const level = figures[sign] ?? Number(sign);
    if (letter === 'f') frequency = frequencies[level - 1] ?? frequency;
    else if (level > 4) return whole;
    else severity = level;
    return before === '' ? '' : before.slice(1);
  });
  return { kind, fact: fact.trim(), interpretation: made.trim(), severity, frequency };
}

/** What a note says, as the file holds it. */
export interface WrittenNote {
  readonly fact: string;
  readonly interpretation: string | null;
}

/** A note as the line that would write it, so that it can be mended where it was typed. */
export function writeCapture({ fact, interpretation }: WrittenNote, prefixes: KindPrefixes): string {
  const seen = kindOf(fact, prefixes) === undefined ? fact : ` ${fact}`;
  return interpretation === null || interpretation === '' ? seen : `${seen}${interpretationMark}${interpretation}`;
}

/** What is being looked for at the caret, and where its mark stands. */
export interface MarkQuery {
  readonly from: number;
  readonly sought: string;
}

/** Longest name that is looked for. */
const longestSought = 60;

/** The mark that the caret stands in, or undefined. */
export function markAt(line: string, caret: number): MarkQuery | undefined {
  const before = line.slice(0, caret);
  const from = before.lastIndexOf(mark);
  if (from < 0 || (from > 0 && !/[\s(«"’']/u.test(before.charAt(from - 1)))) return undefined;
  const sought = before.slice(from + 1);
  if (/^\s|\n/u.test(sought) || sought.length > longestSought || sought.includes(interpretationMark)) return undefined;
  return isLevel(`${mark}${sought}`.trimEnd()) ? undefined : { from, sought };
}

/** Puts a text in the place of a mark, with a space after it; says where the caret goes. */
export function replaceMark(
  line: string,
  caret: number,
  { from }: MarkQuery,
  text: string,
): { readonly line: string; readonly caret: number } {
  const rest = line.slice(caret);
  const put = text === '' || /^\s/u.test(rest) ? text : `${text} `;
  return { line: `${line.slice(0, from)}${put}${rest}`, caret: from + put.length };
}

function isLevel(text: string): boolean {
  levelMark.lastIndex = 0;
  return levelMark.test(text);
}

function kindOf(line: string, prefixes: KindPrefixes): NoteKind | undefined {
  const [, written] = /^([a-z]{2}) +\S/u.exec(line) ?? [];
  if (written === undefined) return undefined;
  return (Object.entries(prefixes) as [NoteKind, string][]).find(([, prefix]) => prefix === written)?.[0];
}

/** Between what was seen and what is made of it, where a line was typed. */
const separator = /\n| \/\/ /u;

function splitAtEnd(text: string, { interpretation }: WrittenNote): readonly [string, string] {
  const at = interpretation === null || interpretation === '' ? -1 : text.lastIndexOf(interpretationMark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + interpretationMark.length)];
}

function splitAt(text: string): readonly [string, string] {
  const [found] = separator.exec(text) ?? [];
  if (found === undefined) return [text, ''];
  const at = text.indexOf(found);
  return [text.slice(0, at), text.slice(at + found.length)];
}
