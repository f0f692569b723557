import { Fault } from '../../src/contract/fault.ts';

/** What an attempt came to: `done`, the code of a fault, or any other error as `error: …`, which is always wrong. */
export function toldBy(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof Fault ? error.code : `error: ${String(error)}`;
  }
}
