import { at } from '../deliverable/at.ts';
import { palette } from './palette.ts';
import { type Box, boxesMeet, isInside, type Point, type Shape, textBox, type TextShape } from './scene.ts';
import { fitText, textWidth } from './text-measure.ts';

export interface Disc extends Point {
  readonly radius: number;
}

export interface WantedLabel extends Disc {
  readonly text: string;
}

export interface Hull {
  readonly name: string;
  readonly points: readonly Point[];
}

const labelStyle = { size: 8.5 } as const;
/** How the name of a team is written, and then, where that finds no room. */
const teamStyles = [
  { size: 10, weight: 'semibold', longest: 220 },
  { size: 9, weight: 'semibold', longest: 110 },
] as const;
const longestLabel = 110;
/** Room kept around the name of a team. */
const teamGap = 6;

/**
 * Places the names of teams, then the labels of people in the order given, each in the first place where it meets no
 * disc and no label and stays inside the frame. Labels without a place are left out.
 */
export function placeLabels(
  people: readonly WantedLabel[],
  hulls: readonly Hull[],
  discs: readonly Disc[],
  frame: Box,
): { readonly shapes: readonly Shape[]; readonly people: number } {
  const taken = new Grid();
  for (const { x, y, radius } of discs) {
    taken.add({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  }
  const tryPlaces = (places: readonly TextShape[]): TextShape | undefined => {
    const found = places.find((shape) => {
      const box = textBox(shape);
      return isInside(box, frame) && taken.isFree(box);
    });
    if (found) {
      const { x, y, width, height } = textBox(found);
      const gap = found.weight === 'semibold' ? teamGap : 1;
      taken.add({ x: x - gap, y, width: width + 2 * gap, height });
    }
    return found;
  };
  const teams = hulls
    .toSorted((a, b) => b.points.length - a.points.length)
    .map((hull) => {
      const others = hulls.filter((other) => other !== hull);
      for (const style of teamStyles) {
        const places = teamPlaces(hull, style);
        const apart = places.filter((place) => !others.some((other) => isOver(textBox(place), other.points)));
        const found = tryPlaces(apart) ?? tryPlaces(places);
        if (found) return found;
      }
      return undefined;
    })
    .filter((shape) => shape !== undefined);
  const labels = people.map((person) => tryPlaces(personPlaces(person))).filter((shape) => shape !== undefined);
  return { shapes: [...teams, ...labels], people: labels.length };
}

/** Right, left, above, below, then the corners. */
function personPlaces({ text, x, y, radius }: WantedLabel): readonly TextShape[] {
  const label = fitText(text, labelStyle, longestLabel);
  if (label === '') return [];
  const gap = radius + 2;
  const corner = radius * 0.75 + 1.5;
  const middle = labelStyle.size * 0.32;
  const shape = (dx: number, dy: number, anchor: TextShape['anchor']): TextShape => ({
    kind: 'text',
    x: x + dx,
    y: y + dy,
    text: label,
    ...labelStyle,
    ...(anchor === undefined ? {} : { anchor }),
    colour: palette.text,
    room: textWidth(label, labelStyle) + 2,
    halo: true,
  });
  return [
    shape(gap, middle, 'start'),
    shape(-gap, middle, 'end'),
    shape(0, -gap - 1.5, 'middle'),
    shape(0, gap + labelStyle.size * 0.75, 'middle'),
    shape(corner, -corner, 'start'),
    shape(corner, corner + labelStyle.size * 0.7, 'start'),
    shape(-corner, -corner, 'end'),
    shape(-corner, corner + labelStyle.size * 0.7, 'end'),
  ];
}

/** Above and below the hull first, then wherever there is room on it, from the top. */
function teamPlaces({ name, points }: Hull, { longest, ...style }: (typeof teamStyles)[number]): readonly TextShape[] {
  const text = fitText(name, style, longest);
  if (text === '' || points.length === 0) return [];
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const shape = (x: number, y: number): TextShape => ({
    kind: 'text',
    x,
    y,
    text,
    ...style,
    anchor: 'middle',
    colour: palette.ink,
    room: textWidth(text, style) + 2,
    halo: true,
  });
  const middle = (left + right) / 2;
  const highest = at(
    points.toSorted((a, b) => a.y - b.y),
    0,
  );
  const lowest = at(
    points.toSorted((a, b) => b.y - a.y),
    0,
  );
  const inside = Array.from({ length: Math.max(Math.floor((bottom - top) / 5), 0) }, (_, step) => top + 6 + step * 5);
  const across = [0, -0.2, 0.2, -0.4, 0.4].map((share) => middle + share * (right - left));
  return [
    shape(highest.x, top - 3),
    shape(middle, top - 3),
    shape(lowest.x, bottom + 10),
    shape(middle, bottom + 10),
    ...inside.flatMap((y) => across.map((x) => shape(x, y))),
    ...across.flatMap((x) => [shape(x, top - 14), shape(x, bottom + 21)]),
    ...points.flatMap(({ x, y }) => [shape(x, y - 4), shape(x, y + 11)]),
  ];
}

/** True when the middle or an end of the box lies inside the outline, or close above or below it. */
function isOver({ x, y, width, height }: Box, outline: readonly Point[]): boolean {
  return [0, 0.5, 1].some((share) =>
    [-8, height / 2, height + 8].some((down) => contains(outline, { x: x + share * width, y: y + down })),
  );
}

function contains(outline: readonly Point[], point: Point): boolean {
  const sides = outline.map((corner, index) => turn(corner, at(outline, (index + 1) % outline.length), point));
  return sides.every((side) => side > 0) || sides.every((side) => side < 0);
}

/** The outline around discs, `pad` px outside them, kept inside the frame (Andrew's monotone chain). */
export function hullOf(discs: readonly Disc[], pad: number, frame: Box): readonly Point[] {
  const directions = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8);
  const points = discs
    .flatMap(({ x, y, radius }) =>
      directions.map((angle) => ({
        x: clamp(x + Math.cos(angle) * (radius + pad), frame.x, frame.x + frame.width),
        y: clamp(y + Math.sin(angle) * (radius + pad), frame.y, frame.y + frame.height),
      })),
    )
    .toSorted((a, b) => a.x - b.x || a.y - b.y);
  const lower = halfHull(points);
  const upper = halfHull(points.toReversed());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function halfHull(points: readonly Point[]): readonly Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    while (chain.length >= 2 && turn(at(chain, chain.length - 2), at(chain, chain.length - 1), point) <= 0) chain.pop();
    chain.push(point);
  }
  return chain;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Boxes by square of the picture, so that hundreds of labels are compared with their neighbours only. */
class Grid {
  readonly #side = 40;
  readonly #boxes = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const list = this.#boxes.get(key);
      if (list === undefined) this.#boxes.set(key, [box]);
      else list.push(box);
    }
  }

  isFree(box: Box): boolean {
    return this.#keys(box).every((key) => !this.#boxes.get(key)?.some((other) => boxesMeet(box, other)));
  }

  #keys({ x, y, width, height }: Box): readonly string[] {
    const keys: string[] = [];
    for (let column = Math.floor(x / this.#side); column <= Math.floor((x + width) / this.#side); column++) {
      for (let row = Math.floor(y / this.#side); row <= Math.floor((y + height) / this.#side); row++) {
        keys.push(`${column} ${row}`);
      }
    }
    return keys;
  }
}
