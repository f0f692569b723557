import { palette } from './palette.ts';
import type { Plot, RadarInput } from './radar.ts';
import type { Shape } from './scene.ts';
import { wrapText } from './text-measure.ts';

const size = 10;
const line = 12.5;
const barHeight = 12;

/** Levels as bars, one per axis, for sets of one or two axes that no radar can show. */
export function barChart(input: RadarInput, width: number): Plot {
  const length = width - 30;
  const steps = Math.max(1, Math.min(input.scaleMax - input.scaleMin, 10));
  const axes = input.axes.map((axis) => wrapText(axis, { size }, width));
  const heights = axes.map((lines) => lines.length * line + barHeight + 10);
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    named: true,
    draw: (levels) =>
      axes.flatMap((lines, axis): Shape[] => {
        const top = heights.slice(0, axis).reduce((sum, height) => sum + height, 0);
        const bar = top + lines.length * line + 3;
        const level = levels[axis];
        const rated = level !== undefined && Number.isFinite(level);
        const share = rated ? Math.min(Math.max((level - input.scaleMin) / steps, 0), 1) : 0;
        return [
          ...lines.map((text, index): Shape => ({
            kind: 'text',
            x: 0,
            y: top + index * line + size,
            text,
            size,
            colour: palette.text,
            room: width,
          })),
          {
            kind: 'rect',
            x: 0,
            y: bar,
            width: length,
            height: barHeight,
            fill: palette.band,
            ...(rated ? {} : { fill: palette.white, stroke: palette.quiet, strokeWidth: 0.8, dash: [1.5, 3] }),
          },
          { kind: 'rect', x: 0, y: bar, width: share * length, height: barHeight, fill: palette.ink },
          ...Array.from({ length: steps - 1 }, (_, step): Shape => {
            const x = ((step + 1) * length) / steps;
            return {
              kind: 'line',
              from: { x, y: bar },
              to: { x, y: bar + barHeight },
              stroke: palette.white,
              strokeWidth: 1,
            };
          }),
          {
            kind: 'text',
            x: width,
            y: bar + barHeight - 2,
            text: rated ? input.number(level) : '–',
            size: 11,
            weight: 'semibold',
            anchor: 'end',
            colour: palette.ink,
            room: 28,
          },
        ];
      }),
  };
}
