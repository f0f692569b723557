import { showsNumber } from './document-anchor.ts';
import type { Inline } from './document-model.ts';

/**
 * A text as Word holds it: paragraphs and tables one after the other, lists known by the level and number of each
 * paragraph. What is written from Markdown and what comes back from Word meet in this form.
 */
export type FlowItem = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  /**
   * `item` starts an item of a list, `continuation` goes on with the one above. `caption` is only there before
   * `tidyFlow`: what follows a picture is its title.
   */
  readonly role: 'body' | 'quote' | 'code' | 'heading' | 'item' | 'continuation' | 'caption';
  /** Of a heading from 1, of a list from 0. */
  readonly level: number;
  /** The number that a reader sees before an item; undefined for a bullet. */
  readonly number?: number;
  /** A task list's box. */
  readonly checked?: boolean;
  readonly inlines: readonly Inline[];
}

/** A paragraph of a list. */
export type ListedParagraph = FlowParagraph & { readonly role: 'item' | 'continuation' };

export interface FlowTable {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'center' | 'right')[];
  /** The first row is the header; all rows are as long. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A heading with more text is a paragraph (see the Word writer). */
export const longestHeading = 300;

/** Levels of headings that the text of a section has: 1 is the section's own. */
const headingLevels = { first: 2, last: 4 } as const;

/**
 * One form for texts that read the same: empty paragraphs dropped, marks of spaces dropped, levels of lists without
 * gaps, code of neighbouring paragraphs together. Doing it twice changes nothing more.
 */
export function tidyFlow(items: readonly FlowItem[]): readonly FlowItem[] {
  const tidied: FlowItem[] = [];
  /** Levels of the items that are open, as Word has them. */
  let open: number[] = [];
  for (const item of withTitles(items)) {
    const tidy = item.kind === 'table' ? tidyTable(item) : tidyParagraph(item);
    if (!tidy) continue;
    if (tidy.kind === 'table' || !isListed(tidy)) {
      open = [];
      addTo(tidied, tidy);
      continue;
    }
    if (tidy.role === 'item') {
      while (open.length > 0 && (open.at(-1) ?? 0) > tidy.level) open.pop();
      if (open.at(-1) !== tidy.level) open.push(tidy.level);
      tidied.push({ ...tidy, level: open.length - 1 });
    } else {
      while (open.length > 1 && (open.at(-1) ?? 0) > tidy.level) open.pop();
      tidied.push(open.length === 0 ? { ...tidy, role: 'body', level: 0 } : { ...tidy, level: open.length - 1 });
    }
  }
  return tidied;
}

/** True for a paragraph of a list. */
export function isListed(item: FlowItem): item is ListedParagraph {
  return item.kind === 'paragraph' && (item.role === 'item' || item.role === 'continuation');
}

/** The letters of inlines, line breaks as line feeds, footnotes apart. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'link') return inline.children.map((run) => run.text).join('');
      return inline.kind === 'break' ? '\n' : '';
    })
    .join('');
}

/** Captions under pictures as the titles of these; other captions are paragraphs. */
function withTitles(items: readonly FlowItem[]): readonly FlowItem[] {
  const result: FlowItem[] = [];
  for (const item of items) {
    if (item.kind !== 'paragraph' || item.role !== 'caption') {
      result.push(item);
      continue;
    }
    const above = result.at(-1);
    const title = plainText(item.inlines).replace(captionNumber, '').trim();
    const mayShow = above?.kind === 'paragraph' && above.role !== 'heading' && above.role !== 'code' && title !== '';
    const titled = mayShow ? withTitle(above.inlines, title) : undefined;
    if (above?.kind === 'paragraph' && titled && item.inlines.every(isPlain))
      result[result.length - 1] = { ...above, inlines: titled };
    else result.push({ ...item, role: 'body' });
  }
  return result;
}

