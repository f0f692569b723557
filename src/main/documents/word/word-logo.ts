import { ImageRun } from 'docx';
import type { StoredImage } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import { standInFor } from './picture-stand-in.ts';

/** Room for a logo, in pixels at 96 to the inch: 5.5 cm by 2.2 cm. */
const room = { width: 208, height: 83 };

/** A logo fitted into its room, never enlarged. */
export function logoRun(image: StoredImage, name: string): ImageRun {
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
