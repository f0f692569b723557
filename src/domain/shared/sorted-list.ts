/**
 * The first place for which `holds` is true, given that it stays true after (binary search).
 * @returns a place from 0 to `length`, which is `length` when it never holds
 */
export function firstPlace(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Two lists in order as one: where few items come into many, few are compared.
 * @param compare negative when its first argument stands before the second; of equals those of `held` come first
 */
export function mergeSorted<Item>(
  held: readonly Item[],
  came: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Item[] {
  const merged: Item[] = [];
  let from = 0;
  for (const item of came) {
    const before = (place: number): boolean => {
      const one = held[from + place];
      return one !== undefined && compare(item, one) < 0;
    };
    const to = from + firstPlace(held.length - from, before);
    for (const one of held.slice(from, to)) merged.push(one);
    merged.push(item);
    from = to;
  }
  for (const one of held.slice(from)) merged.push(one);
  return merged;
}

/** Where two lists differ: what stands before `start`, and from the ends on, is the same in both. */
export interface ChangedSpan {
  readonly start: number;
  readonly formerEnd: number;
  readonly end: number;
}

/** The span in which a list differs from what it was: the same objects at both ends are left out. */
export function changedSpan(former: readonly unknown[], list: readonly unknown[]): ChangedSpan {
  const most = Math.min(former.length, list.length);
  let start = 0;
  while (start < most && former[start] === list[start]) start += 1;
  let same = 0;
  while (same < most - start && former[former.length - 1 - same] === list[list.length - 1 - same]) same += 1;
  return { start, formerEnd: former.length - same, end: list.length - same };
}
