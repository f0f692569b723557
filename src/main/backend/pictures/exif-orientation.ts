/** EXIF 3.0 and TIFF 6.0: a header, then a table of tags of 12 bytes each. */
const headerLength = 6;
const tagLength = 12;
const orientationTag = 0x0112;
const shortType = 3;

/**
 * The way up that an EXIF segment tells, 2 to 8; undefined when it is upright, or not told in a way that can be read.
 * @param data the segment, from `Exif` on
 */
export function exifOrientation(data: Uint8Array): number | undefined {
  const tiff = new DataView(data.buffer, data.byteOffset + headerLength, Math.max(0, data.length - headerLength));
  const room = tiff.byteLength;
  if (room < 8) return undefined;
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const little = order === 0x4949;
  const table = tiff.getUint32(4, little);
  if (table + 2 > room) return undefined;
  const count = tiff.getUint16(table, little);
  for (let tag = table + 2; tag + tagLength <= room && tag < table + 2 + count * tagLength; tag += tagLength) {
    if (tiff.getUint16(tag, little) !== orientationTag || tiff.getUint16(tag + 2, little) !== shortType) continue;
    const orientation = tiff.getUint16(tag + 8, little);
    return orientation >= 2 && orientation <= 8 ? orientation : undefined;
  }
  return undefined;
}

/** An EXIF segment that tells the way up and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const data = new Uint8Array(headerLength + 8 + 2 + tagLength + 4);
  data.set([0x45, 0x78, 0x69, 0x66]);
  const tiff = new DataView(data.buffer, headerLength);
  tiff.setUint16(0, 0x4d4d);
  tiff.setUint16(2, 42);
  tiff.setUint32(4, 8);
  tiff.setUint16(8, 1);
  tiff.setUint16(10, orientationTag);
  tiff.setUint16(12, shortType);
  tiff.setUint32(14, 1);
  tiff.setUint16(18, orientation);
  return data;
}
