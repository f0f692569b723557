import { type } from '@orpc/contract';
import { z } from 'zod';
import type { EntityName } from '../../domain/model.ts';
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

export const searchContract = {
  find: procedure
    .input(z.strictObject({ text: z.string().max(10_000), limit: z.int().min(1).max(10_000) }))
    .output(type<{ hits: readonly SearchLine[]; total: number }>()),
};
