import type { NoteKind } from '../observation/observation-entities.ts';
import { tidy } from './canonical-text.ts';
import type { ForeignCell } from './foreign-table.ts';
import { readDateColumn } from './read-dates.ts';
import { noteKindWords, readChoice, readTime } from './read-words.ts';

/** One note found in a text. */
export interface WrittenNote {
  /** Line of the text on which it starts, from 1. */
  readonly line: number;
  readonly date?: string;
  readonly time?: string;
  readonly kind?: NoteKind;
  readonly fact: string;
  readonly interpretation: string;
}

/** A block of lines that belong together: a paragraph, or a bullet with what is indented under it. */
interface Block {
  readonly line: number;
  readonly lines: string[];
}

const bullet = /^(\s*)(?:[-*+•–—]|\d{1,3}[.)])\s+/u;
const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/u;
const interpretationStart = /^(?:\*\*|__)?(?:interpr[ée]tation|interpretation|analyse|mon avis|→|=>)\s*(?:\*\*|__)?\s*[:：]?\s*(?:\*\*|__)?\s*/iu; // prettier-ignore

/**
 * Reads notes written in Markdown or plain text: a dated heading opens a day, a bullet or a paragraph is a note.
 * A note may start with a time (« 14h30 »), then a kind (« irritant : », « VE : »); words in quotes alone are a
 * verbatim; what follows « Interprétation : » is kept apart from the fact.
 */
