import type { Block, DocumentModel, Inline } from '../../domain/deliverable/document-model.ts';

/** A picture of a text that the document cannot show. */
export interface MissingImage {
  /** Title of the section. */
  readonly section: string;
  /** What stands in its place. */
  readonly text: string;
}

/** The pictures that a document, its Markdown read, cannot show: gone from the client file, or of no known kind. */
export function missingImages(model: DocumentModel): readonly MissingImage[] {
  return model.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap(textsOf).map((text) => ({ section: title, text })),
  );
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return missingIn(block.inlines);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(textsOf));
    case 'hand_written':
      return block.blocks.flatMap(textsOf);
    case 'table':
      return [...block.columns.map(({ header }) => header), ...block.rows.flat()].flatMap(({ lines }) =>
        lines.flatMap(missingIn),
      );
    default:
      return [];
  }
}

function missingIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'footnote') return inline.paragraphs.flatMap(missingIn);
    const runs = inline.kind === 'link' ? inline.children : [inline];
    return runs.flatMap((run) => (run.kind === 'text' && run.missingImage ? [run.text] : []));
  });
}
