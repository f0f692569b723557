import { createHash } from 'node:crypto';

const behind = new WeakMap<Uint8Array, Uint8Array>();

/**
 * A few bytes that stand for a picture until the document is packed. docx names a picture by a SHA-1 that it computes
 * in JavaScript, which takes half the time of a document with photos; over a few bytes it takes none.
 */
export function standInFor(picture: Uint8Array): Uint8Array {
  const standIn = Uint8Array.from(createHash('sha1').update(picture).digest());
  behind.set(standIn, picture);
  return standIn;
}

/** The picture that a part stands for, or the part itself. */
export function pictureBehind(part: Uint8Array): Uint8Array {
  return behind.get(part) ?? part;
}
