import { Fault } from '../../../contract/fault.ts';
import type { StoredImage } from '../../../domain/deliverable/document-model.ts';
import type { ReadableDb } from '../sql/connection.ts';

/** What tells the pictures of a client file, by id of their attachment. */
export type ImageFacts = ReadonlyMap<string, { readonly digest: string; readonly alternativeText: string }>;

/** The pictures of the file that a document can show, without their bytes. */
export function readImageFacts(db: ReadableDb): ImageFacts {
  const stored = db.all<{
    readonly id: string;
    readonly sha256: string;
    readonly alternative_text: string | null;
    readonly name: string;
  }>(
    `SELECT a.id, a.sha256, a.alternative_text, a.name
     FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256
     WHERE a.media_type IN ('image/png', 'image/jpeg') AND a.width > 0 AND a.height > 0`,
  );
  return new Map(
    stored.map(({ id, sha256: digest, alternative_text: alternative, name }) => [
      id,
      { digest, alternativeText: alternative ?? name },
    ]),
  );
}

/** The pictures of the file that a document can show, by id of their attachment. */
export function readImages(db: ReadableDb): Map<string, StoredImage> {
  const stored = db.all<{
    readonly id: string;
    readonly bytes: Buffer;
    readonly media_type: StoredImage['mediaType'];
    readonly width: number;
    readonly height: number;
    readonly alternative_text: string | null;
    readonly name: string;
  }>(
    `SELECT a.id, c.bytes, a.media_type, a.width, a.height, a.alternative_text, a.name
     FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256
     WHERE a.media_type IN ('image/png', 'image/jpeg') AND a.width > 0 AND a.height > 0`,
  );
  return new Map(
    stored.map(({ id, bytes, media_type: mediaType, width, height, alternative_text: alternative, name }) => [
      id,
      { bytes, mediaType, width, height, alternativeText: alternative ?? name },
    ]),
  );
}

/** The content of one attachment. @throws Fault `unknown_row` */
export function findPicture(db: ReadableDb, id: string) {
  const found = db.get<{ readonly bytes: Buffer; readonly name: string; readonly media_type: string | null }>(
    `SELECT c.bytes, a.name, a.media_type FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256
     WHERE a.id = ?`,
    id,
  );
  if (!found) throw new Fault('unknown_row', { entity: 'attachment', id });
  return { name: found.name, mediaType: found.media_type ?? 'application/octet-stream', bytes: found.bytes };
}
