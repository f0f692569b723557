import { Fault } from '../../../contract/fault.ts';
import type { WorkWatch } from '../../work-watch.ts';
import type { ReturnStep } from '../../../contract/subjects/returns-contract.ts';
import { AskedHere } from '../threads/asked-here.ts';
import { AskedThread } from '../threads/asked-thread.ts';
import type { Asked } from '../threads/asked.ts';
import type { Follow } from '../threads/thread-messages.ts';

/** Where something that came back is compared, and how that is watched. */
export interface Comparing<Order, Answer> {
  /** What came back, for messages. */
  readonly fileName: string;
  /** Entry of the thread, by `scriptBeside`. */
  readonly script: URL;
  /** What that entry does, for a process in which nobody waits. */
  readonly load: () => Promise<Follow<Order, Answer>>;
  readonly isAlone: boolean;
}

/**
 * Begins to compare something that came back: in a thread of its own, or in this very one where nobody waits.
 * @throws Fault `cancelled`
 */
export function beginComparing<Order, Answer extends { readonly type: string }>(
  { fileName, script, load, isAlone }: Comparing<Order, Answer>,
  { signal, onProgress }: WorkWatch<ReturnStep>,
): Asked<Order, Answer> {
  const watch = {
    signal,
    onProgress: (share: number) => onProgress?.(share, 'comparing'),
    tooLarge: (cause: unknown) => new Fault('foreign_file', { file: fileName, reason: 'too_much_memory' }, cause),
  };
  return isAlone ? new AskedHere(load(), watch) : new AskedThread(script, watch);
}
