import { type } from '@orpc/contract';
import { z } from 'zod';
import { entityNames, type EntityName } from '../../domain/model.ts';
import { noteKinds } from '../../domain/observation/observation-entities.ts';
import type { Excerpt } from '../../domain/shared/search-query.ts';
import { procedure } from '../base.ts';

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

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

const filter = z.strictObject({
  entities: z.array(z.enum(entityNames)).min(1).optional(),
  /** Kinds of note; like `severity` and `untreated`, it leaves out all but notes. */
  noteKinds: z.array(z.enum(noteKinds)).min(1).optional(),
  /** At least. */
  severity: z.int().min(1).max(4).optional(),
  untreated: z.boolean().optional(),
  /** Rows that name this population, or are tied to it. */
  population: z.string().max(100).optional(),
  /** Rows of this day on site. */
  day: z.string().max(100).optional(),
  /** First and last date on site, both included. */
  from: date.optional(),
  to: date.optional(),
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
