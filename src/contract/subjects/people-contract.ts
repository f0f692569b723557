import { type } from '@orpc/contract';
import { z } from 'zod';
import type { EntityName, Row } from '../../domain/model.ts';
import type { StoredValue } from '../../domain/shared/entity.ts';
import { isoDate, procedure, rowId } from '../base.ts';
import { longWork } from '../long-work.ts';
import type { ChangedRows } from './rows-contract.ts';

/** Everything held on one person (GDPR art. 15; docs/law.md). */
export interface PersonHeld {
  readonly code: string;
  readonly identity: Row<'identity'> | undefined;
  readonly person: Row<'person'>;
  readonly rows: readonly {
    readonly entity: EntityName;
    readonly field: string;
    readonly values: Readonly<Record<string, StoredValue>>;
  }[];
  readonly texts: readonly {
    readonly entity: EntityName;
    readonly row: string;
    readonly field: string;
    readonly text: string;
  }[];
  readonly changes: number;
}

/** What an erasure is doing; once the person is erased from the file, it can no longer be stopped. */
export type ErasureStep = 'writing' | 'backups';

/** What an erasure did, backups included. */
export interface Erased {
  readonly code: string;
  readonly rows: number;
  readonly redactedTexts: number;
  readonly backups: number;
  readonly deletedBackups: number;
  /** First names left in texts that are not linked to the person: to be read again. */
  readonly firstNamesLeft: number;
}

const values = z.record(z.string().max(64), z.union([z.string(), z.number(), z.null()]));

const mergeOrder = z.strictObject({
  kept: rowId,
  merged: rowId,
  /** Values that the person kept will have; what is left out stays as it is. */
  person: values,
  identity: values,
  /** Keys of the disagreements of the plan in which the value of the row that goes is taken. */
  taken: z.array(z.string().max(300)).max(10_000),
});

export type PersonMergeOrder = z.infer<typeof mergeOrder>;

/** What the merge of two people did. */
export interface MergedPeople extends ChangedRows {
  readonly moved: number;
  readonly joined: number;
  readonly dropped: number;
}

const code = z.string().min(1).max(20);

export const peopleContract = {
  /** Merges a person into another, in one change. */
  merge: procedure.input(mergeOrder).output(type<MergedPeople>()),
  held: procedure.input(z.strictObject({ code })).output(type<PersonHeld>()),
  /** Erases a person for good, backups included. */
  erase: procedure.input(z.strictObject({ code, today: isoDate })).output(longWork<Erased, ErasureStep>()),
};
