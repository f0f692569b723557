import { tidy } from '../canonical-text.ts';
import { HeadingTrail, type BareTitle, type Context } from './heading-trail.ts';
import { plainText } from './markdown-inline.ts';
import type { TableBlock } from './markdown-table.ts';
import { blocksOf, type Block, type Item } from './note-blocks.ts';
import { ItemReader, type WrittenNote } from './note-item.ts';
import { kindAlone, readStart, withBoldLabel } from '../note-start.ts';
import { isDayLine, NotebookDates } from './notebook-dates.ts';
import { notebookLines, type NotebookLines } from './notebook-lines.ts';

/** A table found in a text, its cells as written, with what the titles above give its rows. */
export interface WrittenTable extends TableBlock {
  readonly given: Context;
}

/** Everything that a notebook says. */
export interface Notebook {
  readonly notes: readonly WrittenNote[];
  readonly tables: readonly WrittenTable[];
  /** What the titles say of a day beside its date. */
  readonly dayTitles: ReadonlyMap<string, string>;
  /** Days whose year, or whose order of day and month, was supplied: what is written. */
  readonly unsureDays: ReadonlyMap<string, string>;
  readonly bareTitles: readonly BareTitle[];
  /** Names of the properties at the top that are not read. */
  readonly properties: readonly string[];
  /** The text of a cell without its marks, its footnotes joined to it. */
  readonly plainCell: (cell: string) => { readonly text: string; readonly pictures: readonly string[] };
}

interface Options {
  readonly language: 'fr' | 'en';
  readonly today: string;
  readonly fileName?: string;
}

/**
 * Reads notes written in Markdown or plain text: a dated title opens a day, a bullet or a paragraph is a note, a
 * table holds one note per row. A note may start with a time (« 14h30 »), then a kind (« irritant : », « VE : »);
 * words in quotes alone and block quotes are a verbatim; what follows « Interprétation : » is kept apart from the
 * fact. Marks go, words stay: what is in no note is told (`bareTitles`, `properties`, `pictures`).
 */
export function readNoteText(text: string, options: Options): Notebook {
  const source = notebookLines(text);
  const dates = new NotebookDates(dateTexts(source), options);
  const blocks = blocksOf(source.lines, { startsNote: (line) => startsNote(line, dates), isDay: isDayLine });
  const reader = new NotebookReader(source, blocks, dates, options);
  return reader.read();
}

class NotebookReader {
  readonly #source: NotebookLines;
  readonly #blocks: readonly Block[];
  readonly #trail: HeadingTrail;
  readonly #items: ItemReader;
  readonly #notes: WrittenNote[] = [];
  readonly #tables: WrittenTable[] = [];
  readonly #properties: string[];
  readonly #joined = new Set<string>();
  /** What was taken last. */
  #above: Block | undefined;
  /** Pictures of a title go with the note below it. */
  #pictures: readonly string[] = [];

  constructor(source: NotebookLines, blocks: readonly Block[], dates: NotebookDates, { language, fileName }: Options) {
    this.#source = source;
    this.#blocks = blocks;
    const told = source.date === undefined ? undefined : dates.ofProperty(source.date);
    this.#properties = [...(source.date !== undefined && !told ? ['date'] : []), ...source.properties];
    const date = told ?? (fileName === undefined ? undefined : dates.inFileName(fileName));
    this.#trail = new HeadingTrail(dates, language, { date: date?.date, mayHaveTitle: hasOneTitle(blocks, dates) });
    if (date?.unsure !== undefined) this.#trail.unsureDays.set(date.date, date.unsure);
    this.#items = new ItemReader(source.targets, dates, language, this.#joined);
  }

