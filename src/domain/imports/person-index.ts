import type { Row } from '../model.ts';
import { bareName, namedWords, nameWords, wholeNameWords } from './person-name.ts';
import { isTypo } from './typos.ts';

/** A person as the import knows one: what tells people apart. */
export interface KnownPerson {
  readonly id: string;
  readonly code?: string;
  readonly first: string;
  readonly last: string;
  readonly email?: string;
  readonly number?: string;
  readonly login?: string;
  readonly unitId?: string;
}

/** Who a text means. */
export type PersonFound =
  | { readonly kind: 'sure'; readonly person: KnownPerson; readonly how: 'key' | 'name' | 'partial' | 'spelling' }
  | { readonly kind: 'several'; readonly people: readonly KnownPerson[] }
  | { readonly kind: 'none' };

/** Comparisons for one name: a list in which everyone is called alike must not take for ever. */
const nearLimit = 300;

/** A person with the folded words of the name, kept so that comparing is quick. */
interface IndexedPerson {
  readonly person: KnownPerson;
  readonly words: readonly string[];
  readonly compact: string;
}

/**
 * Finds people by what identifies them, then by name, whatever the order of its words, accents, case and hyphens.
 * Every look-up goes through an index, so that ten thousand names are found in one pass.
 */
export class PersonIndex {
  readonly #people = new Map<string, KnownPerson>();
  readonly #keys = new Map<string, KnownPerson[]>();
  readonly #names = new Map<string, KnownPerson[]>();
  readonly #words = new Map<string, IndexedPerson[]>();

  constructor(people: readonly KnownPerson[] = []) {
    for (const person of people) this.add(person);
  }

