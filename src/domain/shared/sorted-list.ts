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

/** Items that are looked for one by one; when more change, the whole list is gone through. */
const few = 500;

/**
 * A list in order without some of its items, and with others at their place. Where few change in a long list, few
 * are compared.
 * @param gone the same objects as in `held`; those that are not there are passed over
 * @param came in order
 * @param compare negative when its first argument stands before the second; of equals those of `held` come first
 * @returns `held` itself when nothing changes
 */
export function patchSorted<Item>(
  held: readonly Item[],
  gone: ReadonlySet<Item>,
  came: readonly Item[],
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  const many = gone.size > few || came.length > few;
  if (many) return [...held.filter((item) => !gone.has(item)), ...came].toSorted(compare);
  // One copy: a long list leaves much to collect.
  const list = held.slice();
  for (const item of gone) {
    const place = placeIn(list, (one) => compare(one, item) >= 0);
    if (list[place] === item) list.splice(place, 1);
  }
  const isSame = came.length === 0 && list.length === held.length;
  for (const item of came) {
    const place = placeIn(list, (one) => compare(item, one) < 0);
    list.splice(place, 0, item);
  }
  return isSame ? held : list;
}

/** The first place of an item for which `holds` is true, given that it stays true after. */
function placeIn<Item>(list: readonly Item[], holds: (item: Item) => boolean): number {
  return firstPlace(list.length, (place) => {
    const item = list[place];
    return item !== undefined && holds(item);
  });
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
