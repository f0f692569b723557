import type { Row } from '../model.ts';
import { canonical } from './canonical-text.ts';
import { changedValues, rowsOf, type Draft } from './draft.ts';
import type { ExistingRows, FieldChange, ImportOptions, RowOutcome, RowValues } from './import-plan.ts';
import { levelFields, managerFields, type ImportField } from './import-fields.ts';
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
  const units = rowsOf(existing, 'unit');
  const paths = fullPaths(rows, units);
  const planner = new UnitPlanner(existing, draft);
  const outcomes = new Map(planningOrder(paths).map((row) => [row.record, planner.plan(row)]));
  return rows.flatMap((row) => outcomes.get(row.record) ?? []);
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

/**
 * The whole path of each row: a parent that is itself a row brings what stands above it, and a short name stands
 * for the name when only one unit bears it. Rows that stand under one another in a circle lose their place.
 */
function fullPaths(rows: readonly UnitRow[], units: readonly Row<'unit'>[]): UnitRow[] {
  const nameOf = shortNames(rows, units);
  const told = rows.map((row) => ({ ...row, above: row.above.map((step) => nameOf.get(canonical(step)) ?? step) }));
  const parents = new Map<string, readonly string[] | undefined>();
  for (const row of told) {
    if (row.above.length === 0 || row.name === '') continue;
    const key = canonical(row.name);
    // A name that stands in two places does not tell what is above it.
    const same = parents.has(key) && parents.get(key)?.map(canonical).join('/') !== row.above.map(canonical).join('/');
    parents.set(key, same ? undefined : row.above);
  }
  return told.map((row) => {
    const above = [...row.above];
    const seen = new Set([canonical(row.name)]);
    for (let top = above[0]; top !== undefined; top = above[0]) {
      if (seen.has(canonical(top))) return withoutPlace(row, [row.name, ...above.toReversed()]);
      seen.add(canonical(top));
      const higher = parents.get(canonical(top));
      if (!higher) break;
      above.unshift(...higher);
    }
    return { ...row, above };
  });
}

/** By short name, the name of the only unit that bears it; a short name that is also a name stands for nothing. */
function shortNames(rows: readonly UnitRow[], units: readonly Row<'unit'>[]): ReadonlyMap<string, string> {
  const bearers = new Map<string, Map<string, string>>();
  const names = new Set<string>();
  const add = (name: string, shortName: string): void => {
    if (name === '') return;
    names.add(canonical(name));
    if (shortName === '') return;
    const known = bearers.get(canonical(shortName)) ?? new Map<string, string>();
    bearers.set(canonical(shortName), known.set(canonical(name), name));
  };
  for (const unit of units) add(unit.name, unit.short_name ?? '');
  for (const row of rows) add(row.name, row.values.short_name ?? '');
  const found = new Map<string, string>();
  for (const [shortName, bearing] of bearers) {
    const [name] = bearing.values();
    if (name !== undefined && bearing.size === 1 && !names.has(shortName)) found.set(shortName, name);
  }
  return found;
}

