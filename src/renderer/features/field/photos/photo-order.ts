/** Towards the first photo, or the last. */
export type Side = 'previous' | 'next';

type Photos = readonly { readonly id: string }[];

/** The photo beside another one; undefined at the end. */
export function neighbourOf(photos: Photos, id: string, side: Side): string | undefined {
  return photos[placeOf(photos, id) + (side === 'next' ? 1 : -1)]?.id;
}

/** The photo after which one goes when it moves by one place, null to be first; undefined where it cannot move. */
export function moveAfter(photos: Photos, id: string, side: Side): string | null | undefined {
  const place = placeOf(photos, id);
  if (neighbourOf(photos, id, side) === undefined) return undefined;
  return photos[side === 'next' ? place + 1 : place - 2]?.id ?? null;
}

function placeOf(photos: Photos, id: string): number {
  return photos.findIndex((photo) => photo.id === id);
}
