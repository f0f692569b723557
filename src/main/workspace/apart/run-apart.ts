import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../../contract/fault.ts';
import type { WorkWatch } from '../../work-watch.ts';
import { scriptBeside } from '../../own-script.ts';
import type { ReadableDb } from '../sql/connection.ts';
import type { ApartJob, ApartJobs, ApartMessage, ApartOrder } from './apart-messages.ts';

/**
 * Does one job in a thread of its own, and answers once the thread has ended.
 * @param order its bytes go over to the thread: see `bytesOf`
 * @throws Fault `cancelled`; what the job throws
 */
export async function runApart<J extends ApartJob>(
  job: J,
  order: ApartJobs[J]['order'],
  { signal, onProgress }: WorkWatch<ApartJobs[J]['step']> = {},
): Promise<ApartJobs[J]['result']> {
  if (signal?.aborted) throw new Fault('cancelled');
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: ApartOrder<J> = { job, order, stop };
  const transferList = 'bytes' in order ? [order.bytes.buffer] : [];
  const thread = new Worker(scriptBeside(import.meta.url, 'apart-thread'), { workerData, transferList });
  // SQLite is loaded in it: it is asked to stop, never stopped in its tracks.
  const ask = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  signal?.addEventListener('abort', ask, { once: true });
  try {
    return (await answerOf(thread, onProgress)) as ApartJobs[J]['result'];
  } finally {
    signal?.removeEventListener('abort', ask);
  }
}

/** Bytes copied between two turns of the event loop. */
const pieceLength = 8 * 1024 * 1024;

/**
 * The bytes of a client file as it stands at the call, to be given to a thread. The file may change, or be closed, while
 * they are copied.
 */
export async function bytesOf(db: ReadableDb): Promise<Uint8Array<ArrayBuffer>> {
  // What SQLite serializes lies in memory of its own, which cannot be handed over.
  const serialized = db.serialize();
  const bytes = new Uint8Array(serialized.length);
  for (let from = 0; from < bytes.length; from += pieceLength) {
    bytes.set(serialized.subarray(from, from + pieceLength), from);
    await setImmediate();
  }
  return bytes;
}

function answerOf(thread: Worker, onProgress: WorkWatch<never>['onProgress']): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let result: { readonly result: unknown } | undefined;
    let failure: unknown;
    thread.on('message', (message: ApartMessage) => {
      if (message.type === 'progress') onProgress?.(message.share, message.step as never);
      else if (message.type === 'done') result = message;
      else failure = new Fault(message.code, message.parameters);
    });
    thread.once('error', (error) => {
      failure = error;
    });
    thread.once('exit', (code) => {
      if (result) resolve(result.result);
      else reject(failure ?? new Error(`a thread ended with code ${code}`));
    });
  });
}
