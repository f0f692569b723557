import type { ImageRun, Inline, TextRun } from '../../domain/deliverable/document-model.ts';
import { linkTarget } from '../../domain/deliverable/document-anchor.ts';
import type { FlowParagraph } from '../../domain/deliverable/text-flow.ts';
import type { WordNumbering } from './word-numbering.ts';
import { isOn, levelOf, markOf, type WordMarks, type WordStyle } from './word-styles.ts';
import type { XmlAttributes } from './xml-scanner.ts';

/** What a Word document says once, for all of its texts. */
export interface WordContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly numbering: WordNumbering;
  /** Addresses that links lead to, by relation. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Paragraphs of footnotes and endnotes, by kind and id. */
  readonly notes: ReadonlyMap<string, readonly (readonly Inline[])[]>;
  /** Digests of the pictures, by relation. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Twentieths of a point that our writer sets a list's continuation in, by level. */
const listStep = 397;

/** Schemes of links that a text may hold. */
const linkSchemes = /^(?:https?:|mailto:|tel:)/iu;

const codeNames = new Set(['code char', 'html code', 'verbatim char', 'source text']);

/** Puts a paragraph together as its elements are met. */
export class WordParagraph {
  readonly #context: WordContext;
  readonly #inlines: Inline[] = [];
  #style: WordStyle | undefined;
  #numId: string | undefined;
  #level: number | undefined;
  #outline: number | undefined;
  #indent = 0;
  #link: { readonly url: string; readonly children: TextRun[] } | undefined;
  #marks: WordMarks = {};
  #runStyle: WordStyle | undefined;
  align: 'left' | 'center' | 'right' = 'left';
  /** The mark at its end was deleted: the next paragraph goes on with it. */
  openEnded = false;

  constructor(context: WordContext) {
    this.#context = context;
  }

  /** An element of the paragraph's own properties. */
  property(name: string, attributes: XmlAttributes): void {
    const value = attributes.get('val');
    if (name === 'pStyle') this.#style = this.#context.styles.get(value ?? '');
    else if (name === 'numId') this.#numId = value;
    else if (name === 'ilvl') this.#level = levelOf(value);
    else if (name === 'outlineLvl') this.#outline = levelOf(value);
    else if (name === 'ind') this.#indent = Number(attributes.get('left') ?? attributes.get('start') ?? 0) || 0;
    else if (name === 'jc' && value !== undefined)
      this.align = value === 'center' ? 'center' : value === 'right' || value === 'end' ? 'right' : 'left';
  }

  /** A run begins, with no marks of its own. */
  startRun(): void {
    this.#marks = {};
    this.#runStyle = undefined;
  }

  /** An element of the run's properties. */
  runProperty(name: string, attributes: XmlAttributes): void {
    const value = attributes.get('val');
    if (name === 'rStyle') this.#runStyle = this.#context.styles.get(value ?? '');
    else this.#marks = { ...this.#marks, ...markOf(name, value) };
  }

  text(text: string): void {
    const { bold, italic, strike } = { ...this.#runStyle?.marks, ...this.#marks };
    const code = this.#runStyle?.names.some((name) => codeNames.has(name)) ?? false;
    const run: TextRun = {
      kind: 'text',
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(strike ? { strike } : {}),
      ...(code ? { code } : {}),
    };
    if (this.#link) this.#link.children.push(run);
    else this.#inlines.push(run);
  }

  lineBreak(): void {
    if (this.#link) this.text(' ');
    else this.#inlines.push({ kind: 'break' });
  }

  /** An inline that is already put together. */
  add(inline: Inline): void {
    this.#inlines.push(inline);
  }

  /** A picture; one inside a link comes after what stands before it, and the link goes on. */
  picture(image: ImageRun): void {
    const link = this.#link;
    this.closeLink();
    this.#inlines.push(image);
    if (link) this.#link = { url: link.url, children: [] };
  }

  note(paragraphs: readonly (readonly Inline[])[]): void {
    if (paragraphs.length > 0) this.#inlines.push({ kind: 'footnote', paragraphs });
  }

  /** Opens a link; false when its address is not one that a text may hold: its letters then stay. */
  openLink(url: string | undefined): boolean {
    if (url === undefined) return false;
    if (!linkTarget(url) && !(linkSchemes.test(url) && URL.canParse(url))) return false;
    this.closeLink();
    this.#link = { url, children: [] };
    return true;
  }

  closeLink(): void {
    if (this.#link && (this.#link.children.length > 0 || this.#inlines.at(-1)?.kind !== 'image'))
      this.#inlines.push({ kind: 'link', ...this.#link });
    this.#link = undefined;
  }

  inlines(): readonly Inline[] {
    this.closeLink();
    return this.#inlines;
  }

  /** An empty paragraph of the same kind: for a content control inside a paragraph. */
  alike(): WordParagraph {
    const other = new WordParagraph(this.#context);
    other.#style = this.#style;
    other.#numId = this.#numId;
    other.#level = this.#level;
    other.#outline = this.#outline;
    other.#indent = this.#indent;
    return other;
  }

  /** The paragraph as a text flow knows it; counts its number in its list. */
  item(): FlowParagraph {
    const inlines = this.inlines();
    const names = this.#style?.names ?? [];
    const heading = headingLevel(names, this.#outline ?? this.#style?.outline);
    if (heading !== undefined) return { kind: 'paragraph', role: 'heading', level: heading, inlines };
    const numId = this.#numId ?? this.#style?.numId;
    if (numId !== undefined && numId !== '0') {
      const level = this.#level ?? this.#style?.level ?? 0;
      const number = this.#context.numbering.next(numId, level);
      return { kind: 'paragraph', role: 'item', level, ...(number === undefined ? {} : { number }), inlines };
    }
    if (names.includes('caption')) return { kind: 'paragraph', role: 'caption', level: 0, inlines };
    const listed = listStyle(names);
    if (listed?.role === 'continuation')
      return { kind: 'paragraph', ...listed, level: this.#continued(listed.level), inlines };
    if (listed && this.#numId === undefined) return { kind: 'paragraph', ...listed, inlines };
    if (names.some((name) => /^(?:intense )?quote$|^quotations$|^block text$/u.test(name)))
      return { kind: 'paragraph', role: 'quote', level: 0, inlines };
    if (names.some((name) => /^code block$|^html preformatted$|^preformatted text$|^source code$/u.test(name)))
      return { kind: 'paragraph', role: 'code', level: 0, inlines };
    return { kind: 'paragraph', role: 'body', level: 0, inlines };
  }

  /** Level of the item that a continuation goes on with, by how far it is set in. */
  #continued(named: number): number {
    return this.#indent > 0 ? Math.max(0, Math.round(this.#indent / listStep) - 1) : named;
  }
}

/** True when a run is hidden. */
export function isHidden(name: string, attributes: XmlAttributes): boolean {
  return name === 'vanish' && isOn(attributes.get('val'));
}

function headingLevel(names: readonly string[], outline: number | undefined): number | undefined {
  for (const name of names) {
    const level = /^heading ([1-9])$/u.exec(name)?.[1];
    if (level !== undefined) return Number(level);
    if (name === 'title') return 1;
  }
  return outline === undefined ? undefined : outline + 1;
}

function listStyle(
  names: readonly string[],
): { readonly role: 'item' | 'continuation'; readonly level: number } | undefined {
  for (const name of names) {
    const found = /^list (bullet|number|continue)(?: ([2-5]))?$/u.exec(name);
    if (found) return { role: found[1] === 'continue' ? 'continuation' : 'item', level: Number(found[2] ?? 1) - 1 };
  }
  return undefined;
}
