import graphModule from 'graphology';
import forceAtlasModule from 'graphology-layout-forceatlas2';
import noverlapModule from 'graphology-layout-noverlap';

/** The types of these packages put the thing under `default`; at run time the import is the thing itself. */
const Graph = graphModule as unknown as typeof graphModule.default;
const forceAtlas = forceAtlasModule as unknown as typeof forceAtlasModule.default;
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

export interface MapPerson {
  readonly id: string;
  /** People of one team are drawn together; null for nobody's team. */
  readonly team: string | null;
  /** Radius of the disc, in the unit of the box. */
  readonly radius: number;
}

export interface MapLink {
  readonly from: string;
  readonly to: string;
}

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Pull of a team on its people, against 1 for a citation. */
const teamPull = 3;
/** Room kept between two discs. */
const margin = 3;

/** Above this many people, far ones push as one (Barnes and Hut 1986), and places are sought in fewer steps. */
const largeMap = 800;
/** People times steps that a large map may take: 120 steps for 2,000 people. */
const largestWork = 240_000;

/**
 * Places people in a box from (0, 0) to (`width`, `height`): those who cite one another and those of one team come
 * close, discs stand apart as far as the box allows. ForceAtlas2 (Jacomy et al. 2014) with one more node per team,
 * from a fixed start, then removal of overlaps. The same people and links give the same places, whatever their order.
 */
export function layoutMap(
  people: readonly MapPerson[],
  links: readonly MapLink[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadonlyMap<string, MapPoint> {
  if (people.length === 0) return new Map();
  const sorted = people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const free = fitted(forces(sorted, links), sorted, width, height);
  const graph = new Graph();
  for (const { id, radius } of sorted) graph.addNode(id, { ...free.get(id), size: radius });
  const apart = noverlap(graph, {
    maxIterations: people.length > largeMap ? 60 : 200,
    settings: { margin, ratio: 1, speed: 2, expansion: 1.05, gridSize: 20 },
  });
  return fitted(new Map(Object.entries(apart)), sorted, width, height);
}

function forces(people: readonly MapPerson[], links: readonly MapLink[]): ReadonlyMap<string, MapPoint> {
  const graph = new Graph({ type: 'undirected' });
  const teams = [...new Set(people.map(({ team }) => team).filter((team) => team !== null))].toSorted();
  const angleOf = new Map(teams.map((team, index) => [team, (index / teams.length) * 2 * Math.PI]));
  const hubs = new Map(teams.map((team) => [team, `team ${team}`]));
  for (const [index, { id, team }] of people.entries()) {
    // The golden angle spreads the people of a team around its place without two at one point.
    const own = index * 2.399_963;
    const angle = team === null ? own : (angleOf.get(team) ?? 0);
    const spread = 8 + Math.sqrt(index);
    graph.addNode(id, {
      x: Math.cos(angle) * 100 + Math.cos(own) * spread,
      y: Math.sin(angle) * 100 + Math.sin(own) * spread,
    });
  }
  for (const [team, hub] of hubs) {
    const angle = angleOf.get(team) ?? 0;
    graph.addNode(hub, { x: Math.cos(angle) * 100, y: Math.sin(angle) * 100 });
  }
  for (const { id, team } of people) {
    const hub = team === null ? undefined : hubs.get(team);
    if (hub !== undefined) graph.addEdge(id, hub, { weight: teamPull });
  }
  const sortedLinks = links.toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
  for (const { from, to } of sortedLinks) {
    if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdge(from, to, { weight: 1 });
  }
  const places = forceAtlas(graph, {
    iterations: stepsFor(people.length),
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlasModule.inferSettings(people.length),
      strongGravityMode: true,
      gravity: 0.08,
      scalingRatio: 6,
      slowDown: 4,
      barnesHutOptimize: people.length > largeMap,
      barnesHutTheta: 1,
      edgeWeightInfluence: 1,
    },
  });
  return new Map(people.map(({ id }) => [id, places[id] ?? { x: 0, y: 0 }]));
}

/** Steps of the layout: a map that a person waits for may be less settled the larger it is. */
function stepsFor(people: number): number {
  if (people <= 200) return 500;
  return people <= largeMap ? 300 : Math.max(60, Math.min(300, Math.round(largestWork / people)));
}

/** Stretches places to fill the box, so that every whole disc is inside. */
function fitted(
  places: ReadonlyMap<string, MapPoint>,
  people: readonly MapPerson[],
  width: number,
  height: number,
): ReadonlyMap<string, MapPoint> {
  const points = people.map(({ id }) => places.get(id) ?? { x: 0, y: 0 });
  const edge = Math.max(...people.map(({ radius }) => radius)) + 1;
  const horizontal = stretch(
    points.map(({ x }) => x),
    edge,
    width - edge,
  );
  const vertical = stretch(
    points.map(({ y }) => y),
    edge,
    height - edge,
  );
  return new Map(people.map(({ id }, index) => [id, { x: horizontal[index] ?? 0, y: vertical[index] ?? 0 }]));
}

function stretch(values: readonly number[], from: number, to: number): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(most > least)) return values.map(() => (from + to) / 2);
  return values.map((value) => from + ((value - least) / (most - least)) * (to - from));
}
