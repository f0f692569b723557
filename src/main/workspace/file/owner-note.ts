import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Who has the file open: information for a colleague, never the lock itself. */
export interface OwnerNote {
  readonly person: string;
  readonly machine: string;
  readonly process: number;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** Leaves the note beside the file while it is open, hidden as office software does. */
export function leaveOwnerNote(path: string): void {
  const note: OwnerNote = {
    person: personName(),
    machine: hostname(),
    process: process.pid,
    since: new Date().toISOString(),
  };
  try {
    writeFileSync(notePath(path), JSON.stringify(note));
  } catch {
    // Information only: a folder that refuses the note must not refuse the work.
  }
}

/** Takes the note away. */
export function removeOwnerNote(path: string): void {
  try {
    rmSync(notePath(path), { force: true });
  } catch {
    // The folder may be gone with its drive: closing must not hide what else happened.
  }
}

/** True when a process of this machine left the note and has ended since: nobody has the file open. */
export function isStale({ machine, process: id }: OwnerNote): boolean {
  if (machine !== hostname()) return false;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Reads who has the file open, when someone said so. */
export function readOwnerNote(path: string): OwnerNote | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(path), 'utf8'));
    return isOwnerNote(note) ? note : undefined;
  } catch {
    return undefined;
  }
}

/** By hand: a schema library would double the start of every command for these four fields. */
function isOwnerNote(note: unknown): note is OwnerNote {
  if (typeof note !== 'object' || note === null) return false;
  const { person, machine, process: id, since } = note as Partial<Record<keyof OwnerNote, unknown>>;
  return typeof person === 'string' && typeof machine === 'string' && typeof since === 'string' && Number.isInteger(id);
}

function notePath(path: string): string {
  return join(dirname(path), `.~lock.${basename(path)}#`);
}

function personName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
