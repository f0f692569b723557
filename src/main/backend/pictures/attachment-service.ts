import { Fault } from '../../../contract/fault.ts';
import type { Written } from '../../../contract/subjects/rows-contract.ts';
import { rowExists } from '../../workspace/log/row-store.ts';
import type { ReadableDb } from '../../workspace/sql/connection.ts';
import { withSession, type ClientFile } from '../client-file.ts';
import { edit, type AuthorName, type Session } from '../session.ts';
import { touchedBy } from '../touched.ts';
import { readPicture, takePicture, type PictureFile } from './picture-file.ts';
import { storePicture } from './store-picture.ts';

/** A file as it was handed over. */
interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps a PNG or JPEG picture in the client file.
 * @throws Fault as `takePicture`; nothing is then written
 */
export function attachPicture(session: Session, { name, bytes }: GivenFile, alternativeText: string): Written {
  const picture = takePicture(name, bytes);
  const { result, change } = edit(session, { key: 'picture' }, (writer) =>
    storePicture(writer, picture, { alternative_text: alternativeText === '' ? null : alternativeText }),
  );
  return { change, touched: touchedBy(session.workspace.db, change), created: [result] };
}

/** A note or a day of the client file. */
export interface PhotoPlace {
  readonly entity: 'note' | 'day';
  readonly id: string;
}

/**
 * Keeps photos on a note or on a day, as one change.
 * @throws Fault as `takePicture` for the first that cannot be kept, `unknown_row`; nothing is then written
 */
export function attachPhotos(
  session: Session,
  files: readonly (GivenFile & { readonly alternativeText?: string | undefined })[],
  place: PhotoPlace,
): Written {
  const photos = files.map(({ name, bytes, alternativeText }) => ({
    picture: takePicture(name, bytes),
    alternativeText,
  }));
  const { result, change } = putPhotos(session, photos, place);
  return { change, touched: touchedBy(session.workspace.db, change), created: result };
}

/**
 * Keeps the photo of a file on a note, by id, or on a day, by id or date.
 * @returns the id of the attachment
 * @throws Fault as `readPicture`, `unknown_row`, `no_day`; nothing is then written
 */
export function attachPhotoFile(
  file: ClientFile,
  path: string,
  { entity, id }: PhotoPlace,
  alternativeText: string | undefined,
  author: AuthorName | undefined,
): string {
  const photo = { picture: readPicture(path), alternativeText };
  return withSession(file, author, (session) => {
    const place = { entity, id: entity === 'day' ? dayOf(session.workspace.db, id) : id };
    return putPhotos(session, [photo], place).result[0] ?? '';
  });
}

interface Photo {
  readonly picture: PictureFile;
  readonly alternativeText: string | undefined;
}

function putPhotos(session: Session, photos: readonly Photo[], { entity, id }: PhotoPlace) {
  if (!rowExists(session.workspace.db, entity, id)) throw new Fault('unknown_row', { entity, id });
  const place = entity === 'note' ? { note_id: id } : { day_id: id };
  return edit(session, { key: 'photos_added', parameters: { count: photos.length } }, (writer) =>
    photos.map(({ picture, alternativeText }) =>
      storePicture(writer, picture, { alternative_text: alternativeText || null, ...place }),
    ),
  );
}

function dayOf(db: ReadableDb, day: string): string {
  const found = db.get<{ readonly id: string }>('SELECT id FROM day WHERE id = ? OR held_on = ? ORDER BY id', day, day);
  if (!found) throw new Fault('no_day', { day });
  return found.id;
}
