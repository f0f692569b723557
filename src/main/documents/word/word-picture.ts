import { ImageRun, LineRuleType, Paragraph, SimpleField, TextRun } from 'docx';
import type { Block, DocumentModel, Picture } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import { printDensity, scenePng } from '../image/scene-png.ts';
import { page, styleIds, textWidth } from './word-styles.ts';

/** Twentieths of a point in one px of 1/96 inch. */
const twipsPerPx = 15;

/** A description longer than this is cut: Word's pane shows no more. */
const longestDescription = 1_000;

/** Room left on the page for a heading, the caption and a line of text, in twentieths of a point. */
const besides = 1_500;

/** A picture ready to be placed: its file, and its size on the page in px of 1/96 inch. */
export interface DrawnPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Draws the pictures of a document, each once: never wider than the text nor taller than the page. */
export function drawnPictures(model: DocumentModel): ReadonlyMap<Picture, DrawnPicture> {
  const wanted = [
    ...model.frontMatter.flatMap((block) => sized(block, textWidth.upright)),
    ...model.sections.flatMap(({ landscape, blocks }) =>
      blocks.flatMap((block) => sized(block, landscape ? textWidth.landscape : textWidth.upright)),
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
  textSize: number,
): readonly { readonly picture: Picture; readonly width: number; readonly height: number }[] {
  if (block.kind !== 'picture') return [];
  const { scene } = block;
  const ratio = scene.height / Math.max(scene.width, 1);
  const pageHeight = textSize > textWidth.upright ? page.width : page.height;
  const most = pageHeight - 2 * page.margin - besides;
  const wished = Math.min(Math.max(block.width, 0.1), 1) * textSize;
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
          data: drawn.bytes,
          transformation: { width: Math.round(drawn.width), height: Math.round(drawn.height) },
          altText: {
            name,
            title: shortLine(picture.caption),
            description: shortLine(picture.description, longestDescription),
          },
        }),
      ],
    }),
    new Paragraph({
      style: styleIds.caption,
      keepNext: false,
      spacing: { before: 60, after: 240 },
      children: [
        new TextRun(`${picture.label}\u00a0`),
        new SimpleField(`SEQ ${picture.label} \\* ARABIC`, String(number)),
        new TextRun(` – ${shortLine(picture.caption)}`),
      ],
    }),
  ];
}
