import { parentPort, workerData } from 'node:worker_threads';
import { Fault, type FaultCode, type FaultParameters } from '../../../contract/fault.ts';
import { writeBackup, type BackupJob } from './write-backup.ts';

/** Entry of the thread that writes one backup; it opens no file but that one, and says nothing when all is well. */

/** Why there is no backup. */
export interface BackupMessage {
  readonly code: FaultCode;
  readonly parameters: FaultParameters;
}

const { target, bytes } = workerData as BackupJob;
try {
  writeBackup(target, bytes);
} catch (error) {
  // An error loses its class on the way to another thread.
  if (!(error instanceof Fault)) throw error;
  const message: BackupMessage = { code: error.code, parameters: error.parameters };
  parentPort?.postMessage(message);
}
