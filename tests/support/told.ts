import { Fault } from '../../src/contract/fault.ts';

/** What an attempt came to: `done`, the code of a fault, or any other error as `error: …`, which is always wrong. */
export function toldBy(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return codeOf(error);
  }
}

/** The same, of an attempt that takes several turns of the event loop. */
export async function toldLater(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Fault ? error.code : `error: ${String(error)}`;
}
