import { palette } from './palette.ts';
import { movedShapes, type Shape } from './scene.ts';
import { textWidth, wrapText } from './text-measure.ts';

/** One entry of a legend: a sign drawn from (0, 0), its middle on the line y = 0, and what it means. */
export interface LegendEntry {
  readonly text: string;
  readonly sign?: { readonly width: number; readonly shapes: readonly Shape[] };
}

const size = 10;
const lineHeight = 17;
const gap = 20;

/** Lays entries in lines from left to right under (`x`, `y`); gives the shapes and the height taken. */
export function legend(
  entries: readonly LegendEntry[],
  x: number,
  y: number,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let left = 0;
  let line = 0;
  for (const { text, sign } of entries) {
    const signWidth = sign === undefined ? 0 : sign.width + 6;
    const lines = wrapText(text, { size }, width - signWidth);
    const needed = signWidth + Math.max(0, ...lines.map((part) => textWidth(part, { size })));
    if (left > 0 && left + needed > width) {
      left = 0;
      line += 1;
    }
    const middle = y + line * lineHeight + lineHeight / 2;
    if (sign !== undefined) shapes.push(...movedShapes(sign.shapes, x + left, middle));
    for (const [index, part] of lines.entries()) {
      shapes.push({
        kind: 'text',
        x: x + left + signWidth,
        y: middle + 3.5 + index * lineHeight,
        text: part,
        size,
        colour: palette.quiet,
        // What typography adds to a text must not cut it.
        room: width - left - signWidth,
      });
    }
    left += needed + gap;
    if (lines.length > 1) {
      left = 0;
      line += lines.length;
    }
  }
  return { shapes, height: entries.length === 0 ? 0 : (line + (left > 0 ? 1 : 0)) * lineHeight };
}
