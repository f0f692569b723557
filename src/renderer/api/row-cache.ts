import type { QueryClient } from '@tanstack/react-query';
import type { AncrageClient } from '../../contract/ancrage-contract.ts';
import type { ChangedRows, RowWrite } from '../../contract/subjects/rows-contract.ts';
import { entityNames, entityOf, type EntityName, type Row } from '../../domain/model.ts';
import { withChanges, type SomeRow } from './row-changes.ts';

/** Where the rows of a table are kept while the page shows them. */
export function rowsKey(entity: EntityName): readonly ['rows', EntityName] {
  return ['rows', entity];
}

/** What the file was when these rows were read, by the list that holds them: the next reading asks for less. */
const marks = new WeakMap<readonly SomeRow[], string>();

/** The rows of a list by their id: made once for a list, and kept true for those that come after it. */
const indexes = new WeakMap<readonly SomeRow[], Map<string, SomeRow>>();

function indexOf(rows: readonly SomeRow[]): Map<string, SomeRow> {
  const index = indexes.get(rows) ?? new Map(rows.map((row) => [row.id, row]));
  indexes.set(rows, index);
  return index;
}

/** The row of a table that has this id, whatever the length of the table. */
export function rowById<Row extends SomeRow>(rows: readonly Row[], id: string): Row | undefined {
  return indexOf(rows).get(id) as Row | undefined;
}

function changedRows(
  entity: EntityName,
  held: readonly SomeRow[],
  changes: Parameters<typeof withChanges>[2],
): readonly SomeRow[] {
  const index = indexOf(held);
  const rows = withChanges(entity, held, changes, index);
  for (const id of changes.removed) index.delete(id);
  for (const row of changes.rows) index.set(row.id, row);
  indexes.delete(held);
  indexes.set(rows, index);
  return rows;
}

/** What can be shown before the backend has answered. */
type ShownWrite = Extract<RowWrite, { do: 'update' | 'remove' }>;

/** Rows that are looked for one by one in a table. */
const fewWrites = 200;

/** How the rows of a table are read: whole at first, then what changed. */
export function rowsQuery(client: AncrageClient, cache: QueryClient, entity: EntityName) {
  const queryKey = rowsKey(entity);
  return {
    queryKey,
    // Rows that did not change stay the same objects by themselves.
    structuralSharing: false,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<readonly SomeRow[]> => {
      const known = cache.getQueryData<readonly SomeRow[]>(queryKey);
      const mark = known && marks.get(known);
      const answer = await client.rows.since({ entity, ...(mark === undefined ? {} : { mark }) }, { signal });
      // What was shown at once meanwhile stays.
      const held = cache.getQueryData<readonly SomeRow[]>(queryKey) ?? known ?? [];
      const rows = answer.isWhole ? answer.rows : changedRows(entity, held, answer);
      marks.set(rows, answer.mark);
      // Made now, not at the first key that needs it.
      indexOf(rows);
      return rows;
    },
  };
}

/** The latest changes after which the page has read again; each is told twice to the page that made it. */
const readAfter: string[] = [];
const mostRemembered = 50;

/** Has the tables that a change wrote read again, unless that was done when the change was told before. */
export function forgetRowsOf(cache: QueryClient, { change, touched }: ChangedRows): void {
  if (change !== undefined) {
    if (readAfter.includes(change)) return;
    readAfter.push(change);
    if (readAfter.length > mostRemembered) readAfter.shift();
  }
  forgetRows(cache, touched);
}

/** Has the tables named read again, and everything computed from rows. */
export function forgetRows(cache: QueryClient, touched: readonly EntityName[]): void {
  const changed = touched.length === 0 ? entityNames : touched;
  for (const entity of changed) void cache.invalidateQueries({ queryKey: rowsKey(entity) });
  void cache.invalidateQueries({ queryKey: ['computed'] });
}

/** Has tables read whole again: what is shown of them may not be what the file holds. */
export function distrustRows(cache: QueryClient, entities: readonly EntityName[]): void {
  for (const entity of entities) {
    const rows = cache.getQueryData<readonly SomeRow[]>(rowsKey(entity));
    if (rows) marks.delete(rows);
  }
  forgetRows(cache, entities);
}

/** The rows as updates and removals leave them; where few of many change, the others are not gone through. */
function withWrites(rows: readonly SomeRow[], changes: ReadonlyMap<string, ShownWrite>): readonly SomeRow[] {
  if (changes.size > fewWrites) {
    return rows.flatMap((row) => {
      const change = changes.get(row.id);
      return change === undefined ? [row] : (written(row, change) ?? []);
    });
  }
  const index = indexOf(rows);
  const shown = rows.slice();
  for (const [id, change] of changes) {
    const row = index.get(id);
    const place = row === undefined ? -1 : shown.indexOf(row);
    if (row === undefined || place < 0) continue;
    const next = written(row, change);
    if (next === undefined) {
      shown.splice(place, 1);
      index.delete(id);
    } else {
      shown[place] = next;
      index.set(id, next);
    }
  }
  indexes.delete(rows);
  indexes.set(shown, index);
  return shown;
}

/** A row as it will be; undefined once removed. */
function written(row: SomeRow, change: ShownWrite): SomeRow | undefined {
  return change.do === 'remove' ? undefined : { ...row, ...change.values };
}

/** Shows updates and removals in what was read, before the backend has answered. */
export function showAtOnce(cache: QueryClient, writes: readonly RowWrite[]): void {
  for (const [entity, those] of Map.groupBy(writes, (write) => write.entity)) {
    const changes = new Map(
      those.flatMap((write) => (write.do === 'update' || write.do === 'remove' ? [[write.id, write] as const] : [])),
    );
    if (changes.size === 0) continue;
    cache.setQueryData(rowsKey(entity), (rows: readonly SomeRow[] | undefined) => {
      if (rows === undefined) return undefined;
      const shown = withWrites(rows, changes);
      carryMark(rows, shown);
      return shown;
    });
  }
}

/** What is shown instead of rows that were read is still as old as they are. */
function carryMark(read: readonly SomeRow[] | undefined, shown: readonly SomeRow[]): void {
  const mark = read && marks.get(read);
  if (mark !== undefined) marks.set(shown, mark);
}

/** Shows rows that are being made after those that were read, before the file has given them their code and order. */
export function showNewRows<E extends EntityName>(cache: QueryClient, entity: E, news: readonly Row<E>[]): void {
  const { naturalKey, identity } = entityOf(entity);
  cache.setQueryData(rowsKey(entity), (rows: readonly SomeRow[] = []) => {
    const shown = [...rows, ...news];
    // Where the file gives the id, only reading everything again takes the row shown meanwhile away.
    if (naturalKey.length === 0 || identity) carryMark(rows, shown);
    return shown;
  });
}

/** Shows the rows of a table as they will be once the file has answered: the same rows, otherwise placed or changed. */
export function showRowsAs<E extends EntityName>(cache: QueryClient, entity: E, shown: readonly Row<E>[]): void {
  carryMark(cache.getQueryData<readonly SomeRow[]>(rowsKey(entity)), shown);
  cache.setQueryData(rowsKey(entity), shown);
}
