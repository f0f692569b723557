import { eventIterator, type } from '@orpc/contract';
import type { FaultCode, FaultParameters } from '../fault.ts';
import { nothing, procedure } from '../base.ts';
import type { ChangedRows } from './rows-contract.ts';

/** What the backups of the client file that was opened call for, and could not be done; the file is open all the same. */
export interface UpkeepFailed {
  readonly type: 'upkeep_failed';
  /** The backup of the day, or an erasure in backups that an earlier process left undone. */
  readonly work: 'daily_backup' | 'erasure';
  /** Why. */
  readonly code: FaultCode;
  readonly parameters: FaultParameters;
}

/** What a page is told without asking. */
export type DeskEvent =
  /** Rows changed, here or in another window; the page that made the change may have read them already. */
  | ({ readonly type: 'changed' } & ChangedRows)
  /** Another client was opened, or the one that was open was closed. */
  | { readonly type: 'client' }
  | { readonly type: 'profile' }
  /** Backups were made or rewritten without being asked for. */
  | { readonly type: 'backups' }
  | UpkeepFailed;

export const eventsContract = {
  listen: procedure.input(nothing).output(eventIterator(type<DeskEvent>())),
};
