import { Worker } from 'node:worker_threads';
import { Fault } from '../../../contract/fault.ts';
import { scriptBeside } from '../../own-script.ts';
import type { BackupMessage } from './backup-thread.ts';
import type { BackupJob } from './write-backup.ts';

/** Writes a copy in a thread, which opens no other file, and reads it back there. @throws Fault as `writeBackup` */
export async function writeBackupInThread(target: string, bytes: Uint8Array): Promise<void> {
  const workerData: BackupJob = { target, bytes };
  const thread = new Worker(scriptBeside(import.meta.url, 'backup-thread'), { workerData });
  let failure: unknown;
  // Once it has answered it ends by itself: SQLite is loaded in it, and is not to be stopped in its tracks.
  await new Promise<void>((resolve) => {
    thread.on('message', ({ code, parameters }: BackupMessage) => {
      failure = new Fault(code, parameters);
    });
    thread.once('error', (error) => {
      failure = error;
    });
    thread.once('exit', (code) => {
      if (code !== 0) failure ??= new Error(`the backup thread ended with code ${code}`);
      resolve();
    });
  });
  if (failure !== undefined) throw failure;
}
