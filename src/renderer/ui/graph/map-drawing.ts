import { type MapColours, textOn } from './map-colours.ts';
import type { MapPoint } from './map-types.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const face = "'Segoe UI Variable', 'Segoe UI', 'Source Sans 3', system-ui, sans-serif";

/** The labels of one drawing of the map: none covers another. */
export class LabelPlan {
  #taken: Box[] = [];

  /** Begins a new drawing. */
  clear(): void {
    this.#taken = [];
  }

  /** Writes the mark in the disc when it fits, else beside it, else not at all. */
  write(context: CanvasRenderingContext2D, disc: DrawnDisc, colours: MapColours): void {
    const isInside = disc.size >= 10;
    context.font = `600 ${isInside ? Math.min(13, disc.size * 0.85) : 11}px ${face}`;
    const width = context.measureText(disc.mark).width;
    const fits = isInside && width <= disc.size * 2 - 3;
    const left = fits ? disc.x - width / 2 : disc.x + disc.size + (disc.isRinged ? 9 : 3);
    const box = { left: left - 1, top: disc.y - 7, right: left + width + 1, bottom: disc.y + 7 };
    if (this.#taken.some((other) => meets(box, other))) return;
    this.#taken.push(box);
    context.textBaseline = 'middle';
    if (!fits) {
      context.lineWidth = 3;
      context.lineJoin = 'round';
      context.strokeStyle = colours.surface;
      context.strokeText(disc.mark, left, disc.y);
    }
    context.fillStyle = fits ? textOn(disc.colour) : colours.text;
    context.fillText(disc.mark, left, disc.y);
  }
}

export interface DrawnDisc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly mark: string;
  readonly colour: string;
  readonly isRinged: boolean;
}

/** Says in full who the disc is. */
export function drawHover(
  context: CanvasRenderingContext2D,
  { x, y, size, label }: { readonly x: number; readonly y: number; readonly size: number; readonly label: string },
  colours: MapColours,
): void {
  context.font = `600 13px ${face}`;
  const width = context.measureText(label).width + 16;
  const left = Math.min(x + size + 6, context.canvas.clientWidth - width - 4);
  context.beginPath();
  context.roundRect(left, y - 13, width, 26, 5);
  context.fillStyle = colours.surface;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = colours.quiet;
  context.stroke();
  context.textBaseline = 'middle';
  context.fillStyle = colours.text;
  context.fillText(label, left + 8, y);
}

/** A ring around a disc: one line for who is suggested, two for who carries the role, dashes for who is selected. */
export function drawRing(
  context: CanvasRenderingContext2D,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  kind: 'suggested' | 'acting' | 'selected',
  colours: MapColours,
): void {
  const circle = (radius: number, width: number, colour: string): void => {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  };
  if (kind === 'suggested') circle(size + 3, 2.5, colours.ring);
  if (kind === 'acting') {
    circle(size + 2.5, 1.5, colours.acting);
    circle(size + 5.5, 1.5, colours.acting);
  }
  if (kind === 'selected') {
    context.setLineDash([4, 3]);
    circle(size + 8, 2, colours.text);
    context.setLineDash([]);
  }
}

/** The soft outline of a team. */
export function drawHull(
  context: CanvasRenderingContext2D,
  points: readonly MapPoint[],
  { colour }: { readonly colour: string },
  colours: MapColours,
): void {
  context.beginPath();
  for (const { x, y } of points) context.lineTo(x, y);
  context.closePath();
  context.globalAlpha = colours.hullShare;
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = 0.55;
  context.lineWidth = 1;
  context.setLineDash([5, 3]);
  context.strokeStyle = colour;
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** The names of teams, each above or below its outline; one that would cover another is left to the legend. */
export function drawHullNames(
  context: CanvasRenderingContext2D,
  hulls: readonly { readonly name: string; readonly points: readonly MapPoint[] }[],
  colours: MapColours,
): void {
  const taken: Box[] = [];
  context.font = `600 12px ${face}`;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.lineWidth = 3;
  context.strokeStyle = colours.surface;
  context.fillStyle = colours.quiet;
  for (const { name, points } of hulls) {
    const half = context.measureText(name).width / 2 + 4;
    const sorted = points.toSorted((one, other) => one.y - other.y);
    const [top, bottom] = [sorted[0], sorted.at(-1)];
    if (!top || !bottom) continue;
    const places = [
      { x: top.x, y: top.y - 10 },
      { x: bottom.x, y: bottom.y + 10 },
    ];
    for (const { x, y } of places) {
      const box = { left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
      if (taken.some((other) => meets(box, other))) continue;
      taken.push(box);
      context.strokeText(name, x, y);
      context.fillText(name, x, y);
      break;
    }
  }
  context.textAlign = 'start';
}

/** A link being drawn. */
export function drawPending(
  context: CanvasRenderingContext2D,
  from: MapPoint,
  to: MapPoint,
  colours: MapColours,
): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.lineWidth = 2;
  context.setLineDash([6, 4]);
  context.strokeStyle = colours.cited;
  context.stroke();
  context.setLineDash([]);
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
