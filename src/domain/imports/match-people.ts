import { canonical } from './canonical-text.ts';
import { levelFields, managerFields, type ImportField } from './import-fields.ts';
import { reason, type Reason } from './import-reason.ts';
import { emailKey, numberKey, personLabel, type KnownPerson, type PersonIndex } from './person-index.ts';
import { wholeNameWords } from './person-name.ts';
import type { PersonRow } from './read-people.ts';
import type { UnitFound } from './unit-resolver.ts';

/** What a row of a list of people is, compared with the workspace and with the rows before it. */
export type PersonVerdict =
  | { readonly kind: 'new'; readonly reasons: readonly Reason[] }
  | {
      readonly kind: 'same';
      readonly id: string;
      readonly reasons: readonly Reason[];
      /** The name in the file is mistyped: what the workspace has is kept. */
      readonly keepsName: boolean;
    }
  /** The person of an earlier row, which says nothing else. */
  | { readonly kind: 'again'; readonly earlier: number; readonly reasons: readonly Reason[] }
  | { readonly kind: 'doubt'; readonly reasons: readonly Reason[]; readonly candidates: readonly KnownPerson[] };

interface UnitFinder {
  find(path: readonly string[]): UnitFound;
}

/**
 * Tells for each row whether it is a person of the workspace, a new one, one already named above, or a doubt.
 * Staff number, e-mail, login and code decide; a name decides only when nothing contradicts it, and homonyms are
 * never merged by guess. The verdicts do not change when the same list is planned again after its own plan.
 */
export function matchPeople(rows: readonly PersonRow[], index: PersonIndex, units: UnitFinder): PersonVerdict[] {
  const verdicts: PersonVerdict[] = rows.map((row) => matchKnown(row, index, units));
  const earlier = new EarlierRows(rows, index);
  for (const [at, row] of rows.entries()) {
    const verdict = verdicts[at];
    if (!verdict || verdict.kind === 'doubt') continue;
    verdicts[at] = earlier.compare(at, row, verdict);
  }
  const claimed = new Set(verdicts.flatMap((verdict) => (verdict.kind === 'same' ? [verdict.id] : [])));
  const named = namesOf(rows, index);
  for (const [at, row] of rows.entries()) {
    const verdict = verdicts[at];
    if (verdict?.kind !== 'new') continue;
    const near = matchNear(row, verdict, index, units, claimed, named);
    if (near.kind === 'same') claimed.add(near.id);
    verdicts[at] = near;
  }
  return verdicts;
}

/** How a row is called in a report. */
export function rowLabel(row: PersonRow): string {
  return `${row.first} ${row.last}`.trim() || row.number || row.email || row.login || row.code;
}

function matchKnown(row: PersonRow, index: PersonIndex, units: UnitFinder): PersonVerdict {
  const byKey: readonly (readonly [string, readonly KnownPerson[]])[] = [
    [row.code, row.code === '' ? [] : index.byCode(row.code)],
    [row.number, row.number === '' ? [] : index.byNumber(row.number)],
    [row.email, row.email === '' ? [] : index.byEmail(row.email)],
    [row.login, row.login === '' ? [] : index.byLogin(row.login)],
  ];
  const twice = byKey.find(([, people]) => people.length > 1);
  if (twice) return doubt(reason('key_twice', { key: twice[0] }), twice[1]);
  const people = [...new Set(byKey.flatMap(([, found]) => found))];
  const [person, other] = people;
  if (person && other) {
    return doubt(reason('keys_disagree', { name: personLabel(person), other: personLabel(other) }), people);
  }
  if (person) return matchByKey(row, person);
  return matchByName(row, index, units);
}

function matchByKey(row: PersonRow, person: KnownPerson): PersonVerdict {
  if (row.number !== '' && person.number !== undefined && numberKey(row.number) !== numberKey(person.number)) {
    return doubt(reason('keys_disagree', { name: rowLabel(row), other: personLabel(person) }), [person]);
  }
  const words = wholeNameWords(row.first, row.last);
  const own = wholeNameWords(person.first, person.last);
  const strange = words.length > 0 && own.length > 0 && !words.some((word) => own.includes(word));
  if (strange && !words.some((word) => own.some((known) => nearWord(word, known)))) {
    return doubt(reason('name_differs', { name: rowLabel(row), found: personLabel(person) }), [person]);
  }
  return same(person.id);
}

function matchByName(row: PersonRow, index: PersonIndex, units: UnitFinder): PersonVerdict {
  const homonyms = index.byName(row.first, row.last);
  if (homonyms.length === 0) return { kind: 'new', reasons: [] };
  const name = rowLabel(row);
  const open = homonyms.filter((person) => !contradicts(row, person));
  const renamed = open.find((person) => changedEmail(row, person));
  if (renamed) return doubt(reason('same_name_other_email', { name, email: renamed.email ?? '' }), [renamed]);
  const [only] = open;
  if (!only) return { kind: 'new', reasons: [reason('homonym_added', { name })] };
  const compared = open.map((person) => compareUnits(row, person, units));
  if (homonyms.length === 1) {
    if (compared[0] !== 'other') return same(only.id);
    return doubt(reason('same_name_other_unit', { name, unit: row.unitPath.at(-1) ?? '' }), [only]);
  }
  const inUnit = open.filter((_, at) => compared[at] === 'same');
  const [member] = inUnit;
  const told = inUnit.length === 1 && compared.every((place) => place !== 'unknown');
  return told && member ? same(member.id) : doubt(reason('homonyms', { name }), open);
}

