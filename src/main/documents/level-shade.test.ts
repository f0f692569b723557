import { expect, test } from 'vitest';
import { contrast, levelShade } from './level-shade.ts';

test('every level of every scale is readable and darker than the one below', () => {
  for (const scaleMax of [1, 3, 4, 5, 10]) {
    const shades = Array.from({ length: scaleMax + 1 }, (_, level) => levelShade(level, 0, scaleMax));
    for (const { fill, ink } of shades) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
    const onWhite = shades.map(({ fill }) => contrast(fill, 'FFFFFF'));
    expect(onWhite).toEqual(onWhite.toSorted((a, b) => a - b));
    expect(new Set(onWhite).size).toBe(scaleMax + 1);
  }
});

test('a level outside the scale keeps its nearest end', () => {
  expect(levelShade(9, 0, 4)).toEqual(levelShade(4, 0, 4));
  expect(levelShade(-1, 0, 4)).toEqual(levelShade(0, 0, 4));
});

test('neighbouring levels differ by their pattern too, whose lines leave the text as readable', () => {
  const shades = [0, 1, 2, 3, 4].map((level) => levelShade(level, 0, 4));
  expect(new Set(shades.map(({ pattern }) => pattern)).size).toBe(5);
  for (const { fill, ink, line } of shades) expect(contrast(line, ink)).toBeGreaterThanOrEqual(contrast(fill, ink));
});