/** « Figure 3 – » before the words of a caption. */
const captionNumber = /^\s*\p{L}+\s*\d+\s*[–—:.-]\s*/u;

function isPlain(inline: Inline): boolean {
  return inline.kind === 'text' || inline.kind === 'break';
}

/** The inlines with the title given to their picture; undefined when they are not one picture without a title. */
function withTitle(inlines: readonly Inline[], title: string): readonly Inline[] | undefined {
  const [image, ...others] = inlines.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  if (image?.kind !== 'image' || image.title !== undefined || others.length > 0) return undefined;
  return [{ ...image, title }];
}

function addTo(items: FlowItem[], item: FlowItem): void {
  const last = items.at(-1);
  if (last?.kind === 'paragraph' && last.role === 'code' && item.kind === 'paragraph' && item.role === 'code')
    items[items.length - 1] = { ...last, inlines: [...last.inlines, { kind: 'break' }, ...item.inlines] };
  else items.push(item);
}

function tidyParagraph(item: FlowParagraph): FlowParagraph | undefined {
  if (item.role === 'code') return tidyCode(item);
  const heading = item.role === 'heading' && plainText(item.inlines).length <= longestHeading;
  const inlines = tidyInlines(heading ? item.inlines.map(spaceForBreak) : item.inlines);
  if (inlines.length === 0) return undefined;
  if (item.role === 'item') return tidyItem({ ...item, inlines });
  const level = Math.min(Math.max(item.level, headingLevels.first), headingLevels.last);
  if (heading) return { kind: 'paragraph', role: 'heading', level, inlines };
  const role = item.role === 'heading' ? 'body' : item.role;
  return { kind: 'paragraph', role, level: role === 'continuation' ? item.level : 0, inlines };
}

/** A box before the text of an item is a task list's. */
function tidyItem(item: FlowParagraph): FlowParagraph | undefined {
  const [first, ...rest] = item.inlines;
  const box = first?.kind === 'text' && !first.code ? /^([☑☐])[ \u00a0]+/u.exec(first.text) : null;
  if (!box || first?.kind !== 'text') return item;
  const inlines = tidyInlines([{ ...first, text: first.text.slice(box[0].length) }, ...rest]);
  return inlines.length === 0 ? item : { ...item, checked: box[1] === '☑', inlines };
}

/** Code has neither marks nor links: its lines only. */
function tidyCode(item: FlowParagraph): FlowParagraph | undefined {
  const lines = plainText(item.inlines)
    .replace(/^(?:[ \t]*\n)+|(?:\n[ \t]*)+$/gu, '')
    .split('\n');
  if (lines.every((line) => line.trim() === '')) return undefined;
  const inlines = lines.flatMap((text, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    ...(text === '' ? [] : [{ kind: 'text', text, code: true } as const]),
  ]);
  return { kind: 'paragraph', role: 'code', level: 0, inlines };
}

function tidyTable(table: FlowTable): FlowTable | undefined {
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  const rows = table.rows.map((row) =>
    Array.from({ length: width }, (_, index) => tidyInlines((row[index] ?? []).map(spaceForBreak))),
  );
  if (rows.flat(2).length === 0) return undefined;
  return { kind: 'table', align: Array.from({ length: width }, (_, index) => table.align[index] ?? 'left'), rows };
}

function spaceForBreak(inline: Inline): Inline {
  return inline.kind === 'break' ? { kind: 'text', text: ' ' } : inline;
}

/** Runs of the same marks together, marks off the spaces around, no space at either end. */
export function tidyInlines(inlines: readonly Inline[]): readonly Inline[] {
  const parts: Inline[] = [];
  for (const inline of inlines) {
    const last = parts.at(-1);
    if (inline.kind === 'text') {
      if (inline.text === '') continue;
      if (last?.kind === 'text' && sameMarks(last, inline))
        parts[parts.length - 1] = { ...last, text: last.text + inline.text };
      else parts.push(runOf(inline.text, inline));
    } else if (inline.kind === 'link') {
      parts.push(...tidyLink(inline));
    } else if (inline.kind === 'footnote') {
      const paragraphs = inline.paragraphs.map(tidyInlines).filter((paragraph) => paragraph.length > 0);
      if (paragraphs.length > 0) parts.push({ kind: 'footnote', paragraphs });
    } else parts.push(inline);
  }
  return trimmed(unmarkedSpaces(parts));
}

