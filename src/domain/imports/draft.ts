import type { EntityName, Row } from '../model.ts';
import type { StoredValue } from '../shared/entity.ts';
import { fold } from '../shared/fold.ts';
import type { ExistingRows, FieldChange, PlannedWrite, RowValues, SideEffect } from './import-plan.ts';

type Values = Readonly<Record<string, StoredValue>>;

/** What is told of a thing of which only the name is known. */
export const nameOnly = {
  indicator: {},
  population: { scope: 'in' },
  process: {},
  site: {},
  tool: { kind: 'official' },
} as const satisfies { readonly [E in EntityName]?: RowValues<E> };

/**
 * The writes of a plan under construction: everything that is created, each row once with all that is learnt of it,
 * then what is changed. An empty value never replaces a full one: it is left out here, whatever a planner gives.
 */
export class Draft {
  readonly #newId: () => string;
  readonly #creations: PlannedWrite[] = [];
  /** Values of the rows that the plan makes, by id; they may still be completed. */
  readonly #created = new Map<string, Record<string, StoredValue>>();
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
    this.#created.set(id, filled);
    this.#creations.push({ action: 'create', entity, id, values: filled } as PlannedWrite);
    return id;
  }

  /** Plans a new row that no row of the file is about. */
  createAside<E extends EntityName>(entity: E, values: RowValues<E>, name: string): string {
    this.#sideEffects.push({ action: 'create', entity, name });
    return this.create(entity, values);
  }

  /** Plans, aside, the row of a thing of which the file gives the name alone. */
  createNamed<E extends keyof typeof nameOnly>(entity: E, name: string): string {
    return this.createAside(entity, { ...nameOnly[entity], name } as RowValues<E>, name);
  }

  /** Plans the row of a natural key, created or completed. */
  put<E extends EntityName>(entity: E, values: RowValues<E>): void {
    this.#creations.push({ action: 'put', entity, values: withoutEmpty(values as Values) } as PlannedWrite);
  }

  /** Plans changes of a row, new or not; empty values are left out. */
  update<E extends EntityName>(entity: E, id: string, values: RowValues<E>): void {
    const filled = withoutEmpty(values as Values);
    if (Object.keys(filled).length === 0) return;
    const created = this.#created.get(id);
    if (created) {
      Object.assign(created, filled);
      return;
    }
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

  /** Everything planned. */
  writes(): PlannedWrite[] {
    const updates = [...this.#updates.values()].map((update) => ({ action: 'update', ...update }) as PlannedWrite);
    return [...this.#creations, ...updates];
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
