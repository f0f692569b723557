import { type } from '@orpc/contract';
import { z } from 'zod';
import type { EntityName } from '../../domain/model.ts';
import type { ChangeKind } from '../../domain/oplog/operation.ts';
import type { StoredValue } from '../../domain/shared/entity.ts';
import type { Label } from '../../domain/shared/label.ts';
import { nothing, procedure } from '../base.ts';
import { longWork } from '../long-work.ts';
import type { ChangedRows, Written } from './rows-contract.ts';

/** A change as told to a person. */
export interface HistoryLine {
  readonly id: string;
  /** ISO 8601, UTC: what the clock of that device said. */
  readonly at: string;
  readonly author: string;
  readonly device: string;
  readonly kind: ChangeKind;
  readonly label: Label;
  readonly operations: number;
  readonly merged: boolean;
  readonly undone: boolean;
}

/** What « undo » and « redo » would do now, what waits, and when the last change was kept. */
export interface LogState {
  readonly undo: Label | null;
  readonly redo: Label | null;
  readonly conflicts: number;
  /** ISO 8601; null in an empty file. */
  readonly lastChangeAt: string | null;
}

/** What two copies changed apart and a person must settle. */
export interface ConflictSides {
  readonly id: string;
  readonly entity: EntityName;
  readonly row: string;
  readonly field: string | undefined;
  readonly sides: readonly {
    readonly value: StoredValue;
    readonly author: string;
    readonly at: string;
    /** The value that is shown meanwhile. */
    readonly shown: boolean;
  }[];
}

/** A conflict as a person reads it. */
export interface ConflictLine extends ConflictSides {
  /** How the row is called. */
  readonly title: string;
  readonly sides: readonly (ConflictSides['sides'][number] & {
    /** The name of the row that the value points to; null for any other value. */
    readonly words: string | null;
  })[];
}

/** What an undoing did, and what it left because later work rests on it. */
export interface Reversal extends Written {
  /** Id of the change that was undone. */
  readonly undone: string;
  readonly restored: number;
  readonly label: Label;
  readonly keptCells: number;
  readonly keptRows: number;
}

const changeId = z.string().min(1).max(64);

export const logContract = {
  state: procedure.input(nothing).output(type<LogState>()),
  history: procedure
    .input(z.strictObject({ limit: z.int().min(1).max(10_000_000) }))
    .output(type<readonly HistoryLine[]>()),
  /** Undoes the change named, or the last one. */
  undo: procedure.input(z.strictObject({ change: changeId.optional() })).output(longWork<Reversal, 'writing'>()),
  redo: procedure.input(nothing).output(longWork<Reversal, 'writing'>()),
  conflicts: procedure.input(nothing).output(type<readonly ConflictLine[]>()),
  /** Settles conflicts, each by the value chosen. */
  resolve: procedure
    .input(
      z.strictObject({
        choices: z
          .array(z.strictObject({ id: z.string().max(300), value: z.union([z.string(), z.number(), z.null()]) }))
          .min(1)
          .max(10_000),
      }),
    )
    .output(type<ChangedRows>()),
};
