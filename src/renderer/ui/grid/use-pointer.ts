import { useRef, useState, type PointerEvent } from 'react';
import { at, rangeOf, type CellRange, type Extent, type Place, type Selection } from './selection.ts';

interface PointerInput {
  readonly extent: Extent;
  readonly now: () => Selection;
  readonly select: (selection: Selection) => void;
  readonly onFill: (target: CellRange) => void;
  readonly onOpen: (row: number) => void;
}

/** Selecting by dragging, whole rows by their number, and filling by the handle. */
export function usePointer({ extent, now, select, onFill, onOpen }: PointerInput) {
  const drag = useRef<'select' | 'rows' | 'fill'>(undefined);
  const [preview, setPreview] = useState<CellRange>();
  const latest = useRef<CellRange>(undefined);
  const show = (range: CellRange | undefined): void => {
    latest.current = range;
    setPreview(range);
  };
  return {
    preview,
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      const target = event.target as Element;
      const place = placeAt(target);
      if (event.button !== 0 || !place || target.closest('textarea, [role=listbox]')) return;
      const opener = target.closest('[data-open]');
      if (opener) {
        onOpen(place.row);
        return;
      }
      if (target.closest('[data-handle]')) drag.current = 'fill';
      else if (place.column < 0) {
        drag.current = 'rows';
        const { anchor } = now();
        const from = event.shiftKey ? anchor.row : place.row;
        select({ anchor: { row: from, column: 0 }, head: { row: place.row, column: extent.columns - 1 } });
      } else {
        drag.current = 'select';
        select(event.shiftKey ? { anchor: now().anchor, head: place } : at(place.row, place.column));
      }
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (drag.current === undefined || (event.buttons & 1) === 0) return;
      const place = placeAt(document.elementFromPoint(event.clientX, event.clientY));
      if (!place) return;
      const { anchor } = now();
      if (drag.current === 'fill') show(fillTarget(rangeOf(now()), place));
      else if (drag.current === 'rows')
        select({ anchor: { row: anchor.row, column: 0 }, head: { row: place.row, column: extent.columns - 1 } });
      else select({ anchor, head: { row: place.row, column: Math.max(0, place.column) } });
    },
    onPointerUp: () => {
      const target = latest.current;
      const isFill = drag.current === 'fill';
      drag.current = undefined;
      show(undefined);
      if (isFill && target) onFill(target);
    },
  };
}

/** The cells that the handle fills: beyond the range, along the direction that goes furthest. */
function fillTarget(source: CellRange, { row, column }: Place): CellRange | undefined {
  const down = row > source.bottom ? row - source.bottom : row < source.top ? row - source.top : 0;
  const across = column > source.right ? column - source.right : column < source.left ? column - source.left : 0;
  if (down === 0 && across === 0) return undefined;
  if (Math.abs(down) >= Math.abs(across))
    return down > 0
      ? { ...source, top: source.bottom + 1, bottom: row }
      : { ...source, top: row, bottom: source.top - 1 };
  return across > 0
    ? { ...source, left: source.right + 1, right: column }
    : { ...source, left: Math.max(0, column), right: source.left - 1 };
}

function placeAt(element: Element | null): Place | undefined {
  const cell = element?.closest<HTMLElement>('[data-row]');
  if (!cell) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
