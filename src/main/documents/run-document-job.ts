import { Worker } from 'node:worker_threads';
import { Fault } from '../../contract/fault.ts';
import type { DocumentJob, WrittenDocument } from './document-job.ts';
import type { DocumentMessage } from './document-thread.ts';

/** How a long piece of work is watched and stopped. */
export interface JobWatch {
  /** Stops the work; it is then refused with `cancelled`. */
  readonly signal?: AbortSignal;
  /** Share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Memory of the thread's heap, in megabytes: a document that needs more is refused, and the window lives on. */
const heapLimit = 1024;

/**
 * Computes a document in a thread of its own, so that nothing else waits for it.
 * @throws Fault `cancelled`, `document_too_large`; what the writers throw otherwise
 */
export async function runDocumentJob(
  job: DocumentJob,
  { signal, onProgress }: JobWatch = {},
): Promise<WrittenDocument> {
  if (signal?.aborted) throw new Fault('cancelled');
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const thread = new Worker(new URL(`./document-thread.${extension}`, import.meta.url), {
    workerData: job,
    // Much is made and thrown away at once: room for it halves the time spent collecting.
    resourceLimits: { maxOldGenerationSizeMb: heapLimit, maxYoungGenerationSizeMb: 96 },
  });
  const stop = (): void => void thread.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await answerOf(thread, onProgress);
  } catch (error) {
    throw signal?.aborted ? new Fault('cancelled', {}, error) : error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** What a thread made, once it has ended by itself: stopped amid native work, it could take the process with it. */
function answerOf(thread: Worker, onProgress: JobWatch['onProgress']): Promise<WrittenDocument> {
  return new Promise((resolve, reject) => {
    let document: WrittenDocument | undefined;
    thread.on('message', (message: DocumentMessage) => {
      if (message.type === 'progress') onProgress?.(message.share);
      else if (message.type === 'fault') reject(new Fault(message.code, message.parameters));
      else document = message.document;
    });
    thread.once('error', (error: Error & { readonly code?: string }) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Fault('document_too_large', {}, error) : error);
    });
    thread.once('exit', (code) => {
      if (document) resolve(document);
      else reject(new Error(`the document thread ended with code ${code}`));
    });
  });
}
