import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../../../tests/support/hostile-text.ts';
import { expectTextsApart, expectTextsInside, textsOf } from '../../../tests/support/scene-checks.ts';
import { frPictures } from '../../words/fr/pictures.ts';
import { loadScenes, peaksOf } from './load-strip.ts';
import { type TimelineInput, timelineScenes } from './timeline.ts';

const day = (month: number, date: number): string => new Date(Date.UTC(2026, month, date)).toISOString().slice(0, 10);

function input(actions: number, changes: Partial<TimelineInput> = {}): TimelineInput {
  return {
    width: 956,
    mostHeight: 500,
    title: 'Plan',
    today: '2026-11-23',
    groups: ['Préparer', 'Engager', 'Réaliser', 'Ancrer'].map((name, phase) => ({
      name,
      phase,
      rows: Array.from({ length: actions / 4 }, (_, n) => ({
        label: `A-${phase}${n} Réunion de lancement par site, avec les encadrants et les référents de chaque équipe`,
        ...(n % 3 === 0 ? {} : { starts: day(phase * 3 + n, 3) }),
        ends: day(phase * 3 + n, 20),
        state: (['done', 'in_progress', 'planned', 'late'] as const)[n % 4] ?? 'planned',
      })),
    })),
    goLives: Array.from({ length: 8 }, (_, n) => ({
      date: day(6 + n, 10 + n),
      line: `Lot ${n % 2}`,
      name: `Mairie annexe numéro ${n}`,
    })),
    periods: Array.from({ length: 6 }, (_, n) => ({
      starts: day(2 * n, 5),
      ends: day(2 * n, 25),
      name: `Période de gel numéro ${n}`,
      closed: n % 2 === 0,
    })),
    undated: 2,
    words: frPictures.timeline,
    ...changes,
  };
}

test.each([4, 24, 48, 120])('a plan of %i actions: each on one picture, texts apart and inside the page', (count) => {
  const scenes = timelineScenes(input(count));
  for (const scene of scenes) {
    expectTextsInside(scene);
    expectTextsApart(scene);
    expect(scene.height).toBeLessThanOrEqual(500);
  }
  const labels = scenes.flatMap((scene) => textsOf(scene).map(({ text }) => text));
  expect(labels.filter((text) => /^A-\d+ Réunion/u.test(text))).toHaveLength(count);
  expect(labels.filter((text) => text.startsWith('Mairie annexe'))).toHaveLength(8 * scenes.length);
});

test('compact pictures keep the signs of go-lives and periods without their names', () => {
  for (const scene of timelineScenes(input(24, { compact: true }))) {
    expectTextsApart(scene);
    expect(textsOf(scene).some(({ text }) => text.startsWith('Mairie annexe'))).toBe(false);
  }
});

test('dates that are none, far away or missing draw nothing odd, and are told', () => {
  const odd = input(4, {
    groups: [
      {
        name: 'Préparer',
        phase: 0,
        rows: [
          { label: 'juste', ends: '2026-05-04' },
          { label: 'lointain', ends: '1850-01-01' },
          { label: 'faux', ends: '2026-02-30' },
        ],
      },
    ],
  });
  const scenes = timelineScenes(odd);
  expect(scenes).toHaveLength(1);
  const texts = scenes.flatMap((scene) => textsOf(scene).map(({ text }) => text));
  expect(texts).toContain('juste');
  expect(texts).not.toContain('lointain');
  expect(texts).toContain('2 actions sont hors de cette période.');
  expect(timelineScenes(input(0, { goLives: [] }))).toEqual([]);
});

test('the load: figures over their bars, peaks hatched, every population on one picture', () => {
  const names = Array.from({ length: 26 }, (_, n) => `Agents d’accueil des maisons communautaires ${n}`);
  const scenes = loadScenes({
    width: 627,
    mostHeight: 830,
    title: 'Charge',
    periods: Array.from({ length: 30 }, (_, n) => ({
      name: frPictures.timeline.months[n % 12] ?? '',
      group: `20${26 + Math.floor(n / 12)}`,
    })),
    rows: names.map((name, row) => ({
      name,
      hours: Array.from({ length: 30 }, (_, n) => ((n + row) % 7 === 0 ? 12.5 : (n % 3) * 1.5)),
    })),
    words: frPictures.load,
    number: (value) => String(value).replace('.', ','),
  });
  for (const scene of scenes) {
    expectTextsInside(scene);
    expect(scene.height).toBeLessThanOrEqual(830);
    expect(scene.shapes.some((shape) => shape.kind === 'rect' && shape.hatch === 'rising' && shape.x > 100)).toBe(true);
  }
  expect(peaksOf([0, 2, 8, 11, 1.5])).toEqual([false, false, false, true, false]);
  expect(peaksOf([0, 1, 3])).toEqual([false, false, false]);
  expect(peaksOf([0, 9, 0])).toEqual([false, true, false]);
});

test('hostile names leave every text inside', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText, { minLength: 4, maxLength: 4 }),
      ([label = '', name = '', mark = '', band = '']) => {
        const scenes = timelineScenes(
          input(0, {
            groups: [{ name, phase: 0, rows: [{ label, starts: '2026-05-04', ends: '2026-07-04', state: 'planned' }] }],
            goLives: [{ date: '2026-06-01', line: band, name: mark }],
            periods: [{ starts: '2026-05-20', ends: '2026-06-10', name: band, closed: true }],
          }),
        );
        for (const scene of scenes) expectTextsInside(scene);
      },
    ),
    { numRuns: 60 },
  );
});
