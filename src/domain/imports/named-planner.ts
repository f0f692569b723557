import type { Row } from '../model.ts';
import { canonical } from './canonical-text.ts';
import { changedValues, nameOnly, type Draft } from './draft.ts';
import type { ImportField } from './import-fields.ts';
import type { RowOutcome, RowValues } from './import-plan.ts';
import { reason, type Reason } from './import-reason.ts';
import { NameResolver, type NameFound } from './name-resolver.ts';
import { outcome } from './outcome.ts';
import type { ImportRecord } from './read-records.ts';

/** A row of a list of tools or processes: things that are told apart by their name. */
export interface NamedRow<E extends 'tool' | 'process'> {
  readonly record: ImportRecord;
  readonly name: string;
  readonly values: RowValues<E>;
  readonly reasons: Reason[];
}

/** Matches rows by name with what is there and with one another, and plans their writes. */
export class NamedPlanner<E extends 'tool' | 'process'> {
  readonly #entity: E;
  readonly #draft: Draft;
  readonly #resolver: NameResolver;
  readonly #rows: Map<string, Partial<Row<E>>>;
  readonly #lines = new Map<string, number>();
  readonly #taken = new Map<NamedRow<E>, string>();
  readonly #changes = new Map<string, RowOutcome['changes'][number][]>();

  constructor(entity: E, rows: readonly Row<E>[], draft: Draft) {
    this.#entity = entity;
    this.#draft = draft;
    this.#resolver = new NameResolver(rows);
    this.#rows = new Map(rows.map((row) => [row.id, row]));
  }

