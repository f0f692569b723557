import { modelReferences, type EntityName } from '../../../domain/model.ts';
import type { ReadableDb } from '../sql/connection.ts';

/** A row, named. */
export interface RowName {
  readonly entity: EntityName;
  readonly row: string;
}

/** Above this many rows of one entity, reading each referring column once is quicker than asking row by row. */
const fewRows = 50;

/** The name of a row among all entities. */
export function keyOf({ entity, row }: RowName): string {
  return `${entity}/${row}`;
}

/**
 * Finds who refers to some rows.
 * @returns by key of the row, the keys of the rows that refer to it; rows that nobody refers to are left out
 */
export function referrersOf(db: ReadableDb, names: readonly RowName[]): Map<string, string[]> {
  const referrers = new Map<string, string[]>();
  for (const [entity, rows] of Map.groupBy(names, (name) => name.entity)) {
    const wanted = new Set(rows.map(({ row }) => row));
    for (const { entity: from, field } of modelReferences.filter(({ target }) => target === entity)) {
      for (const { id, target } of referringRows(db, from, field, wanted)) {
        const key = keyOf({ entity, row: target });
        const known = referrers.get(key);
        if (known) known.push(keyOf({ entity: from, row: id }));
        else referrers.set(key, [keyOf({ entity: from, row: id })]);
      }
    }
  }
  return referrers;
}

interface Referring {
  readonly id: string;
  readonly target: string;
}

function referringRows(db: ReadableDb, from: EntityName, field: string, wanted: ReadonlySet<string>): Referring[] {
  const query = `SELECT id, ${field} AS target FROM ${from} WHERE ${field}`;
  if (wanted.size <= fewRows) return [...wanted].flatMap((row) => db.all<Referring>(`${query} = ?`, row));
  return db.all<Referring>(`${query} IS NOT NULL`).filter(({ target }) => wanted.has(target));
}
