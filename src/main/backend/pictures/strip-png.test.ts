import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { chunk, plainPng } from '../../../../tests/support/small-png.ts';
import { DamagedPicture } from './damaged-picture.ts';
import { stripPng } from './strip-png.ts';

const plain = plainPng(12, 7, [200, 30, 30]);
/** The end of the header: where other chunks may begin. */
const afterHeader = 8 + 25;
const written = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function pngWith(chunks: readonly Buffer[], after = Buffer.alloc(0)): Uint8Array {
  return new Uint8Array(Buffer.concat([plain.subarray(0, afterHeader), ...chunks, plain.subarray(afterHeader), after]));
}

test('texts, EXIF, date and what follows the end are gone; the rest is byte for byte', () => {
  const said = 'Rue des Lilas 12';
  const hidden = [
    chunk('tEXt', Buffer.from(`Comment\0${said}`)),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(said)])),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${said}`)),
    chunk('eXIf', Buffer.from(`MM\0*${said}`)),
    chunk('tIME', Buffer.from([7, 234, 11, 3, 10, 12, 0])),
    chunk('prVt', Buffer.from(said)),
    chunk('acTL', Buffer.alloc(8)),
  ];
  const png = pngWith(hidden, Buffer.from(said));
  expect(written(png)).toContain(said);
  expect(stripPng(png)).toEqual(plain);
});

test('what shows it right stays, once and no longer than it may be', () => {
  const profile = chunk('iCCP', Buffer.concat([Buffer.from('p\0\0'), deflateSync('profile')]));
  const shown = [chunk('gAMA', Buffer.alloc(4, 1)), chunk('pHYs', Buffer.alloc(9, 1)), profile];
  expect(stripPng(pngWith(shown))).toEqual(pngWith(shown));
  expect(stripPng(pngWith([...shown, ...shown]))).toEqual(pngWith(shown));
  expect(stripPng(pngWith([chunk('gAMA', Buffer.from('Rue des Lilas 12'))]))).toEqual(plain);
});

test('a picture that is cut, or whose chunks say wrong lengths or checks, is damaged', () => {
  for (let length = 8; length < plain.length; length++)
    expect(() => stripPng(plain.subarray(0, length)), String(length)).toThrow(DamagedPicture);
  for (const place of [8, 20, 29, afterHeader + 10]) {
    const wrong = plain.slice();
    wrong[place] = (wrong[place] ?? 0) ^ 0x55;
    expect(() => stripPng(wrong), String(place)).toThrow(DamagedPicture);
  }
  const noData = Buffer.concat([plain.subarray(0, afterHeader), chunk('IEND', Buffer.alloc(0))]);
  expect(() => stripPng(new Uint8Array(noData))).toThrow(DamagedPicture);
});

const anyChunk = fc
  .record({
    type: fc.constantFrom('tEXt', 'iTXt', 'eXIf', 'tIME', 'prVt', 'gAMA', 'pHYs', 'iCCP', 'sRGB', 'bKGD'),
    data: fc.uint8Array({ maxLength: 40 }),
  })
  .map(({ type, data }) => chunk(type, Buffer.from(data)));

test('whatever is added, twice is as once, and the picture keeps its size', () => {
  fc.assert(
    fc.property(fc.array(anyChunk, { maxLength: 6 }), fc.uint8Array({ maxLength: 20 }), (chunks, after) => {
      const stripped = stripPng(pngWith(chunks, Buffer.from(after)));
      expect(stripPng(stripped)).toEqual(stripped);
      expect(imageSize(stripped)).toMatchObject({ width: 12, height: 7 });
    }),
  );
});
