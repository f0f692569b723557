import { useMemo, useRef, useState } from 'react';
import { useReader } from '../../app/reader.tsx';
import { arranged, type Sorting } from './arrange.ts';
import { usualWidth, type GridColumn, type GridRow } from './grid-column.ts';
import { headWidth, type LaidColumn } from './grid-row.tsx';
import { useRemembered } from './use-remembered.ts';

/** How a person likes a grid, kept on this machine. */
interface GridTaste {
  /** Keys of the columns shown; the usual ones when left out. */
  readonly shown?: readonly string[];
  readonly widths?: Readonly<Record<string, number>>;
}

/** The rows and columns in view: those chosen, filtered and sorted, in an order that typing does not disturb. */
export function useGridView<R extends GridRow>(id: string, rows: readonly R[], columns: readonly GridColumn<R>[]) {
  const { language } = useReader();
  const [taste, setTaste] = useRemembered<GridTaste>(`grid.${id}`, {});
  const [sorting, setSorting] = useState<Sorting>();
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({});
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const ids = useStableIds(rows);
  const source = useRef({ rows, columns });
  source.current = { rows, columns };
  const isFiltered = Object.values(filters).some((text) => text.trim() !== '');
  const order = useMemo(() => {
    if (!isFiltered && sorting === undefined) return undefined;
    const { rows, columns } = source.current;
    const known = rows.filter((row) => settled.has(row.id));
    const fresh = rows.filter((row) => !settled.has(row.id));
    return [...arranged(known, columns, { sorting, filters }, language), ...fresh].map((row) => row.id);
    // Values that change do not move rows: only rows that come and go, and what the person asks for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ids, isFiltered, sorting, filters, settled, language]);
  const shownRows = useMemo(() => {
    if (order === undefined) return rows;
    const byId = new Map(rows.map((row) => [row.id, row]));
    return order.flatMap((rowId) => byId.get(rowId) ?? []);
  }, [rows, order]);
  const shownKeys = useMemo(
    () => taste.shown ?? columns.filter(({ isHidden }) => isHidden !== true).map(({ key }) => key),
    [taste.shown, columns],
  );
  const laid = useMemo(() => layOut(columns, shownKeys, taste.widths ?? {}), [columns, shownKeys, taste.widths]);
  const shownColumns = useMemo(() => laid.map(({ column }) => column), [laid]);
  const settle = (): void => {
    setSettled(new Set(ids));
  };
  return {
    rows: shownRows,
    laid,
    columns: shownColumns,
    shownKeys,
    sorting,
    filters,
    isFiltered,
    sortBy: (key: string) => {
      settle();
      setSorting((before) =>
        before?.key !== key ? { key, descending: false } : before.descending ? undefined : { key, descending: true },
      );
    },
    filterBy: (key: string, text: string) => {
      settle();
      setFilters((before) => ({ ...before, [key]: text }));
    },
    clearFilters: () => {
      setFilters({});
    },
    showColumns: (keys: readonly string[]) => {
      const known = new Set(columns.map(({ key }) => key));
      // Columns that are not there now, such as names in presentation mode, keep what was chosen for them.
      const away = shownKeys.filter((key) => !known.has(key));
      setTaste({ ...taste, shown: [...columns.map(({ key }) => key).filter((key) => keys.includes(key)), ...away] });
    },
    setWidth: (key: string, width: number) => {
      setTaste({ ...taste, widths: { ...taste.widths, [key]: width } });
    },
  };
}

/** The same list as long as it holds the same ids. */
function useStableIds(rows: readonly GridRow[]): readonly string[] {
  const kept = useRef<readonly string[]>([]);
  const isSame = rows.length === kept.current.length && rows.every((row, at) => row.id === kept.current[at]);
  if (!isSame) kept.current = rows.map(({ id }) => id);
  return kept.current;
}

/** Frozen columns first, each with its distance from the edge. */
function layOut<R extends GridRow>(
  columns: readonly GridColumn<R>[],
  keys: readonly string[],
  widths: Readonly<Record<string, number>>,
): readonly LaidColumn<R>[] {
  const shown = columns.filter(({ key }) => keys.includes(key));
  const ordered = [
    ...shown.filter(({ isFrozen }) => isFrozen === true),
    ...shown.filter(({ isFrozen }) => isFrozen !== true),
  ];
  let left = headWidth;
  return ordered.map((column) => {
    const width = widths[column.key] ?? usualWidth(column);
    const laid = { column, width, left: column.isFrozen === true ? left : undefined };
    left += width;
    return laid;
  });
}
