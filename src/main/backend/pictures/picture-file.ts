import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { imageSize } from 'image-size';
import { Fault } from '../../../contract/fault.ts';
import { pictureFormatOf } from '../../../domain/picture/picture-format.ts';
import { DamagedPicture } from './damaged-picture.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';

/** Bytes above which a picture is refused. */
const largest = 10 * 1024 * 1024;
/** Pixels on a side. */
const longest = 10_000;
const kinds = {
  png: { mediaType: 'image/png', strip: stripPng },
  jpeg: { mediaType: 'image/jpeg', strip: stripJpeg },
} as const;

/** A picture as the client file keeps it: nothing but what shows it. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Pixels, before it is turned the way up that a JPEG may tell. */
  readonly width: number;
  readonly height: number;
}

/** Reads a picture. @throws Fault `file_missing` and as `takePicture` */
export function readPicture(path: string): PictureFile {
  const name = basename(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Fault('file_missing', { file: name });
  if (!found.isFile()) throw new Fault('not_a_picture', { file: name });
  if (found.size > largest) throw new Fault('picture_too_large', { file: name });
  return takePicture(name, new Uint8Array(readFileSync(path)));
}

/**
 * A picture told by its bytes, whatever its name says, without what it says besides: place, date, device, texts.
 * @throws Fault `not_a_picture`, `picture_format` for a kind that is not kept, `picture_too_large`, `picture_damaged`
 */
export function takePicture(name: string, bytes: Uint8Array): PictureFile {
  const format = pictureFormatOf(bytes);
  if (format === undefined) throw new Fault('not_a_picture', { file: name });
  if (format !== 'png' && format !== 'jpeg') throw new Fault('picture_format', { file: name, format });
  if (bytes.length > largest) throw new Fault('picture_too_large', { file: name });
  try {
    const { mediaType, strip } = kinds[format];
    const stripped = strip(bytes);
    const { width, height } = imageSize(stripped);
    if (Math.min(width, height) < 1) throw new DamagedPicture('size');
    if (Math.max(width, height) > longest) throw new Fault('picture_too_large', { file: name });
    return { name, bytes: stripped, mediaType, width, height };
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('picture_damaged', { file: name }, error);
  }
}