/** A different staff number, or an e-mail with another name before the @, makes another person. */
function contradicts(row: PersonRow, person: KnownPerson): boolean {
  if (row.number !== '' && person.number !== undefined) return numberKey(row.number) !== numberKey(person.number);
  if (row.email === '' || person.email === undefined) return false;
  return mailbox(row.email) !== mailbox(person.email);
}

function changedEmail(row: PersonRow, person: KnownPerson): boolean {
  if (row.email === '' || person.email === undefined || emailKey(row.email) === emailKey(person.email)) return false;
  return !(row.number !== '' && person.number !== undefined);
}

function mailbox(email: string): string {
  return email.trim().toLowerCase().split('@')[0] ?? '';
}

function compareUnits(row: PersonRow, person: KnownPerson, units: UnitFinder): 'same' | 'other' | 'unknown' {
  if (row.unitPath.length === 0 || person.unitId === undefined) return 'unknown';
  const found = units.find(row.unitPath);
  if (found.kind === 'ambiguous') return found.ids.includes(person.unitId) ? 'unknown' : 'other';
  return found.kind === 'found' && found.id === person.unitId ? 'same' : 'other';
}

function matchNear(
  row: PersonRow,
  verdict: PersonVerdict,
  index: PersonIndex,
  units: UnitFinder,
  claimed: ReadonlySet<string>,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): PersonVerdict {
  const name = rowLabel(row);
  const near = index
    .near(row.first, row.last)
    .filter((person) => !claimed.has(person.id) && !contradicts(row, person) && !isOtherName(row, person, named));
  const [only] = near;
  if (!only) return verdict;
  const sure = near.length === 1 && compareUnits(row, only, units) === 'same';
  if (!sure) return doubt(reason('close_name', { name }), near);
  return {
    kind: 'same',
    id: only.id,
    // A row with a staff number or an e-mail will decide by it from now on, so its spelling counts.
    keepsName: row.number === '' && row.email === '' && row.login === '',
    reasons: [reason('spelling_differs', { name, found: personLabel(only) })],
  };
}

/** A word that other people bear as well is a real name, not the candidate's name mistyped. */
function isOtherName(row: PersonRow, person: KnownPerson, named: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const words = wholeNameWords(row.first, row.last);
  const own = wholeNameWords(person.first, person.last);
  const strange = words.filter((word) => !own.includes(word));
  const names = new Set([nameKey(words), nameKey(own)]);
  return strange.length > 0 && strange.every((word) => [...(named.get(word) ?? [])].some((name) => !names.has(name)));
}

/** By word, the names that hold it, in the workspace and in the file together. */
function namesOf(rows: readonly PersonRow[], index: PersonIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  const add = (words: readonly string[]): void => {
    for (const word of words) {
      const names = named.get(word) ?? new Set<string>();
      // Three names are enough to know a word; a common first name would cost as many as there are people.
      if (names.size < 3) names.add(nameKey(words));
      named.set(word, names);
    }
  };
  for (const person of index.all()) add(wholeNameWords(person.first, person.last));
  for (const row of rows) add(wholeNameWords(row.first, row.last));
  return named;
}

function rowName(row: PersonRow): string {
  return nameKey(wholeNameWords(row.first, row.last));
}

