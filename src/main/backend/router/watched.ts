import type { JobWatch } from '../../documents/run-document-job.ts';
import { crossing } from './base.ts';

interface Progress {
  readonly type: 'progress';
  readonly share: number;
}

/**
 * Runs long work as a stream of events: its progress, then its outcome. The work is stopped when the caller stops
 * listening.
 */
export async function* watched<T>(
  work: (watch: JobWatch) => Promise<T>,
  outside: AbortSignal | undefined,
  onIncident: (error: unknown) => void,
): AsyncGenerator<Progress | T> {
  const stop = new AbortController();
  const signal = outside === undefined ? stop.signal : AbortSignal.any([stop.signal, outside]);
  const events: (
    | Progress
    | { readonly type: 'end'; readonly value: T }
    | { readonly type: 'failed'; readonly error: unknown }
  )[] = [];
  let wake = Promise.withResolvers<void>();
  const tell = (event: (typeof events)[number]): void => {
    events.push(event);
    wake.resolve();
  };
  const onProgress = (share: number): void => {
    tell({ type: 'progress', share });
  };
  const run = async (): Promise<void> => {
    try {
      tell({ type: 'end', value: await work({ signal, onProgress }) });
    } catch (error) {
      tell({ type: 'failed', error });
    }
  };
  void run();
  try {
    for (;;) {
      await wake.promise;
      wake = Promise.withResolvers<void>();
      const waiting = events.splice(0);
      const last = waiting.at(-1);
      if (last?.type === 'failed') throw crossing(last.error, onIncident);
      if (last?.type === 'progress') yield last;
      if (last?.type === 'end') {
        yield last.value;
        return;
      }
    }
  } finally {
    stop.abort();
  }
}
