import { at } from './at.ts';
import { isActing } from '../influence/network-suggestion.ts';
import type { EntityName, Row } from '../model.ts';
import { fullName } from '../organisation/full-name.ts';
import { fold } from '../shared/fold.ts';

/** How people appear in documents: by name in a role of the mission, by code everywhere else (architecture, « Who is named »). */
export interface NameMask {
  /** The name of a person who holds a role and did not object, else the code; undefined for nobody. */
  readonly inRole: (personId: string | null) => string | undefined;
  /** The code, whoever it is. */
  readonly code: (personId: string | null) => string | undefined;
  /** A text from the field with the full names of known people replaced by their codes. */
  readonly mask: (text: string | null) => string | null;
  /** How many people `inRole` has named so far. */
  readonly named: () => number;
}

type Needed = 'person' | 'identity' | 'mission_role' | 'action' | 'training_module' | 'session' | 'membership';

/**
 * Says who may be named. Roles are: a mission role, the owner or the emitter of an action, a trainer, an
 * ambassador who agreed to be named and holds the role today. A person who objected or was erased never is.
 * @param lastNamesAlone whether texts lose last names that stand alone too, where they cannot be common words: before
 *   an audience, a street that loses its name does less harm than a person who is named
 */
export function nameMask(
  rows: { readonly [E in Needed & EntityName]: readonly Row<E>[] },
  { lastNamesAlone = false }: { readonly lastNamesAlone?: boolean } = {},
): NameMask {
  const people = new Map(rows.person.map((person) => [person.id, person]));
  const identities = new Map(rows.identity.map((identity) => [identity.person_id, identity]));
  const inRole = new Set<string | null>([
    ...rows.mission_role.map((role) => role.person_id),
    ...rows.action.flatMap((action) => [action.owner_id, action.emitter_id]),
    ...rows.training_module.map((module) => module.trainer_id),
    ...rows.session.map((session) => session.trainer_id),
    ...rows.membership
      .filter((member) => member.agrees_to_be_named === 1 && isActing(member))
      .map((member) => member.person_id),
  ]);
  const code = (personId: string | null): string | undefined =>
    personId === null ? undefined : people.get(personId)?.code;
  const sequences = nameSequences(rows.identity, code, lastNamesAlone);
  const named = new Set<string>();
  return {
    code,
    inRole(personId) {
      const person = personId === null ? undefined : people.get(personId);
      if (!person) return undefined;
      const identity = identities.get(person.id);
      const hidden = person.objected_on !== null || person.erased_on !== null || !inRole.has(person.id);
      const name = hidden || !identity ? '' : fullName(identity);
      if (name === '') return person.code;
      named.add(person.id);
      return name;
    },
    named: () => named.size,
    mask: (text) => (text === null || sequences.size === 0 ? text : maskNames(text, sequences)),
  };
}

interface NameSequence {
  readonly words: readonly string[];
  readonly replacement: string;
  /** A last name without anything before it. */
  readonly isAlone: boolean;
}

/** A title of courtesy before a last name alone. */
const courtesies = ['m', 'mme', 'mlle', 'mr', 'mrs', 'ms', 'monsieur', 'madame', 'mademoiselle'];

/** Names to recognise by their first word, longest first: « prénom nom », « nom prénom », « Mme nom ». */
function nameSequences(
  identities: readonly Row<'identity'>[],
  code: (personId: string) => string | undefined,
  lastNamesAlone: boolean,
): ReadonlyMap<string, readonly NameSequence[]> {
  const codes = new Map<string, Set<string>>();
  const alone = new Set<string>();
  const add = (words: readonly string[], personCode: string): void => {
    const key = words.join(' ');
    codes.set(key, (codes.get(key) ?? new Set()).add(personCode));
  };
  for (const identity of identities) {
    const personCode = code(identity.person_id);
    const first = wordsOf(identity.first_name ?? '');
    const last = wordsOf(identity.last_name ?? '');
    if (personCode === undefined || last.length === 0) continue;
    for (const courtesy of courtesies) add([courtesy, ...last], personCode);
    if (lastNamesAlone) add(last, personCode);
    if (lastNamesAlone) alone.add(last.join(' '));
    if (first.length === 0) continue;
    add([...first, ...last], personCode);
    add([...last, ...first], personCode);
  }
  const sequences = [...codes].map(([key, found]) => ({
    words: key.split(' '),
    replacement: [...found].join('/'),
    isAlone: alone.has(key),
  }));
  sequences.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(sequences, (sequence) => sequence.words[0] ?? '');
}

function maskNames(text: string, sequences: ReadonlyMap<string, readonly NameSequence[]>): string {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  let masked = '';
  let copied = 0;
  for (let index = 0; index < found.length; index++) {
    const sequence = sequences.get(at(found, index).word)?.find(({ words, isAlone }) => {
      const last = found[index + words.length - 1];
      return (
        last !== undefined &&
        words.every((word, offset) => at(found, index + offset).word === word) &&
        isOneName(text.slice(at(found, index).start, last.end)) &&
        (!isAlone || isNameAlone(text, at(found, index).start, last.end))
      );
    });
    if (!sequence) continue;
    masked += text.slice(copied, at(found, index).start) + sequence.replacement;
    index += sequence.words.length - 1;
    copied = at(found, index).end;
  }
  return masked + text.slice(copied);
}

/** Words of one name stand together; « m » is a courtesy only in capital, before a name with a capital. */
function isOneName(text: string): boolean {
  return !/[\n;!?:()«»"]/u.test(text) && (!/^m\P{L}/iu.test(text) || /^M\P{L}.*\p{Lu}/u.test(text));
}

/** A name and nothing else: in capitals, or with a capital that no sentence has given it. */
function isNameAlone(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (name.length > 2 && name === name.toUpperCase() && name !== name.toLowerCase()) return true;
  if (/^\p{Ll}.*\p{Lu}/u.test(name)) return true;
  return /^\p{Lu}/u.test(name) && !/(?:^|[.!?…:;•«"\n])[\s\u00a0\u202f-]*$/u.test(text.slice(0, start));
}

function wordsOf(name: string): string[] {
  return (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => fold(word));
}
