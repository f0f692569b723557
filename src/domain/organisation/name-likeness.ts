import { firstNames } from '../imports/first-names.ts';
import { nameWords, namedWords } from '../imports/person-name.ts';
import { isTypo } from '../imports/typos.ts';

/** A name ready to be compared with others, whatever the order of its words, their hyphens and their accents. */
export interface ComparableName {
  readonly words: readonly string[];
  /** The letters of the first and of the last name; one is empty when the whole name stands in the other field. */
  readonly first: string;
  readonly last: string;
  /** The letters of the whole name, from each of its words on: « Le Goff Yann », « LEGOFF Yann » share one. */
  readonly spellings: ReadonlySet<string>;
}

/** How close two names are; `undefined` where nothing speaks for one person. */
export type NameLikeness = 'same' | 'close' | 'longer' | 'initials' | undefined;

/** From this many letters on, one slip or two are taken for typing and not for another name. */
const shortWord = 5;
const longWord = 10;
const shortName = 8;

/** Makes a name comparable. */
export function comparableName(first: string | null, last: string | null): ComparableName {
  const firstWords = nameWords(first ?? '');
  const lastWords = nameWords(last ?? '');
  const words = [...firstWords, ...lastWords];
  const spellings = words.map((_, start) => [...words.slice(start), ...words.slice(0, start)].join(''));
  return {
    words: words.toSorted(),
    first: firstWords.join(''),
    last: lastWords.join(''),
    spellings: new Set([...spellings, words.toSorted().join(' ')]),
  };
}

/**
 * How close two names are: the same words, letters mistyped (Damerau–Levenshtein), words more on one side, or
 * initials that fit. Two usual first names that sound apart (« Jean », « Jeanne ») are two people.
 */
export function nameLikeness(one: ComparableName, other: ComparableName): NameLikeness {
  if (one.words.length === 0 || other.words.length === 0) return undefined;
  if (isInitialsOf(one, other) || isInitialsOf(other, one)) return 'initials';
  if (sharesSpelling(one, other)) return 'same';
  if (haveOtherFirstNames(one, other)) return undefined;
  if (isMistyped(one, other)) return 'close';
  return isPart(one.words, other.words) || isPart(other.words, one.words) ? 'longer' : undefined;
}

/** True when the names have a word in common other than a particle. */
export function shareWord(one: ComparableName, other: ComparableName): boolean {
  const words = new Set(namedWords(one.words));
  return namedWords(other.words).some((word) => words.has(word)) || nameLikeness(one, other) !== undefined;
}

/** The letters by which a usual first name sounds: silent letters, doubled letters and rare spellings left out. */
export function soundOf(firstName: string): string {
  return firstName
    .replace(/ph/gu, 'f')
    .replace(/(?:ck|qu|ch(?=r)|c(?=[aou]|$))/gu, 'k')
    .replaceAll('h', '')
    .replaceAll('y', 'i')
    .replace(/(?<letter>.)\k<letter>+/gu, '$<letter>');
}

function sharesSpelling(one: ComparableName, other: ComparableName): boolean {
  for (const spelling of one.spellings) if (other.spellings.has(spelling)) return true;
  return false;
}

/** One word mistyped; or, where words are parted otherwise (« Ben Ali », « Benali »), one slip in the whole name. */
function isMistyped(one: ComparableName, other: ComparableName): boolean {
  const [own, ...moreOwn] = one.words.filter((word) => !other.words.includes(word));
  const [known, ...moreKnown] = other.words.filter((word) => !one.words.includes(word));
  if (own !== undefined && known !== undefined && moreOwn.length === 0 && moreKnown.length === 0)
    return isTypo(own, known, shortWord, longWord);
  for (const spelling of one.spellings) {
    if (spelling.includes(' ')) continue;
    for (const whole of other.spellings)
      if (!whole.includes(' ') && isTypo(spelling, whole, shortName, Number.POSITIVE_INFINITY)) return true;
  }
  return false;
}

/** Usual first names that only one of the names bears, and that do not sound alike. */
function haveOtherFirstNames(one: ComparableName, other: ComparableName): boolean {
  const own = one.words.filter((word) => !other.words.includes(word) && firstNames.has(word));
  const others = other.words.filter((word) => !one.words.includes(word) && firstNames.has(word));
  if (own.length === 0 || others.length === 0) return false;
  return !own.some((word) => others.some((known) => soundOf(word) === soundOf(known)));
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length < 2 || part.length >= whole.length) return false;
  return part.every((word) => whole.includes(word));
}

/** True for « J. Martin » beside « Jean Martin », and for « J. M. » beside it. */
function isInitialsOf(short: ComparableName, whole: ComparableName): boolean {
  const initials = short.words.filter((word) => word.length === 1);
  if (initials.length === 0 || short.words.length > whole.words.length) return false;
  const left = [...whole.words];
  for (const word of [...short.words].toSorted((a, b) => b.length - a.length)) {
    const at = left.findIndex((known) =>
      word.length === 1 ? known.startsWith(word) && known.length > 1 : known === word,
    );
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return short.words.length > 1;
}
