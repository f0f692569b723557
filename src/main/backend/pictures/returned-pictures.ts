import { Fault } from '../../../contract/fault.ts';
import { newPictureId, newPicturesOf, type PictureSources } from '../../../domain/deliverable/returned-pictures.ts';
import type { ReturnedPicture, ReturnedWord } from '../../../domain/deliverable/returned-word.ts';
import type { KnownImages } from '../../documents/markdown-images.ts';
import type { RowWriter } from '../../workspace/log/write-gate.ts';
import { sha256 } from '../../workspace/file/safe-write.ts';
import type { ImageFacts } from '../../workspace/stores/attachment-store.ts';
import { takePicture, type PictureFile } from './picture-file.ts';
import { storePicture } from './store-picture.ts';

/** How the pictures of a document that came back are told: as one of the client file, or new. */
export function pictureSources(word: ReturnedWord, known: ImageFacts): PictureSources {
  const taken = new Map(
    Object.entries(word.pictures).map(([digest, picture]) => [digest, takeReturned(digest, picture)]),
  );
  return {
    known,
    canKeep: (digest) => taken.get(digest) !== undefined,
    keptDigest: (digest) => {
      const picture = taken.get(digest);
      return picture && sha256(picture.bytes);
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
    const picture = found && takeReturned(...found);
    if (picture) kept = kept.replaceAll(id, storePicture(writer, picture, { alternative_text: '' }));
  }
  return kept;
}

/** A picture as the client file can keep it; undefined for bytes that only begin as one, which the report counts. */
function takeReturned(digest: string, { bytes, mediaType }: ReturnedPicture): PictureFile | undefined {
  try {
    return takePicture(`${newPictureId(digest)}.${mediaType === 'image/png' ? 'png' : 'jpg'}`, bytes);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
