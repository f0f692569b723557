import type {
  BlockContent,
  FootnoteDefinition,
  Image,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Inline, LinkRun, TextRun } from '../../domain/deliverable/document-model.ts';
import { flowKey, withoutTypography } from '../../domain/deliverable/flow-key.ts';
import {
  isListed,
  plainText,
  type FlowItem,
  type FlowParagraph,
  type FlowTable,
} from '../../domain/deliverable/text-flow.ts';
import { attachmentUrl } from './markdown-images.ts';

/** What the text before held that Word does not show, by what Word shows. */
export interface KeptMarkdown {
  /** Pictures that are not shown, by what stands for them, without typography, and by their address. */
  readonly pictures: ReadonlyMap<string, Image>;
  /** Titles of the pictures shown where a caption has no room, by attachment. */
  readonly titles: ReadonlyMap<string, string>;
  /** Labels of footnotes by the key of their text (`noteKey`). */
  readonly notes: ReadonlyMap<string, string>;
  /** Labels that a new footnote may not take. */
  readonly takenLabels: ReadonlySet<string>;
}

export const nothingKept: KeptMarkdown = {
  pictures: new Map(),
  titles: new Map(),
  notes: new Map(),
  takenLabels: new Set(),
};

interface Writing {
  readonly kept: KeptMarkdown;
  /** Definitions of the footnotes met that the text before did not have. */
  readonly notes: Map<string, FootnoteDefinition>;
  /** In a cell or a heading, where the title of a picture is not shown. */
  readonly untitled?: boolean;
}

/**
 * Writes a text that came back as Markdown. Read again, it gives the same flow.
 * @param items a tidy flow (`tidyFlow`)
 */
export function markdownOfFlow(items: readonly FlowItem[], kept: KeptMarkdown = nothingKept): string {
  const writer = new MarkdownWriter(kept);
  return [writer.write(items), writer.notes()].filter((part) => part !== '').join('\n');
}

/** Writes parts of one text, whose footnotes are numbered together. */
export class MarkdownWriter {
  readonly #writing: Writing;

  constructor(kept: KeptMarkdown) {
    this.#writing = { kept, notes: new Map() };
  }

  /** Some paragraphs and tables, without the footnotes that they refer to. */
  write(items: readonly FlowItem[]): string {
    return markdownOf(blocksOf(items, this.#writing));
  }

  /** The footnotes that the text before did not have. */
  notes(): string {
    return markdownOf([...this.#writing.notes.values()]);
  }
}

function markdownOf(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return toMarkdown(root, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    listItemIndent: 'one',
    rule: '-',
  });
}

/** What tells a footnote from another. */
export function noteKey(paragraphs: readonly (readonly Inline[])[]): string {
  return paragraphs.map((inlines) => flowKey({ kind: 'paragraph', role: 'body', level: 0, inlines })).join('\n\n');
}

function blocksOf(items: readonly FlowItem[], writing: Writing): RootContent[] {
  const blocks: RootContent[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (!item) break;
    if (isListed(item)) {
      let end = at;
      while (end < items.length && isListed(items[end] as FlowItem)) end++;
      blocks.push(...listsOf(items.slice(at, end).filter(isListed), 0, writing));
      at = end;
    } else {
      const last = blocks.at(-1);
      if (item.kind === 'table') blocks.push(tableOf(item, writing));
      else if (item.role === 'quote' && last?.type === 'blockquote') last.children.push(paragraphOf(item, writing));
      else blocks.push(blockOf(item, writing));
      at++;
    }
  }
  return blocks;
}

function blockOf(item: FlowParagraph, writing: Writing): RootContent {
  if (item.role === 'code') return { type: 'code', value: plainText(item.inlines) };
  if (item.role === 'quote') return { type: 'blockquote', children: [paragraphOf(item, writing)] };
  if (item.role !== 'heading') return paragraphOf(item, writing);
  const depth = Math.min(Math.max(item.level - 1, 1), 3) as 1 | 2 | 3;
  return { type: 'heading', depth, children: phrasing(item.inlines, { ...writing, untitled: true }) };
}

function paragraphOf(item: FlowParagraph, writing: Writing): Paragraph {
  return { type: 'paragraph', children: phrasing(item.inlines, writing) };
}

/** Lists from the paragraphs of one level and deeper: a new one wherever the kind changes or the numbers start anew. */
function listsOf(items: readonly FlowParagraph[], level: number, writing: Writing): BlockContent[] {
  const lists: BlockContent[] = [];
  let list: List | undefined;
  let number: number | undefined;
  for (let at = 0; at < items.length;) {
    const item = items[at] as FlowParagraph;
    let end = at + 1;
    while (end < items.length && isWithin(items[end] as FlowParagraph, level)) end++;
    const ordered = item.number !== undefined;
    const goesOn = list?.ordered === ordered && (!ordered || item.number === (number ?? 0) + 1);
    if (!list || !goesOn) {
      list = { type: 'list', ordered, ...(ordered ? { start: item.number } : {}), spread: false, children: [] };
      lists.push(list);
    }
    list.children.push(listItem(item, items.slice(at + 1, end), level, writing));
    number = item.number;
    at = end;
  }
  return lists;
}

/** True for what belongs to the item of `level` above. */
function isWithin(item: FlowParagraph, level: number): boolean {
  return item.level > level || (item.level === level && item.role === 'continuation');
}

function listItem(item: FlowParagraph, rest: readonly FlowParagraph[], level: number, writing: Writing): ListItem {
  const children: BlockContent[] = [paragraphOf(item, writing)];
  for (let at = 0; at < rest.length;) {
    const next = rest[at] as FlowParagraph;
    if (next.level === level) {
      children.push(paragraphOf(next, writing));
      at++;
      continue;
    }
    let end = at;
    while (end < rest.length && (rest[end] as FlowParagraph).level > level) end++;
    children.push(...listsOf(rest.slice(at, end), level + 1, writing));
    at = end;
  }
  const spread = children.filter((child) => child.type === 'paragraph').length > 1;
  return { type: 'listItem', spread, ...(item.checked === undefined ? {} : { checked: item.checked }), children };
}

function tableOf(table: FlowTable, writing: Writing): Table {
  return {
    type: 'table',
    align: table.align.map((align) => (align === 'left' ? null : align)),
    children: table.rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: phrasing(cell, { ...writing, untitled: true }) })),
    })),
  };
}

