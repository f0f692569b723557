import type { DocumentOptions } from '../../domain/deliverable/document-data.ts';
import type { Scene } from '../../domain/picture/scene.ts';
import { sceneToSvg } from '../../domain/picture/scene-svg.ts';
import { clientPictures, type PictureKind } from '../documents/client-pictures.ts';
import { readAllRows } from '../workspace/stores/all-rows.ts';
import { withReading, type ClientFile } from './client-file.ts';

export interface DrawnOptions extends Omit<DocumentOptions, 'language'> {
  /** The client's language when left out. */
  readonly language: DocumentOptions['language'] | undefined;
}

/** Pictures of a client for a screen, people by code; none when there is nothing to draw. */
export function drawPictures(file: ClientFile, kind: PictureKind, options: DrawnOptions) {
  return clientScenes(file, kind, options).map((scene) => ({
    svg: svgOf(scene),
    width: scene.width,
    height: scene.height,
  }));
}

/** The pictures of a client as scenes, people by code. */
export function clientScenes(
  file: ClientFile,
  kind: PictureKind,
  { audience, level, today, language }: DrawnOptions,
): readonly Scene[] {
  const rows = withReading(file, ({ db }) => readAllRows(db));
  return clientPictures(kind, rows, { audience, level, today, language: language ?? rows.client[0]?.language ?? 'fr' });
}

/** A scene as SVG, with faces that whoever opens it tries after the bundled one. */
export function svgOf(scene: Scene): string {
  return sceneToSvg(scene, { fallbackFaces: "'Segoe UI', Calibri, Arial, sans-serif", pinWidths: true });
}
