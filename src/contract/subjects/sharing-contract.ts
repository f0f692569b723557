import { type } from '@orpc/contract';
import { z } from 'zod';
import type { EntityName } from '../../domain/model.ts';
import type { Label } from '../../domain/shared/label.ts';
import { fileToken, procedure } from '../base.ts';
import { longWork } from '../long-work.ts';
import type { ConflictSides } from './log-contract.ts';

/** What merging a copy did or would do. */
export interface MergeResult {
  readonly applied: boolean;
  readonly changes: readonly {
    readonly author: string;
    readonly at: string;
    readonly label: Label;
    readonly operations: number;
  }[];
  readonly rows: readonly {
    readonly entity: EntityName;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
  readonly conflicts: readonly ConflictSides[];
  readonly clocksAhead: readonly { readonly device: string; readonly minutes: number }[];
  readonly erasedPeople: number;
  /** Share of this copy's rows that the merge removes, 0 to 1. */
  readonly removedShare: number;
  readonly newCodes: readonly { readonly entity: EntityName; readonly from: string; readonly to: string }[];
}

/** What a merge is doing. */
export type MergeStep = 'reading' | 'comparing' | 'writing';

export const sharingContract = {
  /** Writes a whole copy of the open file, for a colleague. */
  copy: procedure.input(z.strictObject({ target: fileToken })).output(type<{ fileName: string }>()),
  merge: procedure
    .input(z.strictObject({ file: fileToken, apply: z.boolean(), acceptRemovals: z.boolean() }))
    .output(longWork<MergeResult, MergeStep>()),
};
