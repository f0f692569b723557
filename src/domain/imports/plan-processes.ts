import { rowsOf, type Draft } from './draft.ts';
import type { ExistingRows, ImportOptions, RowOutcome } from './import-plan.ts';
import { notFound, reason, type Reason } from './import-reason.ts';
import { NameResolver } from './name-resolver.ts';
import { NamedPlanner, type NamedRow } from './named-planner.ts';
import { knownPeople, personLabel, PersonIndex } from './person-index.ts';
import { splitList } from './read-people.ts';
import { recordChoice, type ImportRecord } from './read-records.ts';
import { documentationWords, readLevel } from './read-words.ts';
import { splitPath } from './unit-paths.ts';
import { UnitResolver } from './unit-resolver.ts';

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
  const planner = new NamedPlanner('process', rowsOf(existing, 'process'), draft);
  const outcomes = planner.plan(rows);
  const links = new ProcessLinks(existing, options, draft);
  for (const row of rows) {
    const id = planner.idOfRow(row);
    if (id !== undefined) links.link(id, row);
  }
  planner.linkLater(rows, { stored: 'parent_id', column: 'parent' }, (name, row) => {
    const found = planner.find(name);
    if (found.kind === 'found') return found.thing.id;
    if (found.kind === 'none') return planner.addAside(name);
    row.reasons.push(reason('name_ambiguous', { name }));
    return undefined;
  });
  return outcomes;
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
      documentation: recordChoice(record, 'documentation', documentationWords, reasons),
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
      row.reasons.push(notFound(entity, name));
      return undefined;
    }
    const id = this.#draft.createNamed(entity, name);
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
