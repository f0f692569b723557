import { fontAdvances, type Weight } from './font-advances.ts';

/** How a text is set: size in px, weight regular when left out. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
}

/** A text is looked at no further than this: no picture has room for more. */
const mostUnits = 1_000;

/** Width of a letter that the face does not have, in thousandths of the size. */
const usualAdvance = 660;
/** Emoji, ideographs and the like. */
const wideAdvance = 1_300;

const advances: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  regular: decoded('regular'),
  semibold: decoded('semibold'),
};

const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Width in px of a text on one line, by the advances of the face; kerning is left out, which errs on the wide side. */
export function textWidth(text: string, { size, weight = 'regular' }: TextStyle): number {
  let width = 0;
  for (const character of text) width += advanceOf(character, weight);
  return (width * size) / 1_000;
}

/** True when the bundled face has every letter of the text. */
export function isInFace(text: string): boolean {
  return [...text].every((character) => advances.regular.has(character.codePointAt(0) ?? 0));
}

/** The text on one line that XML allows: controls and changes of direction dropped, broken halves shown by U+FFFD. */
export function plainLine(text: string): string {
  const start = text.length > mostUnits ? `${text.slice(0, mostUnits)}…` : text;
  return (
    start
      .toWellFormed()
      .replace(/[\s\u0085]+/gu, (space) => (/[\u00a0\u202f]/u.test(space) ? space.slice(0, 1) : ' '))
      // oxlint-disable-next-line no-control-regex -- these are the characters that XML forbids
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
      .replace(/[\ufffe\uffff]/gu, '\ufffd')
      .trim()
  );
}

/** The text cut with an ellipsis to the room there is, in px, between two whole characters; empty when nothing fits. */
export function fitText(text: string, style: TextStyle, room: number): string {
  const line = plainLine(text);
  if (textWidth(line, style) <= room) return line;
  const ellipsis = textWidth('…', style);
  let kept = '';
  let width = ellipsis;
  for (const { segment } of segmenter.segment(line)) {
    width += textWidth(segment, style);
    if (width > room) break;
    kept += segment;
  }
  return ellipsis > room ? '' : `${kept.trimEnd()}…`;
}

/**
 * The text on several lines of at most `room` px, broken between words, or inside a word too long for a line. What
 * goes beyond `mostLines` is cut with an ellipsis.
 */
export function wrapText(text: string, style: TextStyle, room: number, mostLines = Infinity): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of wordsOf(text)) {
    if (textWidth((current + word).trimEnd(), style) <= room) {
      current += word;
      continue;
    }
    if (current !== '') lines.push(current.trimEnd());
    const pieces = brokenWord(word, style, room);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? '';
  }
  if (current.trim() !== '') lines.push(current.trimEnd());
  if (lines.length <= mostLines) return lines;
  const last = lines.slice(mostLines - 1).join(' ');
  return [...lines.slice(0, mostLines - 1), fitText(last, style, room)];
}

/** Width of the longest word of a text: narrower, a column would have to break it. */
export function longestWord(text: string, style: TextStyle): number {
  return Math.max(0, ...wordsOf(text).map((word) => textWidth(word.trimEnd(), style)));
}

/** Words with the space that follows them; a hyphen or a slash before a long rest ends one. */
function wordsOf(text: string): readonly string[] {
  return plainLine(text).split(/(?<= )|(?<=[-/–])(?=\p{L}{4})/u);
}

function brokenWord(word: string, style: TextStyle, room: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of segmenter.segment(word)) {
    if (piece !== '' && textWidth((piece + segment).trimEnd(), style) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function advanceOf(character: string, weight: Weight): number {
  const known = advances[weight].get(character.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  if (/^[\p{M}\p{Cf}]/u.test(character)) return 0;
  return /^[\p{Extended_Pictographic}\u{1100}-\u{11ff}\u{2e80}-\u{ffef}\u{1f000}-\u{3ffff}]/u.test(character)
    ? wideAdvance
    : usualAdvance;
}

function decoded(weight: Weight): ReadonlyMap<number, number> {
  return new Map(
    fontAdvances[weight].flatMap(([first, digits]) =>
      Array.from({ length: digits.length / 2 }, (_, index) => digits.slice(index * 2, index * 2 + 2)).flatMap(
        (pair, index) => (pair === '..' ? [] : [[first + index, Number.parseInt(pair, 36)] as const]),
      ),
    ),
  );
}
