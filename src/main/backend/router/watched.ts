import { crossing } from './base.ts';

/** What is told of how far long work is. */
interface Progress {
  readonly type: 'progress';
  readonly share: number;
}

/** How long work is watched and stopped. */
export interface Watch<P> {
  readonly signal: AbortSignal;
  /** Tells how far the work is; a caller that is late hears the last of each step. */
  readonly tell: (progress: P, step?: string) => void;
}

type Event<T, P> =
  | { readonly is: 'progress'; readonly progress: P; readonly step: string }
  | { readonly is: 'end'; readonly value: T }
  | { readonly is: 'failed'; readonly error: unknown };

/**
 * Runs long work as a stream of events: its progress, then its outcome. The work is stopped when the caller stops
 * listening.
 */
export async function* watched<T, P = Progress>(
  work: (watch: Watch<P>) => Promise<T>,
  outside: AbortSignal | undefined,
  onIncident: (error: unknown) => void,
): AsyncGenerator<P | T> {
  const stop = new AbortController();
  const signal = outside === undefined ? stop.signal : AbortSignal.any([stop.signal, outside]);
  const events: Event<T, P>[] = [];
  let wake = Promise.withResolvers<void>();
  const add = (event: Event<T, P>): void => {
    events.push(event);
    wake.resolve();
  };
  const run = async (): Promise<void> => {
    try {
      const tell = (progress: P, step = ''): void => add({ is: 'progress', progress, step });
      const value = await work({ signal, tell });
      add({ is: 'end', value });
    } catch (error) {
      add({ is: 'failed', error });
    }
  };
  void run();
  try {
    for (;;) {
      await wake.promise;
      wake = Promise.withResolvers<void>();
      const waiting = events.splice(0);
      for (const [at, event] of waiting.entries()) {
        if (event.is === 'failed') throw crossing(event.error, onIncident);
        if (event.is === 'end') {
          yield event.value;
          return;
        }
        const next = waiting[at + 1];
        if (next?.is !== 'progress' || next.step !== event.step) yield event.progress;
      }
    }
  } finally {
    stop.abort();
  }
}
