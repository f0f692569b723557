import { setImmediate } from 'node:timers/promises';
import { Fault } from '../../../contract/fault.ts';
import { newPictureId, newPicturesOf } from '../../../domain/deliverable/returned-pictures.ts';
import type { ReturnedPicture, ReturnedWord } from '../../../domain/deliverable/returned-word.ts';
import type { RowWriter } from '../../workspace/log/write-gate.ts';
import type { Steps } from '../../workspace/log/steps.ts';
import { sha256 } from '../../workspace/file/safe-write.ts';
import { takePicture, type PictureFile } from './picture-file.ts';
import { storePicture } from './store-picture.ts';

/** A picture of a document that came back as the client file can keep it, and the digest of what it then holds. */
export interface TakenPicture extends PictureFile {
  readonly keptDigest: string;
}

/** Pictures of a document that came back, by the digest of their bytes; undefined for one that cannot be kept. */
export type TakenPictures = ReadonlyMap<string, TakenPicture | undefined>;

/** Takes the pictures of a document that came back, others working between two of them. @throws Fault `cancelled` */
export async function takePictures(
  pictures: ReturnedWord['pictures'],
  signal: AbortSignal | undefined,
): Promise<TakenPictures> {
  const taken = new Map<string, TakenPicture | undefined>();
  for (const [digest, picture] of Object.entries(pictures)) {
    taken.set(digest, takeReturned(digest, picture));
    await setImmediate();
    if (signal?.aborted) throw new Fault('cancelled');
  }
  return taken;
}

/**
 * Keeps the new pictures that a text shows, one at a time, and gives the text with their ids.
 * @param body Markdown
 */
export function* keepNewPictures(writer: RowWriter, body: string, pictures: TakenPictures): Steps<string> {
  let kept = body;
  for (const id of newPicturesOf(body)) {
    const [, picture] = [...pictures].find(([digest]) => newPictureId(digest) === id) ?? [];
    if (!picture) continue;
    kept = kept.replaceAll(id, storePicture(writer, picture, { alternative_text: '' }));
    yield;
  }
  return kept;
}

/** A picture as the client file can keep it; undefined for bytes that only begin as one, which the report counts. */
function takeReturned(digest: string, { bytes, mediaType }: ReturnedPicture): TakenPicture | undefined {
  try {
    const name = `${newPictureId(digest)}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
    const picture = takePicture(name, bytes);
    return { ...picture, keptDigest: sha256(picture.bytes) };
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
