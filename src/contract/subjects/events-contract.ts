import { eventIterator, type } from '@orpc/contract';
import { nothing, procedure } from '../base.ts';
import type { ChangedRows } from './rows-contract.ts';

/** What a page is told without asking. */
export type DeskEvent =
  /** Rows changed, here or in another window; the page that made the change may have read them already. */
  | ({ readonly type: 'changed' } & ChangedRows)
  /** Another client was opened, or the one that was open was closed. */
  | { readonly type: 'client' }
  | { readonly type: 'profile' };

export const eventsContract = {
  listen: procedure.input(nothing).output(eventIterator(type<DeskEvent>())),
};
