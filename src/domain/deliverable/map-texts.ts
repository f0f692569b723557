import { mapSceneTexts } from '../picture/scene.ts';
import type { Block, DocumentModel, ImageRun, Inline, TableCell } from './document-model.ts';

/** The same document with `change` applied to every text a person reads, code and addresses apart. */
export function mapTexts(model: DocumentModel, change: (text: string) => string): DocumentModel {
  return {
    ...model,
    title: change(model.title),
    ...(model.subtitle === undefined ? {} : { subtitle: change(model.subtitle) }),
    coverFacts: model.coverFacts.map((fact) => ({ label: change(fact.label), value: change(fact.value) })),
    frontMatter: model.frontMatter.map((block) => mapBlock(block, change)),
    sections: model.sections.map((section) => ({
      ...section,
      title: change(section.title),
      blocks: section.blocks.map((block) => mapBlock(block, change)),
    })),
    labels: { ...model.labels, footer: change(model.labels.footer) },
  };
}

function mapBlock(block: Block, change: (text: string) => string): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: mapInlines(block.inlines, change) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: item.blocks.map((inner) => mapBlock(inner, change)) })),
      };
    case 'table':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: change(block.caption) }),
        columns: block.columns.map((column) => ({ ...column, header: mapCell(column.header, change) })),
        rows: block.rows.map((row) => row.map((cell) => mapCell(cell, change))),
      };
    case 'matrix':
      return {
        ...block,
        caption: change(block.caption),
        axes: block.axes.map(change),
        rows: block.rows.map((row) => ({
          ...row,
          label: change(row.label),
          ...(row.detail === undefined ? {} : { detail: change(row.detail) }),
        })),
        description: change(block.description),
      };
    case 'picture':
      return {
        ...block,
        caption: change(block.caption),
        description: change(block.description),
        scene: mapSceneTexts(block.scene, change),
      };
    case 'photos':
      return { ...block, photos: block.photos.map((photo) => mapImage(photo, change)) };
    case 'markdown':
      return { ...block, text: change(block.text) };
    case 'hand_written':
      return {
        ...block,
        title: change(block.title),
        blocks: block.blocks.map((inner) => mapBlock(inner, change)),
      };
    default:
      return block satisfies never;
  }
}

function mapCell(cell: TableCell, change: (text: string) => string): TableCell {
  return { ...cell, lines: cell.lines.map((line) => mapInlines(line, change)) };
}

function mapImage(image: ImageRun, change: (text: string) => string): ImageRun {
  return {
    ...image,
    alternativeText: change(image.alternativeText),
    ...(image.title === undefined ? {} : { title: change(image.title) }),
  };
}

function mapInlines(inlines: readonly Inline[], change: (text: string) => string): readonly Inline[] {
  return inlines.map((inline) => {
    switch (inline.kind) {
      case 'text':
        return inline.code ? inline : { ...inline, text: change(inline.text) };
      case 'link':
        return {
          ...inline,
          children: inline.children.map((run) =>
            run.code || run.text === inline.url ? run : { ...run, text: change(run.text) },
          ),
        };
      case 'footnote':
        return { ...inline, paragraphs: inline.paragraphs.map((line) => mapInlines(line, change)) };
      case 'image':
        return mapImage(inline, change);
      case 'break':
        return inline;
      default:
        return inline satisfies never;
    }
  });
}
