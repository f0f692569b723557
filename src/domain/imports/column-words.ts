import { headingWords } from './canonical-text.ts';
import type { importFields } from './import-fields.ts';
import { type ImportField, type ImportKind } from './import-fields.ts';
import { listWords } from './column-words-lists.ts';
import { peopleWords, unitWords } from './column-words-people.ts';

/** Headings of one kind of list, by field; the first ones are the most usual. */
export type FieldWords<K extends ImportKind> = { readonly [F in (typeof importFields)[K][number]]: readonly string[] };

/** One heading that is known, ready to compare. */
export interface KnownHeading {
  readonly field: ImportField;
  readonly text: string;
  readonly words: readonly string[];
}

/** Headings known for a kind of list. */
export interface KnownHeadings {
  readonly byText: ReadonlyMap<string, KnownHeading>;
  /** By words in alphabetical order, so that « Prénom et nom » and « Nom prénom » meet. */
  readonly byWords: ReadonlyMap<string, KnownHeading>;
  readonly all: readonly KnownHeading[];
}

const tables: { readonly [K in ImportKind]: FieldWords<K> } = { people: peopleWords, units: unitWords, ...listWords };

const prepared = new Map<ImportKind, KnownHeadings>();

/** The headings of a kind of list, in French and English. */
export function knownHeadings(kind: ImportKind): KnownHeadings {
  const known = prepared.get(kind) ?? prepare(kind);
  prepared.set(kind, known);
  return known;
}

function prepare(kind: ImportKind): KnownHeadings {
  const byText = new Map<string, KnownHeading>();
  const byWords = new Map<string, KnownHeading>();
  for (const [field, headings] of Object.entries(tables[kind]) as [ImportField, readonly string[]][]) {
    for (const written of headings) {
      const words = headingWords(written);
      const heading = { field, text: words.join(' '), words };
      if (!byText.has(heading.text)) byText.set(heading.text, heading);
      const ordered = heading.words.toSorted().join(' ');
      if (!byWords.has(ordered)) byWords.set(ordered, heading);
    }
  }
  return { byText, byWords, all: [...byText.values()] };
}
