import type { Image, Nodes } from 'mdast';
import { flowKeys, withoutTypography } from '../../domain/deliverable/flow-key.ts';
import type { FlowItem } from '../../domain/deliverable/text-flow.ts';
import { commonSequence } from '../../domain/shared/common-sequence.ts';
import type { Language } from '../../words/language.ts';
import { typography } from './document-words.ts';
import { flowOfBlocks } from './flow-of-blocks.ts';
import { markdownBlocks, markdownParts, type MarkdownPart } from './markdown.ts';
import { attachmentId, missingImage, type KnownImages } from './markdown-images.ts';
import { markdownOfFlow, MarkdownWriter, noteKey, nothingKept, type KeptMarkdown } from './markdown-of-flow.ts';

/** What a text in Markdown is read with. */
export interface TextSetting {
  readonly language: Language;
  /** Pictures of the client file that the text may show. */
  readonly images: KnownImages;
}

/** A section's text as our documents show it. */
export function flowOfMarkdown(markdown: string, { language, images }: TextSetting): readonly FlowItem[] {
  return flowOfBlocks(markdownBlocks(typography(language)(markdown), { images }));
}

/**
 * The Markdown of a text that came back, as near as can be to the one before: what did not change keeps its writing,
 * pictures and references that Word does not show stay.
 * @param items the text that came back, tidy
 */
export function renewMarkdown(before: string, items: readonly FlowItem[], setting: TextSetting): string {
  const keys = flowKeys(items).join('\n\n');
  const parts = markdownParts(before, setting.images);
  const kept = keptOf(parts);
  const candidates = [() => renewed(parts, items, kept), () => markdownOfFlow(items, kept)];
  for (const candidate of candidates) {
    const markdown = candidate().trimEnd();
    if (flowKeys(flowOfMarkdown(markdown, setting)).join('\n\n') === keys) return markdown;
  }
  return markdownOfFlow(items, nothingKept).trimEnd();
}

/** The text with the source of every part that is still there whole. */
function renewed(parts: readonly MarkdownPart[], items: readonly FlowItem[], kept: KeptMarkdown): string {
  const flows = parts.map(({ blocks }) => flowKeys(flowOfBlocks(blocks)));
  const placeOf = new Map(commonSequence(flows.flat(), flowKeys(items)));
  const sources = new Map<number, { readonly source: string; readonly length: number }>();
  let at = 0;
  for (const [index, { source }] of parts.entries()) {
    const { length } = flows[index] ?? [];
    const first = placeOf.get(at);
    const whole = Array.from({ length }, (_, offset) => placeOf.get(at + offset));
    if (first !== undefined && whole.every((place, offset) => place === first + offset))
      sources.set(first, { source, length });
    at += length;
  }
  const writer = new MarkdownWriter(kept);
  const texts: string[] = [];
  for (let place = 0; place < items.length;) {
    const same = sources.get(place);
    if (same) {
      texts.push(same.source);
      place += same.length;
      continue;
    }
    let end = place + 1;
    while (end < items.length && !sources.has(end)) end++;
    texts.push(writer.write(items.slice(place, end)).trimEnd());
    place = end;
  }
  const body = texts.join('\n\n');
  const definitions = parts.flatMap(({ node, source }) => {
    if (node.type === 'definition') return [source];
    return node.type === 'footnoteDefinition' && body.includes(`[^${node.label ?? node.identifier}]`) ? [source] : [];
  });
  return [body, ...definitions, writer.notes()].filter((text) => text !== '').join('\n\n');
}

function keptOf(parts: readonly MarkdownPart[]): KeptMarkdown {
  const pictures = new Map<string, Image>();
  const titles = new Map<string, string>();
  const notes = new Map<string, string>();
  const takenLabels = new Set<string>();
  const definitions = new Map(
    parts.flatMap(({ node }) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])),
  );
  const visit = (node: Nodes): void => {
    const source =
      node.type === 'imageReference' ? definitions.get(node.identifier) : node.type === 'image' ? node : undefined;
    if (source && (node.type === 'image' || node.type === 'imageReference')) {
      const image = { type: 'image', url: source.url, title: source.title, alt: node.alt } as const;
      pictures.set(withoutTypography(missingImage(node.alt ?? '').text), image);
      pictures.set(source.url, image);
      if (source.title) titles.set(attachmentId(source.url) ?? '', source.title);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const { node } of parts) {
    visit(node);
    if (node.type !== 'footnoteDefinition') continue;
    const label = node.label ?? node.identifier;
    takenLabels.add(label);
    notes.set(keyOfNote(parts, node.identifier), label);
  }
  return { pictures, titles, notes, takenLabels };
}

/** The key of a footnote as the text refers to it; one that nothing refers to has none. */
function keyOfNote(parts: readonly MarkdownPart[], identifier: string): string {
  const definitions = parts
    .filter(({ node }) => node.type === 'footnoteDefinition' || node.type === 'definition')
    .map(({ source }) => source);
  const [item] = flowOfBlocks(markdownBlocks([`a[^${identifier}]`, ...definitions].join('\n\n')));
  const note = item?.kind === 'paragraph' ? item.inlines.find((inline) => inline.kind === 'footnote') : undefined;
  return note ? noteKey(note.paragraphs) : '';
}
