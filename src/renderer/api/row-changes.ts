import { entityOf, type EntityName, type Rows } from '../../domain/model.ts';
import { patchSorted } from '../../domain/shared/sorted-list.ts';

export type SomeRow = Rows[EntityName];

/** What changed in a table. */
interface RowChanges {
  readonly rows: readonly SomeRow[];
  readonly removed: readonly string[];
}

/**
 * The rows of a table once changes are in, in the order in which the backend reads them: the manual order where there
 * is one, rows without a place first, else as they were made. Rows that did not change stay the same objects.
 * @param byId the rows held
 */
export function withChanges(
  entity: EntityName,
  held: readonly SomeRow[],
  { rows, removed }: RowChanges,
  byId: ReadonlyMap<string, SomeRow>,
): readonly SomeRow[] {
  const ids = [...removed, ...rows.map(({ id }) => id)];
  const gone = new Set(ids.flatMap((id) => byId.get(id) ?? []));
  const placeOf = entityOf(entity).fields['manual_order'] === undefined ? ownId : byManualOrder;
  const compare = (one: SomeRow, other: SomeRow): number => (placeOf(one) < placeOf(other) ? -1 : 1);
  const patched = patchSorted(held, gone, rows.toSorted(compare), compare);
  if (patched.length === held.length - gone.size + rows.length) return patched;
  // A row shown elsewhere than where its values put it, before the backend has answered: all rows are gone through.
  return [...held.filter((row) => !gone.has(row)), ...rows].toSorted(compare);
}

function ownId({ id }: SomeRow): string {
  return id;
}

function byManualOrder(row: SomeRow): string {
  return `${('manual_order' in row ? row.manual_order : null) ?? ''} ${row.id}`;
}
