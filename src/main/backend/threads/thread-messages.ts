import type { FaultCode, FaultParameters } from '../../../contract/fault.ts';
import type { EntityName, Rows } from '../../../domain/model.ts';

/** What every thread is told, besides what it is asked: rows of the client file, and the end. */
export type CommonOrder =
  /** Rows of the client file begin: those given before no longer hold. */
  | { readonly type: 'fresh' }
  | { readonly type: 'rows'; readonly entity: EntityName; readonly rows: readonly Rows[EntityName][] }
  | { readonly type: 'end' };

/** What every thread tells, besides its answers. */
export type CommonAnswer =
  | { readonly type: 'progress'; readonly share: number }
  /** Instead of an answer: an error loses its class on the way to another thread. */
  | { readonly type: 'fault'; readonly code: FaultCode; readonly parameters: FaultParameters };
