import { useLayoutEffect, useState, type RefObject } from 'react';
import { headWidth, type LaidColumn } from './grid-row.tsx';
import type { Place } from './selection.ts';

/** Rows drawn above and below those in view. */
const margin = 8;
/** The window moves by steps, so that scrolling does not draw at every pixel. */
const step = 4;

/** Which rows are drawn: those in view and a few around. */
export function useWindow(scroller: RefObject<HTMLDivElement | null>, rowHeight: number, count: number) {
  const [first, setFirst] = useState(0);
  const [page, setPage] = useState(30);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => {
      setPage(Math.max(1, Math.ceil(element.clientHeight / rowHeight)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [scroller, rowHeight]);
  const from = Math.max(0, Math.min(first, count - 1) - margin);
  return {
    from,
    to: Math.min(count, first + page + margin + step),
    /** Rows that a page holds, for Page Up and Page Down. */
    page: Math.max(1, page - 3),
    onScroll: () => {
      const at = Math.floor((scroller.current?.scrollTop ?? 0) / rowHeight);
      setFirst(Math.floor(at / step) * step);
    },
  };
}

/** Scrolls just enough for a cell to be in view, out from under the headings and the frozen columns. */
export function bringIntoView(
  scroller: HTMLDivElement,
  { row, column }: Place,
  columns: readonly LaidColumn[],
  rowHeight: number,
  headHeight: number,
): void {
  const top = row * rowHeight;
  const room = scroller.clientHeight - headHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room;
  const laid = columns[column];
  if (column === 0) scroller.scrollLeft = 0;
  if (!laid || laid.left !== undefined) return;
  const before = columns.slice(0, column);
  const frozen = columns.reduce((sum, { left, width }) => sum + (left === undefined ? 0 : width), headWidth);
  const start = before.reduce((sum, { width }) => sum + width, headWidth);
  if (start - frozen < scroller.scrollLeft) scroller.scrollLeft = start - frozen;
  else if (start + laid.width > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = Math.min(start - frozen, start + laid.width - scroller.clientWidth);
}
