import { ImageRun } from 'docx';
import type { ImageRun as Image, StoredImage } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import { attachmentUrl, longestDescription } from '../markdown-images.ts';
import { twipsPerPx } from './page-layout.ts';

/** Pixels to the inch at which a picture is shown, where it has room: a screenshot stays sharp on paper. */
const shownDensity = 150;

/** What a heading and a caption take beside a picture, in twentieths of a point. */
const besides = 1_400;

/** The room that a text has, in twentieths of a point. */
export interface TextRoom {
  readonly width: number;
  readonly height: number;
}

/**
 * A picture of the client file in the line of text: never wider than the text nor taller than the page. Its name says
 * which attachment it is, so that it is known when the document comes back.
 */
export function imageRun(image: Image, { bytes, mediaType, width, height }: StoredImage, room: TextRoom): ImageRun {
  const most = { width: room.width / twipsPerPx, height: (room.height - besides) / twipsPerPx };
  const scale = Math.min(96 / shownDensity, most.width / width, most.height / height);
  return new ImageRun({
    type: mediaType === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
    altText: {
      name: attachmentUrl(image.id),
      title: shortLine(image.title ?? ''),
      description: shortLine(image.alternativeText, longestDescription),
    },
  });
}
