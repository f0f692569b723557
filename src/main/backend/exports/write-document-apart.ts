import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../../contract/fault.ts';
import type { DocumentJob, WrittenDocument } from '../../documents/document-job.ts';
import { scriptBeside } from '../../own-script.ts';
import { putInPlace } from '../../workspace/file/safe-write.ts';
import { storageFault } from '../../workspace/file/storage-fault.ts';
import { temporaryBeside } from '../../workspace/file/temporary-file.ts';
import type { DocumentMessage, DocumentOrder } from './document-thread.ts';

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
 * Computes a document and writes its file in a thread of its own, so that nothing else waits for it. The file takes
 * its place once it is whole: until then, what stood there is untouched.
 * @param path where the file goes
 * @throws Fault `cancelled`, `document_too_large`, `folder_missing`, `disk_full`…; what the writers throw otherwise
 */
export async function writeDocumentApart(
  job: DocumentJob,
  path: string,
  { signal, onProgress }: JobWatch = {},
): Promise<WrittenDocument> {
  if (signal?.aborted) throw new Fault('cancelled');
  const temporary = temporaryBeside(path);
  const order: DocumentOrder = { job, temporary, path };
  const thread = new Worker(scriptBeside(import.meta.url, 'document-thread'), {
    workerData: order,
    // Much is made and thrown away at once: room for it halves the time spent collecting.
    resourceLimits: { maxOldGenerationSizeMb: heapLimit, maxYoungGenerationSizeMb: 96 },
  });
  const stop = (): void => void thread.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const document = await answerOf(thread, onProgress);
    putInPlace(temporary, path);
    return document;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw signal?.aborted ? new Fault('cancelled', {}, error) : storageFault(error, basename(path));
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** What a thread made, once it has ended by itself: stopped amid native work, it could take the process with it. */
function answerOf(thread: Worker, onProgress: JobWatch['onProgress']): Promise<WrittenDocument> {
  return new Promise((resolve, reject) => {
    let document: WrittenDocument | undefined;
    let failure: unknown;
    thread.on('message', (message: DocumentMessage) => {
      if (message.type === 'progress') onProgress?.(message.share);
      else if (message.type === 'fault') failure = new Fault(message.code, message.parameters);
      else document = message.document;
    });
    thread.once('error', (error: Error & { readonly code?: string }) => {
      failure = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Fault('document_too_large', {}, error) : error;
    });
    thread.once('exit', (code) => {
      if (document) resolve(document);
      else reject(failure ?? new Error(`the document thread ended with code ${code}`));
    });
  });
}
