import { fold } from '../shared/fold.ts';
import { tidy } from './canonical-text.ts';
import { firstNames } from './first-names.ts';

/** A name as it is written in a list, taken apart. */
export interface PersonName {
  readonly title?: string;
  readonly first: string;
  readonly last: string;
}

/** Which comes first in a column of whole names. */
export type NameOrder = 'first_last' | 'last_first';

const particles = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'd', 'l', 'van', 'von', 'der', 'den', 'ben', 'el', 'al', 'da', 'dos', 'di', 'del', 'della', 'bin', 'ait', 'st', 'saint', 'sainte']); // prettier-ignore

const titlePattern = /^(?:m\.|mr\.?|mm\.|mme\.?|mlle\.?|monsieur|madame|mademoiselle|dr\.?|docteur|pr\.?|professeur|me\.?|maître|mrs\.?|ms\.?|miss|prof\.?)\s+(?=\S)/iu; // prettier-ignore

/** Takes the title, and what stands in brackets after a name, off a whole name. */
export function bareName(text: string): { readonly name: string; readonly title?: string } {
  const plain = tidy(text)
    .replace(/\s*[([<].*?[)\]>]\s*/gu, ' ')
    .trim();
  const title = titlePattern.exec(plain)?.[0];
  return title === undefined ? { name: plain } : { name: plain.slice(title.length).trim(), title: title.trim() };
}

/**
 * Takes a whole name apart: a comma tells (« Dupont, Anne »), then capitals (« DUPONT Anne »), then the order of
 * its column.
 */
export function splitName(text: string, order: NameOrder): PersonName {
  const { name, title } = bareName(text);
  const told = title === undefined ? {} : { title };
  const comma = /^([^,]+),\s*(.+)$/u.exec(name);
  if (comma) return { ...told, last: comma[1]?.trim() ?? '', first: comma[2]?.trim() ?? '' };
  const words = name.split(' ').filter((word) => word !== '');
  if (words.length < 2) return { ...told, last: name, first: '' };
  const capitals = words.map((word) => /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word));
  if (capitals.includes(true) && capitals.includes(false)) {
    const isLast = (index: number): boolean => capitals[index] === true || isLeadingParticle(words, capitals, index);
    const last = words.filter((_, index) => isLast(index));
    const first = words.filter((_, index) => !isLast(index));
    if (first.length > 0) return { ...told, last: last.join(' '), first: first.join(' ') };
  }
  return { ...told, ...splitByOrder(words, order) };
}

/** The order of a column of whole names: where the usual first names stand. */
export function nameOrder(names: readonly string[], headingOrder?: NameOrder): NameOrder {
  let start = 0;
  let end = 0;
  for (const text of names) {
    const words = bareName(text).name.split(' ');
    if (words.length < 2) continue;
    if (isFirstName(words[0] ?? '')) start++;
    if (isFirstName(words.at(-1) ?? '')) end++;
  }
  if (start > end * 1.5) return 'first_last';
  if (end > start * 1.5) return 'last_first';
  return headingOrder ?? (end > start ? 'last_first' : 'first_last');
}

/** The same name is looked at several times while a list is planned. */
const knownNames = new Map<string, readonly string[]>();

/** The folded words of a name; hyphens and apostrophes part words. */
export function nameWords(text: string): readonly string[] {
  const known = knownNames.get(text);
  if (known) return known;
  if (knownNames.size > 50_000) knownNames.clear();
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  knownNames.set(text, words);
  return words;
}

/** The folded words of a first and a last name, in that order. */
export function wholeNameWords(first: string, last: string): string[] {
  return [...nameWords(first), ...nameWords(last)];
}

/** The words of a name without particles such as « de », unless nothing else is left. */
export function namedWords(words: readonly string[]): readonly string[] {
  const told = words.filter((word) => !particles.has(word));
  return told.length > 0 ? told : words;
}

function isFirstName(word: string): boolean {
  const [start = ''] = fold(word).split('-');
  return firstNames.has(start);
}

function isLeadingParticle(words: readonly string[], capitals: readonly boolean[], index: number): boolean {
  if (!particles.has(fold(words[index] ?? '').replace("'", ''))) return false;
  return capitals[index + 1] === true || (index + 2 < words.length && isLeadingParticle(words, capitals, index + 1));
}

function splitByOrder(words: readonly string[], order: NameOrder): { readonly first: string; readonly last: string } {
  if (order === 'first_last') {
    const [first = '', ...last] = words;
    return { first, last: last.join(' ') };
  }
  // « Le Goff Yann », « De La Fontaine Jean » : particles go with the name that follows them.
  let end = 1;
  while (end < words.length - 1 && particles.has(fold(words[end - 1] ?? ''))) end++;
  return { last: words.slice(0, end).join(' '), first: words.slice(end).join(' ') };
}
