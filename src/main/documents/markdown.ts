import { at } from '../../domain/deliverable/at.ts';
import type {
  BlockContent,
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
  TextRun,
} from '../../domain/deliverable/document-model.ts';
import { linkedSection } from '../../domain/deliverable/section-anchor.ts';
import { flowOfBlocks, textDigest } from './flow-of-blocks.ts';

interface Reading {
  /** Level of a first-level heading of the text. */
  readonly topLevel: number;
  readonly keepLineEnds: boolean;
  readonly definitions: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlyMap<string, readonly RootContent[]>;
  /** Footnotes being read, so that one that cites itself ends. */
  readonly open: readonly string[];
}

type Marks = Omit<TextRun, 'kind' | 'text'>;

/** Quotes and lists within each other, deeper than any text a person writes; the parser's cost grows with them. */
const deepest = 24;

/** Columns that a Word table can hold. */
const widestTable = 63;

/** Schemes that a document may link to: nothing that opens a file or runs a program. */
const linkSchemes = /^(https?:|mailto:|tel:)/iu;

/** The document with its Markdown read into blocks, under the headings of its sections. */
export function readMarkdown(model: DocumentModel): DocumentModel {
  return {
    ...model,
    frontMatter: model.frontMatter.flatMap((block) => readBlock(block, 2)),
    sections: model.sections.map((section) => {
      let level = 2;
      const blocks = section.blocks.flatMap((block) => {
        if (block.kind === 'heading') level = Math.min(block.level + 1, 4);
        return readBlock(block, level);
      });
      return { ...section, blocks };
    }),
  };
}

/**
 * Reads Markdown (CommonMark with GitHub's tables, task lists, strikethrough, links and footnotes) into blocks.
 * Headings start at `topLevel`; HTML is kept as the text it is; an image becomes its alternative text; a link to
 * anything but the web, mail, telephone or a section (`#context`) keeps its text only. A text nested beyond sense is taken as it is.
 */
export function markdownBlocks(text: string, topLevel = 2, keepLineEnds = false): readonly Block[] {
  if (isNestedBeyondSense(text)) return plainParagraphs(text);
  const root = parseMarkdown(text);
  return blocksOf(root.children, readingOf(root, topLevel, keepLineEnds), 0);
}

/** A part of a Markdown text: a paragraph, a list, a table… */
export interface MarkdownPart {
  /** As it was written. */
  readonly source: string;
  readonly node: RootContent;
  readonly blocks: readonly Block[];
}

/** The parts of a text one after the other, as `markdownBlocks` reads them; none for one nested beyond sense. */
export function markdownParts(text: string): readonly MarkdownPart[] {
  if (isNestedBeyondSense(text)) return [];
  const root = parseMarkdown(text);
  const reading = readingOf(root, 2, false);
  return root.children.map((node) => ({
    source: text.slice(node.position?.start.offset, node.position?.end.offset),
    node,
    blocks: blocksOf([node], reading, 0),
  }));
}

function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function readingOf(root: Root, topLevel: number, keepLineEnds: boolean): Reading {
  const definitions = new Map<string, string>();
  const footnotes = new Map<string, readonly RootContent[]>();
  for (const node of root.children) {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node.children);
  }
  return { topLevel, keepLineEnds, definitions, footnotes, open: [] };
}

function readBlock(block: Block, level: number): readonly Block[] {
  if (block.kind === 'hand_written') {
    const blocks = block.blocks.flatMap((inner) => readBlock(inner, level));
    return [{ ...block, blocks, digest: textDigest(flowOfBlocks(blocks)) }];
  }
  if (block.kind !== 'markdown') return [block];
  return markdownBlocks(block.text, level, block.keepLineEnds);
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
        return [{ kind: 'heading', level, inlines: inlinesOf(node.children, reading) }];
      }
      case 'paragraph': {
        const inlines = inlinesOf(node.children, reading);
        return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];
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
    return { lines: linesOf(inlinesOf(content ?? [], reading)), ...(align ? { align } : {}) };
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
    ...inlinesOf(cell.children, reading),
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

function inlinesOf(nodes: readonly PhrasingContent[], reading: Reading, marks: Marks = {}): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return textRuns(node.value, reading, marks);
      case 'strong':
        return inlinesOf(node.children, reading, { ...marks, bold: true });
      case 'emphasis':
        return inlinesOf(node.children, reading, { ...marks, italic: true });
      case 'delete':
        return inlinesOf(node.children, reading, { ...marks, strike: true });
      case 'inlineCode':
        return [{ kind: 'text', text: node.value, ...marks, code: true }];
      case 'break':
        return [{ kind: 'break' }];
      case 'link':
        return linkRuns(node.url, inlinesOf(node.children, reading, marks));
      case 'linkReference':
        return linkRuns(reading.definitions.get(node.identifier), inlinesOf(node.children, reading, marks));
      case 'image':
      case 'imageReference':
        return node.alt ? [{ kind: 'text', text: node.alt, ...marks, italic: true }] : [];
      case 'html':
        return [{ kind: 'text', text: node.value, ...marks }];
      case 'footnoteReference':
        return footnote(node.identifier, reading);
      default:
        return [];
    }
  });
}

function textRuns(text: string, reading: Reading, marks: Marks): Inline[] {
  if (!reading.keepLineEnds) return [{ kind: 'text', text: text.replace(/\s*\n\s*/gu, ' '), ...marks }];
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'break' } as const]),
      ...(line === '' ? [] : [{ kind: 'text' as const, text: line, ...marks }]),
    ]);
}

function linkRuns(url: string | undefined, children: readonly Inline[]): Inline[] {
  const leadsSomewhere = url !== undefined && linkSchemes.test(url) && URL.canParse(url);
  if (url === undefined || (!leadsSomewhere && linkedSection(url) === undefined)) return [...children];
  const runs = children.filter((inline) => inline.kind === 'text');
  return runs.length === 0 ? [...children] : [{ kind: 'link', url, children: runs }];
}

function footnote(identifier: string, reading: Reading): Inline[] {
  const content = reading.footnotes.get(identifier);
  if (!content || reading.open.includes(identifier)) return [];
  const inner = { ...reading, open: [...reading.open, identifier] };
  const paragraphs = content.flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    return [inlinesOf(node.children, inner).filter((inline) => inline.kind !== 'footnote')];
  });
  return [{ kind: 'footnote', paragraphs }];
}
