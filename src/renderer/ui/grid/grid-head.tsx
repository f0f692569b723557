import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { PointerEvent } from 'react';
import { useReader } from '../../app/reader.tsx';
import type { Sorting } from './arrange.ts';
import type { GridRow } from './grid-column.ts';
import { headWidth, type LaidColumn } from './grid-row.tsx';

const useStyles = makeStyles({
  head: { position: 'sticky', top: 0, zIndex: 4 },
  row: { display: 'flex', width: 'max-content', minWidth: '100%', backgroundColor: tokens.colorNeutralBackground3 },
  cell: {
    position: 'relative',
    flexShrink: 0,
    boxSizing: 'border-box',
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  frozen: { position: 'sticky', zIndex: 1 },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    alignItems: 'center',
    justifyContent: 'flex-end',
    paddingRight: '6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  sort: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minWidth: 0,
    padding: '0 8px',
    border: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    ':hover': { color: tokens.colorNeutralForeground1 },
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  edge: { position: 'absolute', right: '-3px', top: 0, bottom: 0, width: '7px', cursor: 'col-resize', zIndex: 3 },
  filter: { width: '100%', minWidth: 0, margin: '2px' },
});

interface GridHeadProps<R extends GridRow> {
  readonly columns: readonly LaidColumn<R>[];
  readonly height: number;
  readonly sorting: Sorting | undefined;
  readonly onSort: (key: string) => void;
  readonly onWidth: (key: string, width: number) => void;
  /** Texts sought by column; undefined when filters are not shown. */
  readonly filters: Readonly<Record<string, string>> | undefined;
  readonly onFilter: (key: string, text: string) => void;
}

/** The headings: sort by a click, width by dragging an edge, one filter per column. */
export function GridHead<R extends GridRow>(props: GridHeadProps<R>) {
  const styles = useStyles();
  const { words } = useReader();
  const { columns, height, sorting, filters } = props;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row} style={{ height }}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={mergeClasses(styles.cell, styles.corner)}
          style={{ width: headWidth }}
        >
          {words.grid.lineHead}
        </div>
        {columns.map(({ column, width, left }, at) => {
          const isSorted = sorting?.key === column.key;
          return (
            <div
              key={column.key}
              role="columnheader"
              aria-colindex={at + 2}
              aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
              className={mergeClasses(styles.cell, left !== undefined && styles.frozen)}
              style={{ width, left }}
            >
              <button
                type="button"
                tabIndex={-1}
                className={styles.sort}
                title={words.grid.sort(column.title)}
                onClick={() => {
                  props.onSort(column.key);
                }}
              >
                <span className={styles.title}>{column.title}</span>
                {isSorted ? sorting.descending ? <ArrowDownRegular /> : <ArrowUpRegular /> : null}
              </button>
              <span
                className={styles.edge}
                onPointerDown={(event) => {
                  dragEdge(event, width, (next) => {
                    props.onWidth(column.key, next);
                  });
                }}
              />
            </div>
          );
        })}
      </div>
      {filters ? (
        <div role="row" className={styles.row}>
          <div role="gridcell" className={mergeClasses(styles.cell, styles.corner)} style={{ width: headWidth }} />
          {columns.map(({ column, width, left }) => (
            <div
              key={column.key}
              role="gridcell"
              className={mergeClasses(styles.cell, left !== undefined && styles.frozen)}
              style={{ width, left }}
            >
              <Input
                size="small"
                className={styles.filter}
                aria-label={words.grid.filterOf(column.title)}
                placeholder="…"
                value={filters[column.key] ?? ''}
                onChange={(_, { value }) => {
                  props.onFilter(column.key, value);
                }}
              />
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

const narrowest = 48;

function dragEdge(event: PointerEvent<HTMLElement>, width: number, onWidth: (width: number) => void): void {
  const edge = event.currentTarget;
  const start = event.clientX;
  edge.setPointerCapture(event.pointerId);
  const move = ({ clientX }: globalThis.PointerEvent): void => {
    onWidth(Math.max(narrowest, Math.round(width + clientX - start)));
  };
  edge.addEventListener('pointermove', move);
  edge.addEventListener(
    'pointerup',
    () => {
      edge.removeEventListener('pointermove', move);
    },
    { once: true },
  );
}
