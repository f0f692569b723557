import { eventIterator, type } from '@orpc/contract';
import type { EntityName } from '../../domain/model.ts';
import { nothing, procedure } from '../base.ts';

/** What a page is told without asking. */
export type DeskEvent =
  /** Rows changed, here or in another window. */
  | {
      readonly type: 'changed';
      readonly touched: readonly EntityName[];
      /** The change, where one alone is told: the page that made it has read it already. */
      readonly change: string | undefined;
    }
  /** Another client was opened, or the one that was open was closed. */
  | { readonly type: 'client' }
  | { readonly type: 'profile' };

export const eventsContract = {
  listen: procedure.input(nothing).output(eventIterator(type<DeskEvent>())),
};
