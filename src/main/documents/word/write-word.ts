import { at } from '../../../domain/deliverable/at.ts';
import {
  Bookmark,
  Document,
  type FileChild,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Paragraph,
  SectionType,
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
  type Matrix,
  type Picture,
  type Table,
  textRun,
} from '../../../domain/deliverable/document-model.ts';
import { sectionAnchor } from '../../../domain/deliverable/document-anchor.ts';
import { shortLine } from '../clean-text.ts';
import { Contents } from './word-contents.ts';
import { originProperties, SectionControl } from './word-section-control.ts';
import { shrinkEnds } from './small-ends.ts';
import { coverBlocks, furniture } from './word-frame.ts';
import { wordMatrix } from './word-matrix.ts';
import { packWord } from './word-package.ts';
import { ownLayout, type PageLayout, textArea } from './page-layout.ts';
import { captionedImage } from './document-places.ts';
import { openingBlocks } from './word-opening.ts';
import { contentsBlocks, opened, pageOf } from './word-pages.ts';
import { type PhotoSetting, wordPhotos } from './word-photos.ts';
import { captionNumber, type DrawnPicture, drawnPictures, figureCaption, wordPicture } from './word-picture.ts';
import { TextWriting, wordRuns } from './word-runs.ts';
import { baseStyles, numberingIds, numbersFrom, styleIds, wordNumbering, wordStyles } from './word-styles.ts';
import { lengthOfInlines, wordTable } from './word-tables.ts';

/** What the blocks of one document share while they are written. */
interface Writing {
  readonly model: DocumentModel;
  readonly texts: TextWriting;
  readonly layout: PageLayout;
  /** Room of the text. */
  readonly width: number;
  readonly height: number;
  /** Gives each list its own numbering. */
  readonly nextList: () => number;
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
 * @param layout the page that tables and pictures are laid out for: ours, or that of the firm's template
 */
export async function writeWord(
  model: DocumentModel,
  layout: PageLayout = ownLayout,
): Promise<Uint8Array<ArrayBuffer>> {
  const texts = new TextWriting(model);
  const upright: Writing = {
    model,
    texts,
    layout,
    ...textArea(layout, false),
    nextList: counter(),
    pictures: drawnPictures(model, layout),
    contents: new Contents(),
    nextControl: counter(),
    starts: new Set(),
  };
  const body = bodySections(upright);
  const front = frontBlocks(upright);
  const opening = model.opening ?? 'cover';
  const title = shortLine(model.title);
  const frontRows = model.frontMatter.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  const frontOnCover = frontRows <= mostFrontRows && model.sections.length > 0;
  // Contents of one level fit under versions and recipients.
  const frontIsShort = model.briefContents === true && frontRows + model.sections.length <= mostFrontLines;
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
    footnotes: texts.notes,
    sections:
      opening !== 'cover'
        ? opened(upright, [...openingBlocks(model, opening), ...front], body)
        : [
            {
              properties: { page: pageOf(layout, false) },
              children: [...coverBlocks(model, upright.height), ...(frontOnCover ? front : [])],
            },
            {
              properties: { page: pageOf(layout, false), type: SectionType.NEXT_PAGE },
              ...furniture(model, upright.width),
              children: [
                ...(frontOnCover ? [] : front),
                ...contentsBlocks(model, upright.contents, frontOnCover || frontIsShort),
              ],
            },
            ...body,
          ],
  });
  shrinkEnds(document);
  return packWord(document);
}

/** A longer text under a heading's mark is a paragraph: kept with the next, it would push everything away. */
const longestHeading = 300;

/** How far a list is set in by level, in twentieths of a point. */
const listStep = 397;

/** Versions and recipients that the cover has room for. */
const mostFrontRows = 5;

/** Versions, recipients and lines of the contents that fit on one page. */
const mostFrontLines = 26;

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
    const area = textArea(writing.layout, landscape);
    return {
      properties: { page: pageOf(writing.layout, landscape), type: SectionType.NEXT_PAGE },
      ...furniture(writing.model, area.width),
      children: sections.flatMap((section) => sectionBlocks(section, { ...writing, ...area })),
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
  // One page is too small for large headings and their numbers.
  const small = writing.model.opening === 'page';
  return new Paragraph({
    style: at(styleIds.headings, Math.min(small ? level : level - 1, 3)),
    ...(small ? { numbering: false, indent: { left: 0, firstLine: 0 }, spacing: { before: 180, after: 60 } } : {}),
    children: [
      ...(anchor === undefined ? [] : [new Bookmark({ id: anchor, children: [] })]),
      new Bookmark({ id, children: wordRuns(inlines, writing.texts, writing) }),
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
      return textParagraphs(
        block.inlines,
        { style: styleIds[block.role ?? 'body'], ...(block.lead ? { keepNext: true } : {}) },
        writing,
      );
    case 'list':
      return listBlocks(block, writing, 0);
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [caption(block, block.caption, writing)]),
        wordTable(block, writing.width, writing.texts),
        gap(),
      ];
    case 'matrix':
      return [caption(block, block.caption, writing), wordMatrix(block, writing.width, writing.height), gap()];
    case 'picture':
      return wordPicture(block, writing.pictures.get(block), writing.texts.places.numberOf(block));
    case 'photos':
      return wordPhotos(block, photoSetting(writing));
    case 'hand_written':
      return handWritten(block, writing);
    case 'markdown':
      throw new Error('Markdown must be read before writing');
    default:
      return block satisfies never;
  }
}

function photoSetting({ model, texts, width }: Writing): PhotoSetting {
  return { images: model.images ?? new Map(), places: texts.places, label: model.labels.figure, width };
}

/**
 * A paragraph of text, and under it the caption of the picture that it shows alone. Lines as high as their pictures:
 * a firm's own style may set their height.
 */
function textParagraphs(
  inlines: readonly Inline[],
  options: IParagraphOptions,
  { texts, model, width, height }: Writing,
  { indent = 0, before = [] }: { readonly indent?: number; readonly before?: readonly TextRun[] } = {},
): FileChild[] {
  const image = captionedImage(inlines);
  const hasImage = inlines.some((inline) => inline.kind === 'image');
  const text = new Paragraph({
    ...options,
    ...(hasImage ? { spacing: { line: 240, lineRule: LineRuleType.AUTO } } : {}),
    ...(image ? { keepNext: true } : {}),
    children: [...before, ...wordRuns(inlines, texts, { width: width - indent, height })],
  });
  if (!image) return [text];
  const { places } = texts;
  return [text, figureCaption(model.labels.figure, places.numberOf(image), image.title ?? '', places.anchorOf(image))];
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
      const indent = listStep * (level + 1);
      const options: IParagraphOptions = first
        ? {
            style: list.ordered ? styleIds.number : styleIds.bullet,
            numbering: { reference, level, instance, custom: true },
          }
        : { style: styleIds.listContinue, indent: { left: indent } };
      const before = first && box ? [new TextRun(box)] : [];
      return textParagraphs(block.inlines, options, writing, { indent, before });
    });
    return blocks;
  });
}

function caption(block: Table | Matrix, text: string, { model, texts }: Writing): Paragraph {
  return new Paragraph({
    style: styleIds.caption,
    // Said here too: a firm’s own style of captions may not say it.
    keepNext: true,
    children: [
      ...captionNumber(model.labels.table, texts.places.numberOf(block), block.anchor),
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
      ? [new Paragraph({ style: styleIds.frontHeading, children: wordRuns(block.inlines, writing.texts) })]
      : wordBlocks(block, writing),
  );
}

function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}
