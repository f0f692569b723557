import type { Row } from '../model.ts';
import { changedValues, rowsOf, type Draft } from './draft.ts';
import { countFields } from './import-fields.ts';
import type { Candidate, ExistingRows, ImportOptions, RowOutcome, RowValues } from './import-plan.ts';
import { notFound, reason, type Reason } from './import-reason.ts';
import { NameResolver } from './name-resolver.ts';
import { outcome } from './outcome.ts';
import { datesOf, numbersOf, recordDate, recordNumber, type ImportRecord } from './read-records.ts';
import type { ColumnDates } from './read-dates.ts';
import type { ColumnNumbers } from './read-numbers.ts';

/** How the columns of one sheet are written. */
interface SheetReaders {
  readonly dates: ColumnDates;
  readonly values: ColumnNumbers;
  readonly counts: ReadonlyMap<(typeof countFields)[number], ColumnNumbers>;
}

type MeasuredEntity = 'indicator' | 'tool' | 'population';

/**
 * Plans measures: readings of indicators (indicator, date, value, population, tool), and counts of people of a tool
 * at a date. A row may hold both.
 */
export function planMeasures(
  sheets: readonly (readonly ImportRecord[])[],
  existing: ExistingRows,
  options: ImportOptions,
  draft: Draft,
): RowOutcome[] {
  const planner = new MeasurePlanner(existing, options, draft);
  return sheets.flatMap((records) => {
    const counts = countFields.filter((field) => records[0]?.columns.byField.has(field));
    const readers: SheetReaders = {
      dates: datesOf(records, 'date', options),
      values: numbersOf(records, 'value', options.language),
      counts: new Map(counts.map((field) => [field, numbersOf(records, field, options.language)])),
    };
    return records.map((record) => planner.plan(record, readers));
  });
}

/** What is gathered about a row. */
interface Measured {
  readonly record: ImportRecord;
  readonly label: string;
  readonly date: string;
  readonly populationId: string | null;
  readonly toolId: string | null;
  readonly reasons: Reason[];
}

/** A row that cannot be taken, and what may help. */
class Refusal {
  readonly outcome: RowOutcome;

  constructor(found: RowOutcome) {
    this.outcome = found;
  }
}

class MeasurePlanner {
  readonly #options: ImportOptions;
  readonly #draft: Draft;
  readonly #names: Readonly<Record<MeasuredEntity, NameResolver>>;
  readonly #readings: Map<string, Partial<Row<'reading'>>>;
  readonly #counts: Map<string, Partial<Row<'adoption_count'>>>;
  readonly #lines = new Map<string, number>();