export function readNoteText(
  text: string,
  options: { readonly language: 'fr' | 'en'; readonly today: string },
): WrittenNote[] {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  const dates = readDateColumn(
    lines.flatMap((line) => (titleOf(line) === undefined ? [] : [cellOf(titleOf(line) ?? '')])),
    options,
  );
  const notes: WrittenNote[] = [];
  let date: string | undefined;
  let kind: NoteKind | undefined;
  for (const block of blocksOf(lines)) {
    const title = block.lines.length === 1 ? titleOf(block.lines[0] ?? '') : undefined;
    if (title !== undefined) {
      const found = dateIn(title, (cell) => dates.read(cell));
      if (found !== undefined) {
        date = found;
        kind = undefined;
        continue;
      }
      if (heading.test(block.lines[0] ?? '')) {
        // « ## Irritants » tells the kind of the notes under it.
        kind = readChoice(title, noteKindWords);
        continue;
      }
    }
    const note = readBlock(block, kind);
    if (note.fact !== '' || note.interpretation !== '')
      notes.push({ ...note, ...(date === undefined ? {} : { date }) });
  }
  return notes;
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let inCode = false;
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:```|~~~)/u.test(line)) {
      inCode = !inCode;
      continue;
    }
    const isRule = /^\s*(?:[-*_]\s*){3,}$/u.test(line);
    if (line.trim() === '' || isRule) {
      open = undefined;
    } else if (!inCode && (heading.test(line) || isAlone(lines, index))) {
      blocks.push({ line: index + 1, lines: [line] });
      open = undefined;
    } else if (isTopBullet(line) || open === undefined || startsNote(line)) {
      open = { line: index + 1, lines: [line] };
      blocks.push(open);
    } else {
      open.lines.push(line);
    }
  }
  return joinIndented(blocks, lines);
}

/** A paragraph indented under a bullet goes with it. */
function joinIndented(blocks: readonly Block[], lines: readonly string[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const indented = /^(?: {2,}|\t)\S/u.test(lines[block.line - 1] ?? '');
    if (last && indented && bullet.test(last.lines[0] ?? '') && !heading.test(block.lines[0] ?? ''))
      last.lines.push(...block.lines);
    else joined.push(block);
  }
  return joined;
}

function isTopBullet(line: string): boolean {
  const match = bullet.exec(line);
  return match !== null && (match[1] ?? '').replace('\t', '    ').length < 2;
}

/** A line that opens with a time or a kind is a note of its own, even without a bullet. */
function startsNote(line: string): boolean {
  if (/^\s/u.test(line)) return false;
  const { time, kind } = readStart(tidy(line));
  return time !== undefined || kind !== undefined;
}

/** A dated line on its own, as in a plain text: « Lundi 3 novembre 2025 ». */
function isAlone(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  return line.trim().length < 60 && !bullet.test(line) && looksDated(line) && (lines[index - 1] ?? '').trim() === '';
}

/** What a heading says, or a dated line; undefined for any other line. */
function titleOf(line: string): string | undefined {
  const match = heading.exec(line);
  if (match) return tidy((match[1] ?? '').replace(/[*_`]/gu, ''));
  const plain = tidy(line.replace(/[*_`]/gu, '').replace(/:$/u, ''));
  return plain.length < 60 && !bullet.test(line) && looksDated(plain) ? plain : undefined;
}

/** The whole line is a date, perhaps after « Journée du » or with a place after a dash. */
function looksDated(line: string): boolean {
  return /^(?:(?:journ[ée]e|visite|observation|notes?|jour|day|le|du)\s+)*(?:\p{L}{3,9}\.?,?\s+)?(?:\d{1,2}(?:er)?\s+\p{L}{3,9}\.?\s+\d{2,4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2})(?:\s*[–—,:(-].*)?$/iu.test(line.trim().replace(/^\*+|\*+$/gu, '')); // prettier-ignore
}

const dateInText = /\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}(?:er)?\s+\p{L}{3,9}\.?\s+\d{4}|\p{L}{3,9}\s+\d{1,2},?\s+\d{4}/u; // prettier-ignore

function dateIn(
  title: string,
  read: (cell: ForeignCell) => ReturnType<ReturnType<typeof readDateColumn>['read']>,
): string | undefined {
  const found = dateInText.exec(title)?.[0];
  const reading = found === undefined ? undefined : read(cellOf(found));
  return reading?.kind === 'date' && !reading.monthOnly ? reading.date : undefined;
}

function readBlock(block: Block, given: NoteKind | undefined): Omit<WrittenNote, 'date'> {
  const facts: string[] = [];
  const interpretations: string[] = [];
  let inInterpretation = false;
  for (const [index, line] of block.lines.entries()) {
    const plain = tidy(index === 0 || bullet.test(line) ? line.replace(bullet, '') : line);
    const start = interpretationStart.exec(plain);
    if (start) inInterpretation = true;
    const text = start ? plain.slice(start[0].length) : plain;
    (inInterpretation ? interpretations : facts).push(text);
  }
  const [fact, later] = splitInterpretation(facts.join('\n'));
  const { time, kind, text } = readStart(fact);
  const told = kind ?? (isQuote(text) ? 'verbatim' : given);
  return {
    line: block.line,
    ...(time === undefined ? {} : { time }),
    ...(told === undefined ? {} : { kind: told }),
    fact: told === 'verbatim' ? unquoted(text) : text,
    interpretation: [later, ...interpretations].filter((part) => part !== '').join('\n'),
  };
}

/** « … Interprétation : … » on the same line. */
function splitInterpretation(fact: string): [string, string] {
  const match = /(?:^|[.;!?\s])\s*(?:interpr[ée]tation|interpretation)\s*[:：]\s*/iu.exec(fact);
  if (!match) return [fact.trim(), ''];
  const mark = /^[.;!?]/u.exec(match[0])?.[0] ?? '';
  return [(fact.slice(0, match.index) + mark).trim(), fact.slice(match.index + match[0].length).trim()];
}

function readStart(fact: string): { time?: string; kind?: NoteKind; text: string } {
  let text = fact.replace(/^\*\*(.+?)\*\*/u, '$1').replace(/^__(.+?)__/u, '$1');
  const clock = /^[[(]?(\d{1,2}\s?[h:]\s?\d{2}|\d{1,2}\s?h)(?!\p{L}|\d)[\])]?\s*[-–—:,.]?\s*/iu.exec(text);
  const time = clock ? readTime(clock[1] ?? '') : undefined;
  if (clock && time !== undefined) text = text.slice(clock[0].length);
  const label =
    /^[[(]?([\p{L}][\p{L} ’'-]{0,40}?)[\])]?\s*[:：]\s*(?:\*\*)?\s*/u.exec(text) ??
    /^\[([\p{L} ’'-]{1,40})\]\s*/u.exec(text) ??
    /^(\p{Lu}{2})\s*[-–—]\s+/u.exec(text);
  const kind = label ? readChoice((label[1] ?? '').replaceAll('*', ''), noteKindWords) : undefined;
  if (label && kind !== undefined) text = text.slice(label[0].length);
  return { ...(time === undefined ? {} : { time }), ...(kind === undefined ? {} : { kind }), text: text.trim() };
}

function isQuote(text: string): boolean {
  return /^(?:«[^«»]*»|“[^“”]*”|"[^"]*")[.!?…]?$/su.test(text.trim());
}

/** A verbatim is kept without the quotes around it: the documents put their own. */
function unquoted(text: string): string {
  const match = /^(?:«\s*([^«»]*?)\s*»|“\s*([^“”]*?)\s*”|"\s*([^"]*?)\s*")[.]?$/su.exec(text.trim());
  return match ? (match[1] ?? match[2] ?? match[3] ?? text) : text;
}

function cellOf(text: string): ForeignCell {
  return { value: text, text };
}
