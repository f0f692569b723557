import type { LongWork, WorkProgress } from '../../../contract/long-work.ts';
import { crossing } from './base.ts';

/** How long work is watched and stopped: each step is told from its beginning towards its end. */
export interface Watch<Step extends string> {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number, step: Step) => void;
}

type Event<T, Step extends string> = LongWork<T, Step> | { readonly type: 'failed'; readonly error: unknown };

/**
 * Runs long work as the contract tells it: its progress, a hundredth at a time, of which a caller that is late hears the
 * last of each step, then its outcome. The work is stopped when the caller stops listening.
 */
export async function* watched<T, Step extends string>(
  work: (watch: Watch<Step>) => Promise<T>,
  outside: AbortSignal | undefined,
  onIncident: (error: unknown) => void,
): AsyncGenerator<LongWork<T, Step>> {
  const stop = new AbortController();
  const signal = outside === undefined ? stop.signal : AbortSignal.any([stop.signal, outside]);
  const events: Event<T, Step>[] = [];
  let wake = Promise.withResolvers<void>();
  const add = (event: Event<T, Step>): void => {
    events.push(event);
    wake.resolve();
  };
  const run = async (): Promise<void> => {
    try {
      let last = '';
      const onProgress = (share: number, step: Step): void => {
        const hundredth = `${step} ${Math.floor(share * 100)}`;
        if (hundredth !== last) add({ type: 'progress', step, share });
        last = hundredth;
      };
      add({ type: 'done', result: await work({ signal, onProgress }) });
    } catch (error) {
      add({ type: 'failed', error });
    }
  };
  void run();
  try {
    for (;;) {
      await wake.promise;
      wake = Promise.withResolvers<void>();
      const waiting = events.splice(0);
      for (const [at, event] of waiting.entries()) {
        if (event.type === 'failed') throw crossing(event.error, onIncident);
        if (event.type === 'done') {
          yield event;
          return;
        }
        const next = waiting[at + 1];
        if (next?.type !== 'progress' || next.step !== event.step) yield event satisfies WorkProgress<Step>;
      }
    }
  } finally {
    stop.abort();
  }
}
