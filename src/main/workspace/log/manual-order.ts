import { generateNKeysBetween } from 'fractional-indexing';

/** A row and its key in the manual order; null for one that nobody has placed yet. */
export interface OrderedRow {
  readonly id: string;
  readonly manual_order: string | null;
}

/**
 * The keys to write so that a row stands right after another. Mostly its own alone; also those of rows that have no
 * key yet, or that share one because two copies gave it apart.
 * @param rows every row of the table, in its order
 * @param after the row that comes before, or null to be first
 */
export function keysForMove(
  rows: readonly OrderedRow[],
  moved: string,
  after: string | null,
): readonly (readonly [id: string, key: string])[] {
  const others = rows.filter(({ id }) => id !== moved);
  const place = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
  const before = others.slice(0, place);
  const behind = others.slice(place);
  const lower = before.at(-1)?.manual_order ?? null;
  const upperAt = behind.findIndex(({ manual_order: key }) => key !== null && (lower === null || key > lower));
  const upper = behind[upperAt]?.manual_order ?? null;
  const given = [
    // Rows without a key come first: those before the place need one to stay there.
    ...(lower === null ? before : []).map(({ id }) => id),
    moved,
    ...behind.slice(0, upperAt < 0 ? undefined : upperAt).map(({ id }) => id),
  ];
  return generateNKeysBetween(lower, upper, given.length).map((key, index) => [given[index] ?? '', key]);
}
