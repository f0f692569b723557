import fc from 'fast-check';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { jpegWith, photoWithPlace, secrets, segment, smallJpeg } from '../../../../tests/support/small-jpeg.ts';
import { DamagedPicture } from './damaged-picture.ts';
import { stripJpeg } from './strip-jpeg.ts';

const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));
const written = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
/** Markers of the segments before the coded data. */
const markers = (bytes: Uint8Array): string[] => {
  const found: string[] = [];
  const byte = (at: number): number => bytes[at] ?? 0;
  for (let at = 2; byte(at + 1) !== 0xda; at += 2 + byte(at + 2) * 256 + byte(at + 3))
    found.push(byte(at + 1).toString(16));
  return found;
};

test('place, device, date, author, comment, thumbnail and what follows the end are gone', () => {
  const photo = photoWithPlace(6);
  for (const secret of secrets) expect(written(photo)).toContain(secret);
  const stripped = stripJpeg(photo);
  for (const secret of [...secrets, 'GPS', 'xmp', 'Photoshop', 'ftyp']) expect(written(stripped)).not.toContain(secret);
  // The whole EXIF is one tag: the way up.
  expect(written(stripped).split('Exif\0\0')[1]?.slice(0, 26)).toBe(
    'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0',
  );
  expect(markers(stripped)).toEqual(['e1', ...markers(smallJpeg)]);
  expect(imageSize(stripped)).toMatchObject({ width: 24, height: 16, orientation: 6, type: 'jpg' });
});

test('a picture without anything besides is left as it is, and its image data always', () => {
  expect(stripJpeg(smallJpeg)).toEqual(smallJpeg);
  expect(stripJpeg(photoWithPlace(1))).toEqual(smallJpeg);
});

test('colour profile and Adobe’s transform stay, a thumbnail in JFIF goes', () => {
  const profile = segment(0xe2, text('ICC_PROFILE\0\x01\x01profile'));
  const adobe = segment(0xee, text('Adobe\0\x64\0\0\0\0\x01'));
  const kept = stripJpeg(jpegWith([profile, adobe, segment(0xe2, text('MPF\0other picture'))]));
  expect(kept).toEqual(jpegWith([profile, adobe]));
  const [head, rest] = [smallJpeg.slice(0, 20), smallJpeg.slice(20)];
  head.set([0, 16 + 3], 4);
  head.set([1, 1], 18);
  const withThumbnail = new Uint8Array(Buffer.concat([head, Buffer.from([9, 9, 9]), rest]));
  expect(stripJpeg(withThumbnail)).toEqual(smallJpeg);
});

test('a picture that is cut or says wrong lengths is damaged, wherever it is cut', () => {
  const photo = photoWithPlace();
  const end = photo.length - text(`ftypmp42 ${secrets[0]}`).length;
  for (let length = 2; length < end; length++)
    expect(() => stripJpeg(photo.subarray(0, length)), String(length)).toThrow(DamagedPicture);
  for (const [high, low] of [
    [0xff, 0xff],
    [0, 0],
    [0, 1],
    [0, 5],
  ] as const) {
    const wrong = photoWithPlace();
    wrong.set([high, low], 4);
    expect(() => stripJpeg(wrong)).toThrow(DamagedPicture);
  }
  expect(() => stripJpeg(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]))).toThrow(DamagedPicture);
});

const anySegment = fc
  .record({
    marker: fc.constantFrom(0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xed, 0xee, 0xef, 0xfe),
    head: fc.constantFrom('', 'JFIF\0', 'JFXX\0', 'Exif\0\0', 'ICC_PROFILE\0', 'Adobe', 'http://ns.adobe.com/'),
    data: fc.uint8Array({ maxLength: 80 }),
  })
  .map(({ marker, head, data }) => segment(marker, new Uint8Array(Buffer.concat([text(head), data]))));

test('whatever is added, twice is as once, and the picture keeps its size', () => {
  fc.assert(
    fc.property(fc.array(anySegment, { maxLength: 6 }), fc.uint8Array({ maxLength: 40 }), (segments, after) => {
      const stripped = stripJpeg(jpegWith(segments, after));
      expect(stripJpeg(stripped)).toEqual(stripped);
      expect(imageSize(stripped)).toMatchObject({ width: 24, height: 16 });
      expect(written(stripped).endsWith(written(smallJpeg.subarray(20)))).toBe(true);
    }),
  );
});

test('bytes that are no picture never do anything but say so', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, begins) => {
      const given = begins ? new Uint8Array([0xff, 0xd8, 0xff, ...bytes]) : bytes;
      try {
        expect(stripJpeg(given).length).toBeLessThanOrEqual(given.length + 40);
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedPicture);
      }
    }),
  );
});
