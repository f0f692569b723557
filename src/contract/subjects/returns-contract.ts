import { z } from 'zod';
import type { ReturnedSection } from '../../domain/deliverable/returned-sections.ts';
import type { ForeignRemark } from '../../domain/imports/foreign-table.ts';
import type { ReturnPlan } from '../../domain/returns/return-plan.ts';
import { fileToken, isoDate, procedure } from '../base.ts';
import { longWork } from '../long-work.ts';
import type { ChangedRows } from './rows-contract.ts';

/** What the taking in of a grid or a document that came back is doing. */
export type ReturnStep = 'reading' | 'comparing' | 'writing';

/** What a grid that came back changed or would change. */
export interface GridReturn extends Omit<ReturnPlan, 'writes'>, ChangedRows {
  readonly applied: boolean;
  readonly fileRemarks: readonly ForeignRemark[];
}

/** What a Word document that came back changed or would change. */
export interface DocumentReturn {
  readonly applied: boolean;
  readonly change: string | undefined;
  readonly sections: readonly ReturnedSection[];
}

export const returnsContract = {
  grid: procedure
    .input(
      z.strictObject({
        file: fileToken,
        apply: z.boolean(),
        today: isoDate,
        acceptRemovals: z.boolean(),
        acceptUnmarked: z.boolean(),
        /** Keys of differences that the person looked at and does not take. */
        leaveOut: z.array(z.string().max(300)).max(100_000).optional(),
      }),
    )
    .output(longWork<GridReturn, ReturnStep>()),
  document: procedure
    .input(
      z.strictObject({
        file: fileToken,
        apply: z.boolean(),
        /** Keys of the only sections to take; empty for those that are sure. */
        only: z.array(z.string().max(200)),
      }),
    )
    .output(longWork<DocumentReturn, ReturnStep>()),
};
