import type { EntityName, Row } from '../model.ts';
import type { StoredValue } from '../shared/entity.ts';
import { fold } from '../shared/fold.ts';
import type { ExistingRows, FieldChange, PlannedWrite, RowValues, SideEffect } from './import-plan.ts';

type Values = Readonly<Record<string, StoredValue>>;

/** A row that the plan makes; `values` are those of `write`, which later learning completes. */
interface CreatedRow {
  readonly entity: EntityName;
  readonly values: Record<string, StoredValue>;
  readonly write: PlannedWrite;
}

/**
 * The writes of a plan under construction, in the order in which the gate can take them: everything that is
 * created first, then what is changed, so that a change may point to any row. An empty value never replaces a
 * full one: it is left out here, whatever a planner gives.
 */
export class Draft {
  readonly #newId: () => string;
  readonly #creations: PlannedWrite[] = [];
  readonly #created = new Map<string, CreatedRow>();
  readonly #updates = new Map<
    string,
    { readonly entity: EntityName; readonly id: string; values: Record<string, StoredValue> }
  >();
  readonly #sideEffects: SideEffect[] = [];

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  get sideEffects(): readonly SideEffect[] {
    return this.#sideEffects;
  }

  /** Plans a new row and returns its id. */
  create<E extends EntityName>(entity: E, values: RowValues<E>): string {
    const id = this.#newId();
    const filled = withoutEmpty(values as Values);
    const write = { action: 'create', entity, id, values: filled } as PlannedWrite;
    this.#created.set(id, { entity, values: filled, write });
    this.#creations.push(write);
    return id;
  }

  /** Plans a new row that no row of the file is about. */
  createAside<E extends EntityName>(entity: E, values: RowValues<E>, name: string): string {
    this.#sideEffects.push({ action: 'create', entity, name });
    return this.create(entity, values);
  }

  /** Plans the row of a natural key, created or completed. */
  put<E extends EntityName>(entity: E, values: RowValues<E>): void {
    this.#creations.push({ action: 'put', entity, values: withoutEmpty(values as Values) } as PlannedWrite);
  }

  /** Plans changes of a row, new or not; empty values are left out. */
  update<E extends EntityName>(entity: E, id: string, values: RowValues<E>): void {
    const filled = withoutEmpty(values as Values);
    if (Object.keys(filled).length === 0) return;
    const key = `${entity} ${id}`;
    const known = this.#updates.get(key);
    if (known) Object.assign(known.values, filled);
    else this.#updates.set(key, { entity, id, values: filled });
  }

  /** Plans changes that no row of the file is about. */
  updateAside<E extends EntityName>(entity: E, id: string, values: RowValues<E>, name: string): void {
    this.#sideEffects.push({ action: 'update', entity, name });
    this.update(entity, id, values);
  }

  /**
   * Everything planned, each row after those that it points to. What is learnt of a new row later (a manager who
   * stands below in the list) joins its creation where it can: the gate then writes the row once.
   */
  writes(): PlannedWrite[] {
    const updates: PlannedWrite[] = [];
    for (const { entity, id, values } of this.#updates.values()) {
      const created = this.#created.get(id);
      const joins = ([, value]: [string, StoredValue]): boolean => {
        const target = typeof value === 'string' ? this.#created.get(value) : undefined;
        return created !== undefined && (target === undefined || target.entity === entity);
      };
      const entries = Object.entries(values);
      Object.assign(created?.values ?? {}, Object.fromEntries(entries.filter(joins)));
      const later = Object.fromEntries(entries.filter((entry) => !joins(entry)));
      if (Object.keys(later).length > 0) updates.push({ action: 'update', entity, id, values: later } as PlannedWrite);
    }
    return [...this.#ordered(), ...updates];
  }

  /** The creations, a row that another one points to before it. */
  #ordered(): PlannedWrite[] {
    const ordered: PlannedWrite[] = [];
    const done = new Set<PlannedWrite>();
    for (const creation of this.#creations) {
      const waiting = [creation];
      const path = new Set<PlannedWrite>();
      for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
        const needed = path.has(next)
          ? undefined
          : this.#neededBy(next).find((other) => !done.has(other) && !path.has(other));
        if (needed === undefined) {
          waiting.pop();
          if (!done.has(next)) ordered.push(next);
          done.add(next);
        } else {
          waiting.push(needed);
        }
      }
    }
    return ordered;
  }

  #neededBy(write: PlannedWrite): PlannedWrite[] {
    return Object.values(write.values as Values).flatMap((value) => {
      const target = typeof value === 'string' ? this.#created.get(value) : undefined;
      return target && target.write !== write ? [target.write] : [];
    });
  }
}

/** The rows of an entity; none when the caller has not given them. */
export function rowsOf<E extends keyof ExistingRows>(
  existing: ExistingRows,
  entity: E,
): readonly Row<E & EntityName>[] {
  return existing[entity] ?? [];
}

/**
 * The values of `wanted` that differ from `current`, with what they replace: empty ones never do, and a text that
 * differs only by case, accents or spaces is the same text.
 */
export function changedValues<E extends EntityName>(
  entity: E,
  current: Partial<Row<E>>,
  wanted: RowValues<E>,
): { readonly values: RowValues<E>; readonly changes: readonly FieldChange[] } {
  const values: Record<string, StoredValue> = {};
  const changes: FieldChange[] = [];
  for (const [field, after] of Object.entries(withoutEmpty(wanted as Values))) {
    const before = (current as Values)[field] ?? null;
    if (sameValue(before, after)) continue;
    values[field] = after;
    changes.push({ entity, field, before, after });
  }
  return { values: values as RowValues<E>, changes };
}

/** The values without some fields. */
export function without<E extends EntityName>(
  values: RowValues<E>,
  fields: readonly (keyof RowValues<E>)[],
): RowValues<E> {
  const left = Object.entries(values).filter(([field]) => !fields.includes(field as keyof RowValues<E>));
  return Object.fromEntries(left) as RowValues<E>;
}

function sameValue(before: StoredValue, after: StoredValue): boolean {
  if (before === after) return true;
  return typeof before === 'string' && typeof after === 'string' && fold(before) === fold(after);
}

function withoutEmpty(values: Values): Record<string, StoredValue> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}
