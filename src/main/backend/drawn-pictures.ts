import type { DocumentOptions } from '../../domain/deliverable/document-data.ts';
import { sceneToSvg } from '../../domain/picture/scene-svg.ts';
import { clientPictures, type PictureKind } from '../documents/client-pictures.ts';
import { readAllRows } from '../workspace/stores/all-rows.ts';
import { withReading, type ClientFile } from './client-file.ts';

/** Faces tried after the bundled one by whoever opens an SVG. */
export const fallbackFaces = "'Segoe UI', Calibri, Arial, sans-serif";

interface DrawnOptions extends Omit<DocumentOptions, 'language'> {
  /** The client's language when left out. */
  readonly language: DocumentOptions['language'] | undefined;
}

/** Pictures of a client for a screen, people by code; none when there is nothing to draw. */
export function drawPictures(file: ClientFile, kind: PictureKind, options: DrawnOptions) {
  const rows = withReading(file, ({ db }) => readAllRows(db));
  const language = options.language ?? rows.client[0]?.language ?? 'fr';
  return clientPictures(kind, rows, { ...options, language }).map((scene) => ({
    svg: sceneToSvg(scene, { fallbackFaces, pinWidths: true }),
    width: scene.width,
    height: scene.height,
  }));
}
