import type { FaultCode, FaultParameters } from '../../../contract/fault.ts';
import type { NamesToRedact } from '../../../domain/oplog/redaction.ts';
import type { CheckReport } from '../log/check.ts';
import type { MergeReport } from '../log/merge.ts';
import type { ChangeRecord } from '../sql/log-tables.ts';

/**
 * What a thread may be asked that works on a whole file, and what crosses to it and back. Bytes are handed over, not
 * copied: whoever gives them no longer has them.
 */
export interface ApartJobs {
  /** Writes a copy of the file and reads it back. */
  readonly backup: {
    readonly order: { readonly target: string; readonly bytes: Uint8Array<ArrayBuffer> };
    readonly step: 'writing';
    readonly result: undefined;
  };
  /** Proves that the rows of the file equal its log. */
  readonly check: {
    readonly order: { readonly bytes: Uint8Array<ArrayBuffer> };
    readonly step: 'checking';
    readonly result: CheckReport;
  };
  /** Proves a backup, then fills the file that is put in its place. */
  readonly restore: {
    readonly order: RestoreOrder;
    readonly step: 'proving' | 'writing';
    readonly result: undefined;
  };
  /** Reads another file as `openForReading` does, and gives its bytes: sound, and of the schema of today. */
  readonly read: {
    readonly order: { readonly path: string };
    readonly step: 'reading';
    readonly result: Uint8Array<ArrayBuffer>;
  };
  /** Tells what merging another file into these bytes would do. */
  readonly merge: {
    readonly order: { readonly bytes: Uint8Array<ArrayBuffer>; readonly theirs: string; readonly now: number };
    readonly step: 'reading' | 'comparing';
    readonly result: MergeReport;
  };
  /** Erases people from backups. */
  readonly erasure: {
    readonly order: { readonly backups: readonly string[] } & PeopleToErase;
    readonly step: 'erasing';
    readonly result: ErasedBackups;
  };
}

export type ApartJob = keyof ApartJobs;

export interface RestoreOrder {
  /** Path of the backup. */
  readonly backup: string;
  /** The file that is filled, which is not there yet (`temporaryBeside`). */
  readonly temporary: string;
  /** Where that file will be put, for messages. */
  readonly path: string;
}

/** Whom an erasure took out of a file. */
export interface PeopleToErase {
  /** Each with the change that erased them. */
  readonly people: readonly { readonly person: string; readonly change: ChangeRecord }[];
  /** What the file still knew of their names before. */
  readonly names: readonly NamesToRedact[];
}

/** What became of backups that held people who were erased, by path. */
export interface ErasedBackups {
  readonly rewritten: readonly string[];
  /** Those that could not be rewritten. */
  readonly deleted: readonly string[];
}

/** What the thread is started with. */
export interface ApartOrder<J extends ApartJob = ApartJob> {
  readonly job: J;
  readonly order: ApartJobs[J]['order'];
  /** One `Int32`, set to 1 when the work is to stop. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread tells. */
export type ApartMessage =
  | { readonly type: 'progress'; readonly share: number; readonly step: string }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'fault'; readonly code: FaultCode; readonly parameters: FaultParameters };

/**
 * Tells how far a job is, 0 to 1, and asks whether it may go on.
 * @throws Fault `cancelled`
 */
export type Look<Step extends string> = (share: number, step: Step) => void;
