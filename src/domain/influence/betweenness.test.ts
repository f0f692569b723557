import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweenness, type LinkRows } from './betweenness.ts';

const nodeCount = 8;
const node = fc.nat({ max: nodeCount - 1 });
const network = fc.uniqueArray(
  fc.tuple(node, node).filter(([from, to]) => from !== to),
  { maxLength: 30, selector: ([from, to]) => from * nodeCount + to },
);

test('a chain, a fork and a closed ring', () => {
  expect([
    ...betweenness(
      rows(3, [
        [0, 1],
        [1, 2],
      ]),
    ),
  ]).toEqual([0, 1, 0]);
  expect([
    ...betweenness(
      rows(4, [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ]),
    ),
  ]).toEqual([0, 0.5, 0.5, 0]);
  expect([
    ...betweenness(
      rows(3, [
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    ),
  ]).toEqual([1, 1, 1]);
});

test('agrees with counting every shortest path', () => {
  fc.assert(
    fc.property(network, (links) => {
      const counted = betweenness(rows(nodeCount, links));
      for (let middle = 0; middle < nodeCount; middle++) {
        expect(counted[middle]).toBeCloseTo(betweennessByCounting(links, middle), 9);
      }
    }),
  );
});

test('the parts of several workers add up to the whole', () => {
  fc.assert(
    fc.property(network, node, (links, cut) => {
      const first = betweenness(rows(nodeCount, links), 0, cut);
      const second = betweenness(rows(nodeCount, links), cut);
      const whole = betweenness(rows(nodeCount, links));
      for (const [index, value] of whole.entries()) {
        expect((first[index] ?? 0) + (second[index] ?? 0)).toBeCloseTo(value, 9);
      }
    }),
  );
});

type Links = readonly (readonly [number, number])[];

function rows(nodes: number, links: Links): LinkRows {
  const sorted = [...links].sort(([left], [right]) => left - right);
  const starts = Uint32Array.from({ length: nodes + 1 }, (_, at) => sorted.filter(([from]) => from < at).length);
  return { starts, targets: Uint32Array.from(sorted, ([, to]) => to) };
}

function betweennessByCounting(links: Links, middle: number): number {
  let total = 0;
  for (let from = 0; from < nodeCount; from++) {
    for (let to = 0; to < nodeCount; to++) {
      if (from === to || from === middle || to === middle) continue;
      const shortest = shortestPaths(links, from, to);
      if (shortest.length > 0) total += shortest.filter((path) => path.includes(middle)).length / shortest.length;
    }
  }
  return total;
}

function shortestPaths(links: Links, from: number, to: number): readonly (readonly number[])[] {
  let paths: readonly (readonly number[])[] = [[from]];
  for (let length = 1; length < nodeCount; length++) {
    paths = paths.flatMap((path) =>
      links.filter(([near, far]) => near === path.at(-1) && !path.includes(far)).map(([, far]) => [...path, far]),
    );
    const arrived = paths.filter((path) => path.at(-1) === to);
    if (arrived.length > 0) return arrived;
  }
  return [];
}
