import { at } from '../../../domain/deliverable/at.ts';
import {
  Bookmark,
  Document,
  type FileChild,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
  TableOfContents,
  TextRun,
} from 'docx';
import {
  type Block,
  type DocumentModel,
  type DocumentSection,
  type HandWritten,
  type Heading,
  type Inline,
  type List,
  type Picture,
  textRun,
} from '../../../domain/deliverable/document-model.ts';
import { sectionAnchor } from '../../../domain/deliverable/section-anchor.ts';
import { shortLine } from '../clean-text.ts';
import { Contents } from './word-contents.ts';
import { originProperties, SectionControl } from './word-section-control.ts';
import { coverBlocks, furniture } from './word-frame.ts';
import { wordMatrix } from './word-matrix.ts';
import { type DrawnPicture, drawnPictures, wordPicture } from './word-picture.ts';
import { FootnoteCollector, wordRuns } from './word-runs.ts';
import {
  baseStyles,
  numberingIds,
  numbersFrom,
  page,
  styleIds,
  textWidth,
  wordNumbering,
  wordStyles,
} from './word-styles.ts';
import { lengthOfInlines, wordTable } from './word-tables.ts';

/** What the blocks of one document share while they are written. */
interface Writing {
  readonly model: DocumentModel;
  readonly footnotes: FootnoteCollector;
  readonly width: number;
  /** Gives each list its own numbering. */
  readonly nextList: () => number;
  readonly nextTable: () => number;
  readonly nextFigure: () => number;
  readonly pictures: ReadonlyMap<Picture, DrawnPicture>;
  readonly contents: Contents;
  /** Gives each content control its id. */
  readonly nextControl: () => number;
  /** First numbers of numbered lists, other than 1, met while writing. */
  readonly starts: Set<number>;
}

/**
 * Writes a document as a `.docx`: cover, versions, contents, numbered sections, header and footer. Every text is
 * cleaned on the way. Its Markdown must have been read before.
 */
