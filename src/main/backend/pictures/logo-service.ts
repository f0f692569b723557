import { Fault } from '../../../contract/fault.ts';
import type { RowWriter } from '../../workspace/log/write-gate.ts';
import { findClient } from '../../workspace/stores/client-store.ts';
import { withSession, type ClientFile } from '../client-file.ts';
import { readPicture, type PictureFile } from './picture-file.ts';
import { edit, type AuthorName } from '../session.ts';
import { storePicture } from './store-picture.ts';

/** Whose logo: the client's, on the cover above its name, or the firm's below. */
export type LogoOwner = 'client' | 'firm';

/**
 * Keeps a PNG or JPEG picture in the client file as a logo, in place of the one before.
 * @returns the id of the change
 * @throws Fault as `readPicture`; nothing is then changed
 */
export function setLogo(
  file: ClientFile,
  owner: LogoOwner,
  picture: string,
  author: AuthorName | undefined,
): string | undefined {
  const content = readPicture(picture);
  return withSession(file, author, (session) =>
    edit(session, { key: 'logo', parameters: { owner } }, (writer) => putLogo(writer, owner, content)),
  ).change;
}

/** Writes a logo in a change under way. */
export function putLogo(writer: RowWriter, owner: LogoOwner, picture: PictureFile): void {
  const client = findClient(writer.db);
  if (!client) throw new Fault('unknown_row', { entity: 'client' });
  const attachment = storePicture(writer, picture, {
    alternative_text: (owner === 'client' ? client.name : client.firm_name) ?? '',
  });
  writer.update('client', client.id, owner === 'client' ? { logo_id: attachment } : { firm_logo_id: attachment });
}
