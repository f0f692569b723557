import { ImageRun, LineRuleType, Paragraph, type ParagraphChild, SimpleField, TextRun } from 'docx';
import type { Block, DocumentModel, Picture } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import { printDensity, scenePng } from '../image/scene-png.ts';
import { ownLayout, type PageLayout, textArea, twipsPerPx } from './page-layout.ts';
import { bookmarked } from './word-runs.ts';
import { styleIds } from './word-styles.ts';
import { standInFor } from './picture-stand-in.ts';

/** A description longer than this is cut: Word's pane shows no more. */
const longestDescription = 1_000;

/** Room left on the page for a heading, the caption and a line of text, in twentieths of a point. */
const besides = 1_400;

/** A picture ready to be placed: its file, and its size on the page in px of 1/96 inch. */
export interface DrawnPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws the pictures of a document, each once: never wider than the text nor taller than the page.
 * @param layout the page that the document goes on
 */
export function drawnPictures(
  model: DocumentModel,
  layout: PageLayout = ownLayout,
): ReadonlyMap<Picture, DrawnPicture> {
  const wanted = [
    ...model.frontMatter.flatMap((block) => sized(block, textArea(layout, false))),
    ...model.sections.flatMap(({ landscape, blocks }) =>
      blocks.flatMap((block) => sized(block, textArea(layout, landscape))),
    ),
  ];
  return new Map(
    wanted.map(({ picture, width, height }) => {
      const { bytes } = scenePng(picture.scene, (width / Math.max(picture.scene.width, 1)) * printDensity);
      return [picture, { bytes, width, height }];
    }),
  );
}

function sized(
  block: Block,
  area: { readonly width: number; readonly height: number },
): readonly { readonly picture: Picture; readonly width: number; readonly height: number }[] {
  if (block.kind !== 'picture') return [];
  const { scene } = block;
  const ratio = scene.height / Math.max(scene.width, 1);
  const most = area.height - besides;
  const wished = Math.min(Math.max(block.width, 0.1), 1) * area.width;
  const width = Math.min(wished, most / ratio) / twipsPerPx;
  return [{ picture: block, width, height: width * ratio }];
}

/**
 * A picture in the line of text with its alternative text, and its numbered caption under it, on the same page.
 * @param number rank among the figures of the document
 */
export function wordPicture(picture: Picture, drawn: DrawnPicture | undefined, number: number): Paragraph[] {
  if (!drawn) throw new Error('Pictures of a document are drawn before it is written');
  const name = `${picture.label} ${number}`;
  return [
    new Paragraph({
      style: styleIds.body,
      keepNext: true,
      spacing: { before: 200, after: 60, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'png',
          data: standInFor(drawn.bytes),
          transformation: { width: Math.round(drawn.width), height: Math.round(drawn.height) },
          altText: {
            name,
            title: shortLine(picture.caption),
            description: shortLine(picture.description, longestDescription),
          },
        }),
      ],
    }),
    figureCaption(picture.label, number, picture.caption, picture.anchor),
  ];
}

/** A numbered caption under a figure, with a bookmark on its label and number. */
export function figureCaption(label: string, number: number, caption: string, anchor: string | undefined): Paragraph {
  return new Paragraph({
    style: styleIds.caption,
    keepNext: false,
    spacing: { before: 60, after: 240 },
    children: [...captionNumber(label, number, anchor), new TextRun(` – ${shortLine(caption)}`)],
  });
}

/** « Figure 3 », which Word numbers anew, under a bookmark. */
export function captionNumber(label: string, number: number, anchor: string | undefined): ParagraphChild[] {
  return bookmarked(anchor, [
    new TextRun(`${label}\u00a0`),
    new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
  ]);
}
