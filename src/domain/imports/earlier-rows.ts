import { canonical } from './canonical-text.ts';
import { levelFields, managerFields, type ImportField } from './import-fields.ts';
import { reason, type Reason } from './import-reason.ts';
import { emailKey, numberKey, type KnownPerson, type PersonIndex } from './person-index.ts';
import { contradicts, rowLabel, rowName } from './person-row.ts';
import type { PersonRow } from './read-people.ts';

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

/** The rows already taken, to notice a person who stands twice in the file. */
export class EarlierRows {
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
