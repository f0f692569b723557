import { foldedWords } from '../domain/shared/fold.ts';
import { enAxisWords } from './en/axis-words.ts';
import { frAxisWords } from './fr/axis-words.ts';
import type { Language } from './language.ts';

/** The keys of the ten axes that a new file starts with. */
export type AxisKey =
  | 'skills'
  | 'procedures'
  | 'jobs'
  | 'structure'
  | 'management'
  | 'indicators'
  | 'tools'
  | 'culture'
  | 'behaviours'
  | 'power';

/** By axis, beginnings of words or of expressions, folded. */
export type AxisWords = Readonly<Record<AxisKey, readonly string[]>>;

/** Words as short as this are whole: « app » does not begin « apple ». */
const longestWhole = 4;

/**
 * The axis that a fact speaks of, when its words are clear: the one with most expressions in the text, and more than any
 * other; undefined when no word tells, or when two axes are told as much.
 */
export function axisOf(text: string, language: Language): AxisKey | undefined {
  const read = ` ${foldedWords(text).join(' ')} `;
  const counts = (Object.entries(language === 'en' ? enAxisWords : frAxisWords) as [AxisKey, readonly string[]][])
    .map(([axis, words]) => ({ axis, count: words.filter((word) => isIn(read, word)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
  const [first, second] = counts;
  return first && first.count > (second?.count ?? 0) ? first.axis : undefined;
}

/** Short words stand alone, or in the plural; longer ones begin what is read. */
function isIn(read: string, word: string): boolean {
  if (word.length > longestWhole) return read.includes(` ${word}`);
  return read.includes(` ${word} `) || read.includes(` ${word}s `);
}