export async function writeWord(model: DocumentModel): Promise<Uint8Array> {
  const footnotes = new FootnoteCollector(model.sections.map((section) => section.key));
  const upright: Writing = {
    model,
    footnotes,
    width: textWidth.upright,
    nextList: counter(),
    nextTable: counter(),
    nextFigure: counter(),
    pictures: drawnPictures(model),
    contents: new Contents(),
    nextControl: counter(),
    starts: new Set(),
  };
  const body = bodySections(upright);
  const front = frontBlocks(upright);
  const title = shortLine(model.title);
  const frontRows = model.frontMatter.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  const frontOnCover = frontRows <= mostFrontRows;
  const document = new Document({
    title,
    subject: shortLine(model.clientName),
    creator: shortLine(model.firmName ?? ''),
    lastModifiedBy: shortLine(model.firmName ?? ''),
    description: shortLine(model.subtitle ?? ''),
    externalStyles: baseStyles,
    styles: wordStyles(model.language),
    numbering: wordNumbering(upright.starts),
    customProperties: originProperties(model),
    footnotes: footnotes.notes,
    sections: [
      {
        properties: { page: uprightPage },
        children: [...coverBlocks(model), ...(frontOnCover ? front : [])],
      },
      {
        properties: { page: uprightPage, type: SectionType.NEXT_PAGE },
        ...furniture(model, textWidth.upright),
        children: [...(frontOnCover ? [] : front), ...contentsBlocks(upright, frontOnCover)],
      },
      ...body,
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A longer text under a heading's mark is a paragraph: kept with the next, it would push everything away. */
const longestHeading = 300;

/** Versions and recipients that the cover has room for. */
const mostFrontRows = 5;

const margins = {
  top: page.margin + 113,
  bottom: page.margin,
  left: page.margin,
  right: page.margin,
  header: page.headerDistance,
  footer: page.headerDistance,
};
const uprightPage = {
  size: { width: page.width, height: page.height, orientation: PageOrientation.PORTRAIT },
  margin: margins,
};
/** The library swaps the sides itself. */
const landscapePage = {
  size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
  margin: margins,
};

/** Runs of sections that stand on the page the same way. */
function bodySections(writing: Writing): ISectionOptions[] {
  const runs: { landscape: boolean; sections: DocumentSection[] }[] = [];
  for (const section of writing.model.sections) {
    const last = runs.at(-1);
    const goesOn = last?.landscape === section.landscape && last.sections.at(-1)?.ownPage !== true;
    if (last && goesOn) last.sections.push(section);
    else runs.push({ landscape: section.landscape, sections: [section] });
  }
  return runs.map(({ landscape, sections }) => {
    const width = landscape ? textWidth.landscape : textWidth.upright;
    return {
      properties: { page: landscape ? landscapePage : uprightPage, type: SectionType.NEXT_PAGE },
      ...furniture(writing.model, width),
      children: sections.flatMap((section) => sectionBlocks(section, { ...writing, width })),
    };
  });
}

function sectionBlocks(section: DocumentSection, writing: Writing): FileChild[] {
  const title = headingParagraph(1, [textRun(shortLine(section.title))], writing, sectionAnchor(section.key));
  return [title, ...section.blocks.flatMap((block) => wordBlocks(block, writing))];
}

function headingParagraph(
  level: Heading['level'],
  inlines: readonly Inline[],
  writing: Writing,
  anchor?: string,
): Paragraph {
  const id = writing.contents.add(level, inlines);
  return new Paragraph({
    style: at(styleIds.headings, level - 1),
    children: [
      ...(anchor === undefined ? [] : [new Bookmark({ id: anchor, children: [] })]),
      new Bookmark({ id, children: wordRuns(inlines, writing.footnotes) }),
    ],
  });
}

function wordBlocks(block: Block, writing: Writing): FileChild[] {
  switch (block.kind) {
    case 'heading':
      if (lengthOfInlines(block.inlines) > longestHeading)
        return wordBlocks({ kind: 'paragraph', inlines: block.inlines }, writing);
      return [headingParagraph(block.level, block.inlines, writing)];
    case 'paragraph':
      return [
        new Paragraph({
          style: styleIds[block.role ?? 'body'],
          children: wordRuns(block.inlines, writing.footnotes),
        }),
      ];
    case 'list':
      return listBlocks(block, writing, 0);
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [caption(block.caption, writing)]),
        wordTable(block, writing.width, writing.footnotes),
        gap(),
      ];
    case 'matrix':
      return [caption(block.caption, writing), wordMatrix(block, writing.width), gap()];
    case 'picture':
      return wordPicture(block, writing.pictures.get(block), writing.nextFigure());
    case 'hand_written':
      return handWritten(block, writing);
    case 'markdown':
      throw new Error('Markdown must be read before writing');
    default:
      return block satisfies never;
  }
}

function handWritten(block: HandWritten, writing: Writing): FileChild[] {
  const children = block.blocks.flatMap((inner) => wordBlocks(inner, writing));
  return children.length === 0 ? [] : [new SectionControl(block, writing.nextControl(), children)];
}

function listBlocks(list: List, writing: Writing, level: number): FileChild[] {
  const instance = writing.nextList();
  const start = list.start ?? 1;
  if (list.ordered && start !== 1) writing.starts.add(start);
  const reference = list.ordered ? numbersFrom(start) : numberingIds.bullets;
  return list.items.flatMap((item) => {
    const box = item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ ';
    let started = false;
    const blocks = item.blocks.flatMap((block): FileChild[] => {
      if (block.kind === 'list') return listBlocks(block, writing, Math.min(level + 1, 8));
      if (block.kind !== 'paragraph') return wordBlocks(block, writing);
      const first = !started;
      started = true;
      const children = wordRuns(block.inlines, writing.footnotes);
      return [
        first
          ? new Paragraph({
              style: list.ordered ? styleIds.number : styleIds.bullet,
              numbering: { reference, level, instance, custom: true },
              children: box ? [new TextRun(box), ...children] : children,
            })
          : new Paragraph({ style: styleIds.listContinue, indent: { left: 397 * (level + 1) }, children }),
      ];
    });
    return blocks;
  });
}

function caption(text: string, writing: Writing): Paragraph {
  return new Paragraph({
    style: styleIds.caption,
    // Said here too: a firm’s own style of captions may not say it.
    keepNext: true,
    children: [
      new TextRun(`${writing.model.labels.table}\u00a0`),
      new SimpleField(`SEQ ${writing.model.labels.table} \\* ARABIC`, String(writing.nextTable())),
      new TextRun(` – ${shortLine(text)}`),
    ],
  });
}

/** Two tables in a row would be joined by Word: a thin empty paragraph keeps them apart. */
function gap(): Paragraph {
  return new Paragraph({ style: styleIds.tableText, spacing: { before: 0, after: 60, line: 120 }, children: [] });
}

/** Versions and distribution, under the cover's facts. */
function frontBlocks(writing: Writing): FileChild[] {
  return writing.model.frontMatter.flatMap((block) =>
    block.kind === 'heading'
      ? [new Paragraph({ style: styleIds.frontHeading, children: wordRuns(block.inlines, writing.footnotes) })]
      : wordBlocks(block, writing),
  );
}

function contentsBlocks(writing: Writing, first: boolean): FileChild[] {
  const title = shortLine(writing.model.labels.contents);
  return [
    new Paragraph({ style: styleIds.contentsTitle, pageBreakBefore: !first, children: [new TextRun(title)] }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      contentChildren: writing.contents.paragraphs(),
    }),
  ];
}

function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}
