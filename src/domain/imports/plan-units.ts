import type { Row } from '../model.ts';
import { canonical } from './canonical-text.ts';
import { changedValues, rowsOf, type Draft } from './draft.ts';
import type { ExistingRows, FieldChange, ImportOptions, RowOutcome, RowValues } from './import-plan.ts';
import { levelFields } from './import-fields.ts';
import { reason, type Reason } from './import-reason.ts';
import { NameResolver } from './name-resolver.ts';
import { outcome } from './outcome.ts';
import { knownPeople, personLabel, PersonIndex } from './person-index.ts';
import { findManager } from './plan-managers.ts';
import { managerTexts } from './read-people.ts';
import { numbersOf, recordNumber, type ImportRecord } from './read-records.ts';
import { splitPath, unitPaths } from './unit-paths.ts';
import { UnitResolver } from './unit-resolver.ts';

/** One row of a list of units, read. */
interface UnitRow {
  readonly record: ImportRecord;
  readonly name: string;
  /** Units above it, from the top; empty when the list does not say. */
  readonly above: readonly string[];
  readonly values: RowValues<'unit'>;
  readonly reasons: Reason[];
}

/** What became of a row. */
interface Placed {
  readonly id: string;
  readonly isNew: boolean;
  readonly changes: FieldChange[];
}

/**
 * Plans a list of units. A parent may stand below in the list, or nowhere: it is then created by its name. A unit
 * that would stand under itself keeps the place that it had.
 */
export function planUnits(
  sheets: readonly (readonly ImportRecord[])[],
  existing: ExistingRows,
  options: ImportOptions,
  draft: Draft,
): RowOutcome[] {
  const rows = sheets.flatMap((records) => readUnits(records, options));
  return new UnitPlanner(existing, draft).plan(rows);
}

function readUnits(records: readonly ImportRecord[], options: ImportOptions): UnitRow[] {
  const headcounts = numbersOf(records, 'headcount', options.language);
  const fields = levelFields.filter((field) => records[0]?.columns.byField.has(field));
  const paths = unitPaths(records, fields);
  return records.map((record, at) => {
    const levels = paths[at] ?? [];
    const named = record.text('name');
    const parent = splitPath(record.text('parent'));
    const path = named === '' ? levels : [...(parent.length > 0 ? parent : levels), ...splitPath(named)];
    const tidyPath = path.filter((step, index) => canonical(step) !== canonical(path[index - 1] ?? ''));
    const headcount = recordNumber(record, 'headcount', headcounts);
    return {
      record,
      name: tidyPath.at(-1) ?? '',
      above: tidyPath.slice(0, -1),
      values: {
        short_name: record.text('short_name'),
        kind: record.text('kind'),
        headcount: headcount.number === undefined ? null : Math.max(0, Math.round(headcount.number)),
      },
      reasons: [...record.remarks(), ...headcount.reasons],
    };
  });
}

/** What other rows may call a unit. */
function namesOf(row: UnitRow): string[] {
  return [canonical(row.name), canonical(row.values.short_name ?? '')].filter((name) => name !== '');
}

class UnitPlanner {
  readonly #draft: Draft;
  readonly #units: UnitResolver;
  readonly #rows: Map<string, Partial<Row<'unit'>>>;
  readonly #sites: NameResolver;
  readonly #people: PersonIndex;
  /** Line of the row that is each unit. */
  readonly #lines = new Map<string, number>();

  constructor(existing: ExistingRows, draft: Draft) {
    this.#draft = draft;
    this.#units = new UnitResolver(rowsOf(existing, 'unit'), draft);
    this.#rows = new Map(rowsOf(existing, 'unit').map((unit) => [unit.id, unit]));
    this.#sites = new NameResolver(rowsOf(existing, 'site'));
    this.#people = new PersonIndex(knownPeople(rowsOf(existing, 'person'), rowsOf(existing, 'identity')));
  }

