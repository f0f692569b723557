import type { ReactNode } from 'react';
import type { EntityName } from '../../../domain/model.ts';
import type { GridChange, GridColumn, GridRow } from './grid-column.ts';

export interface DataGridProps<R extends GridRow> {
  /** Names the grid: the columns chosen are remembered by it. */
  readonly id: string;
  /** Said to those who do not see it. */
  readonly label: string;
  /** The table that the rows are of: its detail opens beside. */
  readonly entity?: EntityName;
  readonly columns: readonly GridColumn<R>[];
  readonly rows: readonly R[];
  /** One gesture, to be written as one change. */
  readonly onEdit: (change: GridChange<R>) => void;
  /** Shows an empty row at the end, and lets a paste add rows: `onEdit` then has `creates`. */
  readonly canAdd?: boolean;
  readonly onRemove?: (rows: readonly R[]) => void;
  /** Shows the detail of a row. */
  readonly onOpen?: (row: R) => void;
  /** Told which rows are selected, each time it changes. */
  readonly onSelect?: (rows: readonly R[]) => void;
  /** Buttons of the screen, in the bar of the grid. */
  readonly actions?: ReactNode;
}
