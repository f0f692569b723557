import { type } from '@orpc/contract';
import { z } from 'zod';
import type { GapKind } from '../../domain/thread/gaps.ts';
import { threadEntities, type ThreadEntity } from '../../domain/thread/thread-links.ts';
import { nothing, procedure, rowId } from '../base.ts';

/** A point of the thread of evidence, as a person reads it. */
export interface ThreadLine {
  readonly entity: ThreadEntity;
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
}

/** What proves a point and what it leads to: direct neighbours. */
export interface ThreadAround {
  readonly before: readonly ThreadLine[];
  readonly after: readonly ThreadLine[];
}

export interface GapLine extends ThreadLine {
  readonly kind: GapKind;
}

/** The thread of evidence as a whole: how many rows of each kind, how many of them tied to the next kind. */
export interface ThreadOverview {
  readonly totals: Readonly<Record<ThreadEntity, number>>;
  /** Rows tied to something after them (a note to an impact…). */
  readonly leading: Readonly<Record<ThreadEntity, number>>;
  /** Rows tied to something before them. */
  readonly proved: Readonly<Record<ThreadEntity, number>>;
  readonly untreatedNotes: number;
  readonly gapCounts: Readonly<Record<GapKind, number>>;
}

export const threadContract = {
  overview: procedure.input(nothing).output(type<ThreadOverview>()),
  gaps: procedure.input(nothing).output(type<readonly GapLine[]>()),
  around: procedure.input(z.strictObject({ entity: z.enum(threadEntities), id: rowId })).output(type<ThreadAround>()),
};
