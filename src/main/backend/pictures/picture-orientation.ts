import { imageSize } from 'image-size';
import type { StoredImage } from '../../../domain/deliverable/document-model.ts';

/** The pictures with the way up that a JPEG tells; one whose bytes cannot be read is left as it is. */
export function withOrientation(images: ReadonlyMap<string, StoredImage>): ReadonlyMap<string, StoredImage> {
  return new Map(
    [...images].map(([id, image]) => {
      const orientation = image.mediaType === 'image/jpeg' ? orientationOf(image.bytes) : undefined;
      return [id, orientation === undefined ? image : { ...image, orientation }];
    }),
  );
}

function orientationOf(bytes: Uint8Array): number | undefined {
  try {
    const { orientation } = imageSize(bytes);
    return orientation !== undefined && orientation >= 2 && orientation <= 8 ? orientation : undefined;
  } catch {
    return undefined;
  }
}
