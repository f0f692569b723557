import { Fault } from '../../../contract/fault.ts';

/**
 * Whose turn it is to write a file that one process holds. Nearly every change is made at once and takes no turn: it
 * only waits for a long one, which takes its turn and writes in slices.
 */
export class WriteTurns {
  #held: Promise<void> | undefined;

  /** Waits until nobody holds the turn. */
  async free(): Promise<void> {
    while (this.#held) await this.#held;
  }

  /**
   * Waits for the turn and takes it.
   * @returns gives it back
   * @throws Fault `cancelled`
   */
  async take(signal?: AbortSignal): Promise<() => void> {
    // Not `free`: between its answer and the next line another one could take the turn.
    while (this.#held) await this.#held;
    if (signal?.aborted) throw new Fault('cancelled');
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = promise;
    return () => {
      if (this.#held === promise) this.#held = undefined;
      resolve();
    };
  }
}
