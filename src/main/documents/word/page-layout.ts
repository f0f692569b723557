import type { PageRooms } from '../../../domain/deliverable/page-room.ts';
import { page } from './word-styles.ts';

/** The page that a document is laid out on, in twentieths of a point; on its side, its margins stay. */
export interface PageLayout {
  readonly short: number;
  readonly long: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
}

/** A4 with our margins. */
export const ownLayout: PageLayout = {
  short: page.width,
  long: page.height,
  margins: {
    top: page.margin + 113,
    bottom: page.margin,
    left: page.margin,
    right: page.margin,
    header: page.headerDistance,
    footer: page.headerDistance,
  },
};

/** Width and height left to the text of a page. */
export function textArea(
  { short, long, margins }: PageLayout,
  landscape: boolean,
): { readonly width: number; readonly height: number } {
  const [width, height] = landscape ? [long, short] : [short, long];
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}

/** Twentieths of a point in one px of 1/96 inch. */
export const twipsPerPx = 15;

/** What a caption, a heading and a line of text take beside a picture. */
const besides = { upright: 1_900, landscape: 1_800 } as const;

/** Pictures are not laid out narrower or lower than this: their words would not fit; they are reduced instead. */
const least = { upright: { width: 520, height: 480 }, landscape: { width: 760, height: 400 } } as const;

/** The room for pictures on the pages of a layout, in px of 1/96 inch. */
export function pictureRooms(layout: PageLayout): PageRooms {
  const room = (kind: 'upright' | 'landscape') => {
    const { width, height } = textArea(layout, kind === 'landscape');
    const natural = Math.floor(width / twipsPerPx);
    const wide = Math.max(natural, least[kind].width);
    const high = (Math.floor((height - besides[kind]) / twipsPerPx) * wide) / natural;
    return { width: wide, height: Math.max(Math.floor(high), least[kind].height) };
  };
  return { upright: room('upright'), landscape: room('landscape') };
}
