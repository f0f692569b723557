import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  NoBreakHyphen,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type {
  DocumentModel,
  ImageRun,
  Inline,
  LinkRun,
  TextRun as Run,
} from '../../../domain/deliverable/document-model.ts';
import { anchorOf, linkTarget } from '../../../domain/deliverable/document-anchor.ts';
import { cleanText } from '../clean-text.ts';
import { missingImage } from '../markdown-images.ts';
import { type DocumentPlaces, documentPlaces } from './document-places.ts';
import { imageRun, type TextRoom } from './word-image.ts';
import { ownLayout, textArea } from './page-layout.ts';
import { styleIds } from './word-styles.ts';

/** What the texts of a document share while they are written: footnotes met, by their number, places and pictures. */
export class TextWriting {
  readonly #notes: Record<string, { readonly children: readonly Paragraph[] }> = {};
  readonly places: DocumentPlaces;
  readonly #model: DocumentModel;
  #last = 0;

  constructor(model: DocumentModel) {
    this.#model = model;
    this.places = documentPlaces(model);
  }

  /** Keeps a note and gives its number. */
  add(paragraphs: readonly (readonly Inline[])[]): number {
    this.#last += 1;
    this.#notes[this.#last] = {
      children: paragraphs.map((inlines) => new Paragraph({ children: wordRuns(inlines, this) })),
    };
    return this.#last;
  }

  get notes(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
    return this.#notes;
  }

  /** What stands for a caption that the document does not have. */
  get absent(): string {
    return this.#model.labels.absent;
  }

  /** A picture, or what stands for one that is not there. */
  image(image: ImageRun, room: TextRoom): ParagraphChild[] {
    const stored = this.#model.images?.get(image.id);
    return stored ? [imageRun(image, stored, room)] : textRuns(missingImage(image.alternativeText));
  }
}

/**
 * Text, links and pictures as Word runs, cleaned; a line feed is a line break.
 * @param room what pictures fit in
 */
export function wordRuns(
  inlines: readonly Inline[],
  texts: TextWriting,
  room: TextRoom = textArea(ownLayout, false),
): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return textRuns(inline);
      case 'link':
        return linkRuns(inline, texts);
      case 'image':
        return texts.image(inline, room);
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'footnote':
        return [new FootnoteReferenceRun(texts.add(inline.paragraphs))];
      default:
        return inline satisfies never;
    }
  });
}

/** Runs under a bookmark; without one, where there is none. */
export function bookmarked(anchor: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  return anchor === undefined ? children : [new Bookmark({ id: anchor, children })];
}

/**
 * A link to the web, or to a place of this very document; to a place that it does not have, its text only. The number
 * of a caption that is not there says so, and keeps its link, so that it is known when the document comes back.
 */
function linkRuns(link: LinkRun, { places, absent }: TextWriting): ParagraphChild[] {
  const runs = (style?: string): TextRun[] => link.children.flatMap((run) => textRuns(run, style));
  const target = linkTarget(link.url);
  if (!target) return [new ExternalHyperlink({ link: link.url, children: runs('Hyperlink') })];
  const anchor = anchorOf(target);
  if (link.children.length > 0) {
    if (!places.anchors.has(anchor)) return runs();
    return [new InternalHyperlink({ anchor, children: runs(link.quiet ? undefined : 'Hyperlink') })];
  }
  const name = places.names.get(anchor);
  const shown =
    name === undefined ? new TextRun({ text: absent, italics: true }) : new TextRun({ text: name, style: 'Hyperlink' });
  return [new InternalHyperlink({ anchor, children: [shown] })];
}

function textRuns(run: Run, style?: string): TextRun[] {
  const marks = {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.strike ? { strike: true } : {}),
    ...(run.code ? { style: styleIds.codeRun } : style ? { style } : {}),
  };
  return cleanText(run.text)
    .replaceAll('\t', ' ')
    .split('\n')
    .map(
      (text, index) =>
        new TextRun({
          ...marks,
          ...(run.unbroken ? { children: unbrokenText(text) } : { text }),
          ...(index === 0 ? {} : { break: 1 }),
        }),
    );
}

/** A text with hyphens after which Word does not end a line. */
function unbrokenText(text: string): (string | NoBreakHyphen)[] {
  return text.split('-').flatMap((part, index) => (index === 0 ? [part] : [new NoBreakHyphen(), part]));
}
