import type { Definition, PhrasingContent, RootContent } from 'mdast';
import { linkTarget, showsNumber, urlOf } from '../../domain/deliverable/document-anchor.ts';
import type { Inline, TextRun } from '../../domain/deliverable/document-model.ts';
import { imageInlines, missingImage, type KnownImages } from './markdown-images.ts';

/** What the parts of a text in Markdown are read with. */
export interface Reading {
  /** Level of a first-level heading of the text. */
  readonly topLevel: number;
  readonly keepLineEnds: boolean;
  readonly images: KnownImages;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, readonly RootContent[]>;
  /** Footnotes being read, so that one that cites itself ends. */
  readonly open: readonly string[];
}

type Marks = Omit<TextRun, 'kind' | 'text'>;

/** Schemes that a document may link to: nothing that opens a file or runs a program. */
const linkSchemes = /^(https?:|mailto:|tel:)/iu;

/** Texts, links, pictures and footnotes of a paragraph. */
export function inlinesOf(nodes: readonly PhrasingContent[], reading: Reading, marks: Marks = {}): Inline[] {
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
        return linkRuns(reading.definitions.get(node.identifier)?.url, inlinesOf(node.children, reading, marks));
      case 'image':
      case 'imageReference': {
        const { url, title } = node.type === 'image' ? node : (reading.definitions.get(node.identifier) ?? nowhere);
        return [...imageInlines({ url, title, alt: node.alt ?? '' }, reading.images, marks)];
      }
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

const nowhere = { url: '', title: null } as const;

/** A link and, after it, what a link cannot hold. */
function linkRuns(url: string | undefined, children: readonly Inline[]): Inline[] {
  const target = url === undefined ? undefined : linkTarget(url);
  const leadsSomewhere = url !== undefined && linkSchemes.test(url) && URL.canParse(url);
  if (url === undefined || (!leadsSomewhere && !target)) return [...children];
  const runs = children.filter((inline) => inline.kind === 'text');
  const others = children.filter((inline) => inline.kind === 'image' || inline.kind === 'footnote');
  const text = runs.map((run) => run.text).join('');
  if (target && others.length === 0 && showsNumber(url, text))
    return [{ kind: 'link', url: urlOf(target), children: [] }];
  if (runs.length > 0) return [{ kind: 'link', url: target ? urlOf(target) : url, children: runs }, ...others];
  if (target?.kind !== 'row' || children.length > 0) return [...children];
  return [{ kind: 'link', url: urlOf(target), children: [{ kind: 'text', text: target.code }] }];
}

function footnote(identifier: string, reading: Reading): Inline[] {
  const content = reading.footnotes.get(identifier);
  if (!content || reading.open.includes(identifier)) return [];
  const inner = { ...reading, open: [...reading.open, identifier] };
  const paragraphs = content.flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    return [
      inlinesOf(node.children, inner)
        .filter((inline) => inline.kind !== 'footnote')
        .map((inline) => (inline.kind === 'image' ? missingImage(inline.alternativeText) : inline)),
    ];
  });
  return [{ kind: 'footnote', paragraphs }];
}
