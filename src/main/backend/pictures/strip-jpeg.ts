import { DamagedPicture } from './damaged-picture.ts';
import { exifOrientation, orientationSegment } from './exif-orientation.ts';

/** Second bytes of the markers (ITU-T T.81, table B.1). */
const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const firstApplication = 0xe0;
const adobeApplication = 0xee;

/** Segments that say how the image data is coded: SOF0 to SOF15 with DHT and DAC, DQT, DNL, DRI, DHP, EXP. */
const coding = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xdb && marker <= 0xdf);

const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Bytes of a JFIF segment without its thumbnail, and of an Adobe segment, after their length. */
const jfifLength = 14;
const adobeLength = 12;

/**
 * A JPEG with only what shows it: the image data byte for byte, JFIF without its thumbnail, the colour profile, Adobe's
 * transform, and the way up as an EXIF that holds nothing else. No place, date, device, thumbnail, comment, nor
 * anything after its end, such as a film.
 * @throws DamagedPicture when it is cut, when a segment says a wrong length, or when it holds no picture
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) throw new DamagedPicture('header');
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const seen = new Set<string>();
  let hasScan = false;
  let at = 2;
  for (;;) {
    const { marker, after } = markerAt(bytes, at);
    if (marker === endOfImage) break;
    if (standsAlone(marker)) {
      at = after;
      continue;
    }
    const end = endOfSegment(bytes, after);
    if (marker === startOfScan) {
      hasScan = true;
      at = endOfScan(bytes, end);
      kept.push(segment(marker, bytes.subarray(after + 2, end)), bytes.subarray(end, at));
      continue;
    }
    kept.push(...shownPart(marker, bytes.subarray(after + 2, end), seen));
    at = end;
  }
  if (!hasScan) throw new DamagedPicture('empty');
  kept.push(Uint8Array.of(0xff, endOfImage));
  return new Uint8Array(Buffer.concat(kept));
}

/** What is kept of a segment. @param seen kinds of application data kept so far: the first one counts */
function shownPart(marker: number, data: Uint8Array, seen: Set<string>): readonly Uint8Array[] {
  if (coding(marker)) return [segment(marker, data)];
  const once = (kind: string, content: Uint8Array): readonly Uint8Array[] => {
    if (seen.has(kind)) return [];
    seen.add(kind);
    return [segment(marker, content)];
  };
  if (marker === firstApplication && beginsWith(data, 'JFIF\0') && data.length >= jfifLength) {
    const content = data.slice(0, jfifLength);
    content.fill(0, jfifLength - 2);
    return once('JFIF', content);
  }
  if (marker === firstApplication + 1 && beginsWith(data, 'Exif\0')) {
    const orientation = exifOrientation(data);
    return orientation === undefined ? [] : once('Exif', orientationSegment(orientation));
  }
  if (marker === firstApplication + 2 && beginsWith(data, 'ICC_PROFILE\0')) return [segment(marker, data)];
  if (marker === adobeApplication && beginsWith(data, 'Adobe') && data.length >= adobeLength)
    return once('Adobe', data.subarray(0, adobeLength));
  return [];
}

/** The marker at a place: any number of bytes FF may stand before it. */
function markerAt(bytes: Uint8Array, from: number): { readonly marker: number; readonly after: number } {
  if (bytes[from] !== 0xff) throw new DamagedPicture(from < bytes.length ? 'marker' : 'cut');
  let at = from;
  while (bytes[at] === 0xff) at++;
  const marker = bytes[at];
  if (marker === undefined) throw new DamagedPicture('cut');
  if (marker === 0 || marker === startOfImage) throw new DamagedPicture('marker');
  return { marker, after: at + 1 };
}

/** Where a segment ends whose length stands at a place. */
function endOfSegment(bytes: Uint8Array, at: number): number {
  const length = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  if (length < 2 || at + length > bytes.length) throw new DamagedPicture('length');
  return at + length;
}

/** Where coded data ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new DamagedPicture('cut');
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  const bytes = new Uint8Array(length + 2);
  bytes.set([0xff, marker, length >> 8, length & 0xff]);
  bytes.set(data, 4);
  return bytes;
}

function beginsWith(data: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => data[index] === letter.codePointAt(0));
}
