import { useRef, useState } from 'react';
import { at, within, type Extent, type Selection } from './selection.ts';

/** What is selected, readable at once by the keys that follow fast on one another. */
export interface GridSelection {
  readonly selection: Selection;
  /** The selection after every move, drawn or not. */
  readonly now: () => Selection;
  readonly select: (selection: Selection) => void;
}

/** The selection of a grid, kept inside it when rows go away. */
export function useSelection(extent: Extent): GridSelection {
  const [selection, setSelection] = useState<Selection>(at(0, 0));
  const latest = useRef(selection);
  const now = (): Selection => ({
    anchor: within(latest.current.anchor, extent),
    head: within(latest.current.head, extent),
  });
  return {
    selection: { anchor: within(selection.anchor, extent), head: within(selection.head, extent) },
    now,
    select: (next) => {
      latest.current = next;
      setSelection(next);
    },
  };
}
