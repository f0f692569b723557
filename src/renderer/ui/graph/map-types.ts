import type { MapPoint } from '../../../domain/influence/map-layout.ts';
import type { MapColours } from './map-colours.ts';

export type { MapPoint };

/** A person as a disc of the map. */
export interface MapDisc {
  readonly id: string;
  /** Initials or a code, written in or beside the disc. */
  readonly mark: string;
  /** What is said of the person under the pointer. */
  readonly label: string;
  readonly team: string | null;
  readonly radius: number;
  readonly role: 'suggested' | 'acting' | 'other';
  /** Cites or is cited: the others stand apart. */
  readonly isLinked: boolean;
  readonly isHidden: boolean;
}

/** One person turns to another. */
export interface MapArrow {
  readonly from: string;
  readonly to: string;
}

export interface MapTeam {
  readonly name: string;
  readonly colour: string;
}

/** Places by person, in the box of the layout. */
export type MapPlaces = ReadonlyMap<string, MapPoint>;

/** What the map shows. */
export interface MapScene {
  readonly discs: readonly MapDisc[];
  readonly arrows: readonly MapArrow[];
  readonly places: MapPlaces;
  readonly teams: ReadonlyMap<string, MapTeam>;
  readonly colours: MapColours;
  readonly selected: string | undefined;
  /** A drag ties two discs instead of moving one. */
  readonly isLinking: boolean;
}

/** What a person does on the map. */
export interface MapGestures {
  readonly select: (id: string | undefined) => void;
  readonly move: (id: string, place: MapPoint) => void;
  readonly link: (from: string, to: string) => void;
}

/** The box in which people are placed. */
export const mapBox = { width: 1200, height: 520 } as const;
