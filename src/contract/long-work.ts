import { eventIterator, type } from '@orpc/contract';
import { Fault } from './fault.ts';

/** How far long work is: its step, and the share of that step, 0 to 1. */
export interface WorkProgress<Step extends string> {
  readonly type: 'progress';
  readonly step: Step;
  readonly share: number;
}

/** How long work goes, as it is told: its progress, then what came of it. */
export type LongWork<T, Step extends string> = WorkProgress<Step> | { readonly type: 'done'; readonly result: T };

/**
 * What a procedure of long work gives back. It is cancelled when the caller stops listening: nothing is then written,
 * unless all of it was just committed, which the event of the change tells.
 */
export function longWork<T, Step extends string>() {
  return eventIterator(type<LongWork<T, Step>>());
}

/** What came of long work, for a caller that waits to its end. @throws Fault `cancelled` when it ended without one */
export async function resultOf<T>(
  work: AsyncIterable<LongWork<T, string>> | Promise<AsyncIterable<LongWork<T, string>>>,
): Promise<T> {
  for await (const event of await work) {
    if (event.type === 'done') return event.result;
  }
  throw new Fault('cancelled');
}
