import type { DocumentOptions } from '../../../domain/deliverable/document-data.ts';
import type { Scene } from '../../../domain/picture/scene.ts';
import { sceneToSvg } from '../../../domain/picture/scene-svg.ts';
import { clientPictures, type PictureKind } from '../../documents/client-pictures.ts';
import type { AllRows } from '../../workspace/stores/all-rows.ts';

export interface DrawnOptions extends Omit<DocumentOptions, 'language'> {
  /** The client's language when left out. */
  readonly language: DocumentOptions['language'] | undefined;
}

/** The pictures of a client as scenes, people by code; none when there is nothing to draw. */
export function clientScenes(
  kind: PictureKind,
  rows: AllRows,
  { audience, level, today, language }: DrawnOptions,
): readonly Scene[] {
  return clientPictures(kind, rows, { audience, level, today, language: language ?? rows.client[0]?.language ?? 'fr' });
}

/** A scene as SVG, with faces that whoever opens it tries after the bundled one. */
export function svgOf(scene: Scene): string {
  return sceneToSvg(scene, { fallbackFaces: "'Segoe UI', Calibri, Arial, sans-serif", pinWidths: true });
}
