import type { Row } from '../model.ts';
import { canonical } from './canonical-text.ts';
import { changedValues, rowsOf, type Draft } from './draft.ts';
import type { ExistingRows, ImportOptions, RowOutcome, RowValues } from './import-plan.ts';
import type { ImportField } from './import-fields.ts';
import { reason, type Reason } from './import-reason.ts';
import { NameResolver } from './name-resolver.ts';
import { outcome } from './outcome.ts';
import { knownPeople, personLabel, PersonIndex } from './person-index.ts';
import { splitList } from './read-people.ts';
import { numbersOf, recordNumber, type ImportRecord } from './read-records.ts';
import {
  documentationWords,
  readChoice,
  readLevel,
  toolKindWords,
  toolStatusWords,
  type ChoiceWords,
} from './read-words.ts';
import { splitPath } from './unit-paths.ts';
import { UnitResolver } from './unit-resolver.ts';

/** A row of a list of tools or processes: things that are told apart by their name. */
interface NamedRow<E extends 'tool' | 'process'> {
  readonly record: ImportRecord;
  readonly name: string;
  readonly values: RowValues<E>;
  readonly reasons: Reason[];
}

/** Plans a list of tools: official, shadow and in-house ones. */
export function planTools(
  sheets: readonly (readonly ImportRecord[])[],
  existing: ExistingRows,
  options: ImportOptions,
  draft: Draft,
): RowOutcome[] {
  const rows = sheets.flatMap((records) => readTools(records, options));
  const planner = new NamedPlanner('tool', rowsOf(existing, 'tool'), draft, { kind: 'official' });
  const outcomes = planner.plan(rows);
  for (const row of rows) {
    const name = row.record.text('replaced_by');
    const id = planner.idOf(row.name);
    const successor = name === '' ? undefined : planner.idOf(name);
    if (name !== '' && successor === undefined) row.reasons.push(reason('tool_not_found', { name }));
    if (id !== undefined && successor !== undefined && id !== successor)
      planner.change(id, { replaced_by_id: successor });
  }
  return outcomes;
}

/** Plans a list of processes, with the tools and populations that take part in each. */
export function planProcesses(
  sheets: readonly (readonly ImportRecord[])[],
  existing: ExistingRows,
  options: ImportOptions,
  draft: Draft,
): RowOutcome[] {
  const units = new UnitResolver(rowsOf(existing, 'unit'), draft);
  const people = new PersonIndex(knownPeople(rowsOf(existing, 'person'), rowsOf(existing, 'identity')));
  const rows = sheets.flatMap((records) => records.map((record) => readProcess(record, units, people)));
  const planner = new NamedPlanner('process', rowsOf(existing, 'process'), draft, {});
  const outcomes = planner.plan(rows);
  const links = new ProcessLinks(existing, options, draft);
  for (const row of rows) {
    const id = planner.idOf(row.name);
    if (id === undefined || !planner.isTaken(row)) continue;
    links.link(id, row);
    const parent = row.record.text('parent');
    if (parent === '' || canonical(parent) === canonical(row.name)) continue;
    const parentId = planner.idOf(parent) ?? planner.addAside(parent);
    if (!planner.isUnder(parentId, id)) planner.change(id, { parent_id: parentId });
    else row.reasons.push(reason('unit_cycle', { names: [row.name, parent] }));
  }
  return outcomes;
}

function readTools(records: readonly ImportRecord[], options: ImportOptions): NamedRow<'tool'>[] {
  const users = numbersOf(records, 'expected_users', options.language);
  return records.map((record) => {
    const reasons = record.remarks();
    const expected = recordNumber(record, 'expected_users', users);
    reasons.push(...expected.reasons);
    return {
      record,
      name: record.text('name'),
      reasons,
      values: {
        kind: choiceOf(record, 'kind', toolKindWords, reasons),
        status: choiceOf(record, 'status', toolStatusWords, reasons),
        publisher: record.text('publisher'),
        description: record.lines('description'),
        owner: record.text('owner'),
        link: record.text('link'),
        expected_users: expected.number === undefined ? null : Math.max(0, Math.round(expected.number)),
        comment: record.lines('comment'),
      } as RowValues<'tool'>,
    };
  });
}

function readProcess(record: ImportRecord, units: UnitResolver, people: PersonIndex): NamedRow<'process'> {
  const reasons = record.remarks();
  const criticality = readLevel(record.text('criticality'));
  if (record.text('criticality') !== '' && criticality === undefined) {
    reasons.push(reason('unknown_word', { column: record.heading('criticality'), value: record.text('criticality') }));
  }
  return {
    record,
    name: record.text('name'),
    reasons,
    values: {
      description: record.lines('description'),
      documentation: choiceOf(record, 'documentation', documentationWords, reasons),
      documentation_link: record.text('documentation_link'),
      unit_id: unitOf(record, units, reasons),
      owner_id: personOf(record, people, reasons),
      frequency: record.text('frequency'),
      volume: record.text('volume'),
      criticality: criticality ?? null,
      improvement: record.lines('improvement'),
      comment: record.lines('comment'),
    },
  };
}

function choiceOf<C extends string>(
  record: ImportRecord,
  field: 'kind' | 'status' | 'documentation',
  words: ChoiceWords<C>,
  reasons: Reason[],
): C | null {
  const value = record.text(field);
  if (value === '') return null;
  const choice = readChoice(value, words);
  if (choice === undefined) reasons.push(reason('unknown_word', { column: record.heading(field), value }));
  return choice ?? null;
}

function unitOf(record: ImportRecord, units: UnitResolver, reasons: Reason[]): string | null {
  const name = record.text('unit');
  if (name === '') return null;
  const found = units.find(splitPath(name));
  if (found.kind === 'found') return found.id;
  reasons.push(found.kind === 'new' ? reason('unit_not_found', { name }) : reason('unit_ambiguous', { name }));
  return null;
}

