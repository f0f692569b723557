import { type } from '@orpc/contract';
import { z } from 'zod';
import { entityNames, type EntityName, type Rows } from '../../domain/model.ts';
import { procedure, rowId } from '../base.ts';

export const entityName = z.enum(entityNames as readonly [EntityName, ...EntityName[]]);

const values = z.record(z.string().max(64), z.union([z.string(), z.number(), z.null()]));

/** One write; `create` takes an id so that other writes of the same change can refer to the row. */
export const rowWriteSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('create'), entity: entityName, id: rowId.optional(), values }),
  z.strictObject({ do: z.literal('update'), entity: entityName, id: rowId, values }),
  z.strictObject({ do: z.literal('remove'), entity: entityName, id: rowId }),
  /**
   * Places a row of a table with a manual order right after another one, or first, among the rows that are shown
   * together in this order: by default every row of the table.
   */
  z.strictObject({
    do: z.literal('move'),
    entity: entityName,
    id: rowId,
    after: rowId.nullable(),
    among: z.array(rowId).max(10_000).optional(),
  }),
]);

export type RowWrite = z.infer<typeof rowWriteSchema>;

/** What a change is called in the history: a key that `src/words` words. Never personal data. */
export const labelSchema = z.strictObject({
  key: z.string().max(64),
  parameters: z.record(z.string().max(64), z.union([z.string().max(200), z.number()])).optional(),
});

/** The tables whose rows a page must read again. */
export interface ChangedRows {
  /** Id of the change that wrote them; undefined when there is none, or when it was not one change alone. */
  readonly change: string | undefined;
  readonly touched: readonly EntityName[];
}

/** What a mutation did. */
export interface Written extends ChangedRows {
  /** Id of the row of each `create`, in order. */
  readonly created: readonly string[];
}

export type SomeRows = { readonly [E in EntityName]?: readonly Rows[E][] };

/** What changed in a table since a former reading. */
export interface RowsSince {
  /** Names the state that was read, for the next reading. */
  readonly mark: string;
  /** True when `rows` are all the rows of the table, in its order. */
  readonly isWhole: boolean;
  readonly rows: readonly Rows[EntityName][];
  readonly removed: readonly string[];
}

export const rowsContract = {
  /** Every row of the tables named, in manual order where there is one. */
  list: procedure.input(z.strictObject({ entities: z.array(entityName).min(1).max(90) })).output(type<SomeRows>()),
  /** The rows of a table that changed since `mark`; all of them without it, or when that cannot be told. */
  since: procedure
    .input(z.strictObject({ entity: entityName, mark: z.string().max(200).optional() }))
    .output(type<RowsSince>()),
  /** Writes rows as one change, undone together. */
  write: procedure
    .input(z.strictObject({ label: labelSchema, writes: z.array(rowWriteSchema).min(1).max(50_000) }))
    .output(type<Written>()),
};
