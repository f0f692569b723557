import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '../../../contract/fault.ts';
import { apartJobs } from './apart-jobs.ts';
import type { ApartJob, ApartJobs, ApartMessage, ApartOrder, Look } from './apart-messages.ts';

/**
 * Entry of the thread that does one piece of work on a whole file and ends by itself. It never opens a file that is
 * held (0003): it is given its bytes, or the path of another file.
 */

const tell = (message: ApartMessage): void => parentPort?.postMessage(message);

// Such work can wait for a key to be seen. Elsewhere than on Linux the priority would be that of the whole process.
if (process.platform === 'linux') setPriority(10);

run(workerData as ApartOrder);

function run<J extends ApartJob>({ job, order, stop }: ApartOrder<J>): void {
  try {
    const work: (order: ApartJobs[J]['order'], look: Look<ApartJobs[J]['step']>) => unknown = apartJobs[job];
    tell({ type: 'done', result: work(order, lookingAt(new Int32Array(stop))) });
  } catch (error) {
    // An error loses its class on the way to another thread.
    if (!(error instanceof Fault)) throw error;
    tell({ type: 'fault', code: error.code, parameters: error.parameters });
  }
}

/** Tells each hundredth of a step once. */
function lookingAt(stop: Int32Array): Look<string> {
  let told = '';
  return (share, step) => {
    if (Atomics.load(stop, 0) === 1) throw new Fault('cancelled');
    const hundredth = Math.floor(share * 100);
    if (told === `${step} ${hundredth}`) return;
    told = `${step} ${hundredth}`;
    tell({ type: 'progress', share: hundredth / 100, step });
  };
}
