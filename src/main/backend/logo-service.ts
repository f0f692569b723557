import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { imageSize } from 'image-size';
import { Fault } from '../../contract/fault.ts';
import type { RowWriter } from '../workspace/log/write-gate.ts';
import { findClient } from '../workspace/stores/client-store.ts';
import { withSession, type ClientFile } from './client-file.ts';
import { edit, type AuthorName } from './session.ts';

/** Whose logo: the client's, on the cover above its name, or the firm's below. */
export type LogoOwner = 'client' | 'firm';

/** Bytes above which a picture is no logo. */
const largest = 10 * 1024 * 1024;
/** Pixels on a side. */
const longest = 10_000;
const mediaTypes = { png: 'image/png', jpg: 'image/jpeg' } as const;

/**
 * Keeps a PNG or JPEG picture in the client file as a logo, in place of the one before.
 * @throws Fault `file_missing`, `not_a_picture`; nothing is then changed
 */
export function setLogo(file: ClientFile, owner: LogoOwner, picture: string, author: AuthorName | undefined): void {
  const content = readPicture(picture);
  withSession(file, author, (session) =>
    edit(session, { key: 'logo', parameters: { owner } }, (writer) => putLogo(writer, owner, content)),
  );
}

/** A picture read from a file, its type and size known from its bytes. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** Reads a picture. @throws Fault `file_missing`, `not_a_picture` */
export function readPicture(path: string): PictureFile {
  const name = basename(path);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Fault('file_missing', { file: name });
  if (size === 0 || size > largest) throw new Fault('not_a_picture', { file: name });
  const bytes = new Uint8Array(readFileSync(path));
  const { width, height, type } = measure(bytes, name);
  if ((type !== 'png' && type !== 'jpg') || Math.min(width, height) < 1 || Math.max(width, height) > longest)
    throw new Fault('not_a_picture', { file: name });
  return { name, bytes, mediaType: mediaTypes[type], width, height };
}

/** Writes a logo in a change under way. */
export function putLogo(writer: RowWriter, owner: LogoOwner, picture: PictureFile): void {
  const client = findClient(writer.db);
  if (!client) throw new Fault('unknown_row', { entity: 'client' });
  const attachment = writer.create('attachment', {
    sha256: writer.keepContent(picture.bytes),
    name: picture.name,
    media_type: picture.mediaType,
    size_bytes: picture.bytes.length,
    width: picture.width,
    height: picture.height,
    alternative_text: (owner === 'client' ? client.name : client.firm_name) ?? '',
  });
  writer.update('client', client.id, owner === 'client' ? { logo_id: attachment } : { firm_logo_id: attachment });
}

function measure(bytes: Uint8Array, name: string): { width: number; height: number; type: string | undefined } {
  try {
    const { width, height, type } = imageSize(bytes);
    return { width, height, type };
  } catch (error) {
    throw new Fault('not_a_picture', { file: name }, error);
  }
}