function nameKey(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

function nearWord(a: string, b: string): boolean {
  return a.length > 3 && b.length > 3 && (a.startsWith(b.slice(0, 4)) || b.startsWith(a.slice(0, 4)));
}

function same(id: string): PersonVerdict {
  return { kind: 'same', id, reasons: [], keepsName: false };
}

function doubt(why: Reason, candidates: readonly KnownPerson[]): PersonVerdict {
  return { kind: 'doubt', reasons: [why], candidates };
}

/** The rows already taken, to notice a person who stands twice in the file. */
class EarlierRows {
  readonly #rows: readonly PersonRow[];
  readonly #index: PersonIndex;
  readonly #byKey = new Map<string, number>();
  readonly #byName = new Map<string, number[]>();
  readonly #ids = new Map<number, string>();
  /** What the rows of one person have said so far, by the first of them. */
  readonly #said = new Map<number, Comparable>();

  constructor(rows: readonly PersonRow[], index: PersonIndex) {
    this.#rows = rows;
    this.#index = index;
  }

  /** The verdict on a row, knowing those before it; a row that is taken is remembered. */
  compare(at: number, row: PersonRow, verdict: PersonVerdict): PersonVerdict {
    const id = verdict.kind === 'same' ? verdict.id : undefined;
    const keys = rowKeys(row, id);
    const byKey = keys.map((key) => this.#byKey.get(key)).find((found) => found !== undefined);
    const twin = byKey ?? this.#twin(row, id);
    if (twin !== undefined) {
      const again = this.#again(row, twin, byKey !== undefined, id);
      if (again) return again;
    }
    const homonym = verdict.kind === 'new' && verdict.reasons.length === 0 && this.#byName.has(rowName(row));
    this.#remember(at, row, keys, id);
    return homonym ? { kind: 'new', reasons: [reason('homonym_added', { name: rowLabel(row) })] } : verdict;
  }

  /** An earlier row of the same name that nothing tells apart. */
  #twin(row: PersonRow, id: string | undefined): number | undefined {
    const earlier = this.#byName.get(rowName(row)) ?? [];
    return earlier.find((at) => {
      const other = this.#rows[at];
      const otherId = this.#ids.get(at);
      if (!other || (id !== undefined && otherId !== undefined && id !== otherId)) return false;
      return !contradicts(row, knownFrom(other, otherId === undefined ? undefined : this.#index.get(otherId)));
    });
  }

  #again(row: PersonRow, at: number, byKey: boolean, id: string | undefined): PersonVerdict | undefined {
    const other = this.#rows[at];
    if (!other) return undefined;
    const line = other.record.line;
    const said = this.#said.get(at) ?? comparable(other);
    const differing = differingColumns(row, said);
    if (differing.length === 0) {
      this.#said.set(at, completed(said, comparable(row)));
      return { kind: 'again', earlier: at, reasons: [reason('duplicate_in_file', { line })] };
    }
    const why = byKey
      ? reason('duplicate_differs', { line, columns: differing })
      : reason('same_name_in_file', { line });
    const person = this.#index.get(id ?? this.#ids.get(at) ?? '');
    return { kind: 'doubt', reasons: [why], candidates: person ? [person] : [] };
  }

  #remember(at: number, row: PersonRow, keys: readonly string[], id: string | undefined): void {
    for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, at);
    const name = rowName(row);
    if (name !== '') this.#byName.set(name, [...(this.#byName.get(name) ?? []), at]);
    if (id !== undefined) this.#ids.set(at, id);
  }
}

function rowKeys(row: PersonRow, id: string | undefined): string[] {
  return [
    ...(id === undefined ? [] : [`id:${id}`]),
    ...(row.code === '' ? [] : [`c:${row.code.toLowerCase()}`]),
    ...(row.number === '' ? [] : [numberKey(row.number)]),
    ...(row.email === '' ? [] : [emailKey(row.email)]),
    ...(row.login === '' ? [] : [`l:${row.login.toLowerCase()}`]),
  ];
}

/** What is known of an earlier row: its own keys, or those of the person it is. */
function knownFrom(row: PersonRow, person: KnownPerson | undefined): KnownPerson {
  const email = row.email || person?.email;
  const number = row.number || person?.number;
  return {
    id: person?.id ?? '',
    first: row.first,
    last: row.last,
    ...(email === undefined ? {} : { email }),
    ...(number === undefined ? {} : { number }),
  };
}

/** Headings under which a row says something else than what was said of the person before. */
function differingColumns(row: PersonRow, said: Comparable): string[] {
  return comparable(row)
    .filter(([, text], at) => text !== '' && said[at]?.[1] !== '' && text !== said[at]?.[1])
    .map(([fields]) => row.record.heading(fields.find((field) => row.record.text(field) !== '') ?? fields[0]));
}

function completed(said: Comparable, more: Comparable): Comparable {
  return said.map(([fields, text], at) => [fields, text === '' ? (more[at]?.[1] ?? '') : text]);
}

type Fields = readonly [ImportField, ...ImportField[]];
type Comparable = readonly (readonly [Fields, string])[];

/** What two rows of one person must agree on, and the columns that it comes from. */
function comparable(row: PersonRow): Comparable {
  const figures = (text: string | null | undefined): string => (text ?? '').replace(/\D/gu, '');
  const { record, identity, person } = row;
  return [
    [['last_name', 'full_name'], rowName(row)],
    [['email'], row.email.toLowerCase()],
    [['employee_number'], row.number === '' ? '' : numberKey(row.number)],
    [['login'], row.login.toLowerCase()],
    [['unit', ...levelFields.toReversed()], row.unitPath.map(canonical).join('/')],
    [['site'], canonical(row.site)],
    [['phone'], figures(identity.phone)],
    [['mobile'], figures(identity.mobile)],
    [['arrived_on'], person.arrived_on ?? ''],
    [['left_on'], person.left_on ?? ''],
    [['manages'], String(person.manages ?? '')],
    [['external'], String(person.external ?? '')],
    ...(['title', 'job_title', 'grade', ...managerFields] as const).map((field): readonly [Fields, string] => [
      [field],
      canonical(record.text(field)),
    ]),
  ];
}
