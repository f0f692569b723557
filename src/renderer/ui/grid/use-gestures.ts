import { useRef, useState } from 'react';
import { formatNumber } from '../../../words/dates.ts';
import { useReader } from '../../app/reader.tsx';
import { localToday } from '../today.ts';
import type { AfterEdit, Typed } from './cell-editor.tsx';
import { plainText } from './cell-text.ts';
import {
  clearRange,
  fillDown,
  fillFrom,
  isNothing,
  linesBeyond,
  pasteTexts,
  type GestureOutcome,
  type RefusedCell,
} from './gestures.ts';
import type { GridChange, GridColumn, GridRow } from './grid-column.ts';
import { cellReader, type CellFault } from './read-cell.ts';
import { at, rangeOf, stepped, type CellRange, type Extent, type Place } from './selection.ts';
import { readTable, writeTable } from './table-text.ts';
import type { GridSelection } from './use-selection.ts';

interface GesturesInput<R extends GridRow> extends GridSelection {
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  readonly extent: Extent;
  readonly canAdd: boolean;
  readonly onEdit: (change: GridChange<R>) => void;
}

/** A paste that waits to know whether rows are to be added. */
export interface WaitingPaste {
  readonly count: number;
  readonly go: (canCreate: boolean) => void;
}

/** What the person does with the cells selected; each call is one change. */
export function useGestures<R extends GridRow>(input: GesturesInput<R>) {
  const { rows, columns, extent, canAdd, now, select } = input;
  const { language, words } = useReader();
  const [refused, setRefused] = useState<readonly RefusedCell[]>([]);
  const [waiting, setWaiting] = useState<WaitingPaste>();
  const latest = useRef(input);
  latest.current = input;
  const grid = { rows, columns, reader: { language, today: localToday() } };
  const apply = (outcome: GestureOutcome<R>): void => {
    setRefused(outcome.refused);
    if (!isNothing(outcome.change)) input.onEdit(outcome.change);
  };
  const faultText = (column: GridColumn<R>, fault: CellFault, text: string): string =>
    wordFault(words.grid.faults, column, fault, text, (value) => formatNumber(value, language));

  const commit = (typed: Typed, then: AfterEdit, { row: line, column: across }: Place): string | undefined => {
    const selection = now();
    const column = columns[across];
    if (!column) return undefined;
    const reading =
      'value' in typed
        ? ({ kind: 'value', value: typed.value } as const)
        : cellReader(column, [typed.text], grid.reader)(typed.text);
    if (reading.kind === 'fault') return faultText(column, reading.fault, 'text' in typed ? typed.text : '');
    const range = then === 'range' ? rangeOf(selection) : rangeOf(at(line, across));
    const change = valueChange(rows, column, range, reading.value, canAdd);
    setRefused([]);
    if (change.edits.length + change.creates.length > 0) input.onEdit(change);
    if (then !== 'stay' && then !== 'range') {
      const grown = { rows: extent.rows + change.creates.length, columns: extent.columns };
      select(stepped(selection, then, grown));
    }
    return undefined;
  };

  const paste = (text: string): void => {
    const block = readTable(text);
    const range = rangeOf(now());
    const beyond = canAdd ? linesBeyond(block, range, rows.length) : 0;
    const go = (canCreate: boolean): void => {
      const { rows, columns } = latest.current;
      setWaiting(undefined);
      apply(pasteTexts({ ...grid, rows, columns }, block, range, { gesture: 'paste', canCreate }));
      const width = Math.max(1, ...block.map((line) => line.length));
      select({
        anchor: { row: range.top, column: range.left },
        head: {
          row: Math.max(range.bottom, range.top + block.length - 1),
          column: Math.min(columns.length - 1, Math.max(range.right, range.left + width - 1)),
        },
      });
    };
    // A paste that starts on the empty row asks for rows by itself.
    if (beyond > 0 && range.top < rows.length) setWaiting({ count: beyond, go });
    else go(canAdd);
  };

  return {
    refused,
    waiting,
    faultText,
    commit,
    paste,
    forgetRefused: () => {
      setRefused([]);
    },
    forgetWaiting: () => {
      setWaiting(undefined);
    },
    copied: (): string => {
      const { top, bottom, left, right } = rangeOf(now());
      const those = columns.slice(left, right + 1);
      return writeTable(
        rows.slice(top, bottom + 1).map((row) => those.map((column) => plainText(column, column.value(row), language))),
      );
    },
    clear: () => {
      apply(clearRange(grid, rangeOf(now())));
    },
    fillDown: () => {
      apply(fillDown(grid, rangeOf(now())));
    },
    fillTo: (target: CellRange) => {
      const source = rangeOf(now());
      apply(fillFrom(grid, source, target));
      select({
        anchor: { row: Math.min(source.top, target.top), column: Math.min(source.left, target.left) },
        head: { row: Math.max(source.bottom, target.bottom), column: Math.max(source.right, target.right) },
      });
    },
    /** Writes one value where the selection begins: a box ticked, the day of today. */
    put: (value: string | number | null) => {
      commit({ value }, 'range', now().anchor);
    },
  };
}

/** One value in a range; on the empty row it makes a row. */
function valueChange<R extends GridRow>(
  rows: readonly R[],
  column: GridColumn<R>,
  range: CellRange,
  value: string | number | null,
  canAdd: boolean,
): GridChange<R> {
  const edits = rows
    .slice(range.top, range.bottom + 1)
    .filter((row) => column.value(row) !== value && column.isReadOnly !== true && column.isFixed !== true)
    .map((row) => ({ row, values: { [column.key]: value } }));
  const isNew = canAdd && range.top >= rows.length && value !== null && value !== '';
  return { gesture: 'edit', edits, creates: isNew ? [{ [column.key]: value }] : [] };
}

type FaultWords = Readonly<Record<CellFault, (text: string, from: string, to: string) => string>>;

function wordFault<R extends GridRow>(
  faults: FaultWords,
  { field }: GridColumn<R>,
  fault: CellFault,
  text: string,
  number: (value: number) => string,
): string {
  const [from, to] = field.range ?? [];
  return faults[fault](text, from === undefined ? '' : number(from), to === undefined ? '' : number(to));
}
