import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useMask } from '../entity/mask.tsx';
import { cellText } from './cell-text.ts';
import { CellEditor, type AfterEdit, type Editing, type Typed } from './cell-editor.tsx';
import type { GridColumn, GridRow } from './grid-column.ts';
import type { Language } from '../../../words/language.ts';

/** A column with the place that it takes. */
export interface LaidColumn<R extends GridRow = GridRow> {
  readonly column: GridColumn<R>;
  readonly width: number;
  /** Distance from the left edge when it is frozen. */
  readonly left: number | undefined;
}

/** Width of the line numbers. */
export const headWidth = 52;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    width: 'max-content',
    minWidth: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { '--row-open': '1' },
  },
  cell: {
    position: 'relative',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'cell',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    display: 'flex',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: '2px',
    padding: '0 6px 0 2px',
    cursor: 'default',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  open: {
    display: 'flex',
    padding: '2px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    opacity: 'var(--row-open, 0)',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  frozen: { position: 'sticky', zIndex: 1 },
  numeric: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  readOnly: { color: tokens.colorNeutralForeground3 },
  selected: {
    color: tokens.colorNeutralForeground1Selected,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke2}`,
  },
  preview: { boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  anchor: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
  },
  editing: { overflow: 'visible', zIndex: 6 },
  quiet: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  handle: {
    position: 'absolute',
    right: 0,
    bottom: 0,
    width: '9px',
    height: '9px',
    cursor: 'crosshair',
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorNeutralBackground1}`,
  },
});

/** What is selected in one row: columns from and to, -1 when none. */
interface RowMarks {
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
  readonly handle: number;
  readonly previewFrom: number;
  readonly previewTo: number;
}

interface GridRowProps<R extends GridRow> extends RowMarks {
  readonly gridId: string;
  readonly index: number;
  /** Undefined for the empty row at the end. */
  readonly row: R | undefined;
  readonly columns: readonly LaidColumn<R>[];
  readonly height: number;
  readonly language: Language;
  readonly openLabel: string | undefined;
  readonly newLabel: string;
  readonly editing: Editing | undefined;
  readonly onDone: (typed: Typed, then: AfterEdit) => string | undefined;
  readonly onCancel: () => void;
}

function GridRowView<R extends GridRow>(props: GridRowProps<R>) {
  const styles = useStyles();
  const { gridId, index, row, columns, height, openLabel, newLabel } = props;
  return (
    <div className={styles.row} role="row" aria-rowindex={index + 2} style={{ height }}>
      <div
        role="rowheader"
        className={mergeClasses(styles.cell, styles.head)}
        style={{ width: headWidth, lineHeight: `${height - 1}px` }}
        data-row={index}
        data-column={-1}
      >
        {row && openLabel !== undefined ? (
          <button
            type="button"
            tabIndex={-1}
            className={styles.open}
            aria-label={openLabel}
            title={openLabel}
            data-open={index}
          >
            <OpenRegular />
          </button>
        ) : null}
        {row ? index + 1 : '+'}
      </div>
      {columns.map((laid, at) => (
        <GridCell key={laid.column.key} {...props} laid={laid} at={at} id={cellId(gridId, index, at)} hint={newLabel} />
      ))}
    </div>
  );
}

/** A row of the grid; drawn again only when it or its part of the selection changed. */
export const GridRowLine = memo(GridRowView) as typeof GridRowView;

/** The id of a cell in the page. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

interface GridCellProps<R extends GridRow> extends GridRowProps<R> {
  readonly laid: LaidColumn<R>;
  readonly at: number;
  readonly id: string;
  readonly hint: string;
}

function GridCell<R extends GridRow>(props: GridCellProps<R>) {
  const styles = useStyles();
  const { laid, at, id, hint, index, row, height, language, editing, onDone, onCancel } = props;
  const { column, width, left } = laid;
  const isAnchor = at === props.anchor;
  const isSelected = at >= props.from && at <= props.to;
  const isEditing = editing?.column === at;
  const mask = useMask();
  const text = row ? mask(cellText(column, column.value(row), language)) : '';
  const isHint =
    row === undefined && column.key === props.columns.find((other) => other.column.isReadOnly !== true)?.column.key;
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={at + 2}
      aria-selected={isSelected}
      aria-readonly={column.isReadOnly === true}
      className={mergeClasses(
        styles.cell,
        left !== undefined && styles.frozen,
        (column.field.type === 'integer' || column.field.type === 'real') && !column.options && styles.numeric,
        column.isReadOnly === true && styles.readOnly,
        isSelected && styles.selected,
        at >= props.previewFrom && at <= props.previewTo && styles.preview,
        isAnchor && styles.anchor,
        isEditing && styles.editing,
        isHint && styles.quiet,
      )}
      style={{
        width,
        left,
        lineHeight: `${height - 1}px`,
        ...(row && column.indent && { paddingLeft: 8 + 18 * column.indent(row) }),
      }}
      data-row={index}
      data-column={at}
      title={text.length * 7 > width ? text : undefined}
    >
      {isEditing ? null : isHint ? hint : text}
      {at === props.handle && !isEditing ? <span className={styles.handle} data-handle /> : null}
      {isEditing ? (
        <CellEditor column={column} mode={editing.mode} text={editing.text} onDone={onDone} onCancel={onCancel} />
      ) : null}
    </div>
  );
}
