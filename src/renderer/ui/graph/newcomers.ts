import type { MapDisc, MapPlaces, MapPoint } from './map-types.ts';
import { mapBox } from './map-types.ts';

/** Turn of a sunflower's seeds: points spread without two at one place. */
const goldenAngle = 2.399_963;
const step = 26;

/**
 * Places people who have none without moving anyone: around the middle of their team, or along the bottom of the map
 * when nobody of their team has a place.
 */
export function placeNewcomers(discs: readonly Pick<MapDisc, 'id' | 'team'>[], places: MapPlaces): MapPlaces {
  const missing = discs.filter(({ id }) => !places.has(id));
  if (missing.length === 0) return places;
  const teams = Map.groupBy(discs, ({ team }) => team);
  const all = new Map(places);
  for (const [index, { id, team }] of missing.entries()) {
    const known = (teams.get(team) ?? []).map((disc) => places.get(disc.id)).filter((place) => place !== undefined);
    const middle = middleOf(known);
    if (!middle) {
      const perRow = Math.floor(mapBox.width / step) - 1;
      all.set(id, {
        x: step * (1 + (index % perRow)),
        y: mapBox.height - 10 - step * Math.floor(index / perRow),
      });
      continue;
    }
    const far = step * Math.sqrt(index + 1);
    all.set(id, {
      x: clamp(middle.x + Math.cos(index * goldenAngle) * far, mapBox.width),
      y: clamp(middle.y + Math.sin(index * goldenAngle) * far, mapBox.height),
    });
  }
  return all;
}

function middleOf(places: readonly MapPoint[]): MapPoint | undefined {
  if (places.length === 0) return undefined;
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 10), most - 10);
}
