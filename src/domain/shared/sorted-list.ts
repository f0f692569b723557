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
 */
export function patchSorted<Item>(
  held: readonly Item[],
  gone: ReadonlySet<Item>,
  came: readonly Item[],
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  const kept = gone.size > few ? held.filter((item) => !gone.has(item)) : without(held, gone, compare);
  if (came.length > few) return [...kept, ...came].toSorted(compare);
  let from = 0;
  const pieces = came.flatMap((item) => {
    const piece = kept.slice(
      from,
      placeIn(kept, (one) => compare(item, one) < 0),
    );
    from += piece.length;
    return [piece, [item]];
  });
  return pieces.length === 0 ? kept : ([] as Item[]).concat(...pieces, kept.slice(from));
}

function without<Item>(
  held: readonly Item[],
  gone: ReadonlySet<Item>,
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  const places = [...gone]
    .map((item) => ({ item, place: placeIn(held, (one) => compare(one, item) >= 0) }))
    .flatMap(({ item, place }) => (held[place] === item ? [place] : []))
    .toSorted((one, other) => one - other);
  if (places.length === 0) return held;
  const pieces = [-1, ...places].map((place, index) => held.slice(place + 1, places[index]));
  return ([] as Item[]).concat(...pieces);
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
