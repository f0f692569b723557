import type { ColumnKind } from '../deliverable/workbook-model.ts';
import type { EntityName } from '../model.ts';
import type { StoredValue } from '../shared/entity.ts';
import type { ReturnReason, ReturnRemark } from './return-reason.ts';

/**
 * What is done about a difference: `accepted` is written by `--apply`; `doubtful` needs a person; `refused` cannot be
 * stored; `conflict` was changed on both sides since the export; `ignored` is shown and has no effect.
 */
export const differenceStatuses = ['accepted', 'doubtful', 'refused', 'conflict', 'ignored'] as const;
export type DifferenceStatus = (typeof differenceStatuses)[number];

/** What a cell shows: a number, or a text; dates are `YYYY-MM-DD`; null is an empty cell. A share is its percentage. */
export type ShownValue = string | number | null;

/** One difference between the grid that came back and the client file. */
export interface ReturnDifference {
  /** Names the difference while neither the grid nor its sheets change: `sheet/row or line/column or what`. */
  readonly key: string;
  readonly what: 'cell' | 'added' | 'missing' | 'row';
  readonly status: DifferenceStatus;
  /** Key and name of the sheet, as the file names it. */
  readonly sheet: string;
  readonly sheetName: string;
  /** Line in the file; undefined for a row that is not there any more. */
  readonly line: number | undefined;
  readonly row: string | null;
  /** Code and title of the row, as far as it has them. */
  readonly code: string;
  readonly title: string;
  /** Key and heading of the column; undefined for what is about the whole row. */
  readonly column: string | undefined;
  readonly heading: string | undefined;
  readonly kind: ColumnKind | undefined;
  /** What the client file shows now, and what the grid says. */
  readonly old: ShownValue;
  readonly new: ShownValue;
  readonly reasons: readonly ReturnReason[];
  /** What a doubtful value could mean. */
  readonly candidates: readonly string[];
}

/** The key of a difference. */
export function differenceKey({
  sheet,
  row,
  line,
  column,
  what,
}: Pick<ReturnDifference, 'sheet' | 'row' | 'line' | 'column' | 'what'>): string {
  return `${sheet}/${row ?? line ?? ''}/${column ?? what}`;
}

/** One row to write. */
export type ReturnWrite =
  | {
      readonly action: 'create';
      readonly entity: EntityName;
      readonly id: string;
      readonly values: Readonly<Record<string, StoredValue>>;
    }
  | {
      readonly action: 'update';
      readonly entity: EntityName;
      readonly id: string;
      readonly values: Readonly<Record<string, StoredValue>>;
    }
  /** A row with a natural key: made, or brought to these values. */
  | { readonly action: 'put'; readonly entity: EntityName; readonly values: Readonly<Record<string, StoredValue>> }
  | { readonly action: 'remove'; readonly entity: EntityName; readonly id: string };

/** What a grid that came back amounts to. */
export interface ReturnPlan {
  /** The day of the export, when the grid still says it. */
  readonly exportedOn: string | undefined;
  readonly differences: readonly ReturnDifference[];
  readonly remarks: readonly ReturnRemark[];
  /** How many differences of each status. */
  readonly counts: Readonly<Record<DifferenceStatus, number>>;
  readonly writes: readonly ReturnWrite[];
}

/** Why a file cannot be compared at all. */
export type ReturnProblem =
  | { readonly code: 'not_a_grid' }
  | { readonly code: 'newer_grid' }
  | { readonly code: 'other_client_grid' };
