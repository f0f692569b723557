import type { MapColours } from './map-colours.ts';
import type { MapArrow, MapDisc, MapScene } from './map-types.ts';

/** How a person is drawn; whoever is not near the person selected fades. */
export function lookOfDisc(disc: MapDisc | undefined, isNear: boolean, { teams, colours, selected }: MapScene) {
  const colour = (disc?.team ? teams.get(disc.team)?.colour : undefined) ?? colours.noTeam;
  return {
    color: isNear ? colour : colours.faded,
    hidden: disc?.isHidden ?? false,
    forceLabel: (disc !== undefined && selected === disc.id) || disc?.role !== 'other',
    zIndex: isNear ? 2 : 1,
    label: isNear ? (disc?.mark ?? '') : null,
  };
}

/** How a link is drawn: those of the person selected stand out, in one colour for each way. */
export function lookOfArrow({ from, to }: MapArrow, selected: string | undefined, colours: MapColours) {
  if (selected === undefined) return { color: colours.arrow, zIndex: 0 };
  if (to === selected) return { color: colours.cited, size: 2, zIndex: 2 };
  if (from === selected) return { color: colours.citing, size: 2, zIndex: 2 };
  return { color: colours.faded, zIndex: 0 };
}