/** The top first; a row that does not say where a unit stands comes after those that do. */
function planningOrder(rows: readonly UnitRow[]): UnitRow[] {
  const placed = new Set(rows.flatMap((row) => (row.above.length > 0 ? [canonical(row.name)] : [])));
  const rank = (row: UnitRow): number =>
    row.above.length === 0 && placed.has(canonical(row.name)) ? Number.MAX_SAFE_INTEGER : row.above.length;
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

function withoutPlace(row: UnitRow, names: readonly string[]): UnitRow {
  return { ...row, above: [], reasons: [...row.reasons, reason('unit_cycle', { names })] };
}

/** What the rows of one unit have said so far, by column. */
type Said = Map<ImportField, string>;

const comparedFields: readonly ImportField[] = ['short_name', 'kind', 'headcount', 'site', ...managerFields];

/** Headings under which a row says something else than the rows of the same unit before it. */
function differingColumns(row: UnitRow, said: Said): string[] {
  return comparedFields
    .filter((field) => {
      const text = canonical(row.record.text(field));
      const before = said.get(field);
      return text !== '' && before !== undefined && before !== text;
    })
    .map((field) => row.record.heading(field));
}

function remember(row: UnitRow, said: Said): Said {
  for (const field of comparedFields) {
    const text = canonical(row.record.text(field));
    if (text !== '') said.set(field, text);
  }
  return said;
}

class UnitPlanner {
  readonly #draft: Draft;
  readonly #units: UnitResolver;
  readonly #rows: Map<string, Partial<Row<'unit'>>>;
  readonly #sites: NameResolver;
  readonly #people: PersonIndex;
  /** By unit, the line of its first row and what its rows have said. */
  readonly #firstRows = new Map<string, { readonly line: number; readonly said: Said }>();

  constructor(existing: ExistingRows, draft: Draft) {
    this.#draft = draft;
    this.#units = new UnitResolver(
      rowsOf(existing, 'unit').map((unit) => ({ ...unit, short_name: null })),
      draft,
    );
    this.#rows = new Map(rowsOf(existing, 'unit').map((unit) => [unit.id, unit]));
    this.#sites = new NameResolver(rowsOf(existing, 'site'));
    this.#people = new PersonIndex(knownPeople(rowsOf(existing, 'person'), rowsOf(existing, 'identity')));
  }

  plan(given: UnitRow): RowOutcome {
    const row = this.#closesCircle(given) ? withoutPlace(given, [given.name, given.above.at(-1) ?? '']) : given;
    const reasons = row.reasons;
    if (row.name === '') return outcome(row.record, '', 'refused', { reasons: [reason('no_name', {}), ...reasons] });
    const found = this.#units.locate(row.above, row.name);
    const candidates = this.#units.named(row.name);
    if (found.kind === 'ambiguous') return this.#doubt(row, reason('unit_ambiguous', { name: row.name }), candidates);
    const id = found.kind === 'found' ? found.id : this.#onlyNamed(row);
    if (id === 'elsewhere') {
      const parent = candidates.map((other) => this.#units.nameOf(this.#units.parentOf(other) ?? '')).join(', ');
      return this.#doubt(row, reason('same_name_other_parent', { name: row.name, parent }), candidates);
    }
    const first = id === undefined ? undefined : this.#firstRows.get(id);
    if (id !== undefined && first) {
      const columns = differingColumns(row, first.said);
      if (columns.length > 0) return this.#doubt(row, reason('duplicate_differs', { line: first.line, columns }), [id]);
      reasons.push(reason('duplicate_in_file', { line: first.line }));
    }
    const parentId = this.#parentId(row, reasons);
    const placed = id === undefined ? this.#create(row, parentId) : this.#complete(id, row, parentId, reasons);
    this.#firstRows.set(placed.id, {
      line: first?.line ?? row.record.line,
      said: remember(row, first?.said ?? new Map()),
    });
    this.#manage(placed, row, reasons);
    return outcome(row.record, row.name, placed.isNew ? 'added' : 'matched', {
      reasons,
      changes: placed.changes,
      target: { entity: 'unit', id: placed.id },
    });
  }

  /** True when the parent that a row names already stands under the unit itself. */
  #closesCircle(row: UnitRow): boolean {
    const above = this.#units.find(row.above, true);
    return above.kind === 'found' && this.#units.named(row.name).some((id) => this.#units.isUnder(above.id, id));
  }

  #doubt(row: UnitRow, why: Reason, ids: readonly string[]): RowOutcome {
    const candidates = ids.map((id) => ({ entity: 'unit' as const, id, name: this.#units.nameOf(id) }));
    return outcome(row.record, row.name, 'doubtful', { reasons: [why, ...row.reasons], candidates });
  }

  /** A unit of that name elsewhere: homonyms of other places are ordinary when a row of the file made them. */
  #onlyNamed(row: UnitRow): string | undefined {
    const others = this.#units.named(row.name).filter((id) => this.#rows.has(id) && !this.#firstRows.has(id));
    return row.above.length > 0 && others.length > 0 && this.#units.find(row.above, true).kind === 'found'
      ? 'elsewhere'
      : undefined;
  }

  #parentId(row: UnitRow, reasons: Reason[]): string | null {
    if (row.above.length === 0) return null;
    const found = this.#units.find(row.above, true);
    const id = this.#units.ensure(row.above, true);
    if (id === undefined) reasons.push(reason('unit_ambiguous', { name: row.above.join(' / ') }));
    else if (found.kind === 'new') reasons.push(reason('parent_created', { name: row.above.at(-1) ?? '' }));
    return id ?? null;
  }

  #create(row: UnitRow, parentId: string | null): Placed {
    const values = { name: row.name, ...row.values, parent_id: parentId, site_id: this.#siteId(row) };
    const id = this.#draft.create('unit', values);
    this.#units.add(id, row.name, parentId);
    this.#rows.set(id, values);
    return { id, isNew: true, changes: [] };
  }

  #complete(id: string, row: UnitRow, parentId: string | null, reasons: Reason[]): Placed {
    const known = this.#rows.get(id) ?? { parent_id: this.#units.parentOf(id) };
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
    const id = this.#draft.createNamed('site', name);
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