  add(person: KnownPerson): void {
    this.#people.set(person.id, person);
    for (const key of keysOf(person)) push(this.#keys, key, person);
    for (const key of nameKeys(person.first, person.last)) push(this.#names, key, person);
    const words = wholeNameWords(person.first, person.last);
    const indexed = { person, words, compact: words.join('') };
    for (const word of new Set(words)) push(this.#words, word, indexed);
  }

  all(): IterableIterator<KnownPerson> {
    return this.#people.values();
  }

  get(id: string): KnownPerson | undefined {
    return this.#people.get(id);
  }

  byNumber(number: string): readonly KnownPerson[] {
    return this.#keys.get(numberKey(number)) ?? [];
  }

  byEmail(email: string): readonly KnownPerson[] {
    return this.#keys.get(emailKey(email)) ?? [];
  }

  byLogin(login: string): readonly KnownPerson[] {
    return this.#keys.get(loginKey(login)) ?? [];
  }

  byCode(code: string): readonly KnownPerson[] {
    return this.#keys.get(codeKey(code)) ?? [];
  }

  /** People of exactly that name. */
  byName(first: string, last: string): readonly KnownPerson[] {
    const found = new Map(
      nameKeys(first, last)
        .flatMap((key) => this.#names.get(key) ?? [])
        .map((person) => [person.id, person]),
    );
    return [...found.values()];
  }

  /** People whose name may be that one mistyped, or with a particle or a second name more or less. */
  near(first: string, last: string): readonly KnownPerson[] {
    const words = wholeNameWords(first, last);
    const orders = rotations(words);
    const told = [...namedWords(words)].toSorted().join(' ');
    const near = this.#sharing(words).filter((other) => {
      if (orders.some((order) => isTypo(order, other.compact))) return true;
      if (isPartOf(words, other.words) || isPartOf(other.words, words)) return true;
      return [...namedWords(other.words)].toSorted().join(' ') === told;
    });
    return near.map((other) => other.person);
  }

  /** True when some name holds that word. */
  isName(word: string): boolean {
    return this.#words.has(word);
  }

  /**
   * Who a text of a list means: an e-mail, a code, a staff number, a login, a name in either order, an initial and
   * a name, a single name that only one person has, or a name mistyped.
   * @param isName tells the words that are names of their own, not another name mistyped; those of the index if
   *   left out
   */
  find(text: string, isName: (word: string) => boolean = (word) => this.isName(word)): PersonFound {
    const told = this.findTold(text);
    const { name } = bareName(text);
    const words = nameWords(name);
    if (told.kind !== 'none' || words.length < 2 || /\d|@/u.test(name)) return told;
    const near = this.near(name, '');
    const [only, second] = near;
    if (only === undefined) return { kind: 'none' };
    const own = wholeNameWords(only.first, only.last);
    const mistyped = second === undefined && rotations(words).some((order) => isTypo(order, own.join('')));
    const isReal = words.some((word) => !own.includes(word) && isName(word));
    return mistyped && !isReal ? { kind: 'sure', person: only, how: 'spelling' } : { kind: 'several', people: near };
  }

  /** Who a text means when it is written without a slip. */
  findTold(text: string): PersonFound {
    const address = /[^\s<>;,()]+@[^\s<>;,()]+/u.exec(text)?.[0];
    if (address !== undefined) {
      const byAddress = found(this.byEmail(address), 'key');
      if (byAddress.kind !== 'none' || address === text.trim()) return byAddress;
    }
    const { name } = bareName(text);
    const exact = [...new Set([...this.byCode(name), ...this.byNumber(name), ...this.byLogin(name)])];
    if (exact.length > 0) return found(exact, 'key');
    const named = this.byName(name.replace(',', ' '), '');
    if (named.length > 0) return found(named, 'name');
    const words = nameWords(name);
    return words.length === 0 || /\d/u.test(name) ? { kind: 'none' } : found(this.#partial(words), 'partial');
  }

  /** People whose name holds every word given, an initial standing for a word. */
  #partial(words: readonly string[]): readonly KnownPerson[] {
    const whole = words.filter((word) => word.length > 1);
    if (whole.length === 0) return [];
    return this.#sharing(whole)
      .filter((other) => isPartOf(words, other.words))
      .map((other) => other.person);
  }

  /** People who share a word of the name, the rarest words first. */
  #sharing(words: readonly string[]): readonly IndexedPerson[] {
    const lists = namedWords(words)
      .filter((word) => word.length > 1)
      .map((word) => this.#words.get(word) ?? [])
      .toSorted((a, b) => a.length - b.length);
    const found = new Set<IndexedPerson>();
    for (const list of lists) {
      for (const person of list) {
        if (found.size >= nearLimit) return [...found];
        found.add(person);
      }
    }
    return [...found];
  }
}

/** The people of the workspace, with their names. */
export function knownPeople(people: readonly Row<'person'>[], identities: readonly Row<'identity'>[]): KnownPerson[] {
  const byPerson = new Map(identities.map((identity) => [identity.person_id, identity]));
  return people
    .filter((person) => person.erased_on === null)
    .map((person) => {
      const identity = byPerson.get(person.id);
      return {
        id: person.id,
        code: person.code,
        first: identity?.first_name ?? '',
        last: identity?.last_name ?? '',
        ...optional('email', identity?.email),
        ...optional('number', identity?.employee_number),
        ...optional('login', identity?.login),
        ...optional('unitId', person.unit_id),
      };
    });
}

/** How a person is called in a report: name, or else number, e-mail or code. */
export function personLabel(person: KnownPerson): string {
  const name = `${person.first} ${person.last}`.trim();
  return name || person.number || person.email || person.login || person.code || '';
}

/** A staff number whatever its leading zeros and spaces. */
export function numberKey(number: string): string {
  return `n:${number
    .toLowerCase()
    .replace(/[\s.]/gu, '')
    .replace(/^0+(?=\w)/u, '')}`;
}

/** An e-mail whatever its case. */
export function emailKey(email: string): string {
  return `e:${email.trim().toLowerCase()}`;
}

function loginKey(login: string): string {
  return `l:${login.trim().toLowerCase()}`;
}

/** `P-014`, `p14` and `P 014` are one code; a bare number is none. */
function codeKey(code: string): string {
  const plain = code.trim().toLowerCase();
  const match = /^p[-\s]?0*(\d+)$/u.exec(plain);
  return `c:${match ? `p${match[1]}` : plain}`;
}

function keysOf(person: KnownPerson): string[] {
  return [
    ...(person.code === undefined ? [] : [codeKey(person.code)]),
    ...(person.number === undefined ? [] : [numberKey(person.number)]),
    ...(person.email === undefined ? [] : [emailKey(person.email)]),
    ...(person.login === undefined ? [] : [loginKey(person.login)]),
  ];
}

/** The keys under which a name is found: its words in alphabetical order, and its letters in both orders. */
function nameKeys(first: string, last: string): string[] {
  const words = wholeNameWords(first, last);
  if (words.length === 0) return [];
  const start = nameWords(first).join('');
  const end = nameWords(last).join('');
  return [...new Set([words.toSorted().join(' '), start + end, end + start])];
}

/** The letters of a name with its words in every order that lists use: « Anne Marie Dupont », « Dupont Anne Marie ». */
function rotations(words: readonly string[]): string[] {
  return words.slice(0, 4).map((_, start) => [...words.slice(start), ...words.slice(0, start)].join(''));
}

/** True when every word of `part`, or its initial, stands in `whole`, which has more. */
export function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length > whole.length || !part.some((word) => word.length > 1)) return false;
  const left = [...whole];
  const exact = part.every((word) => {
    const at = left.findIndex((other) => other === word || (word.length === 1 && other.startsWith(word)));
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
  return exact && (part.length < whole.length || part.some((word) => word.length === 1));
}

function found(people: readonly KnownPerson[], how: 'key' | 'name' | 'partial' | 'spelling'): PersonFound {
  const [person, second] = people;
  if (person === undefined) return { kind: 'none' };
  return second === undefined ? { kind: 'sure', person, how } : { kind: 'several', people };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function optional<K extends string>(key: K, value: string | null | undefined): { readonly [P in K]?: string } {
  return value === null || value === undefined || value === ''
    ? {}
    : ({ [key]: value } as { readonly [P in K]: string });
}
