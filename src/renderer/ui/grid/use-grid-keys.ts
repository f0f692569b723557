import type { KeyboardEvent } from 'react';
import { localToday } from '../today.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import { moved, stepped, type Extent } from './selection.ts';
import type { GridSelection } from './use-selection.ts';

interface KeysInput<R extends GridRow> extends Omit<GridSelection, 'selection'> {
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  readonly extent: Extent;
  readonly page: number;
  readonly startEdit: (mode: 'enter' | 'edit') => void;
  readonly open: () => void;
  readonly clear: () => void;
  readonly remove: (() => void) | undefined;
  readonly put: (value: string | number | null) => void;
}

/** The keys of a grid that is not being edited. */
export function useGridKeys<R extends GridRow>(input: KeysInput<R>): (event: KeyboardEvent<HTMLElement>) => void {
  const { now, select, extent, columns } = input;
  return (event) => {
    if (event.target !== event.currentTarget || event.defaultPrevented) return;
    const run = moveOf(event) ?? gestureOf(event) ?? editOf(event);
    if (!run) return;
    event.preventDefault();
    run();
  };

  function moveOf(event: KeyboardEvent): (() => void) | undefined {
    const { key, shiftKey: shift, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const next = altKey ? undefined : moved(now(), { key, ctrl, shift }, extent, input.page);
    if (next)
      return () => {
        select(next);
      };
    if (key === 'Tab' && !ctrl && !altKey) {
      const { column } = now().anchor;
      // Tab leaves the grid at its edges, so that nobody is held in it.
      if (column === (shift ? 0 : extent.columns - 1)) return undefined;
      return () => {
        select(stepped(now(), shift ? 'left' : 'right', extent));
      };
    }
    if (key === 'Enter' && !ctrl && !altKey)
      return () => {
        select(stepped(now(), shift ? 'up' : 'down', extent));
      };
    return undefined;
  }

  function gestureOf(event: KeyboardEvent): (() => void) | undefined {
    const { key, shiftKey: shift, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (altKey) return undefined;
    if (key === 'F4') return input.open;
    if (key === 'Delete' && ctrl) return input.remove;
    if ((key === 'Delete' || key === 'Backspace') && !ctrl) return input.clear;
    if (key.toLowerCase() === 'a' && ctrl)
      return () => {
        select(block(0, Math.max(0, input.rows.length - 1), 0, extent.columns - 1));
      };
    if (key === ' ' && (ctrl || shift)) {
      const { row, column } = now().anchor;
      return () => {
        select(ctrl ? block(0, extent.rows - 1, column, column) : block(row, row, 0, extent.columns - 1));
      };
    }
    const column = columns[now().anchor.column];
    if (key === ';' && ctrl && column?.field.type === 'date')
      return () => {
        input.put(localToday());
      };
    if (key === ' ' && column?.field.type === 'boolean' && column.isReadOnly !== true) {
      const row = input.rows[now().anchor.row];
      return () => {
        input.put(row && column.value(row) === 1 ? 0 : 1);
      };
    }
    return undefined;
  }

  function editOf(event: KeyboardEvent): (() => void) | undefined {
    const { key, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (key === 'F2' || (key === 'ArrowDown' && altKey))
      return () => {
        input.startEdit('edit');
      };
    // A character reached by AltGr comes with Ctrl and Alt down.
    const isTyped = (!ctrl && !altKey) || event.getModifierState('AltGraph');
    if (isTyped && (key.length === 1 || key === 'Dead')) input.startEdit('enter');
    return undefined;
  }
}

function block(top: number, bottom: number, left: number, right: number) {
  return { anchor: { row: top, column: left }, head: { row: bottom, column: right } };
}
