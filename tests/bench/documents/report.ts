import { readFileSync } from 'node:fs';

/** One measure of a process of its own, as it tells it on its standard output. */
export interface Measure {
  readonly milliseconds: number;
  readonly bytes: number;
  /** Most memory that the process held, in megabytes. */
  readonly peak: number;
}

/**
 * Runs `work` once, cold, and prints what it took.
 * @param work gives what it wrote, of which only the length in bytes is asked
 * @param elsewhere memory that other processes held for it, in megabytes
 */
export async function report(
  work: () => Promise<{ readonly length: number }>,
  elsewhere: () => number = () => 0,
): Promise<void> {
  const start = performance.now();
  const { length: bytes } = await work();
  const milliseconds = performance.now() - start;
  const peak = ownPeak() + elsewhere();
  console.log(JSON.stringify({ milliseconds, bytes, peak } satisfies Measure));
}

/**
 * Most memory that this process held, in megabytes. What the system counts for its whole life starts, on Linux, with
 * the memory of the process that started it; that of its own image is told apart.
 */
function ownPeak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? Number.NaN) / 1024;
}
