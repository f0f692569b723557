import { useMemo, useState } from 'react';
import { useReader } from '../../app/reader.tsx';
import { findCells } from './arrange.ts';
import type { FindState } from './grid-bar.tsx';
import type { GridColumn, GridRow } from './grid-column.ts';
import { at } from './selection.ts';
import type { GridSelection } from './use-selection.ts';

/** Looking for a text in the cells in view, one after the other. */
export function useFind<R extends GridRow>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  { selection, select }: GridSelection,
) {
  const { language } = useReader();
  const [text, setText] = useState<string>();
  const found = useMemo(
    () => (text === undefined ? [] : findCells(rows, columns, text, language)),
    [rows, columns, text, language],
  );
  const { row, column } = selection.anchor;
  const rank = found.findIndex((place) => place.row === row && place.column === column);
  const state: FindState | undefined = text === undefined ? undefined : { text, rank, count: found.length };
  return {
    state,
    seek: (next: string | undefined) => {
      setText(next);
      const [first] = next === undefined ? [] : findCells(rows, columns, next, language);
      if (first) select(at(first.row, first.column));
    },
    open: () => {
      setText((before) => before ?? '');
    },
    step: (by: 1 | -1) => {
      const from = rank < 0 && by < 0 ? 0 : rank;
      const next = found[(from + by + found.length) % Math.max(1, found.length)];
      if (next) select(at(next.row, next.column));
    },
  };
}
