import { at } from '../../domain/deliverable/at.ts';
import type {
  BlockContent,
  Definition,
  DefinitionContent,
  PhrasingContent,
  Root,
  RootContent,
  Table as MarkdownTable,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type {
  Block,
  DocumentModel,
  Heading,
  Inline,
  Paragraph,
  TableCell,
} from '../../domain/deliverable/document-model.ts';
import { flowOfBlocks, textDigest } from './flow-of-blocks.ts';
import { paragraphsOf, withoutTitles, type KnownImages } from './markdown-images.ts';
import { inlinesOf, type Reading } from './markdown-inlines.ts';

/** Quotes and lists within each other, deeper than any text a person writes; the parser's cost grows with them. */
const deepest = 24;

/** Letters that a picture in a cell counts for, where columns share the width. */
const imageWeight = 30;

/** Columns that a Word table can hold. */
const widestTable = 63;

/** The document with its Markdown read into blocks, under the headings of its sections, with the pictures it has. */
export function readMarkdown(model: DocumentModel): DocumentModel {
  const images = model.images ?? noImages;
  return {
    ...model,
    frontMatter: model.frontMatter.flatMap((block) => readBlock(block, 2, images)),
    sections: model.sections.map((section) => {
      let level = 2;
      const blocks = section.blocks.flatMap((block) => {
        if (block.kind === 'heading') level = Math.min(block.level + 1, 4);
        return readBlock(block, level, images);
      });
      return { ...section, blocks };
    }),
  };
}

/**
 * Reads Markdown (CommonMark with GitHub's tables, task lists, strikethrough, links and footnotes) into blocks.
 * Headings start at `topLevel`; HTML is kept as the text it is; a picture is shown where `images` has it (see
 * `imageInlines`); a link to anything but the web, mail, telephone or a place of the document (`#context`,
 * `#impact:I-012`, `#table:risks`) keeps its text only. A text nested beyond sense is taken as it is.
 */
export function markdownBlocks(
  text: string,
  { topLevel = 2, keepLineEnds = false, images = noImages }: MarkdownOptions = {},
): readonly Block[] {
  if (isNestedBeyondSense(text)) return plainParagraphs(text);
  const root = parseMarkdown(text);
  return blocksOf(root.children, readingOf(root, { topLevel, keepLineEnds, images }), 0);
}

export interface MarkdownOptions {
  /** Level of a first-level heading of the text. */
  readonly topLevel?: number;
  readonly keepLineEnds?: boolean;
  readonly images?: KnownImages;
}

const noImages: KnownImages = new Map();

/** A part of a Markdown text: a paragraph, a list, a table… */
export interface MarkdownPart {
  /** As it was written. */
  readonly source: string;
  readonly node: RootContent;
  readonly blocks: readonly Block[];
}

/** The parts of a text one after the other, as `markdownBlocks` reads them; none for one nested beyond sense. */
export function markdownParts(text: string, images: KnownImages = noImages): readonly MarkdownPart[] {
  if (isNestedBeyondSense(text)) return [];
  const root = parseMarkdown(text);
  const reading = readingOf(root, { topLevel: 2, keepLineEnds: false, images });
  return root.children.map((node) => ({
    source: text.slice(node.position?.start.offset, node.position?.end.offset),
    node,
    blocks: blocksOf([node], reading, 0),
  }));
}

function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function readingOf(root: Root, options: Pick<Reading, 'topLevel' | 'keepLineEnds' | 'images'>): Reading {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, readonly RootContent[]>();
  for (const node of root.children) {
    if (node.type === 'definition') definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node.children);
  }
  return { ...options, definitions, footnotes, open: [] };
}

function readBlock(block: Block, level: number, images: KnownImages): readonly Block[] {
  if (block.kind === 'hand_written') {
    const blocks = block.blocks.flatMap((inner) => readBlock(inner, level, images));
    return [{ ...block, blocks, digest: textDigest(flowOfBlocks(blocks)) }];
  }
  if (block.kind !== 'markdown') return [block];
  return markdownBlocks(block.text, { topLevel: level, keepLineEnds: block.keepLineEnds, images });
}

