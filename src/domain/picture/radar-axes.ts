import { type Box, boxesMeet, isInside, type Point, textBox, type TextShape } from './scene.ts';
import { palette } from './palette.ts';
import { longestWord, textWidth, wrapText } from './text-measure.ts';

/** Where the axes of a radar run and where their names stand, from a centre at (0, 0). */
export interface RadarAxes {
  readonly radius: number;
  readonly labels: readonly TextShape[];
  /** Room that the labels take above and below the centre. */
  readonly top: number;
  readonly bottom: number;
  /** False when the names are too long to stand around: axes then bear numbers, and a key says them. */
  readonly named: boolean;
}

const size = 10;
const lineHeight = 11.5;
const distance = 9;
const mostLines = 4;

/**
 * Finds the widest radar whose axis names all stand around it, wrapped between words, in cells `width` px wide. Names
 * never overlap, are never cut, and never leave the cell; where that cannot be, axes are numbered.
 */
export function radarAxes(axes: readonly string[], width: number, largest: number, smallest = 46): RadarAxes {
  for (let radius = largest; radius >= smallest; radius -= 3) {
    const labels = namedLabels(axes, width, radius);
    if (labels !== undefined) return { ...extent(labels, radius), named: true };
  }
  const radius = Math.min(largest, width / 2 - 24);
  const labels = axes.flatMap((_, index) =>
    labelAt([String(index + 1)], pointAt(index, axes.length, radius + distance)),
  );
  return { ...extent(labels, radius), named: false };
}

/** The point at `length` px on an axis; the first axis points up, the others follow clockwise. */
export function pointAt(index: number, count: number, length: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: Math.cos(angle) * length, y: Math.sin(angle) * length };
}

function namedLabels(axes: readonly string[], width: number, radius: number): readonly TextShape[] | undefined {
  const placed: { readonly shapes: readonly TextShape[]; readonly boxes: readonly Box[] }[] = [];
  const cell: Box = { x: -width / 2, y: -10_000, width, height: 20_000 };
  for (const [index, name] of axes.entries()) {
    const point = pointAt(index, axes.length, radius + distance);
    const room = anchorOf(point) === 'middle' ? width * 0.46 : width / 2 - Math.abs(point.x);
    if (longestWord(name, { size }) > room) return undefined;
    const lines = wrapText(name, { size }, room);
    if (lines.length > mostLines) return undefined;
    const shapes = labelAt(lines, point);
    const boxes = shapes.map((shape) => textBox(shape));
    const fits = boxes.every(
      (box) =>
        isInside(box, cell) && !placed.some((other) => other.boxes.some((taken) => boxesMeet(box, grown(taken)))),
    );
    if (!fits) return undefined;
    placed.push({ shapes, boxes });
  }
  return placed.flatMap(({ shapes }) => shapes);
}

function labelAt(lines: readonly string[], point: Point): readonly TextShape[] {
  const anchor = anchorOf(point);
  const height = lines.length * lineHeight;
  const lift = anchor === 'middle' ? (point.y < 0 ? height : 0) : height / 2 - (point.y / (Math.abs(point.y) + 60)) * 6;
  return lines.map((text, index) => ({
    kind: 'text',
    x: point.x,
    y: point.y - lift + index * lineHeight + size * 0.8,
    text,
    size,
    anchor,
    colour: palette.text,
    // What typography adds to a text must not cut it.
    room: textWidth(text, { size }) * 1.1 + 6,
  }));
}

function anchorOf(point: Point): 'start' | 'middle' | 'end' {
  if (Math.abs(point.x) < Math.abs(point.y) * 0.2) return 'middle';
  return point.x > 0 ? 'start' : 'end';
}

function grown(box: Box): Box {
  return { x: box.x - 3, y: box.y - 1, width: box.width + 6, height: box.height + 2 };
}

function extent(labels: readonly TextShape[], radius: number): Omit<RadarAxes, 'named'> {
  const boxes = labels.map((label) => textBox(label));
  return {
    radius,
    labels,
    top: Math.max(radius, ...boxes.map((box) => -box.y)),
    bottom: Math.max(radius, ...boxes.map((box) => box.y + box.height)),
  };
}
