import type { AllRows } from '../../domain/deliverable/document-data.ts';
import type { Block } from '../../domain/deliverable/document-model.ts';
import { withoutTypography } from '../../domain/deliverable/flow-key.ts';
import type { DocumentOrigin } from '../../domain/deliverable/section-tag.ts';
import { plainText, type FlowItem } from '../../domain/deliverable/text-flow.ts';
import { wordDocument, wordKinds } from './word-document.ts';

/** Kinds whose days a document does not name: they cannot be made again as they were. */
const ofSomeDays: ReadonlySet<string> = new Set(['day', 'guide', 'days']);

/**
 * The part of a chapter that was written by hand: what stands before the first thing that the rows say for the same
 * section of the same document. Undefined when nothing tells where it ends.
 * @param key the section's
 */
export function textBeforeGenerated(
  items: readonly FlowItem[],
  key: string,
  rows: AllRows,
  origin: DocumentOrigin | undefined,
): readonly FlowItem[] | undefined {
  const kind = wordKinds.find((known) => known === origin?.kind);
  if (!origin || !kind || ofSomeDays.has(kind)) return undefined;
  const section = wordDocument(kind, rows, origin).sections.find((found) => found.key === key);
  if (!section) return undefined;
  const generated = section.blocks.filter((block) => block.kind !== 'hand_written');
  if (generated.length === 0) return items;
  const start = startOf(generated[0]);
  if (start === undefined) return undefined;
  const places = [...items.keys()].filter((place) => isStart(textOf(items[place]), start));
  return places.length === 1 ? items.slice(0, places[0]) : undefined;
}

/** The letters that a block begins with: its first paragraph, or its caption, which its number stands before. */
interface Start {
  readonly text: string;
  readonly numbered: boolean;
}

function isStart(text: string, start: Start): boolean {
  if (!start.numbered) return text === start.text;
  return text.endsWith(` – ${start.text}`) && /^\S+ \d+$/u.test(text.slice(0, -start.text.length - 3));
}

function startOf(block: Block | undefined): Start | undefined {
  switch (block?.kind) {
    case 'heading':
    case 'paragraph':
      return startWith(plainText(block.inlines), false);
    case 'list':
      return startOf(block.items[0]?.blocks[0]);
    case 'table':
    case 'matrix':
    case 'picture':
      return startWith(block.caption ?? '', true);
    default:
      return undefined;
  }
}

function startWith(letters: string, numbered: boolean): Start | undefined {
  const text = withoutTypography(letters).trim();
  return text === '' ? undefined : { text, numbered };
}

function textOf(item: FlowItem | undefined): string {
  return item?.kind === 'paragraph' ? withoutTypography(plainText(item.inlines)).trim() : '';
}
