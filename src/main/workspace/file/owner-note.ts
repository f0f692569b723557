import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

/** Who has the file open: information for a colleague, never the lock itself. */
export interface OwnerNote {
  readonly person: string;
  readonly machine: string;
  readonly process: number;
  /** ISO 8601, UTC. */
  readonly since: string;
}

const noteSchema = z.strictObject({
  person: z.string(),
  machine: z.string(),
  process: z.number(),
  since: z.string(),
});

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
  rmSync(notePath(path), { force: true });
}

/** Reads who has the file open, when someone said so. */
export function readOwnerNote(path: string): OwnerNote | undefined {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(notePath(path), 'utf8')));
  } catch {
    return undefined;
  }
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
