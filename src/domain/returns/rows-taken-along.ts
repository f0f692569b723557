import type { AllRows } from '../deliverable/document-data.ts';
import { modelReferences, type EntityName } from '../model.ts';

/** Counts the rows that cannot stand without a row, and go with it; each list of rows is indexed when it is first asked for. */
export function takenAlong(rows: AllRows): (entity: EntityName, id: string) => number {
  const indexes = new Map<string, ReadonlyMap<unknown, readonly { readonly id: string }[]>>();
  const referring = (entity: EntityName, field: string, id: string): readonly { readonly id: string }[] => {
    const key = `${entity}.${field}`;
    let index = indexes.get(key);
    if (!index) {
      const list: readonly { readonly id: string }[] = rows[entity];
      index = Map.groupBy(list, (row) => (row as Readonly<Record<string, unknown>>)[field]);
      indexes.set(key, index);
    }
    return index.get(id) ?? [];
  };
  return (entity, id) => {
    const seen = new Set([`${entity}/${id}`]);
    const waiting: { readonly entity: EntityName; readonly id: string }[] = [{ entity, id }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const { entity: from, field, target, owning } of modelReferences) {
        if (!owning || target !== next.entity) continue;
        for (const row of referring(from, field, next.id)) {
          const key = `${from}/${row.id}`;
          if (seen.has(key)) continue;
          seen.add(key);
          waiting.push({ entity: from, id: row.id });
        }
      }
    }
    return seen.size - 1;
  };
}
