import { type } from '@orpc/contract';
import { z } from 'zod';
import type { EntityName } from '../../domain/model.ts';
import { noteKinds } from '../../domain/observation/observation-entities.ts';
import type { Excerpt } from '../../domain/shared/search-query.ts';
import { isoDate, procedure, rowId } from '../base.ts';
import { entityName } from './rows-contract.ts';

/** A row found, best first. */
export interface SearchLine {
  readonly entity: EntityName;
  readonly row: string;
  readonly code: string | undefined;
  readonly title: string;
  readonly excerpt: Excerpt | undefined;
}

/** Above this many matches, counting stops. */
export const countedAtMost = 10_000;

const filter = z.strictObject({
  entities: z.array(entityName).min(1).optional(),
  /** Kinds of note; like `severity` and `untreated`, it leaves out all but notes. */
  noteKinds: z.array(z.enum(noteKinds)).min(1).optional(),
  /** At least. */
  severity: z.int().min(1).max(4).optional(),
  untreated: z.boolean().optional(),
  /** Rows that name this population, or are tied to it. */
  population: rowId.optional(),
  /** Rows of this day on site. */
  day: rowId.optional(),
  /** First and last date on site, both included. */
  from: isoDate.optional(),
  to: isoDate.optional(),
});

/** What a search is narrowed to; an empty one keeps everything. */
export type SearchFilter = z.infer<typeof filter>;

export const searchContract = {
  find: procedure
    .input(
      z.strictObject({ text: z.string().max(10_000), limit: z.int().min(1).max(10_000), filter: filter.optional() }),
    )
    .output(type<{ hits: readonly SearchLine[]; total: number }>()),
};
