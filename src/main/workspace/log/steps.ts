/**
 * Work cut into short steps, so that a caller may do it in one go or let other work run between two of them. It yields
 * after each, the share of all of it that is done, 0 to 1, where it can tell; what it returns is the result.
 */
export type Steps<T> = Generator<number | undefined, T>;

/**
 * Does all the steps in one go.
 * @param tell called after each step with the share told last; what it throws ends the work
 */
export function finish<T>(steps: Steps<T>, tell?: (share: number) => void): T {
  for (let share = 0; ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    share = step.value ?? share;
    tell?.(share);
  }
}

/** Does the steps as a part of longer work, which they take from one share of it to another. */
export function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield step.value === undefined ? undefined : from + step.value * (to - from);
  }
}
