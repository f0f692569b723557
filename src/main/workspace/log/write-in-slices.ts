import { setImmediate } from 'node:timers/promises';
import { basename } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import { writingFault } from '../file/storage-fault.ts';
import type { ReadableDb } from '../sql/connection.ts';
import type { WritableWorkspace } from '../workspace.ts';
import type { Steps } from './steps.ts';

/** How work in slices is watched and stopped. */
export interface SliceWatch {
  /** Who answers readers until the commit: the same rows as of now. */
  readonly meanwhile: ReadableDb;
  /** Stops the work between two slices; nothing is then written. */
  readonly signal?: AbortSignal | undefined;
  /** Called between two slices, with the share that the steps told last, 0 to 1. */
  readonly onSlice?: ((share: number) => void) | undefined;
}

/** How long a slice holds the thread, in milliseconds: what other requests wait at most, besides the commit. */
const sliceMilliseconds = 12;

/**
 * Does the steps inside one transaction, a slice at a time: between two slices other requests are answered. The file
 * is locked by its one connection (0003), so the work cannot be given to another one. What others may meet:
 * - a reader reads `meanwhile`, the rows as of the beginning: what is half written is never shown, and an answer
 *   that said otherwise would have to be taken back if the work were cancelled;
 * - a writer waits for its turn (`WriteTurns`) before it begins: written inside our transaction, its change would be
 *   acknowledged before it is durable, and lost with ours; one that did not wait is refused (`change_under_way`);
 * - a process that ends leaves a journal which the next opening plays back, as for any transaction.
 * The caller holds the turn.
 * @throws Fault `cancelled`, `workspace_replaced`, `disk_full`…; nothing is then written
 */
export async function writeInSlices<T>(
  workspace: WritableWorkspace,
  steps: Steps<T>,
  { meanwhile, signal, onSlice }: SliceWatch,
): Promise<T> {
  if (signal?.aborted) throw new Fault('cancelled');
  workspace.assertUntouched();
  const long = workspace.connection.beginLong(meanwhile);
  try {
    let share = 0;
    for (;;) {
      const slice = long.slice(() => takeSteps(steps));
      if (slice.step.done === true) {
        long.commit();
        return slice.step.value;
      }
      share = slice.share ?? share;
      onSlice?.(share);
      await setImmediate();
      if (signal?.aborted) throw new Fault('cancelled');
    }
  } catch (error) {
    throw writingFault(error, basename(workspace.path));
  } finally {
    long.rollback();
  }
}

interface Slice<T> {
  readonly step: IteratorResult<number | undefined, T>;
  readonly share: number | undefined;
}

function takeSteps<T>(steps: Steps<T>): Slice<T> {
  const end = performance.now() + sliceMilliseconds;
  let share: number | undefined;
  for (;;) {
    const step = steps.next();
    if (step.done !== true) share = step.value ?? share;
    if (step.done === true || performance.now() >= end) return { step, share };
  }
}
