import { at } from '../deliverable/at.ts';
import { palette } from './palette.ts';
import type { Shape } from './scene.ts';
import { fitText, textWidth } from './text-measure.ts';
import { type Extent, lanes, type TimeScale } from './time-scale.ts';

const style = { size: 9.5 } as const;
const longestName = 250;

/** A name beside its sign. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly room: number;
  readonly extent: Extent;
}

/** A name right of its sign, or left of it, where the picture has the room. */
function labelsBeside(name: string, from: number, to: number, scale: TimeScale): readonly Label[] {
  const text = fitText(name, style, longestName);
  // What typography adds to a text must not cut it.
  const width = textWidth(text, style) + 8;
  const onRight: Label = { text, x: to + 4, anchor: 'start', room: width, extent: [from, to + 4 + width] };
  const onLeft: Label = { text, x: from - 4, anchor: 'end', room: width, extent: [from - 4 - width, to] };
  const fitting = [onRight, onLeft].filter(
    ({ extent }) => extent[0] >= scale.left && extent[1] <= scale.left + scale.width,
  );
  return fitting.length > 0 ? fitting : [onLeft];
}

/** The name as drawn on the base line `y`. */
export function labelShape(label: Label, y: number): Shape {
  const { text, x, anchor, room } = label;
  return { kind: 'text', x, y, text, anchor, room, ...style, colour: palette.text, halo: true };
}

/** Signs with their names beside them, in as few lanes as hold them; in one lane and without names when compact. */
export function inLanes<T extends { readonly x: number; readonly end: number; readonly name: string }>(
  signs: readonly T[],
  scale: TimeScale,
  compact: boolean,
): { readonly lanes: number; readonly items: readonly (T & Placed)[] } {
  if (compact) {
    return { lanes: Math.min(signs.length, 1), items: signs.map((one) => ({ ...one, lane: 0, label: undefined })) };
  }
  const labels = signs.map(({ name, x, end }) => labelsBeside(name, x, end, scale));
  const extents = labels.map((choices) => choices.map(({ extent }) => extent));
  const onRight = lanes(extents, 8);
  const mixed = lanes(
    extents.map((choices) => choices.toReversed()),
    8,
  ).map(({ lane, choice }, index) => ({ lane, choice: (extents[index]?.length ?? 1) - 1 - choice }));
  // Names on the right read best; on both sides they may take fewer lanes.
  const places = lanesUsed(mixed) < lanesUsed(onRight) ? mixed : onRight;
  return {
    lanes: lanesUsed(places),
    items: signs.map((one, index) => {
      const { lane, choice } = at(places, index);
      return { ...one, lane, label: labels[index]?.[choice] };
    }),
  };
}

function lanesUsed(places: readonly { readonly lane: number }[]): number {
  return Math.max(-1, ...places.map(({ lane }) => lane)) + 1;
}

interface Placed {
  readonly lane: number;
  readonly label: Label | undefined;
}
