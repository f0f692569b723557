import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import { importKinds } from '../../domain/imports/import-fields.ts';
import type { ForeignRemark } from '../../domain/imports/foreign-table.ts';
import type { ImportPlan } from '../../domain/imports/import-plan.ts';
import type { EntityName } from '../../domain/model.ts';
import { fileToken, isoDate, procedure } from '../base.ts';

/** What an import did or would do. */
export interface ImportResult extends Omit<ImportPlan, 'writes'> {
  readonly applied: boolean;
  readonly fileRemarks: readonly ForeignRemark[];
  /** Rows that it writes or would write. */
  readonly writeCount: number;
  readonly change: string | undefined;
  readonly touched: readonly EntityName[];
}

export type ImportEvent =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly result: ImportResult };

export const importSchema = z.strictObject({
  kind: z.enum(importKinds),
  file: fileToken,
  /** False to only tell what would be done. */
  apply: z.boolean(),
  today: isoDate,
  overrides: z.array(z.strictObject({ column: z.string(), field: z.string() })).optional(),
  sheet: z.string().optional(),
  createPeople: z.boolean().optional(),
  createMissing: z.boolean().optional(),
  question: z.string().max(1000).optional(),
});

export const importsContract = {
  /** Cancelled when the caller stops listening. */
  run: procedure.input(importSchema).output(eventIterator(type<ImportEvent>())),
};
