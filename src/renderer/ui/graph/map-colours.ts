/** Colours of the map as figures, since a drawing surface knows no tokens; opaque, as thin lines must stay readable. */
export interface MapColours {
  readonly surface: string;
  readonly text: string;
  readonly quiet: string;
  readonly arrow: string;
  readonly faded: string;
  readonly cited: string;
  readonly citing: string;
  readonly ring: string;
  readonly acting: string;
  readonly noTeam: string;
  /** Share of a team's colour in its hull. */
  readonly hullShare: number;
}

const light: MapColours = {
  surface: '#ffffff',
  text: '#1b2430',
  quiet: '#5a6675',
  arrow: '#9aa6b4',
  faded: '#e4e7eb',
  cited: '#15706b',
  citing: '#1f3a5f',
  ring: '#15706b',
  acting: '#1f3a5f',
  noTeam: '#7a8594',
  hullShare: 0.1,
};

const dark: MapColours = {
  surface: '#292929',
  text: '#f2f2f2',
  quiet: '#b5bec9',
  arrow: '#6d7683',
  faded: '#3a3d41',
  cited: '#7ab6b2',
  citing: '#c9d8ea',
  ring: '#7ab6b2',
  acting: '#c9d8ea',
  noTeam: '#9aa4b1',
  hullShare: 0.16,
};

/** The colours that go with the reader's theme. */
export function mapColours(isDark: boolean): MapColours {
  return isDark ? dark : light;
}

/** Nine hues told apart by colour-blind eyes (after Paul Tol's muted scheme), mid-toned to stand on both surfaces. */
const hues = [
  '#5b6fc7',
  '#c9a227',
  '#2f9e8f',
  '#c25b6e',
  '#3f8f4f',
  '#8a5aa8',
  '#4aa3d0',
  '#a8752e',
  '#8c8c3c',
] as const;

/** The colour of the team of this rank; beyond nine, hues come back and the hull's name tells teams apart. */
export function teamColour(rank: number): string {
  return hues[rank % hues.length] ?? hues[0];
}

/** Black or white, whichever reads better on the colour. */
export function textOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000';
}