function phrasing(inlines: readonly Inline[], writing: Writing): PhrasingContent[] {
  const nodes = grouped(inlines, ['strike', 'bold', 'italic'], writing);
  const [first, second, ...rest] = nodes;
  // A reference to a footnote and a colon at the start of a line would define the footnote.
  if (first?.type !== 'footnoteReference' || second?.type !== 'text' || !second.value.startsWith(':')) return nodes;
  return [first, { type: 'html', value: '\\:' }, { type: 'text', value: second.value.slice(1) }, ...rest];
}

const nodeOfMark = { bold: 'strong', italic: 'emphasis', strike: 'delete' } as const;
type Mark = keyof typeof nodeOfMark;

/** Runs of one mark under one node, so that marks that overlap nest. */
function grouped(inlines: readonly Inline[], marks: readonly Mark[], writing: Writing): PhrasingContent[] {
  const [mark, ...others] = marks;
  if (mark === undefined) return inlines.flatMap((inline) => leaf(inline, writing));
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < inlines.length;) {
    const marked = hasMark(inlines[at], mark, writing);
    let end = at;
    while (end < inlines.length && hasMark(inlines[end], mark, writing) === marked) end++;
    const inner = grouped(inlines.slice(at, end), others, writing);
    if (marked) nodes.push({ type: nodeOfMark[mark], children: inner });
    else nodes.push(...inner);
    at = end;
  }
  return nodes;
}

function hasMark(inline: Inline | undefined, mark: Mark, writing: Writing): boolean {
  if (inline?.kind !== 'text' || inline[mark] !== true) return false;
  return mark !== 'italic' || pictureOf(inline, writing) === undefined;
}

/** The picture that a run in italics stands for: Word shows its alternative text between brackets. */
function pictureOf(run: TextRun, { kept }: Writing): Image | undefined {
  return run.italic && !run.code ? kept.pictures.get(withoutTypography(run.text)) : undefined;
}

function leaf(inline: Inline, writing: Writing): PhrasingContent[] {
  switch (inline.kind) {
    case 'text':
      return [textNode(inline, writing)];
    case 'link':
      return [linkNode(inline, writing)];
    case 'image': {
      const title = inline.title ?? (writing.untitled ? writing.kept.titles.get(inline.id) : undefined);
      return [{ type: 'image', url: attachmentUrl(inline.id), alt: inline.alternativeText, title: title ?? null }];
    }
    case 'break':
      return [{ type: 'break' }];
    case 'footnote':
      return [{ type: 'footnoteReference', identifier: noteLabel(inline.paragraphs, writing) }];
    default:
      return inline satisfies never;
  }
}

/** A link, or the picture on the web that stands as one. */
function linkNode(link: LinkRun, writing: Writing): PhrasingContent {
  const image = writing.kept.pictures.get(link.url);
  const text = link.children.map((run) => run.text).join('');
  if (image && withoutTypography(text) === withoutTypography(image.alt ?? '')) return image;
  return { type: 'link', url: link.url, children: phrasing(link.children, writing) };
}

function textNode(run: TextRun, writing: Writing): PhrasingContent {
  if (run.code) return { type: 'inlineCode', value: run.text };
  return pictureOf(run, writing) ?? { type: 'text', value: run.text };
}

function noteLabel(paragraphs: readonly (readonly Inline[])[], writing: Writing): string {
  const key = noteKey(paragraphs);
  const known = writing.kept.notes.get(key) ?? writing.notes.get(key)?.identifier;
  if (known !== undefined) return known;
  let number = 1;
  const taken = new Set([
    ...writing.kept.takenLabels,
    ...[...writing.notes.values()].map(({ identifier }) => identifier),
  ]);
  while (taken.has(String(number))) number++;
  const identifier = String(number);
  const children = paragraphs.map((inlines): Paragraph => ({
    type: 'paragraph',
    children: phrasing(inlines, writing),
  }));
  writing.notes.set(key, { type: 'footnoteDefinition', identifier, label: identifier, children });
  return identifier;
}
