/** Random numbers that a printed seed repeats (mulberry32). */
export interface RandomNumbers {
  /** 0 to 1, 1 excluded. */
  next(): number;
  /** 0 to `below`, excluded. */
  below(below: number): number;
}

/** Starts a sequence. */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (below) => Math.floor(next() * below) };
}
