import type { Weight } from './font-advances.ts';
import { textWidth } from './text-measure.ts';

/** How a surface is marked besides its colour, so that grey print and colour-blind eyes can read it. */
export type Hatch = 'rising' | 'falling' | 'dots';

export interface Paint {
  /** `#RRGGBB`; nothing when left out. */
  readonly fill?: string;
  /** From 0 to 1, of the fill alone. */
  readonly fillOpacity?: number;
  /** Lines or dots over the fill, in the colour of `hatchColour` (ink when left out). */
  readonly hatch?: Hatch;
  readonly hatchColour?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeOpacity?: number;
  /** Lengths of dashes and gaps, px. */
  readonly dash?: readonly number[];
}

export interface RectShape extends Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface LineShape extends Paint {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
}

/** A chain of segments; a polygon when closed. */
export interface PolylineShape extends Paint {
  readonly kind: 'polyline';
  readonly points: readonly Point[];
  readonly closed?: boolean;
}

export interface CircleShape extends Paint {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** One line of text; `y` is its base line. Longer than `room` px, it is cut with an ellipsis. */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight?: Weight;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour: string;
  readonly room: number;
  /** A white edge, where the text crosses lines. */
  readonly halo?: boolean;
}

export type Shape = RectShape | LineShape | PolylineShape | CircleShape | TextShape;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture as values: shapes drawn in order on white. Lengths are in px of 1/96 inch when printed at natural size. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title?: string;
  readonly description?: string;
  readonly shapes: readonly Shape[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Share of the type size above and below the base line that letters take. */
const ascent = 0.74;
const descent = 0.22;

/** The box that a text takes once cut to its room. */
export function textBox(shape: TextShape): Box {
  const width = Math.min(textWidth(shape.text, shape), shape.room);
  const shift = shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0;
  return { x: shape.x - shift, y: shape.y - shape.size * ascent, width, height: shape.size * (ascent + descent) };
}

/** True when two boxes share a surface. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True when a box lies wholly inside another. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The same scene with `change` applied to every text a person reads. */
export function mapSceneTexts(scene: Scene, change: (text: string) => string): Scene {
  return {
    ...scene,
    ...(scene.title === undefined ? {} : { title: change(scene.title) }),
    ...(scene.description === undefined ? {} : { description: change(scene.description) }),
    shapes: scene.shapes.map((shape) => (shape.kind === 'text' ? { ...shape, text: change(shape.text) } : shape)),
  };
}

/** Shapes moved by `x` and `y` px. */
export function movedShapes(shapes: readonly Shape[], x: number, y: number): readonly Shape[] {
  const moved = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
  return shapes.map((shape) => {
    switch (shape.kind) {
      case 'line':
        return { ...shape, from: moved(shape.from), to: moved(shape.to) };
      case 'polyline':
        return { ...shape, points: shape.points.map(moved) };
      case 'rect':
      case 'circle':
      case 'text':
        return { ...shape, ...moved(shape) };
      default:
        return shape satisfies never;
    }
  });
}
