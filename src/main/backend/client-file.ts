import { openForReading, type Workspace } from '../workspace/workspace.ts';
import { openSession, type AuthorName, type Session } from './session.ts';

/**
 * A client file that a use case works on: the path of one that is closed, as the command line has it, or the session
 * that holds it open, as the workbench has it. While a process holds a file it must not open it a second time.
 */
export type ClientFile = string | Session;

/** True for a file that a use case opens for itself: nobody else waits for the thread that works on it. */
export function isClosed(file: ClientFile): boolean {
  return typeof file === 'string';
}

/** The path of a client file. */
export function pathOf(file: ClientFile): string {
  return typeof file === 'string' ? file : file.workspace.path;
}

/** Reads: opens and closes a file that is closed. @throws Fault as `openForReading` */
export function withReading<T>(file: ClientFile, work: (workspace: Workspace) => T): T {
  if (typeof file !== 'string') return work(file.workspace);
  const workspace = openForReading(file);
  try {
    return work(workspace);
  } finally {
    workspace.close();
  }
}

/** Reads as `withReading` does, for work that takes several turns of the event loop. @throws Fault as `openForReading` */
export async function whileReading<T>(file: ClientFile, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  if (typeof file !== 'string') return work(file.workspace);
  const workspace = openForReading(file);
  try {
    return await work(workspace);
  } finally {
    workspace.close();
  }
}

/** Writes as `withSession` does, for work that takes several turns of the event loop. @throws Fault as `openSession` */
export async function whileWriting<T>(
  file: ClientFile,
  author: AuthorName | undefined,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  if (typeof file !== 'string') return work(file);
  const session = openSession(file, author);
  try {
    return await work(session);
  } finally {
    session.close();
  }
}

/**
 * Waits until a long change of the file is over; whoever writes after other long work asks first.
 * @throws Fault `cancelled`
 */
export async function freeToWrite(file: ClientFile, signal?: AbortSignal): Promise<void> {
  if (typeof file !== 'string') await file.workspace.turns.free(signal);
}

/**
 * Writes: opens and closes a file that is closed, under the name given; a file that is held is written by its session.
 * @throws Fault as `openSession`
 */
export function withSession<T>(file: ClientFile, author: AuthorName | undefined, work: (session: Session) => T): T {
  if (typeof file !== 'string') return work(file);
  const session = openSession(file, author);
  try {
    return work(session);
  } finally {
    session.close();
  }
}
