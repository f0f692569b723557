/** Widths of the letters of Calibri, in ordinary letters: m and capitals are wider, i and l narrower. */
const widths = new Map<string, number>([
  ...[...'mwMW@%…—'].map((character) => [character, 1.6] as const),
  ...[..."ijltfrI.,;:'’!|()[] \u00a0\u202f"].map((character) => [character, 0.6] as const),
  ...[...'ABCDEFGHKLNOPQRSTUVXYZÀÂÇÉÈÊÎÔŒÙÛ'].map((character) => [character, 1.2] as const),
]);

/** Width of a text, in ordinary letters of its type. */
export function letters(text: string): number {
  let width = 0;
  for (const character of text) width += widths.get(character) ?? 1;
  return width;
}

/** Lines that a text takes in `capacity` ordinary letters, broken between words as Word and Excel break them. */
export function wrappedLines(text: string, capacity: number): number {
  const room = Math.max(capacity, 1);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/[ \t]+/u)) {
      const width = letters(word);
      const needed = used === 0 ? width : used + 0.6 + width;
      if (needed <= room) {
        used = needed;
      } else {
        const alone = Math.ceil(width / room);
        lines += used === 0 ? alone - 1 : alone;
        used = width - (alone - 1) * room;
      }
    }
  }
  return lines;
}
