import graphModule from 'graphology';
import { hullOf } from '../../../domain/picture/map-labels.ts';
import { mapBox, type MapPoint, type MapScene, type MapTeam } from './map-types.ts';

/** The types of this package put the thing under `default`; at run time the import is the thing itself. */
const Graph = graphModule as unknown as typeof graphModule.default;
type MapGraph = InstanceType<typeof Graph>;

/** Above this many links they are thin, and not redrawn while the map moves. */
export const manyLinks = 4000;

/** The outline of a team, in the box of the layout. */
export interface MapHull {
  readonly team: MapTeam;
  readonly points: readonly MapPoint[];
}

/** An empty graph of who turns to whom. */
export function newGraph(): MapGraph {
  return new Graph({ type: 'directed' });
}

/** Puts the people and links of a scene in the graph, in place of what it held; its y goes up. */
export function fillGraph(graph: MapGraph, { discs, arrows, places }: MapScene): void {
  graph.clear();
  for (const { id, radius, mark } of discs) {
    const { x, y } = places.get(id) ?? { x: mapBox.width / 2, y: mapBox.height / 2 };
    graph.addNode(id, { x, y: -y, size: radius, label: mark });
  }
  for (const { from, to } of arrows) {
    if (from !== to && graph.hasNode(from) && graph.hasNode(to)) {
      graph.mergeEdge(from, to, { from, to, size: arrows.length > manyLinks ? 0.5 : 1.3 });
    }
  }
}

/** The outlines of the teams that show two people or more. */
export function hullsOf({ discs, teams, places }: MapScene): readonly MapHull[] {
  const frame = { x: -60, y: -60, width: mapBox.width + 120, height: mapBox.height + 120 };
  return [...teams].flatMap(([key, team]) => {
    const members = discs.flatMap(({ id, team: own, radius, isHidden }) => {
      const place = places.get(id);
      return own === key && !isHidden && place ? [{ ...place, radius }] : [];
    });
    return members.length < 2 ? [] : [{ team, points: hullOf(members, 9, frame) }];
  });
}
