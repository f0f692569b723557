/** Photos of the benchmark's plan: two a chapter, of the weight that a telephone's have once reduced. */
export const photos = 60;
const photoBytes = 500 * 1024;

/** A file that is a JPEG by its header, and noise that no compression shortens. */
export function photoOf(index: number): Uint8Array {
  const bytes = new Uint8Array(photoBytes);
  let state = index + 1;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = (state >>> 24) % 0xff;
  }
  bytes.set(header);
  bytes.set([0xff, 0xd9], bytes.length - 2);
  return bytes;
}

/** Start of image, JFIF, a frame of 1,600 × 1,200, start of scan. */
const header = [
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xc0, 0, 11, 8, 0x04, 0xb0,
  0x06, 0x40, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0,
];
export const photoSize = { width: 1600, height: 1200 } as const;