  plan(rows: readonly UnitRow[]): RowOutcome[] {
    const outcomes = new Map<UnitRow, RowOutcome>();
    let pending = rows;
    while (pending.length > 0) {
      const names = new Set(pending.flatMap(namesOf));
      const ready = pending.filter((row) => this.#isReady(row, names));
      // Rows that all wait for one another form a circle: the first one loses its parent.
      const [first] = pending;
      const next = ready.length > 0 || !first ? ready : [this.#withoutParent(first, pending)];
      for (const row of next) outcomes.set(row, this.#planRow(row));
      const done = new Set(next.map((row) => row.record));
      pending = pending.filter((row) => !done.has(row.record));
    }
    const byRecord = new Map([...outcomes].map(([row, found]) => [row.record, found]));
    return rows.flatMap((row) => byRecord.get(row.record) ?? []);
  }

  /** A row may be planned once no other row that is still to come is its parent. */
  #isReady(row: UnitRow, pending: ReadonlySet<string>): boolean {
    const parent = row.above.at(-1);
    return parent === undefined || !pending.has(canonical(parent)) || this.#units.find(row.above).kind === 'found';
  }

  #withoutParent(row: UnitRow, pending: readonly UnitRow[]): UnitRow {
    const names = [row.name, ...(pending.length === 0 ? row.above.slice(-1) : [])];
    if (pending.length > 0) {
      for (let above = row.above.at(-1); above !== undefined && names.length <= pending.length;) {
        names.push(above);
        const key = canonical(above);
        if (namesOf(row).includes(key)) break;
        above = pending.find((other) => namesOf(other).includes(key))?.above.at(-1);
      }
    }
    return { ...row, above: [], reasons: [...row.reasons, reason('unit_cycle', { names })] };
  }

  #planRow(given: UnitRow): RowOutcome {
    const row = this.#closesCircle(given) ? this.#withoutParent(given, []) : given;
    const reasons = row.reasons;
    if (row.name === '') return outcome(row.record, '', 'refused', { reasons: [reason('no_name', {}), ...reasons] });
    const found = this.#units.find([...row.above, row.name]);
    const candidates = this.#units.named(row.name);
    if (found.kind === 'ambiguous') return this.#doubt(row, reason('unit_ambiguous', { name: row.name }), candidates);
    const id = found.kind === 'found' ? found.id : this.#onlyNamed(row);
    if (id === 'elsewhere') {
      const parent = candidates.map((other) => this.#units.nameOf(this.#units.parentOf(other) ?? '')).join(', ');
      return this.#doubt(row, reason('same_name_other_parent', { name: row.name, parent }), candidates);
    }
    const line = id === undefined ? undefined : this.#lines.get(id);
    const parentId = this.#parentId(row, reasons);
    if (id !== undefined && line !== undefined) {
      const differs = changedValues('unit', this.#rows.get(id) ?? {}, row.values).changes.some(
        (change) => change.before !== null,
      );
      if (differs) return this.#doubt(row, reason('duplicate_differs', { line, columns: [] }), [id]);
      reasons.push(reason('duplicate_in_file', { line }));
    }
    const placed = id === undefined ? this.#create(row, parentId) : this.#complete(id, row, parentId, reasons);
    this.#lines.set(placed.id, line ?? row.record.line);
    this.#manage(placed, row, reasons);
    return outcome(row.record, row.name, placed.isNew ? 'added' : 'matched', {
      reasons,
      changes: placed.changes,
      target: { entity: 'unit', id: placed.id },
    });
  }

  /** True when the parent that a row names already stands under the unit itself. */
  #closesCircle(row: UnitRow): boolean {
    const above = this.#units.find(row.above);
    return above.kind === 'found' && this.#units.named(row.name).some((id) => this.#units.isUnder(above.id, id));
  }

