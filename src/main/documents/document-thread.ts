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

try {
  const document = await writeDocument(workerData as DocumentJob, (share) => tell({ type: 'progress', share }));
  tell({ type: 'done', document }, [document.bytes.buffer]);
} catch (error) {
  // An error loses its class on the way to another thread.
  if (!(error instanceof Fault)) throw error;
  tell({ type: 'fault', code: error.code, parameters: error.parameters });
}
