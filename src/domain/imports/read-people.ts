import type { RowValues } from './import-plan.ts';
import { tidy } from './canonical-text.ts';
import { levelFields, type ImportField } from './import-fields.ts';
import { reason, type Reason } from './import-reason.ts';
import { bareName, nameOrder, splitName, type NameOrder } from './person-name.ts';
import { datesOf, recordDate, type ImportRecord } from './read-records.ts';
import { readFlag } from './read-words.ts';
import { unitPaths } from './unit-paths.ts';

/** One row of a list of people, read. */
export interface PersonRow {
  readonly record: ImportRecord;
  readonly first: string;
  readonly last: string;
  readonly code: string;
  readonly email: string;
  readonly number: string;
  readonly login: string;
  /** From the top unit to the person's own. */
  readonly unitPath: readonly string[];
  readonly site: string;
  readonly populations: readonly string[];
  /** Everything that tells who the manager is, best first. */
  readonly manager: readonly string[];
  readonly identity: RowValues<'identity'>;
  readonly person: RowValues<'person'>;
  readonly reasons: readonly Reason[];
}

interface Options {
  readonly language: 'fr' | 'en';
  readonly today: string;
}

/** Reads the records of one sheet of people. */
export function readPeople(records: readonly ImportRecord[], options: Options): PersonRow[] {
  const order = wholeNameOrder(records);
  const arrivals = datesOf(records, 'arrived_on', options);
  const departures = datesOf(records, 'left_on', options);
  const paths = unitPaths(
    records,
    levelFields.filter((field) => hasField(records, field)),
  );
  return records.map((record, index) => {
    const name = readName(record, order);
    const email = readEmail(record);
    const arrived = recordDate(record, 'arrived_on', arrivals);
    const left = recordDate(record, 'left_on', departures);
    const manages = flag(record, 'manages', /encadr|manager|cadre/iu);
    const external = flag(
      record,
      'external',
      /^(?:externe|prestataire|interim|contractor|external)/iu,
      /^(?:interne|internal|salari|agent)/iu,
    );
    return {
      record,
      first: name.first,
      last: name.last,
      code: record.text('code'),
      email: email.value,
      number: record.text('employee_number'),
      login: record.text('login'),
      unitPath: paths[index] ?? [],
      site: record.text('site'),
      populations: record.cells('population').flatMap((cell) => splitList(cell.text)),
      manager: managerTexts(record),
      identity: {
        title: name.title || record.text('title'),
        first_name: name.first,
        last_name: name.last,
        email: email.value,
        phone: record.text('phone'),
        mobile: record.text('mobile'),
        employee_number: record.text('employee_number'),
        login: record.text('login'),
      },
      person: {
        job_title: record.text('job_title'),
        grade: record.text('grade'),
        manages: manages.value,
        external: external.value,
        arrived_on: arrived.date ?? null,
        left_on: left.date ?? null,
      },
      reasons: [
        ...record.remarks(),
        ...email.reasons,
        ...arrived.reasons,
        ...left.reasons,
        ...manages.reasons,
        ...external.reasons,
      ],
    };
  });
}

/** Several names in one cell. */
export function splitList(text: string): string[] {
  return text
    .split(/[;\n|]|,(?!\d)|\s\/\s/u)
    .map(tidy)
    .filter((part) => part !== '');
}

function hasField(records: readonly ImportRecord[], field: ImportField): boolean {
  return records.some((record) => record.columns.byField.has(field));
}

function wholeNameOrder(records: readonly ImportRecord[]): NameOrder {
  const [first] = records;
  const column = first?.columns.byField.has('full_name') ? 'full_name' : 'last_name';
  const heading = first?.heading(column).toLowerCase() ?? '';
  const name = heading.search(/\b(?:noms?|last|surname)\b/u);
  const given = heading.search(/\b(?:pr[ée]noms?|first)\b/u);
  const told: NameOrder | undefined =
    name === -1 || given === -1 ? undefined : name < given ? 'last_first' : 'first_last';
  return nameOrder(records.map((record) => record.text(column)), told); // prettier-ignore
}

function readName(record: ImportRecord, order: NameOrder): { first: string; last: string; title: string } {
  const last = record.text('last_name');
  const first = record.text('first_name');
  const whole = record.text('full_name');
  if (first !== '' && (last !== '' || whole === '')) {
    const bare = bareName(last);
    return { first, last: bare.name, title: bare.title ?? '' };
  }
  const text = last === '' ? whole : last;
  if (text === '') return { first, last: '', title: '' };
  if (record.columns.byField.has('first_name') && last !== '')
    return { first: '', last: bareName(text).name, title: '' };
  const name = splitName(text, order);
  return { first: name.first, last: name.last, title: name.title ?? '' };
}

function readEmail(record: ImportRecord): { value: string; reasons: readonly Reason[] } {
  const text = record.text('email').replace(/^mailto:/iu, '');
  if (text === '') return { value: '', reasons: [] };
  const address = /[^\s<>;,()]+@[^\s<>;,()]+\.[^\s<>;,().]{2,}/u.exec(text)?.[0];
  return address === undefined
    ? { value: '', reasons: [reason('bad_email', { value: text })] }
    : { value: address, reasons: [] };
}

function flag(
  record: ImportRecord,
  field: 'manages' | 'external',
  yes: RegExp,
  no = /^(?:non|agent|sans)/iu,
): { value: 0 | 1 | null; reasons: readonly Reason[] } {
  const text = record.text(field);
  if (text === '') return { value: null, reasons: [] };
  const value = readFlag(text) ?? (no.test(text) ? 0 : yes.test(text) ? 1 : undefined);
  if (value !== undefined) return { value, reasons: [] };
  return { value: null, reasons: [reason('unknown_word', { column: record.heading(field), value: text })] };
}

/** Number and e-mail are surer than a name. */
export function managerTexts(record: ImportRecord): string[] {
  const whole = `${record.text('manager_first_name')} ${record.text('manager_last_name')}`.trim();
  const texts = [record.text('manager_number'), record.text('manager_email'), whole, record.text('manager')];
  return texts.filter((text) => text !== '');
}
