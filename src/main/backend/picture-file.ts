import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { imageSize } from 'image-size';
import { Fault } from '../../contract/fault.ts';

/** Bytes above which a picture is refused. */
const largest = 10 * 1024 * 1024;
/** Pixels on a side. */
const longest = 10_000;
const mediaTypes = { png: 'image/png', jpg: 'image/jpeg' } as const;

/** A picture whose type and size are known from its bytes. */
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
  if (size > largest) throw new Fault('not_a_picture', { file: name });
  return measurePicture(name, new Uint8Array(readFileSync(path)));
}

/** Tells a picture from its bytes, whatever its name says. @throws Fault `not_a_picture` */
export function measurePicture(name: string, bytes: Uint8Array): PictureFile {
  if (bytes.length === 0 || bytes.length > largest) throw new Fault('not_a_picture', { file: name });
  const { width, height, type } = measure(bytes, name);
  if ((type !== 'png' && type !== 'jpg') || Math.min(width, height) < 1 || Math.max(width, height) > longest)
    throw new Fault('not_a_picture', { file: name });
  return { name, bytes, mediaType: mediaTypes[type], width, height };
}

function measure(bytes: Uint8Array, name: string): { width: number; height: number; type: string | undefined } {
  try {
    const { width, height, type } = imageSize(bytes);
    return { width, height, type };
  } catch (error) {
    throw new Fault('not_a_picture', { file: name }, error);
  }
}
