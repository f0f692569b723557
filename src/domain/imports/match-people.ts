import { EarlierRows, type PersonVerdict } from './earlier-rows.ts';
import { reason, type Reason } from './import-reason.ts';
import { emailKey, numberKey, personLabel, type KnownPerson, type PersonIndex } from './person-index.ts';
import { wholeNameWords } from './person-name.ts';
import { contradicts, nameKey, rowLabel } from './person-row.ts';
import type { PersonRow } from './read-people.ts';
import type { UnitFound } from './unit-resolver.ts';

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

function changedEmail(row: PersonRow, person: KnownPerson): boolean {
  if (row.email === '' || person.email === undefined || emailKey(row.email) === emailKey(person.email)) return false;
  return !(row.number !== '' && person.number !== undefined);
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

function nearWord(a: string, b: string): boolean {
  return a.length > 3 && b.length > 3 && (a.startsWith(b.slice(0, 4)) || b.startsWith(a.slice(0, 4)));
}

function same(id: string): PersonVerdict {
  return { kind: 'same', id, reasons: [], keepsName: false };
}

function doubt(why: Reason, candidates: readonly KnownPerson[]): PersonVerdict {
  return { kind: 'doubt', reasons: [why], candidates };
}
