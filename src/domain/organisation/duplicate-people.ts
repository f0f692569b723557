import { emailKey, numberKey } from '../imports/person-index.ts';
import { namedWords } from '../imports/person-name.ts';
import type { Row } from '../model.ts';
import { fold } from '../shared/fold.ts';
import { comparableName, nameLikeness, shareWord, type ComparableName } from './name-likeness.ts';

/** How sure it is that two people are one. */
export type DuplicateGrade = 'sure' | 'likely' | 'possible';

/** Why two people may be one. */
export type DuplicateReason =
  | 'merged_before'
  | 'same_email'
  | 'same_number'
  | 'same_login'
  | 'same_name'
  | 'close_name'
  | 'longer_name'
  | 'initials';

/** Two people who may be one; `one` sorts before `other`. */
export interface DuplicatePair {
  readonly one: string;
  readonly other: string;
  readonly grade: DuplicateGrade;
  readonly reasons: readonly DuplicateReason[];
}

export interface DuplicateTables {
  readonly person: readonly Row<'person'>[];
  readonly identity: readonly Row<'identity'>[];
  readonly distinct_people: readonly Row<'distinct_people'>[];
  readonly merged_person: readonly Row<'merged_person'>[];
}

const grades: readonly DuplicateGrade[] = ['sure', 'likely', 'possible'];

/** Above this many people under one key, each is compared with those who sort next to it only. */
const crowd = 60;
const neighbours = 30;

/**
 * People who may be one and the same, the surest first, whatever the order of the rows. People are compared only
 * when they share a key (blocking), and in a crowd only with their neighbours in alphabetical order (sorted
 * neighbourhood; Hernández and Stolfo 1995), so that the work grows with the number of people, not its square.
 * Pairs that a person set apart are left out.
 */
export function duplicatePeople(tables: DuplicateTables): readonly DuplicatePair[] {
  const people = candidates(tables);
  const apart = new Set(tables.distinct_people.map(({ one_id: one, other_id: other }) => pairKey(one, other)));
  const merged = mergedPairs(tables);
  const seen = new Set<string>();
  const pairs: DuplicatePair[] = [];
  for (const [one, other] of comparedPairs(people, merged)) {
    const key = pairKey(one.id, other.id);
    if (seen.has(key) || apart.has(key)) continue;
    seen.add(key);
    const found = judge(one, other, merged.has(key));
    if (found)
      pairs.push(
        one.id < other.id ? { one: one.id, other: other.id, ...found } : { one: other.id, other: one.id, ...found },
      );
  }
  return pairs.toSorted(
    (a, b) =>
      grades.indexOf(a.grade) - grades.indexOf(b.grade) || compareText(a.one, b.one) || compareText(a.other, b.other),
  );
}

/** The values of the row that says that two people are not one. */
export function setApart(one: string, other: string): { readonly one_id: string; readonly other_id: string } {
  return one < other ? { one_id: one, other_id: other } : { one_id: other, other_id: one };
}

interface Candidate {
  readonly id: string;
  readonly name: ComparableName;
  readonly sortName: string;
  readonly unit: string | null;
  readonly site: string | null;
  readonly job: string;
  readonly email: string;
  readonly number: string;
  readonly login: string;
}

function candidates({ person, identity }: DuplicateTables): readonly Candidate[] {
  const names = new Map(identity.map((row) => [row.person_id, row]));
  return person
    .filter(({ erased_on: erased }) => (erased ?? null) === null)
    .map(({ id, unit_id: unit, site_id: site, job_title: job }) => {
      const own = names.get(id);
      const name = comparableName(own?.first_name ?? null, own?.last_name ?? null);
      return {
        id,
        name,
        sortName: name.words.join(' '),
        unit: unit ?? null,
        site: site ?? null,
        job: fold(job ?? ''),
        email: keyed(own?.email, emailKey),
        number: keyed(own?.employee_number, numberKey),
        login: fold(own?.login ?? ''),
      };
    });
}

function keyed(value: string | null | undefined, key: (value: string) => string): string {
  return value === null || value === undefined || value.trim() === '' ? '' : key(value);
}

/** The pairs worth a comparison; one may come several times. */
function* comparedPairs(
  people: readonly Candidate[],
  merged: ReadonlyMap<string, readonly [string, string]>,
): Generator<readonly [Candidate, Candidate]> {
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const [one, other] of merged.values()) {
    const [first, second] = [byId.get(one), byId.get(other)];
    if (first && second) yield [first, second];
  }
  const blocks = new Map<string, Candidate[]>();
  for (const person of people)
    for (const key of blockKeys(person)) {
      const block = blocks.get(key);
      if (block) block.push(person);
      else blocks.set(key, [person]);
    }
  for (const block of blocks.values()) {
    if (block.length < 2) continue;
    const sorted = block.toSorted((a, b) => compareText(a.sortName, b.sortName) || compareText(a.id, b.id));
    const reach = sorted.length > crowd ? neighbours : sorted.length;
    for (const [at, one] of sorted.entries())
      for (const other of sorted.slice(at + 1, at + 1 + reach)) yield [one, other];
  }
}

