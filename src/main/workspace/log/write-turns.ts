import { setImmediate } from 'node:timers/promises';
import { Fault } from '../../../contract/fault.ts';

/**
 * Whose turn it is to write a file that one process holds. Nearly every change is made at once and takes no turn: it
 * only waits for a long one, which takes its turn and writes in slices.
 */
export class WriteTurns {
  #held: Promise<void> | undefined;

  /** Waits until nobody holds the turn. @throws Fault `cancelled` as soon as the signal says so */
  async free(signal?: AbortSignal): Promise<void> {
    while (this.#held) await unlessAborted(this.#held, signal);
  }

  /**
   * Waits for the turn and takes it.
   * @returns gives it back
   * @throws Fault `cancelled` as soon as the signal says so
   */
  async take(signal?: AbortSignal): Promise<() => void> {
    // Not `free`: between its answer and the next line another one could take the turn.
    while (this.#held) await unlessAborted(this.#held, signal);
    if (signal?.aborted) throw new Fault('cancelled');
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = promise;
    // Those who were free to write when the turn was taken are about to: they write first.
    await setImmediate();
    return () => {
      if (this.#held === promise) this.#held = undefined;
      resolve();
    };
  }
}

async function unlessAborted(awaited: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return awaited;
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(new Fault('cancelled'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([awaited, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
