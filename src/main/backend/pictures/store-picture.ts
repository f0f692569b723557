import type { Row } from '../../../domain/model.ts';
import type { RowWriter } from '../../workspace/log/write-gate.ts';
import type { PictureFile } from './picture-file.ts';

/** What a picture is and where it belongs. */
type About = Partial<Pick<Row<'attachment'>, 'alternative_text' | 'note_id' | 'day_id'>>;

/** Keeps a picture, in a change under way. @returns the id of its attachment */
export function storePicture(writer: RowWriter, picture: PictureFile, about: About): string {
  return writer.create('attachment', {
    sha256: writer.keepContent(picture.bytes),
    name: picture.name,
    media_type: picture.mediaType,
    size_bytes: picture.bytes.length,
    width: picture.width,
    height: picture.height,
    ...about,
  });
}
