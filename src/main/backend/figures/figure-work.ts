import type { Follow } from '../threads/thread-messages.ts';
import { clientScenes, svgOf } from './drawn-pictures.ts';
import type { FigureAnswer, FigureOrder } from './figure-messages.ts';
import { networkMeasures } from './network-measures.ts';

/** Computes figures from rows of the client file; it opens nothing. */
export function figureWork(): Follow<FigureOrder, FigureAnswer> {
  return (order, given) => {
    const rows = given.all(new Set());
    if (order.type === 'measures') return { type: 'measures', measures: networkMeasures(rows) };
    const pictures = clientScenes(order.kind, rows, order.options).map((scene) => ({
      svg: svgOf(scene),
      width: scene.width,
      height: scene.height,
    }));
    return { type: 'pictures', pictures };
  };
}
