import { z } from 'zod';
import { importKinds } from '../../domain/imports/import-fields.ts';
import type { ForeignRemark } from '../../domain/imports/foreign-table.ts';
import type { ImportPlan } from '../../domain/imports/import-plan.ts';
import { fileToken, isoDate, procedure } from '../base.ts';
import { longWork } from '../long-work.ts';
import type { ChangedRows } from './rows-contract.ts';

/** What an import is doing. */
export type ImportStep = 'reading' | 'planning' | 'writing';

/** What an import did or would do. */
export interface ImportResult extends Omit<ImportPlan, 'writes'>, ChangedRows {
  readonly applied: boolean;
  readonly fileRemarks: readonly ForeignRemark[];
  /** Rows that it writes or would write. */
  readonly writeCount: number;
  /** Known rows of the source that complete what is there; `rows` may be cut, this is not. */
  readonly changedCount: number;
}

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
  /** Rows told of each status at most; all of them when left out. */
  rowsPerStatus: z.int().min(0).optional(),
});

export const importsContract = {
  run: procedure.input(importSchema).output(longWork<ImportResult, ImportStep>()),
};
