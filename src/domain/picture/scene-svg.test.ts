import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseXml } from '../../../tests/documents/read-parts.ts';
import { hostileText } from '../../../tests/support/hostile-text.ts';
import type { Scene, TextShape } from './scene.ts';
import { sceneToSvg } from './scene-svg.ts';
import { fitText, textWidth, wrapText } from './text-measure.ts';

function textShape(text: string, room = 100): TextShape {
  return { kind: 'text', x: 0, y: 20, text, size: 10, colour: '#000000', room };
}

function scene(text: string): Scene {
  return { width: 200, height: 40, title: text, description: text, shapes: [textShape(text)] };
}

test('whatever the texts, a picture is well-formed XML', () => {
  fc.assert(
    fc.property(hostileText, fc.boolean(), (text, pinWidths) => {
      const elements = parseXml(sceneToSvg(scene(text), { pinWidths, fallbackFaces: "'Segoe UI', sans-serif" }));
      expect(elements[0]?.name).toBe('svg');
    }),
  );
});

test('a text is never wider than its room, and is cut with an ellipsis', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 0, max: 300 }), (text, room) => {
      const fitted = fitText(text, { size: 10 }, room);
      expect(textWidth(fitted, { size: 10 })).toBeLessThanOrEqual(room + 1e-9);
      expect(fitted.isWellFormed()).toBe(true);
    }),
  );
  expect(fitText('Direction générale des services', { size: 10 }, 60)).toMatch(/^Direction.*…$/u);
  expect(sceneToSvg(scene('W'.repeat(300)))).toContain('…</text>');
});

test('wrapped lines keep every word, and none is wider than the room', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 20, max: 200 }), (text, room) => {
      const lines = wrapText(text, { size: 10 }, room);
      for (const line of lines) {
        if ([...new Intl.Segmenter('fr').segment(line)].length > 1) {
          expect(textWidth(line, { size: 10 })).toBeLessThanOrEqual(room + 1e-9);
        }
      }
    }),
  );
  expect(wrapText('Structure organisationnelle', { size: 10 }, 80)).toEqual(['Structure', 'organisationnelle']);
  expect(wrapText('un - deux', { size: 10 }, 500)).toEqual(['un - deux']);
  expect(wrapText('a b c d e f', { size: 10 }, 12, 2)).toHaveLength(2);
});

test('a figure that is not a number does not make the picture unreadable', () => {
  const svg = sceneToSvg({
    width: 10,
    height: 10,
    shapes: [{ kind: 'rect', x: NaN, y: Infinity, width: -5, height: 2, fill: '#000000' }],
  });
  expect(svg).not.toMatch(/NaN|Infinity|width="-/u);
});

test('each hatch is defined once, and used', () => {
  const hatched = { kind: 'rect', x: 0, y: 0, width: 5, height: 5, hatch: 'rising' } as const;
  const svg = sceneToSvg({ width: 10, height: 10, shapes: [hatched, hatched] });
  expect(svg.match(/<pattern /gu)).toHaveLength(1);
  expect(svg.match(/fill="url\(#hatch-rising-1F3A5F\)"/gu)).toHaveLength(2);
});
