import graphModule from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import pageRankModule from 'graphology-metrics/centrality/pagerank.js';
import { betweenness, type LinkRows } from './betweenness.ts';

/** The types of these packages put the thing under `default`; at run time the import is the thing itself. */
const Graph = graphModule as unknown as typeof graphModule.default;
const pageRank = pageRankModule as unknown as typeof pageRankModule.default;
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** One person cites another; an empty weight counts 1. */
export interface Citation {
  readonly from: string;
  readonly to: string;
  readonly weight: number | null;
}

export interface PersonMetrics {
  readonly id: string;
  /** How many different people cite this one. */
  readonly inDegree: number;
  /** Sum of the weights of those citations. */
  readonly weightedInDegree: number;
  /** Shares of shortest paths between two others that go through this person: directed, unweighted, not normalised. */
  readonly betweenness: number;
  /** How often a walk along the citations stands here; the network sums to 1. */
  readonly pageRank: number;
  /** Group of people who cite one another; 1 is the largest. */
  readonly community: number;
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

const damping = 0.85;
/** A step below this leaves less than 1e-12 to go, as each step closes 15 % of the distance. */
const lastStep = 1e-13;
const louvainSeed = 20_251_103;
/** People and links that all runs of Louvain may visit together: ten runs of a small network, four of 5,000 people. */
const louvainBudget = 100_000;

/**
 * Measures who counts in a network of citations, one line per person of `people` and in that order. Isolated people
 * are kept. Citing oneself, or someone outside `people`, counts for nothing. Citations of one ordered pair add their
 * weights into one link; a link of weight 0 is none. The order of the rows changes nothing.
 *
 * Betweenness: Brandes 2001. PageRank: Brin and Page 1998, damping 0.85, weighted; whoever cites nobody spreads over
 * everyone. Communities: Louvain (Blondel et al. 2008), undirected, weights of both directions added, best of one to
 * ten runs from a fixed seed.
 * Throws when two people have the same id.
 */
export function networkMetrics(
  people: readonly { readonly id: string }[],
  nominations: readonly Citation[],
): readonly PersonMetrics[] {
  if (people.length === 0) return [];
  const ids = people.map(({ id }) => id).sort();
  const links = linksOf(ids, nominations);
  const graph = new Graph({ type: 'directed' });
  for (const id of ids) graph.addNode(id);
  for (const { from, to, weight } of links) graph.addEdge(from, to, { weight });

  const rankOf = new Map(ids.map((id, rank) => [id, rank]));
  const between = betweenness(linkRows(rankOf, links));
  const pageRankOf = pageRank(graph, {
    getEdgeWeight: 'weight',
    alpha: damping,
    tolerance: lastStep / ids.length,
    maxIterations: 1_000,
  });
  const citationsOf = Map.groupBy(links, ({ to }) => to);
  const communityOf = communitiesOf(ids, links);
  return people.map(({ id }) => {
    const citations = citationsOf.get(id) ?? [];
    return {
      id,
      inDegree: citations.length,
      weightedInDegree: citations.reduce((sum, { weight }) => sum + weight, 0),
      betweenness: between[rankOf.get(id) ?? -1] ?? 0,
      pageRank: pageRankOf[id] ?? 0,
      community: communityOf.get(id) ?? 0,
    };
  });
}

/** One link per ordered pair, sorted, so that sums and communities do not depend on the order of the rows. */
function linksOf(ids: readonly string[], nominations: readonly Citation[]): readonly Link[] {
  const known = new Set(ids);
  const weights = new Map<string, Map<string, number>>();
  const counted = nominations
    .map(({ from, to, weight }) => ({ from, to, weight: weight ?? 1 }))
    .filter(({ from, to, weight }) => weight > 0 && from !== to && known.has(from) && known.has(to))
    .sort((left, right) => left.weight - right.weight);
  for (const { from, to, weight } of counted) {
    const given = weights.get(from) ?? new Map<string, number>();
    given.set(to, (given.get(to) ?? 0) + weight);
    weights.set(from, given);
  }
  return ids.flatMap((from) =>
    [...(weights.get(from) ?? [])]
      .map(([to, weight]) => ({ from, to, weight }))
      .sort((left, right) => (left.to < right.to ? -1 : 1)),
  );
}

function linkRows(rankOf: ReadonlyMap<string, number>, links: readonly Link[]): LinkRows {
  const starts = new Uint32Array(rankOf.size + 1);
  for (const { from } of links) starts[(rankOf.get(from) ?? 0) + 1]! += 1;
  for (let rank = 0; rank < rankOf.size; rank++) starts[rank + 1]! += starts[rank]!;
  return { starts, targets: Uint32Array.from(links, ({ to }) => rankOf.get(to) ?? 0) };
}

/** Community of each person, numbered by decreasing size, then by smallest id. */
function communitiesOf(ids: readonly string[], links: readonly Link[]): ReadonlyMap<string, number> {
  const found = bestCommunities(ids, links);
  const members = [...Map.groupBy(ids, (id) => found[id]).values()];
  members.sort((left, right) => right.length - left.length || ((left[0] ?? '') < (right[0] ?? '') ? -1 : 1));
  return new Map(members.flatMap((group, index) => group.map((id) => [id, index + 1] as const)));
}

/** What Louvain finds depends on the order in which it visits people: the best of several orders is kept. */
function bestCommunities(ids: readonly string[], links: readonly Link[]): Readonly<Record<string, number>> {
  const pairs = undirected(links);
  const runCount = Math.min(10, Math.max(1, Math.floor(louvainBudget / (ids.length + pairs.length))));
  const rng = randomFrom(louvainSeed);
  const runs = Array.from({ length: runCount }, () => {
    const graph = new Graph({ type: 'undirected' });
    for (const id of shuffled(ids, rng)) graph.addNode(id);
    for (const { from, to, weight } of pairs) graph.addEdge(from, to, { weight });
    return louvain.detailed(graph, { getEdgeWeight: 'weight', rng });
  });
  const best = runs.reduce((kept, run) => (run.modularity > kept.modularity + 1e-12 ? run : kept));
  return best.communities;
}

/** One link per pair whatever the direction, weights added. */
function undirected(links: readonly Link[]): readonly Link[] {
  const weightOf = new Map(links.map(({ from, to, weight }) => [`${from} ${to}`, weight]));
  return links.flatMap(({ from, to, weight }) => {
    const back = weightOf.get(`${to} ${from}`);
    if (back === undefined) return [{ from, to, weight }];
    return from < to ? [{ from, to, weight: weight + back }] : [];
  });
}

function shuffled<T>(items: readonly T[], rng: () => number): readonly T[] {
  return items
    .map((item) => ({ item, at: rng() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

/** Repeatable random numbers in [0, 1) (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
