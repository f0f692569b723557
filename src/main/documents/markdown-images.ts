import type { Inline, Paragraph, TextRun } from '../../domain/deliverable/document-model.ts';
import { shortLine } from './clean-text.ts';

/** What reading a text needs of the pictures that it may show, by id of their attachment. */
export type KnownImages = ReadonlyMap<string, { readonly alternativeText: string }>;

/** Longest alternative text: Word's pane shows no more. */
export const longestDescription = 1_000;

const scheme = /^attachment:\s*/iu;

/** The attachment that the address of a picture names; undefined for any other address. */
export function attachmentId(url: string): string | undefined {
  return scheme.test(url) ? url.replace(scheme, '').trim().toLowerCase() : undefined;
}

/** The address of an attachment. */
export function attachmentUrl(id: string): string {
  return `attachment:${id}`;
}

/** A picture as Markdown has it. */
export interface MarkdownImage {
  readonly url: string;
  readonly alt: string;
  readonly title: string | null | undefined;
}

/**
 * A picture of Markdown as a document shows it: the picture, where the client file has it; a link, for one on the
 * web, which is never fetched; else its alternative text between brackets.
 */
export function imageInlines(
  { url, alt, title }: MarkdownImage,
  images: KnownImages,
  marks: Omit<TextRun, 'kind' | 'text'>,
): readonly Inline[] {
  const id = attachmentId(url);
  const image = id === undefined ? undefined : images.get(id);
  if (id !== undefined && image) {
    const caption = shortLine(title ?? '');
    const alternativeText = shortLine(alt.trim() === '' ? image.alternativeText : alt, longestDescription);
    return [{ kind: 'image', id, alternativeText, ...(caption === '' ? {} : { title: caption }) }];
  }
  if (/^https?:/iu.test(url) && URL.canParse(url))
    return [{ kind: 'link', url, children: [{ kind: 'text', text: alt.trim() === '' ? url : alt, ...marks }] }];
  return [missingImage(alt, marks)];
}

/** What stands for a picture that cannot be shown. */
export function missingImage(alt: string, marks: Omit<TextRun, 'kind' | 'text'> = {}): TextRun {
  return { kind: 'text', text: `[${alt.trim() === '' ? '…' : alt}]`, ...marks, italic: true, missingImage: true };
}

/** The same inlines, where no caption has room. */
export function withoutTitles(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    if (inline.kind !== 'image') return inline;
    const { title: _, ...image } = inline;
    return image;
  });
}

/** A paragraph cut at its pictures with a caption: each stands alone, so that its caption comes under it. */
export function paragraphsOf(inlines: readonly Inline[]): Paragraph[] {
  const pieces: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'image' && inline.title !== undefined) pieces.push([inline], []);
    else pieces.at(-1)?.push(inline);
  }
  return pieces
    .filter((piece) => pieces.length === 1 || !isBlank(piece))
    .map((piece) => ({ kind: 'paragraph', inlines: piece }));
}

function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === ''));
}
