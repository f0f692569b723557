import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../feedback/tell.tsx';
import type { AfterEdit, Editing, Typed } from './cell-editor.tsx';
import { plainText } from './cell-text.ts';
import type { DataGridProps } from './data-grid-props.ts';
import type { GridRow } from './grid-column.ts';
import { at, rangeOf } from './selection.ts';
import { useClipboard } from './use-clipboard.ts';
import { useFind } from './use-find.ts';
import { useGestures } from './use-gestures.ts';
import { useGridCommands } from './use-grid-commands.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridView } from './use-grid-view.ts';
import { usePointer } from './use-pointer.ts';
import { useSelection } from './use-selection.ts';
import { bringIntoView, useWindow } from './use-window.ts';

const rowHeights = { compact: 28, comfortable: 32, spacious: 36 } as const;
const filterHeight = 29;

/** Everything that a grid holds and does; `DataGrid` draws it. */
export function useDataGrid<R extends GridRow>(props: DataGridProps<R>) {
  const { words, language, density } = useReader();
  const tell = useTell();
  const { id, rows: allRows, columns: allColumns, canAdd = false, onOpen, onRemove, onSelect } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useGridView(id, allRows, allColumns);
  const { rows, columns, laid } = view;
  const rowHeight = rowHeights[density];
  const extent = { rows: Math.max(1, rows.length + (canAdd ? 1 : 0)), columns: Math.max(1, columns.length) };
  const chosen = useSelection(extent);
  const { selection, now, select } = chosen;
  const range = rangeOf(selection);
  const drawn = useWindow(scroller, rowHeight, rows.length + (canAdd ? 1 : 0));
  const [editing, setEditing] = useState<Editing>();
  const [hasFilters, setHasFilters] = useState(false);
  const finder = useFind(rows, columns, chosen);
  const headHeight = rowHeight + (hasFilters ? filterHeight : 0);
  const gestures = useGestures({ ...chosen, rows, columns, extent, canAdd, onEdit: props.onEdit });
  const focusGrid = (): void => {
    scroller.current?.focus({ preventScroll: true });
  };
  const pointer = usePointer({
    extent,
    now,
    select,
    onFill: gestures.fillTo,
    onOpen: (line) => {
      const row = rows[line];
      if (row) onOpen?.(row);
    },
  });
  useClipboard(scroller, {
    copied: gestures.copied,
    cut: gestures.clear,
    paste: gestures.paste,
  });
  const head = selection.head;
  const isMoved = useRef(false);
  useLayoutEffect(() => {
    if (isMoved.current && scroller.current)
      bringIntoView(scroller.current, head, laid as never, rowHeight, headHeight);
    isMoved.current = true;
    // Only a move of the selection scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [head.row, head.column]);

  const startEdit = (mode: Editing['mode']): void => {
    const { row, column } = now().anchor;
    const target = columns[column];
    if (!target || target.isReadOnly === true || (target.isFixed === true && row < rows.length)) return;
    const source = rows[row];
    const text = mode === 'edit' && source ? plainText(target, target.value(source), language) : '';
    // The key that started it is then typed in the editor itself: accents composed of two keys are kept whole.
    flushSync(() => {
      setEditing({ mode, text, row, column });
    });
  };
  const open = (): void => {
    const row = rows[now().anchor.row];
    if (row) onOpen?.(row);
  };
  const remove = (): void => {
    const { top, bottom } = rangeOf(now());
    const those = rows.slice(top, bottom + 1);
    if (those.length > 0) onRemove?.(those);
    focusGrid();
  };
  const add = (): void => {
    select(
      at(
        rows.length,
        Math.max(
          0,
          columns.findIndex(({ isReadOnly }) => isReadOnly !== true),
        ),
      ),
    );
    focusGrid();
  };
  useGridCommands({
    focus: focusGrid,
    edit: () => {
      startEdit('edit');
    },
    fillDown: gestures.fillDown,
    clear: gestures.clear,
    find: finder.open,
    filters: () => {
      setHasFilters(!hasFilters);
    },
    sort: () => {
      const column = columns[now().anchor.column];
      if (column) view.sortBy(column.key);
    },
    open: onOpen && open,
    add: canAdd ? add : undefined,
    remove: onRemove && remove,
  });

  const onKeyDown = useGridKeys({
    now,
    select,
    rows,
    columns,
    extent,
    page: drawn.page,
    startEdit,
    open,
    clear: gestures.clear,
    remove: onRemove && remove,
    put: gestures.put,
  });
  const selectedRows = useRef(onSelect);
  selectedRows.current = onSelect;
  useEffect(() => {
    selectedRows.current?.(rows.slice(range.top, range.bottom + 1));
  }, [rows, range.top, range.bottom]);
  const stop = (): void => {
    setEditing(undefined);
    focusGrid();
  };
  const done = (typed: Typed, then: AfterEdit): string | undefined => {
    const refusal = gestures.commit(typed, then, editing ?? now().anchor);
    if (refusal !== undefined && then !== 'stay') return refusal;
    if (refusal !== undefined) tell.notice(`${refusal}. ${words.grid.refusedOne}`);
    if (then === 'stay') setEditing(undefined);
    else stop();
    return undefined;
  };
  return {
    scroller,
    view,
    selection,
    range,
    total: rows.length + (canAdd ? 1 : 0),
    drawn,
    onScroll: () => {
      const top = (scroller.current?.scrollTop ?? 0) / rowHeight;
      // An editor that leaves the rows drawn is closed first, so that nothing typed is lost.
      if (editing && (editing.row < top - 4 || editing.row > top + drawn.page + 6)) focusGrid();
      drawn.onScroll();
    },
    rowHeight,
    editing,
    done,
    stop,
    gestures,
    pointer,
    finder,
    focusGrid,
    startEdit,
    add,
    remove,
    onKeyDown,
    hasFilters,
    toggleFilters: () => {
      setHasFilters(!hasFilters);
    },
  };
}
