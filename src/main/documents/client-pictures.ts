import {
  documentData,
  type AllRows,
  type DocumentData,
  type DocumentOptions,
} from '../../domain/deliverable/document-data.ts';
import type { Picture } from '../../domain/deliverable/document-model.ts';
import { influencePictures } from '../../domain/deliverable/influence-pictures.ts';
import { pageRoom } from '../../domain/deliverable/page-room.ts';
import { impactMatrices } from '../../domain/deliverable/document-matrices.ts';
import { radarPictures } from '../../domain/deliverable/radar-pictures.ts';
import { loadPictures, timelinePictures } from '../../domain/deliverable/schedule-pictures.ts';
import { mapSceneTexts, type Scene } from '../../domain/picture/scene.ts';
import { documentWords, typography } from './document-words.ts';

/** Pictures that can be had on their own. */
export type PictureKind = 'radar' | 'influence' | 'timeline' | 'load';

/**
 * The pictures of a client, as documents show them, worded, with their typography. Apart from a document, nobody is
 * named: people appear by code.
 */
export function clientPictures(kind: PictureKind, rows: AllRows, options: DocumentOptions): readonly Scene[] {
  const data = documentData(rows, options, documentWords(options.language));
  const byCode: DocumentData = { ...data, names: { ...data.names, inRole: data.names.code } };
  const change = typography(options.language);
  return picturesOf(kind, byCode).map(({ scene }) => mapSceneTexts(scene, change));
}

function picturesOf(kind: PictureKind, data: DocumentData): readonly Picture[] {
  switch (kind) {
    case 'radar':
      return clientRadars(data);
    case 'influence':
      return influencePictures(data);
    case 'timeline':
      return timelinePictures(data, pageRoom.landscape);
    case 'load':
      return loadPictures(data, pageRoom.landscape);
    default:
      return kind satisfies never;
  }
}

/** The radars of every impact matrix of the file. */
function clientRadars(data: DocumentData): readonly Picture[] {
  const matrices = impactMatrices(data);
  return matrices.flatMap((matrix) => radarPictures(data, matrix, matrices.length > 1));
}