  plan(rows: readonly NamedRow<E>[]): RowOutcome[] {
    return rows.map((row) => this.#planRow(row));
  }

  find(name: string): NameFound {
    return this.#resolver.find(name);
  }

  /** The id of a row that is taken. */
  idOfRow(row: NamedRow<E>): string | undefined {
    return this.#taken.get(row);
  }

  #isUnder(id: string, top: string): boolean {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at);) {
      if (at === top) return true;
      seen.add(at);
      const row = this.#rows.get(at) as { readonly parent_id?: string | null } | undefined;
      at = row?.parent_id ?? null;
    }
    return false;
  }

  /**
   * Plans what rows say of other rows, once all are known: the first row that says it counts, and a parent never
   * stands under its own child. Tried again until nothing moves, so that the order of rows decides nothing.
   * @param field the reference, and the column that names what it points to
   * @param idOfName the id of a name, or undefined once the row has been told why
   */
  linkLater(
    rows: readonly NamedRow<E>[],
    field: { readonly stored: 'parent_id' | 'replaced_by_id'; readonly column: ImportField },
    idOfName: (name: string, row: NamedRow<E>) => string | undefined,
  ): void {
    const wishes = new Map<string, { readonly row: NamedRow<E>; readonly targetId: string }>();
    for (const row of rows) {
      const name = row.record.text(field.column);
      const id = this.#taken.get(row);
      if (id === undefined || name === '' || canonical(name) === canonical(row.name)) continue;
      const targetId = idOfName(name, row);
      if (targetId === undefined || targetId === id) continue;
      const known = wishes.get(id);
      if (!known) wishes.set(id, { row, targetId });
      else if (known.targetId !== targetId) {
        const columns = [row.record.heading(field.column)];
        row.reasons.push(reason('duplicate_differs', { line: known.row.record.line, columns }));
      }
    }
    const canLink = (id: string, targetId: string): boolean =>
      field.stored !== 'parent_id' || !this.#isUnder(targetId, id);
    for (let moved = true; moved;) {
      moved = false;
      for (const [id, { targetId }] of wishes) {
        if (!canLink(id, targetId)) continue;
        this.#change(id, { [field.stored]: targetId } as RowValues<E>);
        wishes.delete(id);
        moved = true;
      }
    }
    for (const { row } of wishes.values()) {
      row.reasons.push(reason('unit_cycle', { names: [row.name, row.record.text(field.column)] }));
    }
  }

  /** Plans one more change of a row, told with the others. */
  #change(id: string, values: RowValues<E>): void {
    const known = this.#rows.get(id) ?? {};
    const told = changedValues(this.#entity, known as Partial<Row<E>>, values);
    if (told.changes.length === 0) return;
    this.#draft.update(this.#entity, id, told.values);
    this.#rows.set(id, { ...known, ...told.values } as Partial<Row<E>>);
    this.#changes.get(id)?.push(...told.changes.map((change) => this.#withNames(change)));
  }

  addAside(name: string): string {
    const id = this.#draft.createNamed(this.#entity, name);
    this.#resolver.add({ id, name });
    this.#rows.set(id, { ...nameOnly[this.#entity], name } as unknown as Partial<Row<E>>);
    return id;
  }

  #planRow(row: NamedRow<E>): RowOutcome {
    const { record, name, reasons } = row;
    if (name === '') return outcome(record, '', 'refused', { reasons: [reason('no_name', {}), ...reasons] });
    const found = this.#resolver.find(name);
    if (found.kind === 'several') {
      const candidates = found.things.map((thing) => ({ entity: this.#entity, id: thing.id, name: thing.name }));
      return outcome(record, name, 'doubtful', { reasons: [reason('name_twice', { name }), ...reasons], candidates });
    }
    if (found.kind === 'found') return this.#complete(found.thing.id, row);
    const { near } = found;
    if (near.length > 0) {
      const candidates = near.map((thing) => ({ entity: this.#entity, id: thing.id, name: thing.name }));
      return outcome(record, name, 'doubtful', { reasons: [reason('close_name', { name }), ...reasons], candidates });
    }
    return this.#create(row);
  }

  #create(row: NamedRow<E>): RowOutcome {
    const given = Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== null && value !== ''));
    const values = { ...nameOnly[this.#entity], ...given, name: row.name } as unknown as RowValues<E>;
    const id = this.#draft.create(this.#entity, values);
    this.#resolver.add({ id, name: row.name });
    this.#rows.set(id, values as Partial<Row<E>>);
    this.#lines.set(id, row.record.line);
    this.#taken.set(row, id);
    return outcome(row.record, row.name, 'added', { reasons: row.reasons, target: { entity: this.#entity, id } });
  }

  #complete(id: string, row: NamedRow<E>): RowOutcome {
    const line = this.#lines.get(id);
    if (line === undefined) {
      this.#lines.set(id, row.record.line);
    } else {
      const columns = overwritten(this.#entity, this.#rows.get(id) ?? {}, row);
      if (columns.length > 0) {
        const why = reason('duplicate_differs', { line, columns });
        return outcome(row.record, row.name, 'doubtful', { reasons: [why, ...row.reasons] });
      }
      row.reasons.push(reason('duplicate_in_file', { line }));
    }
    const changes: RowOutcome['changes'][number][] = [];
    this.#changes.set(id, changes);
    this.#change(id, row.values);
    this.#taken.set(row, id);
    return outcome(row.record, row.name, 'matched', {
      reasons: row.reasons,
      changes,
      target: { entity: this.#entity, id },
    });
  }

  #withNames(change: RowOutcome['changes'][number]): RowOutcome['changes'][number] {
    if (change.field !== 'parent_id' && change.field !== 'replaced_by_id') return change;
    const nameOf = (id: typeof change.before): string => (typeof id === 'string' ? this.#resolver.nameOf(id) : '');
    return { ...change, beforeName: nameOf(change.before), afterName: nameOf(change.after) };
  }
}

/** Headings under which a second row of the same name says something else than the first. */
function overwritten<E extends 'tool' | 'process'>(entity: E, known: Partial<Row<E>>, row: NamedRow<E>): string[] {
  const { changes } = changedValues(entity, known, row.values);
  return changes
    .filter((change) => change.before !== null)
    .map(({ field }) =>
      row.record.heading((field === 'unit_id' ? 'unit' : field === 'owner_id' ? 'owner' : field) as ImportField),
    );
}
