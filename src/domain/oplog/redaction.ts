import { fold } from '../shared/fold.ts';

/** What stands where a name was. */
export const redactionMark = '[…]';

/** Names and contact details that must disappear from texts. */
export interface NamesToRedact {
  /** Everything ever stored as the person's first names. */
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** E-mail addresses, phone numbers, employee numbers, logins. */
  readonly contacts: readonly string[];
}

/** Replaces names in a text. With `linked`, the text is about the person: a first name alone goes too. */
export type Redactor = (text: string, linked: boolean) => string;

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const shortestLoneName = 3;

/** A shorter number could be a year or a quantity. */
const shortestContact = 5;

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

/**
 * Builds a redactor: the full name in either order or with an initial, the last name alone when written
 * as a name (capital letter), contact details whatever separates their parts. Accents, case and hyphens
 * do not matter.
 */
export function redactorOf(people: readonly NamesToRedact[]): Redactor {
  const phrases = people.flatMap(phrasesOf);
  return (text, linked) => {
    if (phrases.length === 0 || text === '') return text;
    const words = wordsOf(text);
    let result = '';
    let copied = 0;
    for (let index = 0; index < words.length;) {
      const length = longestMatch(phrases, words, index, linked);
      const first = words[index];
      const last = words[index + length - 1];
      if (length === 0 || !first || !last) {
        index += 1;
        continue;
      }
      result += text.slice(copied, first.start) + redactionMark;
      copied = last.end;
      index += length;
    }
    return result + text.slice(copied);
  };
}

/**
 * Chooses between two texts of one operation that erasures redacted apart: the more redacted, then the
 * shorter, then the first in alphabetical order, so that every copy chooses the same.
 */
export function moreRedacted(one: string, other: string): string {
  const marks = countMarks(one) - countMarks(other);
  if (marks !== 0) return marks > 0 ? one : other;
  if (one.length !== other.length) return one.length < other.length ? one : other;
  return one < other ? one : other;
}

interface Phrase {
  readonly words: readonly string[];
  readonly needs: 'nothing' | 'capital' | 'link';
}

function phrasesOf(names: NamesToRedact): Phrase[] {
  const firsts = names.firstNames.map(foldedParts).filter((parts) => parts.length > 0);
  const lasts = names.lastNames.map(foldedParts).filter((parts) => parts.length > 0);
  const phrases: Phrase[] = [];
  for (const last of lasts) {
    for (const first of firsts) {
      phrases.push({ words: [...first, ...last], needs: 'nothing' }, { words: [...last, ...first], needs: 'nothing' });
      const initial = first[0]?.[0];
      if (initial) phrases.push({ words: [initial, ...last], needs: 'nothing' });
    }
    if (last.join('').length >= shortestLoneName) phrases.push({ words: last, needs: 'capital' });
  }
  for (const first of firsts) {
    if (first.join('').length >= shortestLoneName) phrases.push({ words: first, needs: 'link' });
  }
  for (const contact of names.contacts) {
    for (const parts of contactForms(contact)) phrases.push({ words: parts, needs: 'nothing' });
  }
  return phrases;
}

/** As typed, in one piece, and in pairs as French phone numbers are read. */
function contactForms(contact: string): string[][] {
  const parts = foldedParts(contact);
  const joined = parts.join('');
  if (joined.length < shortestContact) return [];
  const pairs = /^\d+$/u.test(joined) ? [joined.match(/\d{1,2}/gu) ?? []] : [];
  return [parts, [joined], ...pairs];
}

function longestMatch(phrases: readonly Phrase[], words: readonly Word[], start: number, linked: boolean): number {
  let longest = 0;
  for (const phrase of phrases) {
    if (phrase.words.length <= longest || !startsWith(phrase.words, words, start)) continue;
    const capital = words[start]?.capital ?? false;
    if (phrase.needs === 'nothing' || (capital && (phrase.needs === 'capital' || linked))) {
      longest = phrase.words.length;
    }
  }
  return longest;
}

function startsWith(phrase: readonly string[], words: readonly Word[], start: number): boolean {
  return phrase.every((part, offset) => words[start + offset]?.folded === part);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    capital: /^\p{Lu}/u.test(match[0].normalize('NFC')),
  }));
}

function foldedParts(name: string): string[] {
  return [...name.matchAll(wordPattern)].map((match) => fold(match[0]));
}

function countMarks(text: string): number {
  return text.split(redactionMark).length - 1;
}
