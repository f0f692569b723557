import { comparableCell, type CellCodec } from './comparable.ts';
import type { ComparedColumn } from './compare-cell.ts';
import { shortDigest, type MarkedSheet } from './grid-marks.ts';
import type { FileRow } from './pair-rows.ts';

/** A row of the file, and the row of the client file that it is. */
export interface KnownPair {
  readonly row: FileRow;
  readonly id: string;
}

/** Fewer texts than these pass from one row to another without anybody having sorted. */
const fewestMoved = 4;

/** Rows of one title that are looked at: a sheet may hold the same one thousands of times. */
const mostOwners = 5;

/**
 * Finds the differences that come from sorting a part of a sheet: a column of titles or names whose texts passed from
 * one row to another, and in these rows every cell that came along with its title. Ids do not follow such a sort, so
 * that a text stands against the id of another row.
 * @returns tells whether a changed cell is to be looked at for that reason
 */
export function findSortedCells(
  pairs: readonly KnownPair[],
  columns: readonly ComparedColumn[],
  marked: MarkedSheet | undefined,
  codec: CellCodec,
): (id: string, column: string) => boolean {
  const empty = shortDigest('', codec);
  const sorted = new Set<string>();
  const along = new Set<string>();
  if (marked === undefined) return () => false;
  for (const compared of columns.filter(isNaming)) {
    const { key, kind } = compared.column;
    const holders = Map.groupBy(marked.rows.keys(), (id) => marked.rows.get(id)?.digest(key) ?? empty);
    const changed = pairs.flatMap(({ row, id }) => {
      const digest = shortDigest(comparableCell(row.cell(key), kind), codec);
      const base = marked.rows.get(id)?.digest(key);
      return base === undefined || digest === empty || digest === base ? [] : [{ row, id, from: holders.get(digest) }];
    });
    const moved = changed.filter(({ from }) => from !== undefined);
    if (moved.length < fewestMoved || moved.length * 2 <= changed.length) continue;
    sorted.add(key);
    for (const { row, id, from } of moved) {
      const owners = from?.slice(0, mostOwners) ?? [];
      for (const { column } of columns) {
        const digest = shortDigest(comparableCell(row.cell(column.key), column.kind), codec);
        if (owners.some((other) => marked.rows.get(other)?.digest(column.key) === digest))
          along.add(`${id} ${column.key}`);
      }
    }
  }
  return (id, column) => sorted.has(column) || along.has(`${id} ${column}`);
}

/** A column of titles or names, which tell one row from another. */
function isNaming({ target }: ComparedColumn): boolean {
  return target.kind === 'field' && (target.name === 'title' || target.name === 'name');
}
