import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureFormatOf, type PictureFormat } from './picture-format.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const box = (...brands: readonly string[]): Uint8Array =>
  bytes(
    `\0\0\0${String.fromCharCode(16 + 4 * (brands.length - 1))}ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`,
  );

test.each<readonly [PictureFormat | undefined, Uint8Array]>([
  ['png', bytes('\x89PNG\r\n\x1a\n')],
  ['jpeg', bytes('\xff\xd8\xff\xe0')],
  ['gif', bytes('GIF89a')],
  ['bmp', bytes('BM....')],
  ['tiff', bytes('II*\0')],
  ['tiff', bytes('MM\0*')],
  ['pdf', bytes('%PDF-1.7')],
  ['webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
  ['heic', box('heic', 'mif1', 'heic')],
  ['heic', box('mif1', 'miaf', 'heix')],
  ['heic', box('mif1')],
  ['avif', box('mif1', 'avif')],
  ['avif', box('avif')],
  ['svg', bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- plan -->\n<svg xmlns="x">')],
  ['svg', bytes('<svg>')],
  [undefined, box('mp42', 'isom')],
  [undefined, bytes('<!doctype html><svg>')],
  [undefined, bytes('not a picture')],
  [undefined, bytes('RIFF\x10\0\0\0WAVE')],
  [undefined, bytes('')],
])('%s', (format, content) => {
  expect(pictureFormatOf(content)).toBe(format);
});

test('any bytes have a format or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (content) => {
      pictureFormatOf(content);
      pictureFormatOf(new Uint8Array([0, 0, 0, 255, ...bytes('ftyp'), ...content]));
    }),
  );
});
