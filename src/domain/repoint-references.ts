import { entityOf, modelReferences, type EntityName } from './model.ts';
import type { StoredValue } from './shared/entity.ts';

/** A row of any table. */
export type AnyRow = Readonly<Record<string, StoredValue>> & { readonly id: string };

/** A row that referred to others, once it refers to the one that takes their place. */
export interface RepointedRow {
  readonly entity: EntityName;
  /** The row as it stands. */
  readonly row: AnyRow;
  /** The fields that change, with what they refer to now. */
  readonly changed: Readonly<Record<string, string>>;
  /** The row with these fields; its id is still the former one. */
  readonly values: AnyRow;
  /** True when a field of its natural key changes: by its key it is then another row, with another id. */
  readonly isOther: boolean;
}

/** References by the entity that they point to, and by the one that holds them. */
const holders: ReadonlyMap<EntityName, ReadonlyMap<EntityName, readonly string[]>> = new Map(
  [...Map.groupBy(modelReferences, ({ target }) => target)].map(([target, references]) => [
    target,
    new Map(
      [...Map.groupBy(references, ({ entity }) => entity)].map(([entity, own]) => [
        entity,
        own.map(({ field }) => field),
      ]),
    ),
  ]),
);

/** The tables with a reference to an entity. */
export function holdersOf(target: EntityName): readonly EntityName[] {
  return [...(holders.get(target)?.keys() ?? [])];
}

/**
 * Leads every reference to some rows of an entity to another of its rows.
 * @param from ids of the rows that are no longer referred to
 * @param rowsOf reads the rows of a table, when its turn comes
 */
export function* repointReferences(
  target: EntityName,
  from: ReadonlySet<string>,
  to: string,
  rowsOf: (entity: EntityName) => Iterable<AnyRow>,
): Generator<RepointedRow> {
  for (const [entity, fields] of holders.get(target) ?? []) {
    const { naturalKey } = entityOf(entity);
    for (const row of rowsOf(entity)) {
      const leading = fields.filter((field) => from.has(String(row[field])));
      if (leading.length === 0) continue;
      const changed = Object.fromEntries(leading.map((field) => [field, to]));
      const isOther = leading.some((field) => naturalKey.includes(field));
      yield { entity, row, changed, values: { ...row, ...changed }, isOther };
    }
  }
}
