import { crc32 } from 'node:zlib';
import { DamagedPicture } from './damaged-picture.ts';

const signatureLength = 8;
/** Length, type and check of a chunk. */
const besidesData = 12;

/** Chunks without which a picture is not shown, or not as it was made, with the most bytes that each may hold. */
const shown: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Infinity,
  IEND: 0,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  iCCP: Infinity,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
};

/**
 * A PNG with only the chunks that show it, byte for byte: no text, date, EXIF, animation, nor anything after its end
 * (PNG, 3rd edition, 5 and 11).
 * @throws DamagedPicture when it is cut, when a chunk says a wrong length or a wrong check, or when it holds no picture
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, signatureLength)];
  const seen = new Set<string>();
  let at = signatureLength;
  while (!seen.has('IEND')) {
    if (at + besidesData > bytes.length) throw new DamagedPicture('cut');
    const length = view.getUint32(at);
    const end = at + besidesData + length;
    if (end > bytes.length) throw new DamagedPicture('length');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (seen.size === 0 && type !== 'IHDR') throw new DamagedPicture('header');
    if (isKept(type, length, seen)) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw new DamagedPicture('check');
      kept.push(bytes.subarray(at, end));
      seen.add(type);
    }
    at = end;
  }
  if (!seen.has('IDAT')) throw new DamagedPicture('empty');
  return new Uint8Array(Buffer.concat(kept));
}

/** The image data comes in any number of chunks; of all else the first one counts. */
function isKept(type: string, length: number, seen: ReadonlySet<string>): boolean {
  const most = shown[type];
  return most !== undefined && length <= most && (type === 'IDAT' || !seen.has(type));
}
