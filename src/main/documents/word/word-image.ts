import { ImageRun } from 'docx';
import type { ImageRun as Image, StoredImage } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import { attachmentUrl, longestDescription } from '../markdown-images.ts';
import { twipsPerPx } from './page-layout.ts';
import { standInFor } from './picture-stand-in.ts';

/** Pixels to the inch at which a picture is shown, where it has room: a screenshot stays sharp on paper. */
const shownDensity = 150;

/** What a heading and a caption take beside a picture, in twentieths of a point. */
const besides = 1_400;

/** How Word turns a JPEG that says that it is not upright (EXIF 3.0, tag 274), clockwise: Word itself does not read it. */
const turns: Readonly<Record<number, { readonly rotation?: number; readonly mirrored?: boolean }>> = {
  2: { mirrored: true },
  3: { rotation: 180 },
  4: { rotation: 180, mirrored: true },
  5: { rotation: 270, mirrored: true },
  6: { rotation: 90 },
  7: { rotation: 90, mirrored: true },
  8: { rotation: 270 },
};

/** Width and height as they are seen, in pixels. */
export function shownSize({ width, height, orientation = 1 }: StoredImage): {
  readonly width: number;
  readonly height: number;
} {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** The room that a text has, in twentieths of a point. */
export interface TextRoom {
  readonly width: number;
  readonly height: number;
}

/**
 * A picture of the client file in the line of text: never wider than the text nor taller than the page. Its name says
 * which attachment it is, so that it is known when the document comes back.
 */
export function imageRun(image: Image, stored: StoredImage, room: TextRoom): ImageRun {
  const { bytes, mediaType, width, height } = stored;
  const shown = shownSize(stored);
  const most = { width: room.width / twipsPerPx, height: (room.height - besides) / twipsPerPx };
  const scale = Math.min(96 / shownDensity, most.width / shown.width, most.height / shown.height);
  const { rotation = 0, mirrored = false } = turns[stored.orientation ?? 1] ?? {};
  return new ImageRun({
    type: mediaType === 'image/png' ? 'png' : 'jpg',
    data: standInFor(bytes),
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
      ...(rotation === 0 ? {} : { rotation }),
      ...(mirrored ? { flip: { horizontal: true } } : {}),
    },
    altText: {
      name: attachmentUrl(image.id),
      title: shortLine(image.title ?? ''),
      description: shortLine(image.alternativeText, longestDescription),
    },
  });
}