  #doubt(row: UnitRow, why: Reason, ids: readonly string[]): RowOutcome {
    const candidates = ids.map((id) => ({ entity: 'unit' as const, id, name: this.#units.nameOf(id) }));
    return outcome(row.record, row.name, 'doubtful', { reasons: [why, ...row.reasons], candidates });
  }

  /** A unit of that name elsewhere: homonyms of other places are ordinary when a row of the file made them. */
  #onlyNamed(row: UnitRow): string | undefined {
    const others = this.#units.named(row.name).filter((id) => this.#rows.has(id) && !this.#lines.has(id));
    return row.above.length > 0 && others.length > 0 && this.#units.find(row.above).kind === 'found'
      ? 'elsewhere'
      : undefined;
  }

  #parentId(row: UnitRow, reasons: Reason[]): string | null {
    if (row.above.length === 0) return null;
    const found = this.#units.find(row.above);
    const id = this.#units.ensure(row.above);
    if (id === undefined) reasons.push(reason('unit_ambiguous', { name: row.above.join(' / ') }));
    else if (found.kind === 'new') reasons.push(reason('parent_created', { name: row.above.at(-1) ?? '' }));
    return id ?? null;
  }

  #create(row: UnitRow, parentId: string | null): Placed {
    const values = { name: row.name, ...row.values, parent_id: parentId, site_id: this.#siteId(row) };
    const id = this.#draft.create('unit', values);
    this.#units.add(id, row.name, row.values.short_name ?? '', parentId);
    this.#rows.set(id, values);
    return { id, isNew: true, changes: [] };
  }

  #complete(id: string, row: UnitRow, parentId: string | null, reasons: Reason[]): Placed {
    const known = this.#rows.get(id) ?? {};
    let parent = parentId;
    if (parent !== null && parent !== (known.parent_id ?? null) && !this.#units.place(id, parent)) {
      reasons.push(reason('unit_cycle', { names: [row.name, this.#units.nameOf(parent)] }));
      parent = null;
    }
    const wanted = { ...row.values, parent_id: parent, site_id: this.#siteId(row) };
    const { values, changes } = changedValues('unit', known, wanted);
    this.#draft.update('unit', id, values);
    this.#rows.set(id, { ...known, ...values });
    return { id, isNew: false, changes: changes.map((change) => this.#withNames(change)) };
  }

  #withNames(change: FieldChange): FieldChange {
    const resolver = change.field === 'parent_id' ? this.#units : change.field === 'site_id' ? this.#sites : undefined;
    if (!resolver) return change;
    const nameOf = (id: FieldChange['before']): string => (typeof id === 'string' ? resolver.nameOf(id) : '');
    return { ...change, beforeName: nameOf(change.before), afterName: nameOf(change.after) };
  }

  #siteId(row: UnitRow): string | null {
    const name = row.record.text('site');
    if (name === '') return null;
    const found = this.#sites.find(name);
    if (found.kind === 'several') {
      row.reasons.push(reason('site_ambiguous', { name }));
      return null;
    }
    if (found.kind === 'found') return found.thing.id;
    const id = this.#draft.createAside('site', { name }, name);
    this.#sites.add({ id, name });
    return id;
  }

  #manage(placed: Placed, row: UnitRow, reasons: Reason[]): void {
    const texts = managerTexts(row.record);
    if (texts.length === 0) return;
    const report = { isNew: placed.isNew, reasons, changes: placed.changes };
    const manager = findManager({ personId: '', texts, report }, this.#people);
    const before = this.#rows.get(placed.id)?.manager_id ?? null;
    if (!manager || before === manager.id) return;
    this.#draft.update('unit', placed.id, { manager_id: manager.id });
    if (placed.isNew) return;
    const known = before === null ? undefined : this.#people.get(before);
    placed.changes.push({
      entity: 'unit',
      field: 'manager_id',
      before,
      after: manager.id,
      beforeName: known ? personLabel(known) : '',
      afterName: personLabel(manager),
    });
  }
}
