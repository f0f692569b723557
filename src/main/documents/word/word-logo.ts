import { ImageRun, LineRuleType, Paragraph } from 'docx';
import type { StoredImage } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import { standInFor } from './picture-stand-in.ts';
import { styleIds } from './word-styles.ts';

/** Room for a logo, in pixels at 96 to the inch: 5.5 cm by 2.2 cm. */
const room = { width: 208, height: 83 };

/**
 * A logo alone on a line as high as it is: a firm's own style of text may set its height, and cut it.
 * @param before air above it, in twentieths of a point; that of the style where not given
 */
export function logoParagraph(image: StoredImage, name: string, before?: number): Paragraph {
  return new Paragraph({
    style: styleIds.body,
    spacing: { ...(before === undefined ? {} : { before }), line: 240, lineRule: LineRuleType.AUTO },
    children: [logoRun(image, name)],
  });
}

/** A logo fitted into its room, never enlarged. */
function logoRun(image: StoredImage, name: string): ImageRun {
  const scale = Math.min(1, room.width / image.width, room.height / image.height);
  const text = shortLine(image.alternativeText);
  return new ImageRun({
    type: image.mediaType === 'image/png' ? 'png' : 'jpg',
    data: standInFor(image.bytes),
    transformation: {
      width: Math.max(1, Math.round(image.width * scale)),
      height: Math.max(1, Math.round(image.height * scale)),
    },
    altText: { title: text, description: text, name },
  });
}
