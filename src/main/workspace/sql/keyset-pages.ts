/**
 * Rows in the order of a key, a page at a time (keyset pagination): rows that are written between two pages move none.
 * @param first less than every key
 * @param size rows of a page; a shorter one is the last
 * @param read the page after a key, in its order
 */
export function* keysetPages<T, K>(
  first: K,
  size: number,
  read: (after: K) => readonly T[],
  keyOf: (row: T) => K,
): Generator<readonly T[], void> {
  for (let after = first; ;) {
    const page = read(after);
    const end = page.at(-1);
    if (end === undefined) return;
    yield page;
    if (page.length < size) return;
    after = keyOf(end);
  }
}
