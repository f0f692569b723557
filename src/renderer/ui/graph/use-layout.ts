import { useEffect, useMemo, useState } from 'react';
import type { LayoutAnswer, LayoutOrder } from './layout-worker.ts';
import type { MapArrow, MapDisc, MapPlaces } from './map-types.ts';
import { placeNewcomers } from './newcomers.ts';

interface Kept {
  readonly file: string;
  readonly places: MapPlaces;
}

/** The last map that was laid out: coming back to the tab finds it as it was. */
let kept: Kept | undefined;

/**
 * Places people off the page's thread, once: later changes move nobody, newcomers stand near their team.
 * @param file what the places belong to; another one is laid out anew
 * @param isReady true once all rows have come
 * @returns undefined while the first layout is being computed
 */
export function useLayout(
  file: string,
  discs: readonly MapDisc[],
  arrows: readonly MapArrow[],
  isReady: boolean,
): { readonly places: MapPlaces | undefined; readonly arrange: () => void } {
  const [own, setOwn] = useState(kept?.file === file ? kept.places : undefined);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!isReady || (round === 0 && own !== undefined)) return undefined;
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<LayoutAnswer>) => {
      kept = { file, places: new Map(event.data) };
      setOwn(kept.places);
      worker.terminate();
    });
    const order: LayoutOrder = {
      people: discs.filter(({ isLinked }) => isLinked).map(({ id, team, radius }) => ({ id, team, radius })),
      links: arrows.map(({ from, to }) => ({ from, to })),
    };
    worker.postMessage(order, []);
    return () => {
      worker.terminate();
    };
    // Only the first rows, another file or the person's wish lay the map out.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [file, isReady, round]);
  const places = useMemo(() => own && placeNewcomers(discs, own), [own, discs]);
  return {
    places,
    arrange: () => {
      setRound((before) => before + 1);
    },
  };
}
