import type { EntityName } from '../../../domain/model.ts';
import type { Field, StoredValue } from '../../../domain/shared/entity.ts';
import type { Language } from '../../../words/language.ts';

/** What a grid needs to know of a row. */
export interface GridRow {
  readonly id: string;
}

/** A value that a cell may take out of a list, and how it is called. */
export interface GridOption {
  readonly value: StoredValue;
  readonly label: string;
  /** Other words that mean it: the other language, a code. */
  readonly others?: readonly string[];
}

/** A column of a `DataGrid`. */
export interface GridColumn<R extends GridRow = GridRow> {
  /** Names the column in changes; the field of the entity when it has one. */
  readonly key: string;
  readonly title: string;
  /** How values are read, shown and checked. */
  readonly field: Field;
  readonly value: (row: R) => StoredValue;
  /** The list of a choice or of a reference. */
  readonly options?: readonly GridOption[];
  /** How far the text is set in, in levels: rows of a tree. */
  readonly indent?: (row: R) => number;
  /** Pixels; a usual width for its type when left out. */
  readonly width?: number;
  /** Stays in view when the grid is scrolled sideways. */
  readonly isFrozen?: boolean;
  readonly isReadOnly?: boolean;
  /** Given when the row is added, and never changed after: part of a natural key. */
  readonly isFixed?: boolean;
  /** Not shown until the person asks for it. */
  readonly isHidden?: boolean;
  /** A text in which people come up: watched words are marked in it. */
  readonly isAboutPeople?: boolean;
  /** The table that the column is written to, when it is not that of the grid. */
  readonly entity?: EntityName;
}

/** Who reads and types: dates and numbers depend on it. */
export interface GridReader {
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Values by column key. */
export type GridValues = Readonly<Record<string, StoredValue>>;

export type GridGesture = 'edit' | 'paste' | 'fill' | 'clear';

/** One gesture of the person: everything in it is one change. */
export interface GridChange<R extends GridRow = GridRow> {
  readonly gesture: GridGesture;
  readonly edits: readonly { readonly row: R; readonly values: GridValues }[];
  /** Rows to add, in order. */
  readonly creates: readonly GridValues[];
}

const widths: Readonly<Record<Field['type'], number>> = {
  text: 180,
  integer: 110,
  real: 110,
  boolean: 100,
  date: 120,
  time: 90,
  instant: 150,
  choice: 150,
  reference: 170,
};

/** The width that a column has until the person drags it. */
export function usualWidth({ width, field }: Pick<GridColumn, 'width' | 'field'>): number {
  return width ?? widths[field.type];
}
