import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Fault, type FaultCode, type FaultParameters } from '../../../contract/fault.ts';
import { type DocumentJob, writeDocument, type WrittenDocument } from '../../documents/document-job.ts';
import { fillTemporary } from '../../workspace/file/safe-write.ts';

/** Entry of the thread that computes one document and fills its file; it opens no file of the client. */

export interface DocumentOrder {
  readonly job: DocumentJob;
  /** The file that it fills, which is not there yet. */
  readonly temporary: string;
  /** Where that file will be put, which the thread leaves alone. */
  readonly path: string;
}

/** What the thread tells. */
export type DocumentMessage =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly document: WrittenDocument }
  | { readonly type: 'fault'; readonly code: FaultCode; readonly parameters: FaultParameters };

const tell = (message: DocumentMessage): void => parentPort?.postMessage(message);

// A document can wait for a key to be seen. Elsewhere than on Linux the priority would be that of the whole process.
if (process.platform === 'linux') setPriority(10);

try {
  const { job, temporary, path } = workerData as DocumentOrder;
  const document = await fillTemporary(temporary, path, (file) =>
    writeDocument(job, file, (share) => tell({ type: 'progress', share })),
  );
  tell({ type: 'done', document });
} catch (error) {
  // An error loses its class on the way to another thread.
  if (!(error instanceof Fault)) throw error;
  tell({ type: 'fault', code: error.code, parameters: error.parameters });
}
