/** Widths of the letters of Calibri, in ordinary letters, by code unit: m and capitals are wider, i and l narrower. */
const widths = new Float64Array(0x10000).fill(1);
for (const character of 'mwMW@%…—') widths[character.charCodeAt(0)] = 1.6;
for (const character of "ijltfrI.,;:'’!|()[] \u00a0\u202f") widths[character.charCodeAt(0)] = 0.6;
for (const character of 'ABCDEFGHKLNOPQRSTUVXYZÀÂÇÉÈÊÎÔŒÙÛ') widths[character.charCodeAt(0)] = 1.2;
// A character of two code units counts once.
widths.fill(0, 0xdc00, 0xe000);

/** Width of a text, in ordinary letters of its type. */
export function letters(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += widths[text.charCodeAt(index)] ?? 1;
  return width;
}

/** Lines that a text takes in `capacity` ordinary letters, broken between words as Word and Excel break them. */
export function wrappedLines(text: string, capacity: number): number {
  const room = Math.max(capacity, 1);
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : lineFeed;
    if (code !== lineFeed && code !== space && code !== tab) {
      word += widths[code] ?? 1;
      continue;
    }
    const needed = used === 0 ? word : used + widthOfSpace + word;
    if (needed <= room) {
      used = needed;
    } else {
      const alone = Math.ceil(word / room);
      lines += used === 0 ? alone - 1 : alone;
      used = word - (alone - 1) * room;
    }
    word = 0;
    if (code !== lineFeed) {
      while (isBlank(text.charCodeAt(index + 1))) index += 1;
    } else if (index < text.length) {
      lines += 1;
      used = 0;
    }
  }
  return lines;
}

const lineFeed = 0x0a;
const tab = 0x09;
const space = 0x20;
const widthOfSpace = 0.6;

function isBlank(code: number): boolean {
  return code === space || code === tab;
}
