import type { StoredImage } from '../../../domain/deliverable/document-model.ts';
import type { ReadableDb } from '../sql/connection.ts';

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