function personOf(record: ImportRecord, people: PersonIndex, reasons: Reason[]): string | null {
  const name = record.text('owner');
  if (name === '') return null;
  const found = people.find(name);
  if (found.kind === 'sure') {
    if (found.how === 'spelling') reasons.push(reason('spelling_differs', { name, found: personLabel(found.person) }));
    return found.person.id;
  }
  reasons.push(found.kind === 'none' ? reason('person_not_found', { name }) : reason('person_ambiguous', { name }));
  return null;
}

/** Matches rows by name with what is there and with one another, and plans their writes. */
class NamedPlanner<E extends 'tool' | 'process'> {
  readonly #entity: E;
  readonly #draft: Draft;
  readonly #defaults: RowValues<E>;
  readonly #resolver: NameResolver;
  readonly #rows: Map<string, Partial<Row<E>>>;
  readonly #lines = new Map<string, number>();
  readonly #taken = new Set<NamedRow<E>>();
  readonly #changes = new Map<string, RowOutcome['changes'][number][]>();

  constructor(entity: E, rows: readonly Row<E>[], draft: Draft, defaults: RowValues<E>) {
    this.#entity = entity;
    this.#draft = draft;
    this.#defaults = defaults;
    this.#resolver = new NameResolver(rows);
    this.#rows = new Map(rows.map((row) => [row.id, row]));
  }

  plan(rows: readonly NamedRow<E>[]): RowOutcome[] {
    return rows.map((row) => this.#planRow(row));
  }

  idOf(name: string): string | undefined {
    const found = this.#resolver.find(name);
    return found.kind === 'found' ? found.thing.id : undefined;
  }

  isTaken(row: NamedRow<E>): boolean {
    return this.#taken.has(row);
  }

  isUnder(id: string, top: string): boolean {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at);) {
      if (at === top) return true;
      seen.add(at);
      const row = this.#rows.get(at) as { readonly parent_id?: string | null } | undefined;
      at = row?.parent_id ?? null;
    }
    return false;
  }

  /** Plans one more change of a row, told with the others. */
  change(id: string, values: RowValues<E>): void {
    const known = this.#rows.get(id) ?? {};
    const told = changedValues(this.#entity, known as Partial<Row<E>>, values);
    if (told.changes.length === 0) return;
    this.#draft.update(this.#entity, id, told.values);
    this.#rows.set(id, { ...known, ...told.values } as Partial<Row<E>>);
    this.#changes.get(id)?.push(...told.changes.map((change) => this.#withNames(change)));
  }

  addAside(name: string): string {
    const values = { ...this.#defaults, name } as RowValues<E>;
    const id = this.#draft.createAside(this.#entity, values, name);
    this.#resolver.add({ id, name });
    this.#rows.set(id, values as Partial<Row<E>>);
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
    const values = { ...this.#defaults, ...given, name: row.name } as unknown as RowValues<E>;
    const id = this.#draft.create(this.#entity, values);
    this.#resolver.add({ id, name: row.name });
    this.#rows.set(id, values as Partial<Row<E>>);
    this.#lines.set(id, row.record.line);
    this.#taken.add(row);
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
    this.change(id, row.values);
    this.#taken.add(row);
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

/** The tools and populations of processes. */
class ProcessLinks {
  readonly #draft: Draft;
  readonly #createMissing: boolean;
  readonly #tools: NameResolver;
  readonly #populations: NameResolver;
  readonly #known: Set<string>;

  constructor(existing: ExistingRows, options: ImportOptions, draft: Draft) {
    this.#draft = draft;
    this.#createMissing = options.createMissing === true;
    this.#tools = new NameResolver(rowsOf(existing, 'tool'));
    this.#populations = new NameResolver(rowsOf(existing, 'population'));
    this.#known = new Set([
      ...rowsOf(existing, 'process_tool').map((link) => `${link.process_id} ${link.tool_id}`),
      ...rowsOf(existing, 'process_population').map((link) => `${link.process_id} ${link.population_id}`),
    ]);
  }

  link(processId: string, row: NamedRow<'process'>): void {
    for (const name of row.record.cells('tools').flatMap((cell) => splitList(cell.text))) {
      const toolId = this.#find(this.#tools, name, row, 'tool');
      if (toolId && this.#isNew(processId, toolId))
        this.#draft.put('process_tool', { process_id: processId, tool_id: toolId });
    }
    for (const name of row.record.cells('populations').flatMap((cell) => splitList(cell.text))) {
      const populationId = this.#find(this.#populations, name, row, 'population');
      if (populationId && this.#isNew(processId, populationId)) {
        this.#draft.put('process_population', { process_id: processId, population_id: populationId });
      }
    }
  }

  #find(
    resolver: NameResolver,
    name: string,
    row: NamedRow<'process'>,
    entity: 'tool' | 'population',
  ): string | undefined {
    const found = resolver.find(name);
    if (found.kind === 'found') return found.thing.id;
    if (found.kind === 'several') {
      row.reasons.push(reason('name_ambiguous', { name }));
      return undefined;
    }
    if (!this.#createMissing) {
      row.reasons.push(reason(entity === 'tool' ? 'tool_not_found' : 'population_not_found', { name }));
      return undefined;
    }
    const id =
      entity === 'tool'
        ? this.#draft.createAside('tool', { name, kind: 'official' }, name)
        : this.#draft.createAside('population', { name, scope: 'in' }, name);
    resolver.add({ id, name });
    return id;
  }

  #isNew(processId: string, otherId: string): boolean {
    const key = `${processId} ${otherId}`;
    const isNew = !this.#known.has(key);
    this.#known.add(key);
    return isNew;
  }
}