/** A link, the spaces at the ends of its text outside. */
function tidyLink(link: Extract<Inline, { kind: 'link' }>): readonly Inline[] {
  const text = link.children.map((run) => run.text).join('');
  const space = (found: RegExpExecArray | null): readonly Inline[] => (found ? [{ kind: 'text', text: ' ' }] : []);
  if (showsNumber(link.url, text)) return [{ kind: 'link', url: link.url, children: [] }];
  const children = tidyInlines(link.children).filter((child) => child.kind === 'text');
  if (children.length === 0) return space(/\s/u.exec(text));
  return [...space(/^\s/u.exec(text)), { kind: 'link', url: link.url, children }, ...space(/\s$/u.exec(text))];
}

type Run = Extract<Inline, { kind: 'text' }>;
const markNames = ['bold', 'italic', 'strike', 'code'] as const;

function sameMarks(a: Run, b: Run): boolean {
  return markNames.every((mark) => Boolean(a[mark]) === Boolean(b[mark]));
}

/** A run with the marks that are on, in one order. */
function runOf(text: string, marks: Omit<Run, 'kind' | 'text'>): Run {
  const on = Object.fromEntries(markNames.flatMap((mark) => (marks[mark] ? [[mark, true]] : [])));
  return { kind: 'text', text, ...on };
}

/** Takes bold, italic and strike off the spaces where a marked passage begins or ends. */
function unmarkedSpaces(parts: readonly Inline[]): readonly Inline[] {
  const cut = parts.flatMap((part): Inline[] => {
    if (part.kind !== 'text' || part.code) return [part];
    return [...part.text.matchAll(/\s+|\S+/gu)].map(([text]) => runOf(text, part));
  });
  let changed = false;
  for (const mark of ['bold', 'italic', 'strike'] as const) {
    for (const order of [1, -1]) {
      let inside = false;
      for (let step = 0; step < cut.length; step++) {
        const at = order === 1 ? step : cut.length - 1 - step;
        const part = cut[at];
        if (part?.kind !== 'text') inside = false;
        else if (!part[mark]) inside = false;
        else if (inside || part.code || part.text.trim() !== '') inside = true;
        else {
          cut[at] = runOf(part.text, { ...part, [mark]: false });
          changed = true;
        }
      }
    }
  }
  return changed ? joined(cut) : parts;
}

function joined(parts: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.kind === 'text' && last?.kind === 'text' && sameMarks(last, part))
      result[result.length - 1] = { ...last, text: last.text + part.text };
    else result.push(part);
  }
  return result;
}

/** Without spaces and breaks at the ends, nor spaces around breaks. */
function trimmed(parts: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text' || part.code) {
      if (part.kind !== 'break' || result.length > 0) result.push(part);
      continue;
    }
    let text = part.text;
    if (result.length === 0 || result.at(-1)?.kind === 'break') text = text.replace(/^[ \t\n]+/u, '');
    const next = parts[index + 1];
    if (next === undefined || next.kind === 'break') text = text.replace(/[ \t\n]+$/u, '');
    if (text !== '') result.push(runOf(text, part));
  }
  while (result.at(-1)?.kind === 'break') result.pop();
  const settled = result.length === parts.length && result.every((part, index) => samePart(part, parts[index]));
  return settled ? result : trimmed(result);
}

function samePart(a: Inline, b: Inline | undefined): boolean {
  return a === b || (a.kind === 'text' && b?.kind === 'text' && a.text === b.text && sameMarks(a, b));
}
