import iconv from 'iconv-lite';
import type { TextEncoding } from '../../domain/imports/foreign-table.ts';
import { accentScore } from './accent-score.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Characters that could not be read, each replaced by U+FFFD. */
  readonly unreadable: number;
}

/** Encodings of one byte a character, with the lead that each has before any letter is looked at. */
const singleByte: readonly (readonly [TextEncoding, number])[] = [
  ['windows-1252', 1],
  ['macintosh', 0],
  ['cp850', -2],
];

/** Non-ASCII characters that are enough to choose an encoding. */
const sampleSize = 50_000;

/**
 * Decodes a text file whose encoding nobody told: byte order marks first, then the pattern of zero bytes of
 * UTF-16, then valid UTF-8, then the single-byte encoding under which accents fall where French puts them.
 * Zero bytes are dropped. Returns undefined when the bytes are not text.
 */
export function decodeText(bytes: Buffer): DecodedText | undefined {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const wide = unmarkedUtf16(bytes);
  if (wide) return decoded(bytes, wide);
  if (isBinary(bytes)) return undefined;
  if (isMostlyUtf8(bytes)) return decoded(bytes, 'utf-8');
  return decoded(bytes, bestSingleByte(bytes));
}

function decodeMarked(bytes: Buffer): DecodedText | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes.subarray(3), 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes.subarray(2), 'utf-16be');
  return undefined;
}

function decoded(bytes: Buffer, encoding: TextEncoding): DecodedText {
  const text = iconv.decode(bytes, encoding, { stripBOM: false }).replaceAll('\0', '').toWellFormed();
  return { text, encoding, unreadable: text.split('\ufffd').length - 1 };
}

/** In UTF-16 nearly every character of a French text has a zero high byte, always on the same side. */
function unmarkedUtf16(bytes: Buffer): TextEncoding | undefined {
  const length = Math.min(bytes.length, 64_000) & ~1;
  if (length < 4) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return undefined;
}

/** Control characters other than tab, line ends, form feed and the end mark of old systems. */
function isBinary(bytes: Buffer): boolean {
  const length = Math.min(bytes.length, 64_000);
  let controls = 0;
  let zeros = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0) zeros++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a)
      controls++;
  }
  return controls > Math.max(3, length * 0.01) || zeros > Math.max(8, length * 0.05);
}

/** True also when a few bytes are wrong in a file that is otherwise UTF-8, as after a careless joining of files. */
function isMostlyUtf8(bytes: Buffer): boolean {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let whole = more > 0 && byte < 0xf5;
    for (let next = 1; whole && next <= more; next++) {
      const following = bytes[at + next];
      if (following === undefined || (following & 0xc0) !== 0x80) whole = false;
    }
    if (whole) {
      valid++;
      at += more;
    } else {
      invalid++;
    }
  }
  return invalid === 0 || valid > invalid * 10;
}

function bestSingleByte(bytes: Buffer): TextEncoding {
  const high = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128));
  let best: TextEncoding = 'windows-1252';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [encoding, lead] of singleByte) {
    const letters = [...iconv.decode(high, encoding)];
    const score =
      lead + scoreBytes(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (letters[byte - 128] ?? '\ufffd')));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

function scoreBytes(bytes: Buffer, letterOf: (byte: number) => string): number {
  let score = 0;
  let seen = 0;
  for (let at = 0; at < bytes.length && seen < sampleSize; at++) {
    const byte = bytes[at] as number;
    if (byte < 128) continue;
    seen++;
    const before = at === 0 ? '' : letterOf(bytes[at - 1] as number);
    const after = at + 1 === bytes.length ? '' : letterOf(bytes[at + 1] as number);
    score += accentScore(letterOf(byte), before, after);
  }
  return score;
}
