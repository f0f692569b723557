import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EntityName } from '../../../../domain/model.ts';
import { DataGrid } from '../../../ui/grid/data-grid.tsx';
import type { GridChange, GridColumn, GridRow } from '../../../ui/grid/grid-column.ts';
import { EmptyState } from '../../../ui/layout/empty-state.tsx';
import { showRow } from '../../../app/route.ts';

const useStyles = makeStyles({
  register: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, flexGrow: 1, minHeight: '18rem' },
  head: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXL}` },
  fill: { flexGrow: 1, minHeight: 0 },
  compared: { color: tokens.colorNeutralForeground2 },
});

interface RegisterGridProps<R extends GridRow> {
  /** Names the grid on this machine. */
  readonly id: string;
  readonly label: string;
  readonly entity: EntityName;
  readonly columns: readonly GridColumn<R>[];
  readonly rows: readonly R[];
  /** True when the register holds nothing, whatever is filtered. */
  readonly isEmpty: boolean;
  /** How a row gets there. */
  readonly empty: string;
  readonly firstAction?: ReactNode;
  /** The counts that matter. */
  readonly counts: string;
  readonly more?: string | undefined;
  readonly filters?: ReactNode;
  readonly onEdit: (change: GridChange<R>) => void;
  readonly onRemove: (rows: readonly R[]) => void;
}

/** A register: what it counts, then its rows; a row opens in the panel. */
export function RegisterGrid<R extends GridRow>(props: RegisterGridProps<R>) {
  const { id, label, entity, columns, rows, isEmpty, counts, more, onEdit, onRemove } = props;
  const styles = useStyles();
  return (
    <div className={styles.register}>
      {isEmpty ? (
        <EmptyState text={props.empty}>{props.firstAction}</EmptyState>
      ) : (
        <div className={styles.head}>
          {counts === '' ? null : <Text role="status">{counts}</Text>}
          {more === undefined ? null : <Text className={styles.compared}>{more}</Text>}
        </div>
      )}
      {props.filters}
      <div className={styles.fill}>
        <DataGrid
          id={id}
          label={label}
          entity={entity}
          columns={columns}
          rows={rows}
          onEdit={onEdit}
          onRemove={onRemove}
          canAdd
          onOpen={({ id: rowId }) => {
            showRow(`${entity}:${rowId}`);
          }}
        />
      </div>
    </div>
  );
}
