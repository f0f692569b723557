import { expect, test } from 'vitest';
import { expectTextsApart, expectTextsInside, textsOf } from '../../../tests/support/scene-checks.ts';
import { frPictures } from '../../words/fr/pictures.ts';
import { layoutMap } from '../influence/map-layout.ts';
import { discRadius, influenceScene, mapArea } from './influence-map.ts';
import { boxesMeet, type Scene, textBox } from './scene.ts';

/** Repeatable numbers in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function map(count: number, mostLabels: number): { readonly scene: Scene; readonly places: string } {
  const random = numbers(7);
  const ids = Array.from({ length: count }, (_, n) => `p${String(n).padStart(3, '0')}`);
  const teams = Math.max(1, Math.round(count / 12));
  const teamOf = (n: number): string => `t${n % teams}`;
  const links = ids.flatMap((from, n) =>
    [0, 1].map(() => ({
      from,
      to: ids[Math.min(Math.floor(random() ** 2 * count), count - 1)] ?? ids[n] ?? '',
    })),
  );
  const citedBy = (id: string): number => links.filter(({ to, from }) => to === id && from !== id).length;
  const most = Math.max(...ids.map(citedBy));
  const discs = ids.map((id, n) => ({ id, team: teamOf(n), radius: discRadius(citedBy(id), most, count) }));
  const [width, height] = [627, count > 60 ? 780 : 600];
  const places = layoutMap(discs, links, mapArea(width, height));
  const scene = influenceScene({
    width,
    height,
    title: 'Carte',
    people: discs.map((disc, n) => ({
      ...disc,
      ...(places.get(disc.id) ?? { x: 0, y: 0 }),
      label: `P-${String(n + 1).padStart(3, '0')}`,
      citedBy: citedBy(disc.id),
      role: n % 9 === 0 ? 'suggested' : n % 13 === 0 ? 'acting' : 'other',
    })),
    links,
    teams: new Map(
      Array.from({ length: teams }, (_, n) => [`t${n}`, `Service des ${'équipements '.repeat(n % 3)}${n}`]),
    ),
    unlinked: 3,
    mostLabels,
    words: frPictures.influence,
  });
  return { scene, places: JSON.stringify([...places]) };
}

test.each([
  [5, 5],
  [40, 40],
  [300, 60],
  [600, 60],
])('a map of %i people: discs and labels inside, no label over another or over a disc', (count, labels) => {
  const { scene } = map(count, labels);
  expectTextsInside(scene);
  expectTextsApart(scene);
  const codes = textsOf(scene).filter(({ text }) => /^P-\d+$/u.test(text));
  expect(codes.length).toBeLessThanOrEqual(labels);
  expect(codes.length).toBeGreaterThanOrEqual(Math.min(labels, 30) * 0.7);
  for (const shape of scene.shapes) {
    if (shape.kind !== 'circle') continue;
    const disc = {
      x: shape.x - shape.radius,
      y: shape.y - shape.radius,
      width: 2 * shape.radius,
      height: 2 * shape.radius,
    };
    expect(codes.filter((code) => boxesMeet(textBox(code), disc))).toEqual([]);
    expect(shape.x - shape.radius).toBeGreaterThanOrEqual(-1);
    expect(shape.x + shape.radius).toBeLessThanOrEqual(scene.width + 1);
    expect(shape.y - shape.radius).toBeGreaterThanOrEqual(-1);
    expect(shape.y + shape.radius).toBeLessThanOrEqual(scene.height + 1);
  }
});

test('the same people and links give the same map, whatever their order', () => {
  expect(map(60, 60).places).toBe(map(60, 60).places);
  const people = Array.from({ length: 30 }, (_, n) => ({ id: `p${n}`, team: n % 2 === 0 ? 'a' : null, radius: 4 }));
  const links = people.slice(1).map(({ id }, n) => ({ from: id, to: `p${n}` }));
  const box = { width: 400, height: 300 };
  const straight = layoutMap(people, links, box);
  const reversed = layoutMap(people.toReversed(), links.toReversed(), box);
  for (const { id } of people) expect(reversed.get(id)).toEqual(straight.get(id));
});

test('nobody, one person, or people without a link still give places in the box', () => {
  const box = { width: 200, height: 100 };
  expect(layoutMap([], [], box).size).toBe(0);
  for (const count of [1, 2, 9]) {
    const people = Array.from({ length: count }, (_, n) => ({ id: `p${n}`, team: null, radius: 5 }));
    for (const { x, y } of layoutMap(people, [{ from: 'p0', to: 'stranger' }], box).values()) {
      expect(x).toBeGreaterThanOrEqual(5);
      expect(x).toBeLessThanOrEqual(195);
      expect(y).toBeGreaterThanOrEqual(5);
      expect(y).toBeLessThanOrEqual(95);
    }
  }
});
