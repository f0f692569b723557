import { layoutMap, type MapLink, type MapPerson, type MapPoint } from '../../../domain/influence/map-layout.ts';
import { mapBox } from './map-types.ts';

/** What is to be placed. */
export interface LayoutOrder {
  readonly people: readonly MapPerson[];
  readonly links: readonly MapLink[];
}

export type LayoutAnswer = readonly (readonly [id: string, place: MapPoint])[];

addEventListener('message', (event: MessageEvent<LayoutOrder>) => {
  const answer: LayoutAnswer = [...layoutMap(event.data.people, event.data.links, mapBox)];
  postMessage(answer);
});
