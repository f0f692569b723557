import { entityNames, entityOf, type EntityName, type Rows } from '../../../domain/model.ts';
import type { OrderedRow } from '../log/manual-order.ts';
import type { ReadableDb } from '../sql/connection.ts';

/** Every row of every entity: what a document or an analysis is computed from, elsewhere. */
export type AllRows = { readonly [E in EntityName]: readonly Rows[E][] };

/** Gathers all rows in one short read, in manual order where there is one. */
export function readAllRows(db: ReadableDb): AllRows {
  const entries = entityNames.map((name) => [name, readRowsOf(db, name)] as const);
  return Object.fromEntries(entries) as unknown as AllRows;
}

/** The rows of one entity, in manual order where there is one, else as they were made. */
export function readRowsOf<E extends EntityName>(db: ReadableDb, entity: E): Rows[E][] {
  return db.all<Rows[E]>(`SELECT * FROM ${entity} ORDER BY ${orderOf(entity)}`);
}

/** Rows of one page: reading it holds the thread for a few milliseconds. */
const rowsPerPage = 500;

/**
 * The same rows in the same order, a page at a time, for a caller that lets other work run in between. A row deleted
 * between two pages is left out; `changedSince` tells whether anything moved meanwhile.
 */
export function* readRowsInPages<E extends EntityName>(db: ReadableDb, entity: E): Generator<Rows[E][], void> {
  const ids = db.all<{ id: string }>(`SELECT id FROM ${entity} ORDER BY ${orderOf(entity)}`).map(({ id }) => id);
  for (let from = 0; from < ids.length; from += rowsPerPage) {
    const page = ids.slice(from, from + rowsPerPage);
    const read = db.all<Rows[E]>(
      `SELECT * FROM ${entity} WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(page),
    );
    const byId = new Map(read.map((row) => [row.id, row]));
    yield page.flatMap((id) => byId.get(id) ?? []);
  }
}

/** The rows of an entity that has a manual order, with their keys, in that order. */
export function readOrder(db: ReadableDb, entity: EntityName): OrderedRow[] {
  return db.all<OrderedRow>(`SELECT id, manual_order FROM ${entity} ORDER BY ${orderOf(entity)}`);
}

function orderOf(entity: EntityName): string {
  return ordered.has(entity) ? 'manual_order, id' : 'id';
}

const ordered: ReadonlySet<EntityName> = new Set(entityNames.filter((name) => hasManualOrder(name)));

function hasManualOrder(name: EntityName): boolean {
  return entityOf(name).fields['manual_order'] !== undefined;
}
