import { oc } from '@orpc/contract';
import { z } from 'zod';
import { faultCodes } from './fault.ts';

/** An expected failure as it crosses the contract: the reader's language words it (`src/words`). */
export const faultSchema = z.strictObject({
  code: z.enum(faultCodes),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Every procedure may fail in a way that a person understands. */
export const procedure = oc.errors({ FAULT: { status: 422, data: faultSchema } });

/** A procedure that takes nothing. */
export const nothing = z.strictObject({}).optional();

/** Stands for a file that the person picked, or for one that the workbench made; a page never sees a path. */
export const fileToken = z.string().regex(/^[0-9a-f]{32}$/u);

/** A calendar day, `YYYY-MM-DD`. */
export const isoDate = z.iso.date();

/** An id of a row. */
export const rowId = z.string().min(1).max(64);
