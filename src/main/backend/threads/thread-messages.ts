import type { FaultCode, FaultParameters } from '../../../contract/fault.ts';
import type { EntityName, Rows } from '../../../domain/model.ts';
import type { GivenRows } from './given-rows.ts';

/** What all work is told, besides what it is asked: rows of the client file, and the end. */
export type CommonOrder =
  /** Rows of the client file begin: those given before no longer hold. */
  | { readonly type: 'fresh' }
  | { readonly type: 'rows'; readonly entity: EntityName; readonly rows: readonly Rows[EntityName][] }
  | { readonly type: 'end' };

/** What all work tells, besides its answers. */
export type CommonAnswer =
  | { readonly type: 'progress'; readonly share: number }
  /** Instead of an answer: an error loses its class on the way to another thread. */
  | { readonly type: 'fault'; readonly code: FaultCode; readonly parameters: FaultParameters };

/**
 * What work does with what it is told and asked.
 * @param rows those given so far
 * @param tell how far the answer is, 0 to 1
 * @returns the answer to a question, nothing to what is only told. @throws Fault, which crosses
 */
export type Follow<Order, Answer> = (
  order: Order,
  rows: GivenRows,
  tell: (share: number) => void,
) => Answer | undefined;

/** True for what all work is told. */
export function isCommonOrder(order: unknown): order is CommonOrder {
  const { type } = order as { readonly type: string };
  return type === 'fresh' || type === 'rows' || type === 'end';
}
