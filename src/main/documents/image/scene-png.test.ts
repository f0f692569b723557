import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import type { Scene } from '../../../domain/picture/scene.ts';
import { sceneToSvg } from '../../../domain/picture/scene-svg.ts';
import { textWidth } from '../../../domain/picture/text-measure.ts';
import { fontFiles, scenePng } from './scene-png.ts';

const scene: Scene = {
  width: 300,
  height: 100,
  shapes: [
    { kind: 'rect', x: 20, y: 20, width: 60, height: 40, fill: '#1F3A5F' },
    { kind: 'text', x: 100, y: 50, text: 'Équipe «\u00a0accueil\u00a0»', size: 20, colour: '#000000', room: 190 },
  ],
};

/** Width, height and pixels of a PNG, through the library that draws an SVG around it. */
function pixelsOf(png: Uint8Array, width: number, height: number): Uint8Array {
  const data = Buffer.from(png).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`;
  return new Resvg(svg).render().pixels;
}

test('a picture is drawn at the size asked for, and is not blank', () => {
  const png = scenePng(scene, 2);
  const view = new DataView(png.bytes.buffer, png.bytes.byteOffset);
  expect(Buffer.from(png.bytes.subarray(1, 4)).toString()).toBe('PNG');
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([600, 200]);
  expect([png.width, png.height]).toEqual([600, 200]);
  const pixels = pixelsOf(png.bytes, 600, 200);
  const at = (x: number, y: number): number[] => Array.from(pixels.subarray((y * 600 + x) * 4, (y * 600 + x) * 4 + 3));
  expect(at(80, 60)).toEqual([0x1f, 0x3a, 0x5f]);
  expect(at(595, 195)).toEqual([255, 255, 255]);
  const dark = Array.from({ length: 380 }, (_, x) => at(200 + x, 90)).filter(([red = 255]) => red < 80);
  expect(dark.length).toBeGreaterThan(5);
});

test('the widths that pictures are laid out with are those of the letters drawn', () => {
  for (const weight of ['regular', 'semibold'] as const) {
    for (const text of [
      'Responsable de l’accueil',
      'ÉTAT CIVIL 2027 (zone A)',
      'fffi Œuvre àçéèêîôù',
      'Wałęsa Ångström',
    ]) {
      const drawn = new Resvg(
        sceneToSvg({
          width: 2_000,
          height: 100,
          shapes: [{ kind: 'text', x: 50, y: 60, text, size: 40, weight, colour: '#000000', room: 1_900 }],
        }).replace(/<rect width="2000"[^>]*>/u, ''),
        { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' } },
      ).innerBBox();
      const measured = textWidth(text, { size: 40, weight });
      expect(drawn?.width ?? 0).toBeLessThanOrEqual(measured + 2);
      expect(drawn?.width ?? 0).toBeGreaterThan(measured * 0.94);
    }
  }
});

test('a picture too large for memory is drawn smaller', () => {
  const png = scenePng({ width: 4_000, height: 10, shapes: [] }, 100);
  expect(png.width).toBeLessThanOrEqual(12_000);
});
