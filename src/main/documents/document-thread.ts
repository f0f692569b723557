import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Fault, type FaultCode, type FaultParameters } from '../../contract/fault.ts';
import { type DocumentJob, writeDocument, type WrittenDocument } from './document-job.ts';

/** Entry of the thread that computes one document; it opens no file of the client. */

/** What the thread tells. */
export type DocumentMessage =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly document: WrittenDocument }
  | { readonly type: 'fault'; readonly code: FaultCode; readonly parameters: FaultParameters };

const tell = (message: DocumentMessage, transfer: readonly ArrayBuffer[] = []): void => {
  parentPort?.postMessage(message, transfer);
};

// A document can wait for a key to be seen. Elsewhere than on Linux the priority would be that of the whole process.
if (process.platform === 'linux') setPriority(10);

try {
  const document = await writeDocument(workerData as DocumentJob, (share) => tell({ type: 'progress', share }));
  tell({ type: 'done', document }, [document.bytes.buffer]);
} catch (error) {
  // An error loses its class on the way to another thread.
  if (!(error instanceof Fault)) throw error;
  tell({ type: 'fault', code: error.code, parameters: error.parameters });
}