  constructor(existing: ExistingRows, options: ImportOptions, draft: Draft) {
    this.#options = options;
    this.#draft = draft;
    this.#names = {
      indicator: new NameResolver(
        rowsOf(existing, 'indicator').map((indicator) => ({
          id: indicator.id,
          name: indicator.name,
          aliases: [indicator.code],
        })),
      ),
      tool: new NameResolver(rowsOf(existing, 'tool')),
      population: new NameResolver(rowsOf(existing, 'population')),
    };
    this.#readings = new Map(rowsOf(existing, 'reading').map((reading) => [readingKey(reading), reading]));
    this.#counts = new Map(rowsOf(existing, 'adoption_count').map((count) => [countKey(count), count]));
  }

  plan(record: ImportRecord, readers: SheetReaders): RowOutcome {
    const reasons = record.remarks();
    const indicator = record.text('indicator');
    const label = [indicator, record.text('tool'), record.text('population')].filter((text) => text !== '').join(' · ');
    const read = recordDate(record, 'date', readers.dates);
    reasons.push(...read.reasons);
    const { counts, faults } = this.#readCounts(record, readers);
    reasons.push(...faults);
    const measured = indicator !== '' && record.columns.byField.has('value');
    if (!measured && counts.size === 0) {
      return outcome(record, label, 'refused', {
        reasons: [reason(indicator === '' ? 'no_indicator' : 'no_value', {}), ...reasons],
      });
    }
    if (read.date === undefined)
      return outcome(record, label, 'refused', { reasons: [reason('no_date', {}), ...reasons] });
    const value = measured ? recordNumber(record, 'value', readers.values) : { reasons: [] };
    reasons.push(...value.reasons);
    if (measured && value.number === undefined && counts.size === 0) {
      return outcome(record, label, 'refused', { reasons: [reason('no_value', {}), ...reasons] });
    }
    try {
      const row: Measured = {
        record,
        label,
        date: read.date,
        toolId: this.#find('tool', record.text('tool'), record, label, reasons),
        populationId: this.#find('population', record.text('population'), record, label, reasons),
        reasons,
      };
      return measured && value.number !== undefined
        ? this.#planReading(row, indicator, value.number)
        : this.#planCounts(row, counts);
    } catch (refusal) {
      if (refusal instanceof Refusal) return refusal.outcome;
      throw refusal;
    }
  }

  #planReading(row: Measured, indicator: string, value: number): RowOutcome {
    const { record, label, reasons } = row;
    const indicatorId = this.#find('indicator', indicator, record, label, reasons) ?? '';
    const key = { indicator_id: indicatorId, read_on: row.date, population_id: row.populationId, tool_id: row.toolId };
    const values = { value, source: record.text('source'), comment: record.lines('comment') };
    const known = this.#readings.get(readingKey(key));
    const line = this.#lines.get(readingKey(key));
    if (line !== undefined && known?.value !== value) {
      return outcome(record, label, 'doubtful', { reasons: [reason('reading_differs', { line }), ...reasons] });
    }
    if (line !== undefined) reasons.push(reason('duplicate_in_file', { line }));
    this.#lines.set(readingKey(key), line ?? record.line);
    const { values: changed, changes } = changedValues('reading', known ?? {}, values);
    this.#readings.set(readingKey(key), { ...known, ...key, ...changed });
    if (!known) this.#draft.put('reading', { ...key, ...values });
    else if (changes.length > 0) this.#draft.put('reading', { ...key, ...changed });
    return outcome(record, label, known ? 'matched' : 'added', { reasons, changes });
  }

  #planCounts(row: Measured, counts: ReadonlyMap<string, number>): RowOutcome {
    const { record, label, reasons } = row;
    if (row.toolId === null)
      return outcome(record, label, 'refused', { reasons: [reason('no_indicator', {}), ...reasons] });
    const key = { tool_id: row.toolId, population_id: row.populationId, counted_on: row.date };
    const values = { ...Object.fromEntries(counts), comment: record.lines('comment') } as RowValues<'adoption_count'>;
    const known = this.#counts.get(countKey(key));
    const line = this.#lines.get(countKey(key));
    const { values: changed, changes } = changedValues('adoption_count', known ?? {}, values);
    if (line !== undefined && changes.some((change) => change.before !== null)) {
      return outcome(record, label, 'doubtful', { reasons: [reason('reading_differs', { line }), ...reasons] });
    }
    if (line !== undefined) reasons.push(reason('duplicate_in_file', { line }));
    this.#lines.set(countKey(key), line ?? record.line);
    this.#counts.set(countKey(key), { ...known, ...key, ...changed });
    if (!known) this.#draft.put('adoption_count', { ...key, ...values });
    else if (changes.length > 0) this.#draft.put('adoption_count', { ...key, ...changed });
    return outcome(record, label, known ? 'matched' : 'added', { reasons, changes: known ? changes : [] });
  }

  #readCounts(record: ImportRecord, readers: SheetReaders): { counts: Map<string, number>; faults: Reason[] } {
    const counts = new Map<string, number>();
    const faults: Reason[] = [];
    for (const [field, numbers] of readers.counts) {
      const read = recordNumber(record, field, numbers);
      const { number } = read;
      const isCount = number === undefined || (Number.isInteger(number) && number >= 0);
      faults.push(...read.reasons);
      if (!isCount) faults.push(reason('bad_number', { column: record.heading(field), value: record.text(field) }));
      else if (number !== undefined) counts.set(field, number);
    }
    return { counts, faults };
  }

  /** The id of a name, null for no name; a name that nobody knows refuses the row, or is created when asked. */
  #find(entity: MeasuredEntity, name: string, record: ImportRecord, label: string, reasons: Reason[]): string | null {
    if (name === '') return null;
    const found = this.#names[entity].find(name);
    if (found.kind === 'found') return found.thing.id;
    if (found.kind === 'none' && this.#options.createMissing) return this.#create(entity, name);
    const things = found.kind === 'several' ? found.things : found.near;
    const candidates: Candidate[] = things.map((thing) => ({ entity, id: thing.id, name: thing.name }));
    const why = found.kind === 'several' ? reason('name_ambiguous', { name }) : notFound(entity, name);
    throw new Refusal(outcome(record, label, 'doubtful', { reasons: [why, ...reasons], candidates }));
  }

  #create(entity: MeasuredEntity, name: string): string {
    const id = this.#draft.createNamed(entity, name);
    this.#names[entity].add({ id, name });
    return id;
  }
}

function readingKey(row: Pick<Row<'reading'>, 'indicator_id' | 'read_on' | 'population_id' | 'tool_id'>): string {
  return ['reading', row.indicator_id, row.read_on, row.population_id ?? '', row.tool_id ?? ''].join(' ');
}

function countKey(row: Pick<Row<'adoption_count'>, 'tool_id' | 'population_id' | 'counted_on'>): string {
  return ['count', row.tool_id, row.population_id ?? '', row.counted_on].join(' ');
}
