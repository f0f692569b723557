import { imageSize } from 'image-size';
import { newPictureId, newPicturesOf, type PictureSources } from '../../domain/deliverable/returned-pictures.ts';
import type { ReturnedPicture, ReturnedWord } from '../../domain/deliverable/returned-word.ts';
import type { KnownImages } from '../documents/markdown-images.ts';
import type { RowWriter } from '../workspace/log/write-gate.ts';
import type { ImageFacts } from '../workspace/stores/attachment-store.ts';

/** Pixels on a side. */
const longest = 10_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How the pictures of a document that came back are told: as one of the client file, or new. */
export function pictureSources(word: ReturnedWord, known: ImageFacts): PictureSources {
  return {
    known,
    canKeep: (digest) => {
      const picture = word.pictures[digest];
      return picture !== undefined && sizeOf(picture) !== undefined;
    },
  };
}

/** What a text that came back is read with: the pictures of the client file, and the new ones of the document. */
export function picturesShown(word: ReturnedWord, known: ImageFacts): KnownImages {
  const shown = new Map<string, { readonly alternativeText: string }>(known);
  for (const digest of Object.keys(word.pictures)) shown.set(newPictureId(digest), { alternativeText: '' });
  return shown;
}

/**
 * Keeps the new pictures that a text shows, and gives the text with their ids.
 * @param body Markdown
 */
export function keepNewPictures(writer: RowWriter, body: string, { pictures }: ReturnedWord): string {
  let kept = body;
  for (const id of newPicturesOf(body)) {
    const found = Object.entries(pictures).find(([digest]) => newPictureId(digest) === id);
    const size = found && sizeOf(found[1]);
    if (!found || !size) continue;
    const [, { bytes, mediaType }] = found;
    const attachment = writer.create('attachment', {
      sha256: writer.keepContent(bytes),
      name: `${id}.${mediaType === 'image/png' ? 'png' : 'jpg'}`,
      media_type: mediaType,
      size_bytes: bytes.length,
      ...size,
      alternative_text: '',
    });
    kept = kept.replaceAll(id, attachment);
  }
  return kept;
}

function sizeOf({ bytes, mediaType }: ReturnedPicture): Size | undefined {
  try {
    const { width, height, type } = imageSize(bytes);
    const isKind = type === (mediaType === 'image/png' ? 'png' : 'jpg');
    return isKind && Math.min(width, height) > 0 && Math.max(width, height) <= longest ? { width, height } : undefined;
  } catch {
    // Bytes that only begin as a picture are not kept: the report counts them among those left out.
    return undefined;
  }
}
