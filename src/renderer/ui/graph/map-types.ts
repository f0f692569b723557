import type { MapPoint } from '../../../domain/influence/map-layout.ts';

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

/** The box in which people are placed. */
export const mapBox = { width: 1200, height: 520 } as const;
