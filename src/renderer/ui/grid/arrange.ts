import { fold } from '../../../domain/shared/fold.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { Language } from '../../../words/language.ts';
import { cellText } from './cell-text.ts';
import type { GridColumn, GridRow } from './grid-column.ts';

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

interface Arrangement {
  readonly sorting: Sorting | undefined;
  /** Texts sought, by column. */
  readonly filters: Readonly<Record<string, string>>;
}

/** The rows in the order and with the filters asked for. */
export function arranged<R extends GridRow>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  { sorting, filters }: Arrangement,
  language: Language,
): readonly R[] {
  const sought = columns.flatMap((column) => {
    const text = fold(filters[column.key] ?? '');
    return text === '' ? [] : [{ column, text }];
  });
  const kept =
    sought.length === 0
      ? rows
      : rows.filter((row) =>
          sought.every(({ column, text }) => fold(cellText(column, column.value(row), language)).includes(text)),
        );
  const column = sorting && columns.find(({ key }) => key === sorting.key);
  if (!column) return kept;
  const compare = comparerOf(column, language);
  const sign = sorting.descending ? -1 : 1;
  return kept
    .map((row) => ({ row, value: column.value(row) }))
    .toSorted((one, other) => {
      // Empty cells come last whatever the direction.
      if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null);
      return sign * compare(one.value, other.value);
    })
    .map(({ row }) => row);
}

type Compare = (one: StoredValue, other: StoredValue) => number;

function comparerOf<R extends GridRow>({ field, options }: GridColumn<R>, language: Language): Compare {
  const collator = new Intl.Collator(language, { numeric: true });
  if (options && field.type !== 'reference') {
    const ranks = new Map(options.map(({ value }, index) => [value, index]));
    return (one, other) => (ranks.get(one) ?? options.length) - (ranks.get(other) ?? options.length);
  }
  if (options) {
    const labels = new Map(options.map(({ value, label }) => [value, label]));
    return (one, other) => collator.compare(labels.get(one) ?? '', labels.get(other) ?? '');
  }
  return (one, other) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
}

/** Places of the cells that hold a text, row by row. */
export function findCells<R extends GridRow>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  text: string,
  language: Language,
): readonly { readonly row: number; readonly column: number }[] {
  const sought = fold(text);
  if (sought === '') return [];
  return rows.flatMap((row, at) =>
    columns.flatMap((column, across) =>
      fold(cellText(column, column.value(row), language)).includes(sought) ? [{ row: at, column: across }] : [],
    ),
  );
}
