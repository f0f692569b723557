import type { Written } from '../../contract/subjects/rows-contract.ts';
import { measurePicture } from './picture-file.ts';
import { edit, type Session } from './session.ts';
import { touchedBy } from './touched.ts';

/**
 * Keeps a PNG or JPEG picture in the client file.
 * @throws Fault `not_a_picture`; nothing is then written
 */
export function attachPicture(
  session: Session,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  alternativeText: string,
): Written {
  const picture = measurePicture(name, bytes);
  const { result, change } = edit(session, { key: 'picture' }, (writer) =>
    writer.create('attachment', {
      sha256: writer.keepContent(picture.bytes),
      name: picture.name,
      media_type: picture.mediaType,
      size_bytes: picture.bytes.length,
      width: picture.width,
      height: picture.height,
      alternative_text: alternativeText === '' ? null : alternativeText,
    }),
  );
  return { change, touched: touchedBy(session.workspace.db, change), created: [result] };
}
