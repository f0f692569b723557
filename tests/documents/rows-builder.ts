import type { AllRows } from '../../src/domain/deliverable/document-data.ts';
import { entityNames, entityOf, type EntityName, type Row } from '../../src/domain/model.ts';

type Values<E extends EntityName> = Partial<Row<E>>;

/** Rows of a client file under construction: `add` completes what is not given with empty values. */
export interface RowsBuilder {
  readonly rows: AllRows;
  readonly add: <E extends EntityName>(entity: E, values: Values<E>) => Row<E>;
}

/** An empty client file. */
export function rowsBuilder(): RowsBuilder {
  const rows = Object.fromEntries(entityNames.map((name) => [name, [] as unknown[]])) as Record<EntityName, unknown[]>;
  let last = 0;
  return {
    rows: rows as unknown as AllRows,
    add(entity, values) {
      const empty = Object.fromEntries(Object.keys(entityOf(entity).fields).map((field) => [field, null]));
      last += 1;
      const row = { id: `${entity}-${last}`, ...empty, ...values } as unknown as Row<typeof entity>;
      rows[entity].push(row);
      return row;
    },
  };
}

/** A place in the order that a person gave. */
export function place(n: number): string {
  return `a${String(n).padStart(3, '0')}`;
}
