import { anchorOf, sectionAnchor } from '../../../domain/deliverable/document-anchor.ts';
import type { Block, DocumentModel, ImageRun, Inline } from '../../../domain/deliverable/document-model.ts';

/** What is numbered by a caption: a block, or a picture with a title in a text. */
type Captioned = Block | ImageRun;

/** What links inside a document may lead to, and the numbers of captions, known before anything is written. */
export interface DocumentPlaces {
  /** Names of all bookmarks. */
  readonly anchors: ReadonlySet<string>;
  /** What the caption behind a bookmark is called: « Tableau 4 ». */
  readonly names: ReadonlyMap<string, string>;
  /** The number of a caption; 1 for what the document does not have. */
  readonly numberOf: (captioned: Captioned) => number;
  /** The bookmark of a picture of a text, on the first of its captions. */
  readonly anchorOf: (image: ImageRun) => string | undefined;
}

/** Walks a document, its Markdown read, in the order that it is written in. */
export function documentPlaces(model: DocumentModel): DocumentPlaces {
  const finder = new PlaceFinder(model);
  for (const { key, blocks } of model.sections) {
    const anchor = sectionAnchor(key);
    if (anchor !== undefined) finder.anchors.add(anchor);
    finder.visit(blocks);
  }
  finder.visit(model.frontMatter);
  const { anchors, names, numbers, images } = finder;
  return {
    anchors,
    names,
    numberOf: (captioned) => numbers.get(captioned) ?? 1,
    anchorOf: (image) => images.get(image),
  };
}

class PlaceFinder {
  readonly anchors = new Set<string>();
  readonly names = new Map<string, string>();
  readonly numbers = new Map<Captioned, number>();
  readonly images = new Map<ImageRun, string>();
  readonly #labels: DocumentModel['labels'];
  readonly #last = { table: 0, figure: 0 };

  constructor({ labels }: DocumentModel) {
    this.#labels = labels;
  }

  visit(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'list') for (const item of block.items) this.visit(item.blocks);
      else if (block.kind === 'hand_written') this.visit(block.blocks);
      else if (block.kind === 'paragraph') this.#paragraph(block.inlines);
      else if (block.kind === 'photos') for (const photo of block.photos) this.#photo(photo);
      else if (block.kind === 'picture') this.#caption('figure', block, block.anchor);
      else if (block.kind === 'matrix') this.#caption('table', block, block.anchor);
      else if (block.kind === 'table') {
        if (block.caption !== undefined) this.#caption('table', block, block.anchor);
        for (const { anchor } of block.rows.flat()) if (anchor !== undefined) this.anchors.add(anchor);
      }
    }
  }

  #paragraph(inlines: readonly Inline[]): void {
    const image = captionedImage(inlines);
    if (image) this.#photo(image);
  }

  #photo(image: ImageRun): void {
    const anchor = anchorOf({ kind: 'figure', key: image.id });
    if (!this.anchors.has(anchor)) this.images.set(image, anchor);
    this.#caption('figure', image, anchor);
  }

  #caption(kind: 'table' | 'figure', captioned: Captioned, anchor: string | undefined): void {
    const number = (this.#last[kind] += 1);
    this.numbers.set(captioned, number);
    if (anchor === undefined || this.anchors.has(anchor)) return;
    this.anchors.add(anchor);
    const label = captioned.kind === 'picture' ? captioned.label : this.#labels[kind];
    this.names.set(anchor, `${label}\u00a0${number}`);
  }
}

/** The picture that a paragraph shows with a caption under it; undefined for any other paragraph. */
export function captionedImage(inlines: readonly Inline[]): ImageRun | undefined {
  const [image] = inlines;
  return inlines.length === 1 && image?.kind === 'image' && image.title !== undefined ? image : undefined;
}
