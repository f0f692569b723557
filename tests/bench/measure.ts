/** A measured line of the benchmark table. */
export interface Line {
  readonly name: string;
  readonly value: string;
  readonly target: string;
  readonly met: boolean;
}

/** Milliseconds that `work` takes. */
export function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The value below which a share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The median of some runs. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** A line for a time in milliseconds against its target. */
export function timeLine(name: string, milliseconds: number, targetMilliseconds: number): Line {
  return {
    name,
    value: duration(milliseconds),
    target: `≤ ${duration(targetMilliseconds)}`,
    met: milliseconds <= targetMilliseconds,
  };
}

/** A line for a ratio against its target. */
export function ratioLine(name: string, ratio: number, target: number): Line {
  return { name, value: `× ${ratio.toFixed(2)}`, target: `≤ × ${target}`, met: ratio <= target };
}

/** A line for memory in megabytes against its target. */
export function memoryLine(name: string, megabytes: number, target: number): Line {
  return { name, value: `${megabytes.toFixed(0)} MB`, target: `≤ ${target} MB`, met: megabytes <= target };
}

function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`;
}
