import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useReader } from '../../app/reader.tsx';
import type { DataGridProps } from './data-grid-props.ts';
import { GridBar } from './grid-bar.tsx';
import type { GridRow } from './grid-column.ts';
import { GridHead } from './grid-head.tsx';
import { BeyondDialog, RefusedCells } from './grid-messages.tsx';
import { cellId, GridRowLine } from './grid-row.tsx';
import type { CellRange } from './selection.ts';
import { ownTab } from './own-tab.ts';
import { useDataGrid } from './use-data-grid.ts';

const useStyles = makeStyles({
  grid: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    height: '100%',
    minHeight: '14rem',
    minWidth: 0,
  },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    userSelect: 'none',
    fontSize: tokens.fontSizeBase300,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `1px solid ${tokens.colorBrandStroke1}`, outlineOffset: '0' },
  },
  dragging: { cursor: 'crosshair' },
  nothing: { padding: tokens.spacingVerticalL },
});

/**
 * A grid that works as spreadsheets do. It fills the height of its parent: give the parent one.
 *
 * Columns come from `useColumns(entity, fields, overrides)` (lists, checks and titles of the model); a plain entity is
 * written by `useEntityGrid(entity, defaults)`; keep `fields` and `overrides` constant, outside the component:
 *
 *     const fields = ['name', 'city'] as const;
 *     const columns = useColumns('site', fields);
 *     const rows = useRows('site');
 *     <DataGrid id="site" label={…} columns={columns} rows={rows} {...useEntityGrid('site')} canAdd
 *       onOpen={({ id }) => { showRow(`site:${id}`); }} />
 *
 * Columns of other tables, or computed ones, are `GridColumn` objects of your own; a custom `onEdit` gets each gesture
 * whole (`edits` by row and column key, `creates`) and writes it as one change.
 */
export function DataGrid<R extends GridRow>(props: DataGridProps<R>) {
  const styles = useStyles();
  const { words, language } = useReader();
  const gridId = useId();
  const grid = useDataGrid(props);
  const { view, selection, range, drawn, editing, gestures, pointer, finder, rowHeight, total } = grid;
  const { rows, columns, laid } = view;
  const { label, columns: allColumns, rows: allRows, canAdd = false, onOpen, onRemove } = props;
  const lines = Array.from({ length: Math.max(0, drawn.to - drawn.from) }, (_, index) => drawn.from + index);
  const isEmptyByFilter = rows.length === 0 && view.isFiltered;
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return (
    <div className={styles.grid}>
      <GridBar
        columns={allColumns}
        shown={view.shownKeys}
        onShown={view.showColumns}
        count={
          cells > 1
            ? words.grid.selected(cells)
            : view.isFiltered
              ? words.grid.rowsOf(rows.length, allRows.length)
              : words.grid.rows(rows.length)
        }
        hasFilters={grid.hasFilters}
        isFiltered={view.isFiltered}
        onFilters={grid.toggleFilters}
        onClearFilters={view.clearFilters}
        find={finder.state}
        onFind={(text) => {
          finder.seek(text);
          if (text === undefined) grid.focusGrid();
        }}
        onFound={finder.step}
        onAdd={canAdd ? grid.add : undefined}
        onRemove={onRemove && grid.remove}
      >
        {props.actions}
      </GridBar>
      <RefusedCells
        cells={gestures.refused}
        reasonOf={({ column, fault, text }) => {
          const known = columns.find(({ title }) => title === column);
          return known ? gestures.faultText(known, fault, text) : '';
        }}
        onClose={gestures.forgetRefused}
      />
      <div
        ref={grid.scroller}
        role="grid"
        tabIndex={0}
        {...ownTab}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={cellId(gridId, selection.anchor.row, selection.anchor.column)}
        className={mergeClasses(styles.scroller, pointer.preview && styles.dragging)}
        onScroll={grid.onScroll}
        onKeyDown={grid.onKeyDown}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerUp={pointer.onPointerUp}
        onDoubleClick={(event) => {
          if ((event.target as Element).closest('[data-column]:not([data-column="-1"])')) grid.startEdit('edit');
        }}
      >
        <GridHead
          columns={laid}
          height={rowHeight}
          sorting={view.sorting}
          onSort={view.sortBy}
          onWidth={view.setWidth}
          filters={grid.hasFilters ? view.filters : undefined}
          onFilter={view.filterBy}
        />
        <div role="rowgroup">
          <div role="presentation" style={{ height: drawn.from * rowHeight }} />
          {lines.map((index) => {
            const row = rows[index];
            const isAnchor = index === selection.anchor.row;
            const isEdited = editing?.row === index;
            return (
              <GridRowLine<R>
                key={row?.id ?? 'new'}
                gridId={gridId}
                index={index}
                row={row}
                columns={laid}
                height={rowHeight}
                language={language}
                openLabel={onOpen ? words.grid.openLine(index + 1) : undefined}
                newLabel={words.grid.newLine}
                {...columnsIn(range, index)}
                {...previewIn(pointer.preview, index)}
                anchor={isAnchor ? selection.anchor.column : -1}
                handle={index === range.bottom && !editing ? range.right : -1}
                editing={isEdited ? editing : undefined}
                onDone={isEdited ? grid.done : ignore}
                onCancel={isEdited ? grid.stop : ignore}
              />
            );
          })}
          <div role="presentation" style={{ height: Math.max(0, total - drawn.to) * rowHeight }} />
        </div>
        {isEmptyByFilter ? (
          <Text className={styles.nothing} block>
            {words.grid.nothing}
          </Text>
        ) : null}
      </div>
      {gestures.waiting ? (
        <BeyondDialog waiting={gestures.waiting} onCancel={gestures.forgetWaiting} onClosed={grid.focusGrid} />
      ) : null}
    </div>
  );
}

const ignore = (): undefined => undefined;

function columnsIn(range: CellRange, row: number): { readonly from: number; readonly to: number } {
  return row < range.top || row > range.bottom ? { from: -1, to: -1 } : { from: range.left, to: range.right };
}

function previewIn(range: CellRange | undefined, row: number) {
  const { from, to } = range ? columnsIn(range, row) : { from: -1, to: -1 };
  return { previewFrom: from, previewTo: to };
}
