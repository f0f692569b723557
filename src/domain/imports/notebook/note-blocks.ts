import { readTable, tableLength, type TableBlock } from './markdown-table.ts';
import type { NotebookLine } from './notebook-lines.ts';

/** A title over what follows. */
export interface TitleBlock {
  readonly line: number;
  /** 1 is the highest; a dated line of a plain text is 1. */
  readonly level: number;
  readonly text: string;
}

/** A bullet or a paragraph, with what is indented under it. */
export interface Item {
  readonly line: number;
  readonly indent: number;
  readonly bullet: boolean;
  readonly quoted: boolean;
  /** Without the bullet, the box and the mark of quotation. */
  readonly lines: { readonly text: string; readonly code: boolean }[];
  readonly children: Item[];
}

export type Block =
  | { readonly kind: 'title'; readonly title: TitleBlock }
  | { readonly kind: 'table'; readonly table: TableBlock }
  | { readonly kind: 'item'; readonly item: Item };

/** What the reader of notes knows of a line, that its marks do not tell. */
export interface LineReader {
  /** The line opens with a time, a day or a kind: it is a note of its own, even without a bullet. */
  startsNote(line: string): boolean;
  /** The whole line is a day; `alone` when nothing stands right above it. */
  isDay(line: string, alone: boolean): boolean;
}

const bullet = /^(\s*)(?:(?:[-*+•◦▪‣●○■–—➢➤]|\d{1,3}[.)]|[a-z]\))(?:\s+|$)|(?=[□☐☑☒✅✔✓]\ufe0f?\s))/u;
const box = /^(?:\[[ xX/>?!-]\](?=\s|$)|[□☐☑☒✅✔✓]\ufe0f?(?=\s))\s*/u;
const heading = /^\s{0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$/u;
const rule = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|(?:=\s*){3,})$/u;
const quote = /^(\s*)>\s?/u;
/** Who said it: « — Mme Durand », on a line of its own. */
const attribution = /^\s*[—–]\s*\p{L}[^:!?]{0,60}[^.!?:\s]\s*$/u;

/** Groups lines: titles, tables, and items that hold the lines and the items under them. */
export function blocksOf(lines: readonly NotebookLine[], reader: LineReader, quoted = false): Block[] {
  const builder = new BlockBuilder(lines, reader, quoted);
  return builder.build();
}

class BlockBuilder {
  readonly #lines: readonly NotebookLine[];
  readonly #reader: LineReader;
  readonly #quoted: boolean;
  readonly #blocks: Block[] = [];
  /** Open items, each under the one before. */
  #open: Item[] = [];
  #afterBlank = true;

  constructor(lines: readonly NotebookLine[], reader: LineReader, quoted: boolean) {
    this.#lines = lines;
    this.#reader = reader;
    this.#quoted = quoted;
  }

  build(): Block[] {
    let index = 0;
    while (index < this.#lines.length) index += this.#take(index);
    return this.#blocks;
  }

  /** Takes the lines of one thing, and returns how many. */
  #take(index: number): number {
    const line = this.#lines[index];
    if (!line) return 1;
    if (line.code) return this.#code(line);
    if (line.text.trim() === '') return this.#blank();
    const underlined = this.#underlineLevel(index);
    if (underlined > 0) return this.#title(line, underlined, line.text.trim(), 2);
    if (rule.test(line.text)) return this.#close();
    const table = tableLength(this.#lines, index);
    if (table > 0) return this.#table(index, table);
    const title = heading.exec(line.text);
    if (title && this.#quoted) return this.#text({ ...line, text: title[2] ?? '' });
    if (title) return this.#title(line, (title[1] ?? '').length, title[2] ?? '', 1);
    if (quote.test(line.text)) return this.#quote(index);
    if (this.#isDay(index)) return this.#title(line, 1, line.text.trim(), 1);
    return this.#text(line);
  }

  #code(line: NotebookLine): number {
    // Fences are blank: what stands between them is one text, blank lines included.
    if (line.text.trim() === '') return 1;
    const indented = /^ {2}/u.test(line.text) && this.#open.some((item) => item.bullet);
    if (this.#afterBlank && !indented) this.#open = [];
    const at = this.#open.at(-1);
    if (at) at.lines.push({ text: line.text.trim(), code: true });
    else this.#add({ line: line.number, indent: 0, bullet: false, quoted: this.#quoted, lines: [{ text: line.text.trim(), code: true }], children: [] }); // prettier-ignore
    this.#afterBlank = false;
    return 1;
  }

  #blank(): number {
    this.#afterBlank = true;
    return 1;
  }

  #close(): number {
    this.#open = [];
    this.#afterBlank = true;
    return 1;
  }

  #title(line: NotebookLine, level: number, text: string, length: number): number {
    this.#close();
    if (text !== '') this.#blocks.push({ kind: 'title', title: { line: line.number, level, text } });
    return length;
  }