/** True when a line opens more quotes and lists, or is set further in, than `deepest` levels would need. */
function isNestedBeyondSense(text: string): boolean {
  return text.split('\n').some((line) => {
    const opening = /^(?:[ \t>*+-]|\d{1,9}[.)])*/u.exec(line)?.[0] ?? '';
    const marks = opening.match(/[>*+-]|\d+[.)]/gu)?.length ?? 0;
    return opening.replaceAll('\t', '    ').length > deepest * 6 || (marks > deepest && !isRule(line));
  });
}

/** A line of stars or dashes across the page. */
function isRule(line: string): boolean {
  return /^[ \t]*(?:(?:\*[ \t]*)+|(?:-[ \t]*)+)$/u.test(line);
}

function plainParagraphs(text: string): readonly Block[] {
  return text
    .split(/\n{2,}/u)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: part }] }));
}

function blocksOf(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  reading: Reading,
  depth: number,
): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'heading': {
        const level = Math.min(reading.topLevel + node.depth - 1, 4) as Heading['level'];
        return [{ kind: 'heading', level, inlines: withoutTitles(inlinesOf(node.children, reading)) }];
      }
      case 'paragraph': {
        const inlines = inlinesOf(node.children, reading);
        return inlines.length === 0 ? [] : paragraphsOf(inlines);
      }
      case 'blockquote': {
        const inner = blocksOf(node.children, reading, depth + 1);
        return inner.map((block) => (block.kind === 'paragraph' ? { ...block, role: 'quote' as const } : block));
      }
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered ?? false,
            ...(node.start === null || node.start === undefined ? {} : { start: node.start }),
            items: node.children.map((item) => ({
              blocks: blocksOf(item.children, reading, depth + 1),
              ...(typeof item.checked === 'boolean' ? { checked: item.checked } : {}),
            })),
          },
        ];
      case 'table':
        return tableBlock(node, reading);
      case 'code':
        return [codeParagraph(node.value)];
      case 'html':
        return node.value.trim() === '' ? [] : [{ kind: 'paragraph', inlines: [{ kind: 'text', text: node.value }] }];
      default:
        return [];
    }
  });
}

function tableBlock(node: MarkdownTable, reading: Reading): Block[] {
  const [head, ...body] = node.children;
  const width = head?.children.length ?? 0;
  if (!head || width === 0) return [];
  if (width > widestTable) return node.children.map((row) => joinedRow(row.children, reading));
  const cell = (content: readonly PhrasingContent[] | undefined, index: number): TableCell => {
    const align = node.align?.[index];
    return { lines: linesOf(withoutTitles(inlinesOf(content ?? [], reading))), ...(align ? { align } : {}) };
  };
  const rows = body.map((row) =>
    Array.from({ length: width }, (_, index) => cell(row.children[index]?.children, index)),
  );
  const columns = head.children.map((header, index) => ({
    header: cell(header.children, index),
    weight: weightOf([cell(header.children, index), ...rows.map((row) => at(row, index))]),
  }));
  return [{ kind: 'table', columns, rows }];
}

/** A row too wide for a table, as a line of text. */
function joinedRow(cells: MarkdownTable['children'][number]['children'], reading: Reading): Paragraph {
  const inlines = cells.flatMap((cell, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'text', text: ' | ' } as const]),
    ...withoutTitles(inlinesOf(cell.children, reading)),
  ]);
  return { kind: 'paragraph', inlines };
}

/** A column's share grows with its longest text, within bounds. */
function weightOf(cells: readonly TableCell[]): number {
  const longest = Math.max(
    ...cells.map((cell) => cell.lines.flat().reduce((sum, inline) => sum + lengthOf(inline), 0)),
  );
  return Math.min(Math.max(longest, 6), 40) ** 0.7;
}

function lengthOf(inline: Inline): number {
  if (inline.kind === 'text') return inline.text.length;
  if (inline.kind === 'image') return imageWeight;
  return inline.kind === 'link' ? inline.children.reduce((sum, run) => sum + run.text.length, 0) : 0;
}

/** A cell's lines, cut at its line breaks. */
function linesOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.filter((line) => line.length > 0);
}

function codeParagraph(value: string): Paragraph {
  const inlines = value
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'break' } as const]),
      { kind: 'text', text: line, code: true },
    ]);
  return { kind: 'paragraph', role: 'code', inlines };
}
