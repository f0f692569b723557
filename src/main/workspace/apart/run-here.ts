import { Fault } from '../../../contract/fault.ts';
import type { WorkWatch } from '../../work-watch.ts';
import { apartJobs } from './apart-jobs.ts';
import type { ApartJob, ApartJobs } from './apart-messages.ts';

/**
 * Does one job in this very thread, for a process in which nobody waits: starting a thread takes longer than most jobs.
 * @throws Fault `cancelled`; what the job throws
 */
export function runHere<J extends ApartJob>(
  job: J,
  order: ApartJobs[J]['order'],
  { signal, onProgress }: WorkWatch<ApartJobs[J]['step']> = {},
): ApartJobs[J]['result'] {
  return apartJobs[job](order, (share, step) => {
    if (signal?.aborted) throw new Fault('cancelled');
    onProgress?.(share, step);
  });
}
