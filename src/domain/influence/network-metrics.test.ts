import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Citation, networkMetrics } from './network-metrics.ts';

function cite(from: string, to: string, weight: number | null = 1): Citation {
  return { from, to, weight };
}

function people(ids: Iterable<string>): { readonly id: string }[] {
  return [...ids].map((id) => ({ id }));
}

test('gives what igraph 0.10 gives on a network with a dangling and an isolated person', () => {
  const metrics = networkMetrics(people('fedcba'), [
    cite('a', 'b'),
    cite('b', 'c'),
    cite('b', 'c'),
    cite('c', 'a', null),
    cite('c', 'd'),
    cite('d', 'e', null),
    cite('a', 'e', 3),
  ]);
  expect(metrics.map(({ id }) => id)).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
  const of = Object.fromEntries(metrics.map((line) => [line.id, line]));
  const column = (key: 'inDegree' | 'weightedInDegree' | 'betweenness') => [...'abcdef'].map((id) => of[id]?.[key]);
  expect(column('inDegree')).toEqual([1, 1, 1, 1, 2, 0]);
  expect(column('weightedInDegree')).toEqual([1, 1, 2, 1, 4, 0]);
  expect(column('betweenness')).toEqual([2, 2, 4, 1, 0, 0]);
  const igraphPageRank = {
    a: 0.15655877459069714,
    b: 0.11418711183845634,
    c: 0.17797741730062108,
    d: 0.15655877459069714,
    e: 0.31379954944159516,
    f: 0.08091837223793319,
  };
  for (const [id, expected] of Object.entries(igraphPageRank)) expect(of[id]?.pageRank).toBeCloseTo(expected, 11);
});

test('numbers communities from the largest, then from the smallest id', () => {
  const metrics = networkMetrics(people('hgfedcba'), [
    cite('a', 'b'),
    cite('b', 'c'),
    cite('c', 'a'),
    cite('c', 'd', 0.5),
    cite('d', 'e', 2),
    cite('e', 'f', 2),
    cite('f', 'd', 2),
    cite('f', 'g'),
  ]);
  const communities = Object.fromEntries(metrics.map(({ id, community }) => [id, community]));
  expect(communities).toEqual({ d: 1, e: 1, f: 1, g: 1, a: 2, b: 2, c: 2, h: 3 });
});

test('ignores weights of 0, oneself and people outside', () => {
  const metrics = networkMetrics(people('ab'), [cite('a', 'b', 0), cite('a', 'a', 5), cite('x', 'b'), cite('a', 'y')]);
  expect(metrics).toEqual([
    { id: 'a', inDegree: 0, weightedInDegree: 0, betweenness: 0, pageRank: 0.5, community: 1 },
    { id: 'b', inDegree: 0, weightedInDegree: 0, betweenness: 0, pageRank: 0.5, community: 2 },
  ]);
});

test('nobody, and the same person twice', () => {
  expect(networkMetrics([], [])).toEqual([]);
  expect(() => networkMetrics(people('aa'), [])).toThrow();
});

const ids = [...'abcdefghij'];
const citation = fc.record({
  from: fc.constantFrom(...ids),
  to: fc.constantFrom(...ids),
  weight: fc.constantFrom(null, 0, 1, 2, 0.1, 0.7),
});

test('the order of the rows changes nothing', () => {
  const shuffledRows = fc
    .array(citation, { maxLength: 40 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffledRows, fc.shuffledSubarray(ids, { minLength: ids.length }), ([rows, mixed], order) => {
      const lineOf = new Map(networkMetrics(people(order), mixed).map((line) => [line.id, line]));
      for (const line of networkMetrics(people(ids), rows)) expect(lineOf.get(line.id)).toEqual(line);
    }),
  );
});

test('PageRank sums to 1 and stays where it is after one more step', () => {
  fc.assert(
    fc.property(fc.array(citation, { maxLength: 40 }), (rows) => {
      const rank = new Map(networkMetrics(people(ids), rows).map(({ id, pageRank }) => [id, pageRank]));
      const given = rows.filter(({ from, to, weight }) => from !== to && weight !== 0);
      const total = (from: string) =>
        given.filter((row) => row.from === from).reduce((sum, row) => sum + weigh(row), 0);
      const rankOf = (id: string) => rank.get(id) ?? 0;
      const lost = ids.filter((id) => total(id) === 0).reduce((sum, id) => sum + rankOf(id), 0);
      for (const id of ids) {
        const received = given
          .filter(({ to }) => to === id)
          .reduce((sum, row) => sum + (rankOf(row.from) * weigh(row)) / total(row.from), 0);
        expect(rankOf(id)).toBeCloseTo(0.15 / ids.length + 0.85 * (received + lost / ids.length), 11);
      }
      expect(ids.reduce((sum, id) => sum + rankOf(id), 0)).toBeCloseTo(1, 11);
    }),
  );
});

function weigh({ weight }: Citation): number {
  return weight ?? 1;
}
