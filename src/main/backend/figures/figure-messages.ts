import type { PersonMeasures } from '../../../contract/subjects/influence-contract.ts';
import type { PictureKind } from '../../documents/client-pictures.ts';
import type { DrawnOptions } from './drawn-pictures.ts';

/** A picture of the client, as SVG. */
export interface DrawnPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What is computed of rows that were given. */
export type FigureOrder =
  | { readonly type: 'measures' }
  | { readonly type: 'pictures'; readonly kind: PictureKind; readonly options: DrawnOptions };

export type FigureAnswer =
  | { readonly type: 'measures'; readonly measures: readonly PersonMeasures[] }
  | { readonly type: 'pictures'; readonly pictures: readonly DrawnPicture[] };
