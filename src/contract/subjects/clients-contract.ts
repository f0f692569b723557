import { type } from '@orpc/contract';
import { z } from 'zod';
import type { EntityName } from '../../domain/model.ts';
import { fileToken, isoDate, nothing, procedure } from '../base.ts';
import { longWork } from '../long-work.ts';

/** A client file in the folder of clients, or opened before from elsewhere. */
export interface ClientEntry {
  /** Names the file to `open`; it is not a path. */
  readonly id: string;
  readonly fileName: string;
  /** Words for its folder, for a person. */
  readonly place: string;
  /** ISO 8601. */
  readonly modifiedAt: string;
  readonly sizeBytes: number;
  /** ISO 8601; undefined when it was never opened here. */
  readonly openedAt: string | undefined;
  /** When its last backup was made, ISO 8601; undefined when none is known here. */
  readonly savedAt: string | undefined;
  /** False when the file is no longer where it was. */
  readonly present: boolean;
}

/** A sample client that can be opened as a copy. */
export interface SampleEntry {
  readonly name: string;
  readonly client: string;
}

/** Where the file lies, when that is worth telling. */
export interface PlaceNotice {
  readonly kind: 'synced_folder' | 'network_drive' | 'conflicted_copy';
  readonly detail: string;
}

/** The client file that is open. */
export interface OpenClient {
  readonly id: string;
  readonly fileName: string;
  readonly place: string;
  readonly name: string;
  readonly language: 'fr' | 'en';
  readonly notices: readonly PlaceNotice[];
  readonly counts: Readonly<Partial<Record<EntityName, number>>>;
}

/** A verified copy of a client file, in the application's own folder. */
export interface BackupEntry {
  readonly id: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly reason: string;
  readonly sizeBytes: number;
}

/** Steps of opening a backup: its own log proves it, then it is written. */
export type RestoreStep = 'proving' | 'writing';

/** What the check of a client file found. */
export interface CheckOutcome {
  readonly sound: boolean;
  readonly findings: number;
}

/** The backups of one client, newest first. */
export interface ClientBackups {
  /** The client's name, as the newest backup that can be read says it. */
  readonly client: string;
  readonly backups: readonly BackupEntry[];
}

/** The five answers that make a client: who, what, with which tool, when, for whom. */
export const newClientSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  sector: z.enum(['private', 'public']),
  language: z.enum(['fr', 'en']),
  project: z.string().trim().min(1).max(200),
  tool: z.string().trim().max(200).optional(),
  goLive: isoDate.optional(),
  populations: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        headcount: z.int().min(0).max(10_000_000).optional(),
      }),
    )
    .max(200),
});

export type NewClientAnswers = z.infer<typeof newClientSchema>;

const entryId = z.strictObject({ id: z.string().min(1).max(500) });

export const clientsContract = {
  list: procedure
    .input(nothing)
    .output(type<{ folder: string; clients: readonly ClientEntry[]; samples: readonly SampleEntry[] }>()),
  current: procedure.input(nothing).output(type<OpenClient | null>()),
  create: procedure.input(newClientSchema).output(type<OpenClient>()),
  open: procedure.input(entryId).output(type<OpenClient>()),
  /** Opens a file that was picked: in place where it is ours to write, else as a copy in the folder of clients. */
  openFile: procedure.input(z.strictObject({ file: fileToken })).output(type<OpenClient>()),
  openSample: procedure.input(z.strictObject({ name: z.string().max(100) })).output(type<OpenClient>()),
  close: procedure.input(nothing).output(type<void>()),
  /** Takes an entry off the list; the file stays. */
  forget: procedure.input(entryId).output(type<void>()),
  /** Makes a backup of a listed client file, open or not. */
  backUp: procedure.input(entryId).output(type<BackupEntry>()),
  backups: procedure.input(nothing).output(type<readonly BackupEntry[]>()),
  /** The backups of every client of this machine: what is left when a file is lost. */
  allBackups: procedure.input(nothing).output(type<readonly ClientBackups[]>()),
  /** Writes a backup into the folder of clients, as a file of its own, and opens it. */
  restore: procedure.input(entryId).output(longWork<OpenClient, RestoreStep>()),
  /** Proves that the rows equal the log. */
  check: procedure.input(nothing).output(longWork<CheckOutcome, 'checking'>()),
};
