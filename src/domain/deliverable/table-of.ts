import { anchorOf, rowTarget } from './document-anchor.ts';
import type { Table, TableCell } from './document-model.ts';
import { textCell } from './document-model.ts';

export interface ColumnOf<T> {
  readonly header: string;
  readonly weight: number;
  readonly align?: TableCell['align'];
  readonly value: (item: T) => string | null | undefined;
}

/**
 * A table of items, without the columns that would be empty all the way down; no table at all when nothing is
 * left to say. Returned as a list of zero or one, to be spread among blocks. An empty caption is no caption. A row
 * that shows the code of its item can be linked to.
 */
export function tableOf<T>(
  caption: string,
  items: readonly T[],
  columns: readonly (ColumnOf<T> | false)[],
): readonly Table[] {
  const filled = columns
    .filter((column) => column !== false)
    .map((column) => ({ column, values: items.map((item) => column.value(item)) }))
    .filter(({ values }) => values.some((value) => value !== null && value !== undefined && value.trim() !== ''));
  if (filled.length === 0) return [];
  return [
    {
      kind: 'table',
      ...(caption === '' ? {} : { caption }),
      columns: filled.map(({ column }) => ({ header: textCell(column.header, column.align), weight: column.weight })),
      rows: items.map((item, index) => {
        const cells = filled.map(({ column, values }) => textCell(values[index], column.align));
        const anchor = anchorOfRow(
          item,
          filled.map(({ values }) => values[index] ?? ''),
        );
        return anchor === undefined ? cells : cells.map((cell, place) => (place === 0 ? { ...cell, anchor } : cell));
      }),
    },
  ];
}

/** False for a table whose items have nothing but their name: named elsewhere, they say nothing here. */
export function tellsMoreThanNames(table: Table): boolean {
  return table.columns.length > 1;
}

/** The bookmark of an item that has a code, where a cell begins with it. */
function anchorOfRow(item: unknown, texts: readonly string[]): string | undefined {
  const code = typeof item === 'object' && item !== null && 'code' in item ? item.code : undefined;
  if (typeof code !== 'string' || !texts.some((text) => text === code || text.startsWith(`${code} `))) return undefined;
  const target = rowTarget(code);
  return target && anchorOf(target);
}
