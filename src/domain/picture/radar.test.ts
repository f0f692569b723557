import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../../../tests/support/hostile-text.ts';
import { expectTextsApart, expectTextsInside, textsOf } from '../../../tests/support/scene-checks.ts';
import { frPictures } from '../../words/fr/pictures.ts';
import { type RadarInput, radarScenes } from './radar.ts';

const axes = [
  'Compétences',
  'Procédures',
  'Postes et emplois',
  'Structure organisationnelle',
  'Mode de management',
  'Indicateurs de performance',
  'Outils et systèmes',
  'Culture',
  'Comportements',
  'Pouvoir',
];

function input(changes: Partial<RadarInput> = {}, count = 3): RadarInput {
  return {
    axes,
    scaleMin: 0,
    scaleMax: 4,
    populations: Array.from({ length: count }, (_, n) => ({
      name: `Population ${n + 1}`,
      detail: String(n * 7),
      levels: axes.map((_, axis) => ((axis + n) % 4 === 3 ? undefined : (axis + n) % 5)),
    })),
    width: 627,
    title: 'Radars',
    words: frPictures.radar,
    number: String,
    ...changes,
  };
}

test('the names of the axes stand around every radar, whole, apart and inside', () => {
  for (const scene of radarScenes(input())) {
    expectTextsInside(scene);
    expectTextsApart(scene);
    const words = textsOf(scene).map(({ text }) => text);
    for (const axis of axes.flatMap((name) => name.split(' '))) expect(words.join(' ')).toContain(axis);
    expect(words.some((word) => word.includes('…'))).toBe(false);
  }
});

test('forty populations take several pictures, each no higher than a page, and none is lost', () => {
  const scenes = radarScenes(input({}, 40));
  expect(scenes.length).toBe(7);
  // Two of them hold on a page, each with its caption.
  for (const { height } of scenes) expect(height).toBeLessThanOrEqual(415);
  const titles = scenes.flatMap((scene) => textsOf(scene).map(({ text }) => text));
  expect(titles.filter((text) => text.startsWith('Population '))).toHaveLength(40);
  for (const scene of scenes) expect(scene.height).toBeLessThanOrEqual(830);
});

test('axes too many or too long are numbered, with a key', () => {
  const many = Array.from({ length: 24 }, (_, n) => `Anticonstitutionnellement-${n} développement`);
  for (const scene of radarScenes(input({ axes: many }))) {
    expectTextsInside(scene);
    expect(textsOf(scene).map(({ text }) => text)).toContain('24 – Anticonstitutionnellement-23 développement');
  }
});

test('what is not rated is dashed, and joined to nothing', () => {
  const levels = [2, undefined, 3, undefined, undefined];
  const [scene] = radarScenes(input({ axes: axes.slice(0, 5), populations: [{ name: 'A', levels }] }));
  const lines = scene?.shapes.filter((shape) => shape.kind === 'line') ?? [];
  expect(lines.filter(({ dash }) => dash !== undefined)).toHaveLength(3);
  expect(lines.filter(({ strokeWidth }) => strokeWidth === 1.8)).toHaveLength(0);
});

test('under three axes, levels are bars with their figure', () => {
  const [scene] = radarScenes(input({ axes: axes.slice(0, 2), populations: [{ name: 'A', levels: [3, undefined] }] }));
  const texts = scene ? textsOf(scene).map(({ text }) => text) : [];
  expect(texts).toEqual(expect.arrayContaining(['Compétences', '3', 'Procédures', '–']));
  expect(scene?.shapes.some(({ kind }) => kind === 'polyline')).toBe(false);
});

test('hostile names and levels leave every text inside', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText, { minLength: 1, maxLength: 12 }),
      fc.array(hostileText, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(NaN, Infinity, -3, 99, undefined),
      (names, populations, level) => {
        const scenes = radarScenes(
          input({
            axes: names,
            populations: populations.map((name) => ({ name, detail: '12', levels: names.map(() => level) })),
          }),
        );
        for (const scene of scenes) expectTextsInside(scene);
      },
    ),
    { numRuns: 40 },
  );
});