  #table(index: number, length: number): number {
    this.#close();
    this.#blocks.push({ kind: 'table', table: readTable(this.#lines.slice(index, index + length)) });
    return length;
  }

  /** A line over `===` or `---` is a title; what reads as a note over a rule is a note. */
  #underlineLevel(index: number): number {
    const text = this.#lines[index]?.text ?? '';
    const below = this.#lines[index + 1];
    if (this.#quoted || !below || below.code || !this.#afterBlank || /^\s{4}/u.test(text)) return 0;
    const isEqual = /^\s{0,3}={2,}\s*$/u.test(below.text);
    if (!isEqual && !/^\s{0,3}-{3,}\s*$/u.test(below.text)) return 0;
    if (bullet.test(text) || heading.test(text) || quote.test(text) || rule.test(text) || text.includes('|')) return 0;
    if (quote.test(this.#lines[index - 1]?.text ?? '') || text.trim().length > 100 || this.#reader.startsNote(text))
      return 0;
    return isEqual ? 1 : /[.!?»;]\s*$/u.test(text) ? 0 : 2;
  }

  #isDay(index: number): boolean {
    const { text = '' } = this.#lines[index] ?? {};
    if (this.#quoted || bullet.test(text) || text.trim().length > 80) return false;
    return this.#reader.isDay(text, (this.#lines[index - 1]?.text ?? '').trim() === '');
  }

  /** Lines that `>` opens, and who said it on the line below. */
  #quote(index: number): number {
    const indent = quote.exec(this.#lines[index]?.text ?? '')?.[1]?.length ?? 0;
    let length = 0;
    const inside: NotebookLine[] = [];
    for (let line = this.#lines[index]; line; line = this.#lines[index + ++length]) {
      const isQuote = quote.test(line.text) || (line.code && line.text === '');
      // One line that a dash opens says who spoke; several are a list.
      const isList = attribution.test(this.#lines[index + length + 1]?.text ?? '');
      if (!isQuote && (isList || !attribution.test(line.text))) break;
      inside.push({ ...line, text: line.text.replace(/^\s*(?:>\s?)+/u, '') });
    }
    if (indent >= 2 && this.#open.length > 0) {
      for (const line of inside) if (line.text.trim() !== '') this.#continue({ ...line, text: `${' '.repeat(indent)}${line.text}` }); // prettier-ignore
      return length;
    }
    this.#close();
    const callout = /^\[!(\p{L}+)\][+-]?\s*/u.exec(inside[0]?.text ?? '');
    const [first, ...others] = inside;
    const shown = first && callout ? [{ ...first, text: this.#calloutText(first.text, callout) }, ...others] : inside;
    const isSaid = !callout || /^(?:quote|cite|citation)$/iu.test(callout[1] ?? '');
    const blocks = blocksOf(shown, this.#reader, true);
    for (const block of blocks)
      this.#blocks.push(isSaid || block.kind !== 'item' ? block : { kind: 'item', item: { ...block.item, quoted: false } }); // prettier-ignore
    this.#joinAttribution(index + length);
    return length;
  }

  /** Who said it may stand below a blank line. */
  #joinAttribution(index: number): void {
    const said = this.#blocks.at(-1);
    const below = this.#lines[index + 1];
    if (said?.kind !== 'item' || (this.#lines[index]?.text ?? ' ').trim() !== '') return;
    const isList = attribution.test(this.#lines[index + 2]?.text ?? '');
    if (!below || below.code || isList || !attribution.test(below.text)) return;
    this.#open = [said.item];
  }

  #text(line: NotebookLine): number {
    const match = this.#quoted && /^\s*[—–]/u.test(line.text) ? null : bullet.exec(line.text);
    const last = this.#open.at(-1);
    if (last?.quoted && !this.#quoted && attribution.test(line.text)) {
      last.lines.push({ text: line.text.trim(), code: false });
      return this.#close();
    }
    if (match) {
      const indent = (match[1] ?? '').length;
      const parents = this.#afterBlank ? this.#open.filter((item) => item.bullet) : this.#open;
      this.#open = parents.filter((item) => indent >= item.indent + 2);
      this.#add(this.#item(line, indent, line.text.slice(match[0].length)));
    } else if (this.#startsAlone(line)) {
      this.#open = [];
      this.#add(this.#item(line, /^\s*/u.exec(line.text)?.[0].length ?? 0));
    } else {
      this.#continue(line);
    }
    this.#afterBlank = false;
    return 1;
  }

  #startsAlone(line: NotebookLine): boolean {
    const indented = /^\s{2,}/u.test(line.text);
    if (this.#open.length === 0) return true;
    if (this.#quoted) return this.#reader.startsNote(line.text);
    if (this.#afterBlank) return !indented || !this.#open.some((item) => item.bullet);
    return !/^\s/u.test(line.text) && this.#reader.startsNote(line.text);
  }

  /** The line goes on with an open item: the last one, or after a blank line the one under which it stands. */
  #continue(line: NotebookLine): void {
    const indent = /^\s*/u.exec(line.text)?.[0].length ?? 0;
    if (this.#afterBlank && !this.#quoted) {
      const [first, ...under] = this.#open;
      this.#open = first ? [first, ...under.filter((item) => indent >= item.indent + 2)] : [];
    }
    // `: ` opens the definition of the term above.
    this.#open.at(-1)?.lines.push({ text: line.text.trim().replace(/^:\s+/u, ''), code: false });
    this.#afterBlank = false;
  }

  #item(line: NotebookLine, indent: number, text = line.text): Item {
    const inner = /^(?:>\s?)+/u.exec(text.trim())?.[0] ?? '';
    const plain = text.trim().slice(inner.length).replace(box, '');
    return {
      line: line.number,
      indent,
      bullet: bullet.test(line.text),
      quoted: this.#quoted || inner !== '',
      lines: [{ text: plain, code: false }],
      children: [],
    };
  }

  /** `[!question] Qui valide ?` tells a kind as « question : » does; a callout that names none has only its text. */
  #calloutText(text: string, callout: RegExpExecArray): string {
    const rest = text.slice(callout[0].length);
    return this.#reader.startsNote(`[${callout[1]}] .`) ? `[${callout[1]}] ${rest}` : rest;
  }

  #add(item: Item): void {
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(item);
    else this.#blocks.push({ kind: 'item', item });
    this.#open.push(item);
  }
}
