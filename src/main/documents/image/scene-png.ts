import { fileURLToPath } from 'node:url';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { Scene } from '../../../domain/picture/scene.ts';
import { sceneToSvg } from '../../../domain/picture/scene-svg.ts';

export interface PngPicture {
  readonly bytes: Uint8Array;
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
}

const face = 'Source Sans 3';
/** The bundled faces. */
export const fontFiles = ['Regular', 'Semibold'].map((style) =>
  fileURLToPath(new URL(`../../../../resources/fonts/SourceSans3-${style}.ttf`, import.meta.url)),
);

/** A side longer than this is drawn smaller: it would take hundreds of megabytes. */
const longestSide = 12_000;

/** Pixels for one px of 1/96 inch: 200 dots per inch, as print asks for. */
export const printDensity = 200 / 96;

/** Scripts and symbols that the bundled face does not draw: it has Latin, Greek, Cyrillic and marks. */
const undrawn = /[\u0530-\u1dff\u2600-\ufaff\ufb07-\u{10ffff}]/u;

/**
 * Draws a scene as a PNG in the bundled face, the same on every machine; a name in another script takes the faces of
 * the machine, so that it can be read. It holds its thread until done: work that the
 * library does in threads of its own would outlive a cancelled document, and bring the process down.
 * @param pixelsPerUnit pixels for one px of the scene
 */
export function scenePng(scene: Scene, pixelsPerUnit: number): PngPicture {
  const zoom = Math.min(pixelsPerUnit, longestSide / Math.max(scene.width, scene.height, 1));
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'zoom', value: zoom },
    background: '#FFFFFF',
    font: { loadSystemFonts: !scene.shapes.every(isDrawn), fontFiles, defaultFontFamily: face, sansSerifFamily: face },
  };
  const drawing = new Resvg(sceneToSvg(scene), options).render();
  return { bytes: new Uint8Array(drawing.asPng()), width: drawing.width, height: drawing.height };
}

function isDrawn(shape: Scene['shapes'][number]): boolean {
  return shape.kind !== 'text' || !undrawn.test(shape.text);
}