  read(): Notebook {
    for (const [index, block] of this.#blocks.entries()) {
      this.#take(block, this.#blocks[index + 1]);
      this.#above = block;
    }
    this.#trail.end();
    const cells = this.#tables.flatMap((table) => [...(table.header ? [table.header] : []), ...table.rows]);
    const { dayTitles, unsureDays, bare } = this.#trail;
    for (const label of cells.flatMap((row) => row.cells.flatMap((cell) => this.#plain(cell).footnotes))) this.#joined.add(label); // prettier-ignore
    this.#takeFootnotes();
    if (this.#pictures.length > 0)
      this.#notes.push({ line: this.#lastLine(), fact: '', interpretation: '', pictures: this.#pictures });
    return {
      notes: this.#notes,
      tables: this.#tables,
      dayTitles,
      unsureDays,
      bareTitles: bare,
      properties: this.#properties,
      plainCell: (cell) => this.#plainCell(cell),
    };
  }

  #take(block: Block, next: Block | undefined): void {
    switch (block.kind) {
      case 'title':
        this.#takeTitle(block);
        return;
      case 'table':
        this.#tables.push({ ...block.table, given: this.#trail.give(false) });
        if (block.table.rows.length > 0) this.#trail.carry();
        return;
      case 'item':
        if (!this.#openLabel(block.item, next)) this.#takeItem(block.item);
    }
  }

  #lastLine(): number {
    const last = this.#blocks.at(-1);
    return last ? lineOf(last) : 1;
  }

  #takeTitle({ title }: Extract<Block, { kind: 'title' }>): void {
    const { text, pictures } = this.#plain(title.text);
    this.#pictures = [...this.#pictures, ...pictures];
    const plain = tidy(text).replace(/\s*[:：]$/u, '');
    if (plain !== '') this.#trail.open(title, plain);
  }

  /** A paragraph that tells only a time or a kind is the title of what stands below it. */
  #openLabel(item: Item, next: Block | undefined): boolean {
    const [line, ...more] = item.lines;
    if (item.bullet || item.quoted || !line || line.code || more.length > 0 || item.children.length > 0) return false;
    const { text, pictures, footnotes } = this.#plain(line.text);
    const isListed = next?.kind === 'item' && next.item.bullet;
    if (next === undefined || next.kind === 'title' || pictures.length > 0 || footnotes.length > 0) return false;
    const isMarked = /[:：]\s*$/u.test(text) || /^\s*(?:[*_#]|\p{Extended_Pictographic})/u.test(line.text) || isListed;
    const kind = isMarked ? kindAlone(tidy(text)) : undefined;
    const start = readStart(tidy(text));
    if (kind === undefined && (start.text !== '' || start.time === undefined || start.until !== undefined))
      return false;
    const given = kind === undefined ? { time: start.time ?? '' } : { kind };
    this.#trail.openLabel(item.line, tidy(text), given, isListed && kind !== undefined);
    return true;
  }

  #takeItem(item: Item): void {
    if (this.#joinInterpretation(item)) return;
    if (this.#joinPictures(item)) return;
    const given = this.#trail.give(item.bullet);
    const [first, ...others] = this.#items.read(item, given);
    if (!first) return;
    if ([first, ...others].some(({ fact }) => fact !== '')) this.#trail.carry();
    if (!item.bullet && first.date !== undefined && first.date !== given.date) this.#trail.setDate(first.date);
    const pictures = [...this.#pictures, ...(first.pictures ?? [])];
    this.#pictures = [];
    this.#notes.push({ ...first, ...(pictures.length > 0 ? { pictures } : {}) }, ...others);
  }

  /** Pictures alone go with the note right above, or with the next one. */
  #joinPictures(item: Item): boolean {
    const { text, pictures } = this.#plain(item.lines.map((line) => line.text).join('\n'));
    const isAlone = text.trim() === '' && item.children.length === 0 && !item.lines.some((line) => line.code);
    if (pictures.length === 0 || !isAlone) return false;
    const last = this.#noteAbove();
    if (last) this.#notes[this.#notes.length - 1] = { ...last, pictures: [...(last.pictures ?? []), ...pictures] };
    else this.#pictures = [...this.#pictures, ...pictures];
    return true;
  }

  /** The last note, when it stands right above. */
  #noteAbove(): WrittenNote | undefined {
    return this.#above?.kind === 'item' ? this.#notes.at(-1) : undefined;
  }

  /** « → … » on its own is what the observer makes of the note above. */
  #joinInterpretation(item: Item): boolean {
    const last = this.#noteAbove();
    if (!last || item.quoted) return false;
    const told = this.#items.interpretationAlone(item);
    if (told === undefined) return false;
    const interpretation = [last.interpretation, told].filter((part) => part !== '').join('\n');
    this.#notes[this.#notes.length - 1] = { ...last, interpretation };
    return true;
  }

  /** A footnote to which nothing refers is a note, and so is the second of two that bear one label. */
  #takeFootnotes(): void {
    for (const note of this.#source.footnotes) {
      const isJoined = this.#joined.has(note.label) && this.#source.targets.footnotes.get(note.label) === note.text;
      if (isJoined || note.text.trim() === '') continue;
      const lines = note.text.split('\n').map((text) => ({ text, code: false }));
      const item = { line: note.line, indent: 0, bullet: true, quoted: false, lines, children: [] };
      this.#notes.push(...this.#items.read(item, {}));
    }
  }

  #plain(text: string): ReturnType<typeof plainText> {
    return plainText(text, this.#source.targets);
  }

  #plainCell(cell: string): { text: string; pictures: readonly string[] } {
    const { text, pictures, footnotes } = this.#plain(cell);
    const told = footnotes.map((label) => this.#plain(this.#source.targets.footnotes.get(label) ?? '').text);
    return { text: [text, ...told].filter((part) => part !== '').join('\n'), pictures };
  }
}

/** Whether a first title of level 1 can only name the notebook: the other titles of its level, if any, are days. */
function hasOneTitle(blocks: readonly Block[], dates: NotebookDates): boolean {
  const tops = blocks.flatMap((block) => (block.kind === 'title' && block.title.level === 1 ? [block.title.text] : []));
  return blocks[0]?.kind === 'title' && tops.slice(1).every((text) => dates.namesDay(text));
}

function lineOf(block: Block): number {
  return block.kind === 'title' ? block.title.line : block.kind === 'table' ? block.table.line : block.item.line;
}

/** Where a day may stand: titles, and starts of lines. */
function dateTexts({ lines }: NotebookLines): string[] {
  return lines.flatMap(({ text, code }) =>
    code || !/\d/u.test(text) ? [] : [/^\s*#/u.test(text) ? text : text.replace(/^[\s>*_+-]+/u, '').slice(0, 60)],
  );
}

/** A line that opens with a time, a day or a kind is a note of its own, even without a bullet. */
function startsNote(line: string, dates: NotebookDates): boolean {
  if (/^\s/u.test(line)) return false;
  const plain = tidy(withBoldLabel(line).replace(/(\*\*|__)([^*_]+)\1/gu, '$2'));
  const { time, kind } = readStart(plain);
  return time !== undefined || kind !== undefined || dates.openingNote(plain) !== undefined;
}
