import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownRegular, ArrowSortUpRegular } from '@fluentui/react-icons';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useReader } from '../../app/reader.tsx';
import { useMask } from '../entity/mask.tsx';
import { comparer, tableWindow, type SortValue } from './table-window.ts';

/** A column of a table: what it says, and how it is drawn when words are not enough. */
export interface TableColumn<R> {
  readonly key: string;
  readonly header: string;
  readonly text: (row: R) => string;
  /** What to sort by, when it is not the text. */
  readonly sortBy?: (row: R) => SortValue;
  readonly cell?: (row: R) => ReactNode;
  /** Width in rem. */
  readonly width: number;
  readonly align?: 'end';
}

interface RowTableProps<R extends { readonly id: string }> {
  /** What the table is, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  /** Shows a row; the first column then leads to it. */
  readonly onOpen?: (row: R) => void;
  readonly currentId?: string | undefined;
  /** Sorted at first by this column; in the order given when left out. */
  readonly sortedBy?: { readonly key: string; readonly direction: 'ascending' | 'descending' };
  /** Height left for other things on the screen, in rem. */
  readonly leave?: number;
}

const useStyles = makeStyles({
  box: {
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxWidth: '100%',
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', width: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'start',
    verticalAlign: 'bottom',
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sort: {
    display: 'flex',
    width: '100%',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  end: { justifyContent: 'flex-end', textAlign: 'end' },
  cell: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  row: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  link: {
    display: 'block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'start',
    // The kit's hovered link is too dim on a hovered row in the dark.
    ':hover': { color: tokens.colorBrandForegroundLink },
    ':hover:active': { color: tokens.colorBrandForegroundLink },
  },
});

const rowHeights = { compact: 28, comfortable: 32, spacious: 40 } as const;

/** Rows of one kind side by side: sorted by any column, walked with the arrows, only those in view drawn. */
export function RowTable<R extends { readonly id: string }>(props: RowTableProps<R>) {
  const styles = useStyles();
  const { label, columns, rows, onOpen, currentId, sortedBy, leave = 17 } = props;
  const { language, density } = useReader();
  const rowHeight = rowHeights[density];
  const [sort, setSort] = useState(sortedBy);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const box = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => {
    const by = columns.find(({ key }) => key === sort?.key);
    if (!by || !sort) return rows;
    const compare = comparer(language, sort.direction);
    const valueOf = (row: R): SortValue => (by.sortBy ? by.sortBy(row) : by.text(row));
    return rows.toSorted((one, other) => compare(valueOf(one), valueOf(other)));
  }, [columns, rows, sort, language]);
  useLayoutEffect(() => {
    if (box.current) setScroll({ top: box.current.scrollTop, height: box.current.clientHeight });
  }, [rows.length]);
  const { first, last, before, after } = tableWindow(sorted.length, rowHeight, scroll.top, scroll.height);
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = event.target instanceof Element ? event.target.closest('tr')?.dataset['rank'] : undefined;
    if (step === 0 || from === undefined || !isOpener(event.target)) return;
    event.preventDefault();
    const target = box.current?.querySelector<HTMLElement>(`tr[data-rank="${Number(from) + step}"] [data-opener]`);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  };
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div
      ref={box}
      className={styles.box}
      style={{ maxHeight: `max(12rem, calc(100vh - ${leave}rem))` }}
      onKeyDown={walk}
      onScroll={({ currentTarget }) => {
        setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight });
      }}
    >
      <table
        className={styles.table}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        style={{ minWidth: `${least}rem` }}
      >
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width: `${width}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, header, align }) => (
              <th
                key={key}
                scope="col"
                className={styles.head}
                aria-sort={sort?.key === key ? sort.direction : undefined}
              >
                <button
                  type="button"
                  className={mergeClasses(styles.sort, align === 'end' && styles.end)}
                  onClick={() => {
                    setSort({
                      key,
                      direction: sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending',
                    });
                  }}
                >
                  {header}
                  {sort?.key === key ? (
                    sort.direction === 'ascending' ? (
                      <ArrowSortUpRegular aria-hidden />
                    ) : (
                      <ArrowSortDownRegular aria-hidden />
                    )
                  ) : null}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <tr aria-hidden style={{ height: before }} /> : null}
          {sorted.slice(first, last).map((row, index) => (
            <tr
              key={row.id}
              data-rank={first + index}
              aria-rowindex={first + index + 2}
              aria-current={row.id === currentId ? 'true' : undefined}
              className={mergeClasses(styles.row, row.id === currentId && styles.current)}
              style={{ height: rowHeight }}
            >
              {columns.map((column, rank) => (
                <Cell key={column.key} column={column} row={row} onOpen={rank === 0 ? onOpen : undefined} />
              ))}
            </tr>
          ))}
          {after > 0 ? <tr aria-hidden style={{ height: after }} /> : null}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps<R> {
  readonly column: TableColumn<R>;
  readonly row: R;
  readonly onOpen: ((row: R) => void) | undefined;
}

function Cell<R>({ column, row, onOpen }: CellProps<R>) {
  const styles = useStyles();
  const mask = useMask();
  const text = mask(column.text(row));
  return (
    <td className={styles.cell} title={text} style={{ textAlign: column.align ?? 'start' }}>
      {onOpen ? (
        <Link
          as="button"
          data-opener
          className={styles.link}
          onClick={() => {
            onOpen(row);
          }}
        >
          {column.cell ? column.cell(row) : text === '' ? '—' : text}
        </Link>
      ) : column.cell ? (
        column.cell(row)
      ) : (
        text
      )}
    </td>
  );
}

function isOpener(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['opener'] !== undefined;
}
