import { pointKey, type ThreadLink, type ThreadPoint } from './thread-links.ts';

/** A point next to another on the thread, and the row that joins them. */
export interface ThreadNeighbour extends ThreadPoint {
  readonly by: ThreadLink['by'];
}

/** What stands next to a point: what proves it, and what it leads to. */
export interface Neighbours {
  readonly before: readonly ThreadNeighbour[];
  readonly after: readonly ThreadNeighbour[];
}

/** The links by each of their ends, made once for many questions. */
export type ThreadIndex = ReadonlyMap<string, Neighbours>;

/** Sorts links by their ends. */
export function threadIndex(links: readonly ThreadLink[]): ThreadIndex {
  const index = new Map<string, { before: ThreadNeighbour[]; after: ThreadNeighbour[] }>();
  for (const { from, to, by } of links) {
    entryOf(from).after.push({ ...to, by });
    entryOf(to).before.push({ ...from, by });
  }
  return index;

  function entryOf(point: ThreadPoint): { before: ThreadNeighbour[]; after: ThreadNeighbour[] } {
    const key = pointKey(point);
    const entry = index.get(key) ?? { before: [], after: [] };
    index.set(key, entry);
    return entry;
  }
}

/** The direct neighbours of a point, in both directions; a pair joined twice shows twice, once per link. */
export function neighboursOf(index: ThreadIndex, point: ThreadPoint): Neighbours {
  return index.get(pointKey(point)) ?? { before: [], after: [] };
}

/**
 * Everything a point comes from and everything it leads to, nearest first, each point once and without the point
 * itself: the notes behind a paragraph, the paragraphs that a note feeds.
 */
export function wholeThread(
  index: ThreadIndex,
  point: ThreadPoint,
): { readonly before: readonly ThreadPoint[]; readonly after: readonly ThreadPoint[] } {
  return { before: follow(index, point, 'before'), after: follow(index, point, 'after') };
}

function follow(index: ThreadIndex, start: ThreadPoint, direction: keyof Neighbours): readonly ThreadPoint[] {
  const seen = new Set([pointKey(start)]);
  const found: ThreadPoint[] = [];
  for (let wave = [start]; wave.length > 0;) {
    const next: ThreadPoint[] = [];
    for (const { entity, id } of wave.flatMap((point) => neighboursOf(index, point)[direction])) {
      const point = { entity, id };
      if (seen.has(pointKey(point))) continue;
      seen.add(pointKey(point));
      next.push(point);
    }
    found.push(...next);
    wave = next;
  }
  return found;
}
