import { AskedHere } from './asked-here.ts';
import { AskedThread } from './asked-thread.ts';
import type { Asked, AskedWatch } from './asked.ts';
import type { Follow } from './thread-messages.ts';

/** Where work is done. */
export interface AskedPlace<Order, Answer> {
  /** Entry of its thread, by `scriptBeside`. */
  readonly script: URL;
  /** What that entry does. */
  readonly load: () => Promise<Follow<Order, Answer>>;
  /** True where nobody waits, or where starting a thread would take longer. */
  readonly isHere: boolean;
}

/** Begins work in a thread of its own, or in this very one. @throws Fault `cancelled` */
export function beginAsked<Order, Answer extends { readonly type: string }>(
  { script, load, isHere }: AskedPlace<Order, Answer>,
  watch: AskedWatch,
): Asked<Order, Answer> {
  return isHere ? new AskedHere(load(), watch) : new AskedThread(script, watch);
}
