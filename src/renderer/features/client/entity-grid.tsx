import type { EntityName, Rows } from '../../../domain/model.ts';
import type { GridValues } from '../../ui/grid/grid-column.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { useColumns, type ColumnOverride } from '../../ui/grid/use-columns.ts';
import { useEntityGrid } from '../../ui/grid/use-entity-grid.ts';
import { showRow } from '../../app/route.ts';

interface EntityGridProps<E extends EntityName> {
  readonly entity: E;
  readonly label: string;
  /** Constant. */
  readonly fields: readonly string[];
  /** Constant. */
  readonly overrides?: Readonly<Record<string, ColumnOverride>> | undefined;
  readonly rows: readonly Rows[E][];
  /** Values of every row that is added. */
  readonly defaults?: GridValues;
  /** Rows are added in the grid itself; true when left out. */
  readonly canAdd?: boolean;
}

/** The rows of one table in a grid, each opening in the panel. */
export function EntityGrid<E extends EntityName>(props: EntityGridProps<E>) {
  const { entity, label, fields, overrides, rows, defaults = {}, canAdd = true } = props;
  const columns = useColumns(entity, fields, overrides);
  const writer = useEntityGrid(entity, defaults);
  return (
    <DataGrid
      id={`client.${entity}`}
      label={label}
      entity={entity}
      columns={columns}
      rows={rows}
      {...writer}
      canAdd={canAdd}
      onOpen={({ id }) => {
        showRow(`${entity}:${id}`);
      }}
    />
  );
}
