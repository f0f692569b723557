import { expect, test } from 'vitest';
import { photoWithPlace, smallJpeg } from '../../../../tests/support/small-jpeg.ts';
import { plainPng } from '../../../../tests/support/small-png.ts';
import { takePicture } from './picture-file.ts';

const png = plainPng(3, 2, [1, 2, 3]);

test('the bytes decide what a picture is, whatever its name says', () => {
  expect(takePicture('plan.jpg', png)).toMatchObject({ mediaType: 'image/png', width: 3, height: 2 });
  expect(takePicture('plan.heic', photoWithPlace(1))).toMatchObject({ mediaType: 'image/jpeg', width: 24, height: 16 });
  expect(takePicture('x.png', photoWithPlace(1)).bytes).toEqual(smallJpeg);
});

test('what is not kept is refused by what it is', () => {
  const fault = (bytes: Uint8Array): unknown => {
    try {
      return takePicture('photo.jpg', bytes);
    } catch (error) {
      return error;
    }
  };
  const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));
  const heic = text('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
  expect(fault(heic)).toMatchObject({ code: 'picture_format', parameters: { file: 'photo.jpg', format: 'heic' } });
  expect(fault(text('%PDF-1.7'))).toMatchObject({ code: 'picture_format', parameters: { format: 'pdf' } });
  expect(fault(text('bonjour'))).toMatchObject({ code: 'not_a_picture' });
  expect(fault(new Uint8Array())).toMatchObject({ code: 'not_a_picture' });
  expect(fault(smallJpeg.subarray(0, 200))).toMatchObject({ code: 'picture_damaged' });
  expect(fault(png.subarray(0, 40))).toMatchObject({ code: 'picture_damaged' });
  expect(fault(plainPng(10_001, 1, [0, 0, 0]))).toMatchObject({ code: 'picture_too_large' });
  const large = new Uint8Array(11 * 1024 * 1024);
  large.set(smallJpeg);
  expect(fault(large)).toMatchObject({ code: 'picture_too_large' });
});