function blockKeys({ name, unit, site, job, email, number, login }: Candidate): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const key of [email, number]) if (key !== '') keys.add(key);
  if (login !== '') keys.add(`l:${login}`);
  for (const spelling of name.spellings) keys.add(`w:${spelling}`);
  const parts = [...new Set([name.first, name.last, ...namedWords(name.words)])].filter((part) => part.length > 1);
  for (const place of [unit, site]) {
    if (place === null) continue;
    for (const part of parts) keys.add(`p:${place}:${part}`);
  }
  // Initials alone share no word with the name that they stand for.
  if (unit !== null && job !== '') keys.add(`j:${unit}:${job}:${initialsOf(name)}`);
  return keys;
}

function initialsOf({ words }: ComparableName): string {
  return words
    .map((word) => word.slice(0, 1))
    .toSorted()
    .join('');
}

function judge(
  one: Candidate,
  other: Candidate,
  isMergedBefore: boolean,
): Pick<DuplicatePair, 'grade' | 'reasons'> | undefined {
  const keys: DuplicateReason[] = [];
  if (one.email !== '' && one.email === other.email) keys.push('same_email');
  if (one.number !== '' && one.number === other.number) keys.push('same_number');
  if (one.login !== '' && one.login === other.login) keys.push('same_login');
  const named = judgeName(one, other, keys.length > 0);
  const reasons = [...(isMergedBefore ? ['merged_before' as const] : []), ...keys, ...(named ? [named.reason] : [])];
  if (isMergedBefore) return { grade: 'sure', reasons };
  if (keys.length > 0) {
    const nameless = one.name.words.length === 0 || other.name.words.length === 0;
    // An address of a whole service stands on several people.
    const isOne = nameless || shareWord(one.name, other.name);
    return { grade: isOne ? 'sure' : 'possible', reasons };
  }
  return named && { grade: named.grade, reasons };
}

function judgeName(
  one: Candidate,
  other: Candidate,
  hasKey: boolean,
): { readonly reason: DuplicateReason; readonly grade: DuplicateGrade } | undefined {
  const likeness = nameLikeness(one.name, other.name);
  const sameUnit = one.unit !== null && one.unit === other.unit;
  const samePlace = sameUnit || (one.site !== null && one.site === other.site);
  const sameJob = one.job !== '' && one.job === other.job;
  const against = hasKey ? 0 : contradictions(one, other);
  if (likeness === undefined || against === undefined) return undefined;
  switch (likeness) {
    case 'same': {
      const grade = sameUnit || (samePlace && sameJob) ? 'sure' : 'likely';
      return lowered('same_name', grade, against);
    }
    case 'close':
      return hasKey || samePlace ? lowered('close_name', sameUnit ? 'likely' : 'possible', against) : undefined;
    case 'longer':
      return hasKey || sameUnit ? lowered('longer_name', sameJob ? 'likely' : 'possible', against) : undefined;
    case 'initials':
      return hasKey || (sameUnit && sameJob) ? lowered('initials', 'possible', against) : undefined;
  }
}

function lowered(reason: DuplicateReason, grade: DuplicateGrade, by: number) {
  const lower = grades[grades.indexOf(grade) + by];
  return lower && { reason, grade: lower };
}

/** How many things tell two people of one name apart; undefined when their staff numbers do by themselves. */
function contradictions(one: Candidate, other: Candidate): number | undefined {
  const differ = (a: string | null, b: string | null): boolean => (a ?? '') !== '' && (b ?? '') !== '' && a !== b;
  if (differ(one.number, other.number)) return undefined;
  const isElsewhere = differ(one.unit, other.unit);
  return (
    Number(isElsewhere) +
    Number(isElsewhere && differ(one.job, other.job)) +
    Number(differ(mailbox(one.email), mailbox(other.email)))
  );
}

function mailbox(email: string): string {
  return email.split('@')[0] ?? '';
}

/** The pairs of which one is a row that had been merged into the other, by key of the pair. */
function mergedPairs({ merged_person: merged }: DuplicateTables): ReadonlyMap<string, readonly [string, string]> {
  return new Map(
    merged.map(({ merged_id: gone, person_id: kept }) => [pairKey(gone, kept), [gone, kept] as const] as const),
  );
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
