/**
 * Work cut into short steps, so that a caller may do it in one go or let other work run between two of them. It
 * yields after each; what it returns is the result.
 */
export type Steps<T> = Generator<undefined, T>;

/** Does all the steps in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
