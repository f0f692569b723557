import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EntityName, Row, Rows } from '../../../domain/model.ts';
import { entityWords } from '../../../words/model-words.ts';
import { useRowsState } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { DataGrid } from '../grid/data-grid.tsx';
import type { GridValues } from '../grid/grid-column.ts';
import { useColumns, type ColumnOverride } from '../grid/use-columns.ts';
import { useEntityGrid } from '../grid/use-entity-grid.ts';
import { EmptyState } from '../layout/empty-state.tsx';

const useStyles = makeStyles({
  grid: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '18rem' },
  fill: { flexGrow: 1, minHeight: 0 },
});

interface EntityGridProps<E extends EntityName> {
  readonly entity: E;
  /** Constant, outside the component. */
  readonly fields: readonly Exclude<keyof Row<E>, 'id'>[];
  readonly overrides?: Readonly<Record<string, ColumnOverride>>;
  /** Values of every row that is added. */
  readonly defaults?: GridValues;
  /** Leaves rows out. */
  readonly filter?: (row: Row<E>) => boolean;
  /** What the table is for, while it holds nothing. */
  readonly empty: string;
  readonly actions?: ReactNode;
  /** What is done to begin, while the table holds nothing; typing in its empty row when left out. */
  readonly firstAction?: ReactNode;
}

/** All rows of one entity in a grid that fills what is left of the screen; the panel opens a row. */
export function EntityGrid<E extends EntityName>(props: EntityGridProps<E>) {
  const { entity, fields, overrides, defaults, filter, empty, actions, firstAction } = props;
  const styles = useStyles();
  const { model } = useReader();
  const { rows, isReady } = useRowsState(entity);
  const columns = useColumns(entity, fields as readonly string[], overrides);
  const writer = useEntityGrid(entity, defaults);
  if (!isReady) return null;
  const shown = (filter ? rows.filter(filter) : rows) as readonly Rows[E][];
  return (
    <div className={styles.grid}>
      {rows.length === 0 ? <EmptyState text={empty}>{firstAction}</EmptyState> : null}
      <div className={styles.fill}>
        <DataGrid
          id={entity}
          label={entityWords(model, entity).many}
          entity={entity}
          columns={columns}
          rows={shown}
          {...writer}
          canAdd
          onOpen={({ id }) => {
            showRow(`${entity}:${id}`);
          }}
          actions={actions}
        />
      </div>
    </div>
  );
}
