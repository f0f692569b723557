import { numberKey, type KnownPerson } from './person-index.ts';
import { wholeNameWords } from './person-name.ts';
import type { PersonRow } from './read-people.ts';

/** How a row is called in a report. */
export function rowLabel(row: PersonRow): string {
  return `${row.first} ${row.last}`.trim() || row.number || row.email || row.login || row.code;
}

/** A different staff number, or an e-mail with another name before the @, makes another person. */
export function contradicts(row: PersonRow, person: KnownPerson): boolean {
  if (row.number !== '' && person.number !== undefined) return numberKey(row.number) !== numberKey(person.number);
  if (row.email === '' || person.email === undefined) return false;
  return mailbox(row.email) !== mailbox(person.email);
}

/** The words of a row's name in alphabetical order. */
export function rowName(row: PersonRow): string {
  return nameKey(wholeNameWords(row.first, row.last));
}

/** Words of a name in alphabetical order: names with the same words are the same name. */
export function nameKey(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

function mailbox(email: string): string {
  return email.trim().toLowerCase().split('@')[0] ?? '';
}
