import { createHash } from 'node:crypto';
import type { Block, Inline, List, Table } from '../../domain/deliverable/document-model.ts';
import { flowKeys } from '../../domain/deliverable/flow-key.ts';
import { type FlowItem, tidyFlow } from '../../domain/deliverable/text-flow.ts';
import { cleanText } from './clean-text.ts';

/** Deepest level of a list in Word, from 0. */
const deepestLevel = 8;

/** Hexadecimal digits of a digest after its version: a tag of Word has room for no more. */
const digestLength = 9;

/** To raise with every change of `flowKey`: a digest of another version says nothing. */
const digestVersion = '1';

/**
 * The blocks of a hand-written text as the Word writer lays them out, so that they compare with what comes back.
 * @param blocks read from Markdown; other blocks are left out
 */
export function flowOfBlocks(blocks: readonly Block[]): readonly FlowItem[] {
  return tidyFlow(blocks.flatMap(itemsOf));
}

/** A short digest of a text as written in Word; typography and the writing of its Markdown do not count. */
export function textDigest(items: readonly FlowItem[]): string {
  return digestVersion + createHash('sha256').update(flowKeys(items).join('\n\n')).digest('hex').slice(0, digestLength);
}

/** A digest found in a document, or undefined when it cannot be compared with `textDigest`. */
export function comparableDigest(digest: string | undefined): string | undefined {
  return digest?.length === digestLength + 1 && digest.startsWith(digestVersion) ? digest : undefined;
}

function itemsOf(block: Block): FlowItem[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'paragraph', role: 'heading', level: block.level, inlines: written(block.inlines) }];
    case 'paragraph': {
      const role = block.role === 'quote' || block.role === 'code' ? block.role : 'body';
      return [{ kind: 'paragraph', role, level: 0, inlines: written(block.inlines) }];
    }
    case 'list':
      return listItems(block, 0);
    case 'table':
      return [tableItem(block)];
    default:
      return [];
  }
}

function listItems(list: List, level: number): FlowItem[] {
  let number = list.start ?? 1;
  return list.items.flatMap((item) => {
    let started = false;
    return item.blocks.flatMap((block): FlowItem[] => {
      if (block.kind === 'list') return listItems(block, Math.min(level + 1, deepestLevel));
      if (block.kind !== 'paragraph') return itemsOf(block);
      const first = !started;
      started = true;
      const inlines = written(block.inlines);
      if (!first) return [{ kind: 'paragraph', role: 'continuation', level, inlines }];
      return [
        {
          kind: 'paragraph',
          role: 'item',
          level,
          ...(list.ordered ? { number: number++ } : {}),
          ...(item.checked === undefined ? {} : { checked: item.checked }),
          inlines,
        },
      ];
    });
  });
}

function tableItem(table: Table): FlowItem {
  const header = table.columns.map((column) => column.header);
  return {
    kind: 'table',
    align: header.map((cell) => cell.align ?? 'left'),
    rows: [header, ...table.rows].map((row) =>
      row.map((cell) => written(cell.lines.flatMap((line, index) => (index === 0 ? line : [lineBreak, ...line])))),
    ),
  };
}

const lineBreak = { kind: 'break' } as const;

/** Inlines with their texts as they are written: cleaned, one line each. */
function written(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'text')
      return cleanText(inline.text)
        .replaceAll('\t', ' ')
        .split('\n')
        .flatMap((text, index): Inline[] => [...(index === 0 ? [] : [lineBreak]), { ...inline, text }]);
    if (inline.kind === 'image') {
      const { kind, id, alternativeText, title } = inline;
      return [{ kind, id, alternativeText, ...(title === undefined ? {} : { title }) }];
    }
    if (inline.kind === 'footnote') return [{ kind: 'footnote', paragraphs: inline.paragraphs.map(written) }];
    if (inline.kind === 'link') {
      const children = written(inline.children).map((part) =>
        part.kind === 'text' ? part : ({ kind: 'text', text: ' ' } as const),
      );
      return [{ ...inline, children }];
    }
    return [inline];
  });
}
