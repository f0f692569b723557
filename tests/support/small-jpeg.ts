/** A JPEG of 24 by 16 pixels, from red to blue, as a camera's picture once all is taken out of it. */
export const smallJpeg: Uint8Array = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO' +
      'UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P' +
      'T09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFhABAQEAAAAAAAAAAAAAAAAAABNh' +
      '/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAX/xAAWEQADAAAAAAAAAAAAAAAAAAAAFWH/2gAMAwEAAhEDEQA/AMxbS2oLFlhDC+6pfbRB' +
      'YEMDqn//2Q==',
    'base64',
  ),
);

/** Words of a photo that must not stay in the client file. */
export const secrets = ['Rue des Lilas 12', 'PhonePro 9', 'Prise par Marie Durand', '2026:11:03'];

/** One segment of a JPEG. @param marker its second byte */
export function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), data]));
}

/** The small JPEG with segments right after its beginning, and bytes after its end. */
export function jpegWith(segments: readonly Uint8Array[], after: Uint8Array = new Uint8Array()): Uint8Array {
  return new Uint8Array(Buffer.concat([smallJpeg.subarray(0, 2), ...segments, smallJpeg.subarray(2), after]));
}

/** An EXIF segment with a way up, a device, a date, and the place as latitude and longitude. */
export function exifWithPlace(orientation: number): Uint8Array {
  const [device, date] = [`${secrets[1]}\0`, `${secrets[3]} 10:12:00\0`];
  const tiff = Buffer.alloc(400);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  const first = [
    [0x0110, 2, device.length, 200],
    [0x0112, 3, 1, orientation],
    [0x0132, 2, date.length, 240],
    [0x8825, 4, 1, 100],
  ];
  const place = [
    [0x0001, 2, 2, 0x4e],
    [0x0002, 5, 3, 300],
    [0x0003, 2, 2, 0x45],
    [0x0004, 5, 3, 324],
  ];
  writeTable(tiff, 8, first);
  writeTable(tiff, 100, place);
  tiff.write(device, 200, 'latin1');
  tiff.write(date, 240, 'latin1');
  for (const [index, degrees] of [47, 28, 11, 0, 33, 14].entries()) {
    tiff.writeUInt32LE(degrees, 300 + index * 8);
    tiff.writeUInt32LE(1, 304 + index * 8);
  }
  return segment(0xe1, new Uint8Array(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])));
}

/** A photo as a phone makes it: its place twice, device, date, author, a comment, a thumbnail, a film at the end. */
export function photoWithPlace(orientation = 6): Uint8Array {
  const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));
  return jpegWith(
    [
      exifWithPlace(orientation),
      segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><place>${secrets[0]}</place></x:xmpmeta>`)),
      segment(0xed, text(`Photoshop 3.0\0${secrets[2]}`)),
      segment(0xfe, text(secrets[2] ?? '')),
    ],
    text(`ftypmp42 ${secrets[0]}`),
  );
}

function writeTable(tiff: Buffer, at: number, tags: readonly (readonly number[])[]): void {
  tiff.writeUInt16LE(tags.length, at);
  for (const [index, [tag = 0, type = 0, count = 0, value = 0]] of tags.entries()) {
    const place = at + 2 + index * 12;
    tiff.writeUInt16LE(tag, place);
    tiff.writeUInt16LE(type, place + 2);
    tiff.writeUInt32LE(count, place + 4);
    tiff.writeUInt32LE(value, place + 8);
  }
}
