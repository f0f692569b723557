/** A cell of the grid, by its place in what is shown. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: from the anchor to the head, which moves; typing goes to the anchor. */
export interface Selection {
  readonly anchor: Place;
  readonly head: Place;
}

/** Cells, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The cells that are selected. */
export function rangeOf({ anchor, head }: Selection): CellRange {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

/** One cell selected. */
export function at(row: number, column: number): Selection {
  return { anchor: { row, column }, head: { row, column } };
}

interface MoveKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads; undefined when the key does not move. @param page rows in view */
export function moved(
  selection: Selection,
  { key, ctrl, shift }: MoveKey,
  extent: Extent,
  page: number,
): Selection | undefined {
  const { head, anchor } = selection;
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const step = steps[key];
  let to: Place | undefined;
  if (step) {
    const from = shift ? head : anchor;
    to = ctrl
      ? { row: edge(from.row, step[0], lastRow), column: edge(from.column, step[1], lastColumn) }
      : { row: from.row + step[0], column: from.column + step[1] };
  } else if (key === 'Home') to = { row: ctrl ? 0 : head.row, column: 0 };
  else if (key === 'End') to = { row: ctrl ? lastRow : head.row, column: lastColumn };
  else if (key === 'PageUp') to = { row: head.row - page, column: head.column };
  else if (key === 'PageDown') to = { row: head.row + page, column: head.column };
  if (!to) return undefined;
  const place = within(to, extent);
  return { anchor: shift ? anchor : place, head: place };
}

/** The next cell after Tab or Enter, inside the range when several cells are selected. */
export function stepped(selection: Selection, direction: 'down' | 'up' | 'right' | 'left', extent: Extent): Selection {
  const [row, column] = {
    down: [1, 0] as const,
    up: [-1, 0] as const,
    right: [0, 1] as const,
    left: [0, -1] as const,
  }[direction];
  const place = within({ row: selection.anchor.row + row, column: selection.anchor.column + column }, extent);
  return { anchor: place, head: place };
}

/** The place inside the grid that is nearest. */
export function within({ row, column }: Place, { rows, columns }: Extent): Place {
  return { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) };
}

function edge(from: number, step: number, last: number): number {
  return step === 0 ? from : step < 0 ? 0 : last;
}
