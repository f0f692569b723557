import { modelReferences, type EntityName } from '../../../domain/model.ts';
import type { ReadableDb } from '../sql/connection.ts';
import { keysetPages } from '../sql/keyset-pages.ts';
import type { Steps } from './steps.ts';

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
 * Finds who refers to some rows, a referring column at a step.
 * @returns by key of the row, the keys of the rows that refer to it; rows that nobody refers to are left out
 */
export function* referrerSteps(db: ReadableDb, names: readonly RowName[]): Steps<Map<string, string[]>> {
  const referrers = new Map<string, string[]>();
  for (const [entity, rows] of Map.groupBy(names, (name) => name.entity)) {
    const wanted = new Set(rows.map(({ row }) => row));
    for (const { entity: from, field } of modelReferences.filter(({ target }) => target === entity)) {
      for (const page of referringRows(db, from, field, wanted)) {
        for (const { id, target } of page) {
          if (!wanted.has(target)) continue;
          const key = keyOf({ entity, row: target });
          const known = referrers.get(key);
          if (known) known.push(keyOf({ entity: from, row: id }));
          else referrers.set(key, [keyOf({ entity: from, row: id })]);
        }
        yield;
      }
    }
  }
  return referrers;
}

interface Referring {
  readonly id: string;
  readonly target: string;
}

/** Rows of a referring table read at once. */
const rowsPerPage = 2000;

/** Rows that refer to those wanted, and maybe others, a page at a time. */
function* referringRows(
  db: ReadableDb,
  from: EntityName,
  field: string,
  wanted: ReadonlySet<string>,
): Generator<readonly Referring[], void> {
  const query = `SELECT id, ${field} AS target FROM ${from} WHERE`;
  if (wanted.size <= fewRows) {
    yield [...wanted].flatMap((row) => db.all<Referring>(`${query} ${field} = ?`, row));
    return;
  }
  yield* keysetPages(
    '',
    rowsPerPage,
    (after) =>
      db.all<Referring>(
        // Read in the order of ids: the plus sign keeps SQLite from reading by the column, and sorting at each page.
        `${query} id > ? AND +${field} IS NOT NULL ORDER BY id LIMIT ${rowsPerPage}`,
        after,
      ),
    ({ id }) => id,
  );
}
