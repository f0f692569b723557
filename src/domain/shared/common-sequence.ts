/** Above this product of lengths, the sequences are not compared: it would take too long. */
const mostPairs = 25_000_000;

/**
 * The longest sequence that two lists have in common, as pairs of places (Wagner and Fischer, 1974, without
 * substitutions). What both lists begin and end with is paired at once; lists too long to compare have only that.
 */
export function commonSequence(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = longest(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [
    ...Array.from({ length: start }, (_, at) => [at, at] as const),
    ...middle.map(([i, j]) => [i + start, j + start] as const),
    ...Array.from({ length: end }, (_, at) => [a.length - end + at, b.length - end + at] as const),
  ];
}

function longest(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length * b.length === 0 || a.length * b.length > mostPairs) return [];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** A line of a comparison: in both texts, only before, or only after. */
export interface LineChange {
  readonly side: 'both' | 'before' | 'after';
  readonly text: string;
}

/**
 * Compares two texts line by line; empty lines do not count.
 * @param sameness what makes two lines the same
 */
export function compareLines(before: string, after: string, sameness: (line: string) => string): readonly LineChange[] {
  const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
  const old = lines(before);
  const renewed = lines(after);
  const changes: LineChange[] = [];
  let i = 0;
  let j = 0;
  for (const [at, to] of [
    ...commonSequence(old.map(sameness), renewed.map(sameness)),
    [old.length, renewed.length],
  ] as const) {
    for (; i < at; i++) changes.push({ side: 'before', text: old[i] ?? '' });
    for (; j < to; j++) changes.push({ side: 'after', text: renewed[j] ?? '' });
    if (i < old.length) changes.push({ side: 'both', text: old[i] ?? '' });
    i++;
    j++;
  }
  return changes;
}
