import type { AnyExtension, JSONContent } from '@tiptap/core';
import { MarkdownManager } from '@tiptap/markdown';
import { StarterKit } from '@tiptap/starter-kit';
import { Picture, RawBlock, RawInline } from './markdown-nodes.ts';
import { shapeOf, type ShapeToken } from './markdown-shape.ts';

/** What the editor knows of a text. Underlining has no Markdown; the rest is what documents print. */
export const knownSyntax: readonly AnyExtension[] = [
  StarterKit.configure({
    underline: false,
    heading: { levels: [1, 2, 3, 4] },
    link: { openOnClick: false, autolink: false, linkOnPaste: true, defaultProtocol: 'https' },
  }),
  RawBlock,
  RawInline,
];

/** One for the page: it registers its own syntax with the reader, once. */
const manager = new MarkdownManager({ extensions: [...knownSyntax, Picture] });

/** Reads Markdown into what the editor edits. */
export function readMarkdown(text: string): JSONContent {
  return withoutEmptyParagraphs(manager.parse(text.replaceAll('\r\n', '\n')));
}

/** Writes what was edited as Markdown, with no more escapes than its reading needs. */
export function writeMarkdown(document: JSONContent): string {
  const written = manager.serialize(withoutEmptyParagraphs(document)).trim();
  const light = withoutNeedlessEscapes(written);
  return isSame(light, written) ? light : written;
}

/** True when the editor gives back all that a text says. */
export function survivesEditing(text: string): boolean {
  try {
    return isSame(writeMarkdown(readMarkdown(text)), text.replaceAll('\r\n', '\n'));
  } catch {
    return false;
  }
}

function isSame(one: string, other: string): boolean {
  return one === other || shape(one) === shape(other);
}

/** Reads with the plain reader, which knows nothing of the editor's own syntax. */
function shape(text: string): string {
  const { Lexer, defaults } = manager.instance;
  const tokens = new Lexer({ ...defaults, extensions: null, tokenizer: null }).lex(text);
  return shapeOf(tokens as unknown as readonly ShapeToken[]);
}

/** An empty paragraph is a place to type in, not something that is said. */
function withoutEmptyParagraphs(node: JSONContent): JSONContent {
  if (node.type !== 'doc' || !node.content) return node;
  const content = node.content.filter(({ type, content: inner = [] }) => type !== 'paragraph' || inner.length > 0);
  return { ...node, content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

function withoutNeedlessEscapes(text: string): string {
  return text
    .replaceAll(/&(?<name>amp|gt);/gu, (_, name: string) => (name === 'amp' ? '&' : '>'))
    .replaceAll(/\\(?<sign>[[\]])(?!\^)/gu, '$<sign>')
    .replaceAll(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
    .replaceAll(/(?<![~\\])\\~(?![~\\])/gu, '~');
}
