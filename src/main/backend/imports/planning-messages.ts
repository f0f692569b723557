import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import type { ImportOptions, ImportPlan, PlannedWrite, RowOutcome } from '../../../domain/imports/import-plan.ts';
import type { ReaderMessage } from '../../foreign/reader-messages.ts';

/** A plan without its lists, which are fetched a page at a time. */
export interface PlanHead extends Omit<ImportPlan, 'rows' | 'writes'> {
  readonly writeCount: number;
  /** Known rows of the source that complete what is there. */
  readonly changedCount: number;
}

/** How to plan; functions and what the rows tell are the thread's. */
export type PlanningOptions = Omit<ImportOptions, 'newId' | 'tell' | 'createPeople' | 'surveySource'> & {
  readonly createPeople: boolean | undefined;
};

/** What the planning thread is told, in this order; it plans again when rows and an order come again. */
export type PlanningOrder =
  | { readonly type: 'piece'; readonly piece: ReaderMessage }
  | { readonly type: 'plan'; readonly kind: ImportKind; readonly options: PlanningOptions }
  /** Asks for the next page of a list, each status of rows cut after so many. */
  | { readonly type: 'next'; readonly list: 'rows' | 'writes'; readonly mostPerStatus?: number | undefined };

/** What it answers: to `plan`, the plan; to `next`, a page, empty after the last. */
export type PlanningAnswer =
  | { readonly type: 'planned'; readonly head: PlanHead }
  | { readonly type: 'rows'; readonly page: readonly RowOutcome[] }
  | { readonly type: 'writes'; readonly page: readonly PlannedWrite[] };
