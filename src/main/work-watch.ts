/** How long work is watched and stopped by whoever asks for it. */
export interface WorkWatch<Step extends string> {
  /** Told how far a step is, 0 to 1. */
  readonly onProgress?: ((share: number, step: Step) => void) | undefined;
  /** Stops the work, which is then refused with `cancelled`; nothing is then written. */
  readonly signal?: AbortSignal | undefined;
}
