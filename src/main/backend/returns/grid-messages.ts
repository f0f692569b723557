import type { EntityName } from '../../../domain/model.ts';
import type { ReturnOptions } from '../../../domain/returns/plan-return.ts';
import type { ReturnDifference, ReturnPlan, ReturnWrite } from '../../../domain/returns/return-plan.ts';
import type { ReaderMessage } from '../../foreign/reader-messages.ts';

/** A plan without its lists, which are fetched a page at a time. */
export interface GridHead extends Omit<ReturnPlan, 'differences' | 'writes'> {
  readonly writeCount: number;
}

/** How to compare; functions are the thread's. */
export interface GridComparison {
  readonly fileName: string;
  /** Id of the client file. */
  readonly workspace: string;
  readonly options: Omit<ReturnOptions, 'newId' | 'tell'>;
}

/** What the thread is told, in this order; it compares again when rows and an order come again. */
export type GridOrder =
  | { readonly type: 'piece'; readonly piece: ReaderMessage }
  | ({ readonly type: 'compare' } & GridComparison)
  /** Asks for the next page of a list. */
  | { readonly type: 'next'; readonly list: 'differences' | 'writes' };

/** What it answers: to `compare`, what the grid amounts to and which tables it looked at; to `next`, a page. */
export type GridAnswer =
  | { readonly type: 'compared'; readonly head: GridHead; readonly looked: readonly EntityName[] }
  | { readonly type: 'differences'; readonly page: readonly ReturnDifference[] }
  | { readonly type: 'writes'; readonly page: readonly ReturnWrite[] };
