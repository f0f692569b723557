import { useCallback, useEffect, useRef, useState } from 'react';
import type { LongWork } from '../../contract/long-work.ts';
import { isCancelled } from './faults.ts';

/** What is being done, and how far it is. */
export interface Running<Step extends string> {
  readonly step: Step;
  /** 0 to 1. */
  readonly share: number;
}

type Begin<T, Step extends string> = (options: {
  readonly signal: AbortSignal;
}) => Promise<AsyncIterable<LongWork<T, Step>>>;

/**
 * Long work of the backend, one at a time: another one stops the one before, and so does leaving the screen.
 * @param first the step that is shown until the backend tells one
 */
export function useLongWork<Step extends string>(first: Step) {
  const [running, setRunning] = useState<Running<Step>>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  /** @returns the result, undefined when it was stopped. @throws what the backend refuses */
  const run = useCallback(
    async <T>(begin: Begin<T, Step>): Promise<T | undefined> => {
      current.current?.abort();
      const stop = new AbortController();
      current.current = stop;
      const show = (progress: Running<Step> | undefined): void => {
        if (current.current === stop) setRunning(progress);
      };
      const listen = async (): Promise<T | undefined> => {
        for await (const event of await begin({ signal: stop.signal })) {
          if (event.type === 'done') return event.result;
          show({ step: event.step, share: event.share });
        }
        return undefined;
      };
      const { promise: stopped, resolve } = Promise.withResolvers<undefined>();
      // A backend that is stopped may say nothing more.
      stop.signal.addEventListener('abort', () => resolve(undefined), { once: true });
      show({ step: first, share: 0 });
      try {
        return await Promise.race([listen(), stopped]);
      } catch (error) {
        if (stop.signal.aborted || isCancelled(error)) return undefined;
        throw error;
      } finally {
        show(undefined);
      }
    },
    [first],
  );
  const stop = useCallback(() => current.current?.abort(), []);
  return { running, run, stop };
}
