/** One measure of a process of its own, as it tells it on its standard output. */
export interface Measure {
  readonly milliseconds: number;
  readonly bytes: number;
  /** Most memory that the process held, in megabytes. */
  readonly peak: number;
}

/**
 * Runs `work` once, cold, and prints what it took.
 * @param elsewhere memory that other processes held for it, in megabytes
 */
export async function report(work: () => Promise<Uint8Array>, elsewhere: () => number = () => 0): Promise<void> {
  const start = performance.now();
  const { length: bytes } = await work();
  const milliseconds = performance.now() - start;
  const peak = process.resourceUsage().maxRSS / 1024 + elsewhere();
  console.log(JSON.stringify({ milliseconds, bytes, peak } satisfies Measure));
}
