import { distance } from 'fastest-levenshtein';

/**
 * Number of typing slips between two texts: letters added, left out or changed (Levenshtein), two neighbouring
 * letters exchanged counting as one slip (restricted Damerau–Levenshtein for a single exchange).
 */
export function typos(a: string, b: string): number {
  if (a === b) return 0;
  const changes = distance(a, b);
  return changes === 2 && isOneExchange(a, b) ? 1 : changes;
}

/** True when `a` may be `b` mistyped: one slip in a short text, two in a long one, and the same digits. */
export function isTypo(a: string, b: string, shortLength = 6, longLength = 12): boolean {
  const length = Math.max(a.length, b.length);
  if (length < shortLength || Math.abs(a.length - b.length) > 2) return false;
  return typos(a, b) <= (length >= longLength ? 2 : 1) && digitsOf(a) === digitsOf(b) && !differByShortWord(a, b);
}

function isOneExchange(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** « Boucle A » and « Boucle B » are two names: a short word is never mistyped. */
function differByShortWord(a: string, b: string): boolean {
  const words = a.split(' ');
  const others = b.split(' ');
  if (words.length !== others.length || words.length === 1) return false;
  return words.some((word, at) => word !== others[at] && Math.min(word.length, others[at]?.length ?? 0) < 4);
}

function digitsOf(text: string): string {
  return (text.match(/\d+/gu) ?? []).join(' ');
}
