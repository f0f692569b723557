import { fold } from '../shared/fold.ts';
import { headingWords } from './canonical-text.ts';
import { knownHeadings } from './column-words.ts';
import { forbiddenHeading, holdsSocialSecurityNumbers, isBirthName, type ForbiddenTheme } from './forbidden-columns.ts';
import type { ForeignCell } from './foreign-table.ts';
import { repeatableFields, type ImportField, type ImportKind } from './import-fields.ts';
import type { MappingCertainty } from './import-plan.ts';
import { isTypo } from './typos.ts';

/** One column of a sheet, as far as its meaning is concerned. */
export interface ColumnFacts {
  /** What the heading may be read as, the most precise first: two lines joined, the lower one, the upper one. */
  readonly headings: readonly string[];
  /** Some of the values under it. */
  readonly values: readonly (ForeignCell | null)[];
}

export interface ColumnReading {
  readonly field: ImportField;
  readonly certainty: MappingCertainty;
  /** 0 to 1; only to compare readings. */
  readonly weight: number;
}

export type ColumnVerdict =
  | { readonly verdict: 'taken'; readonly reading: ColumnReading }
  | { readonly verdict: 'forbidden'; readonly theme: ForbiddenTheme }
  | { readonly verdict: 'ignored' };

/** A heading holds a known one and other words: these words say that it is about something else. */
const otherSubjects = new Set(
  ['code', 'adresse', 'date', 'nombre', 'numero', 'id', 'identifiant', 'telephone', 'tel', 'mail', 'email', 'taux', 'commentaire', 'heure', 'prenom', 'nom', 'responsable', 'manager', 'chef', 'ville', 'motif', 'type', 'ancien', 'ancienne', 'precedent', 'duree', 'n1', 'n2', 'matricule', 'superieur', 'hierarchique', 'nature', 'statut', 'temp', 'remplacant', 'second', 'libelle', 'etat', 'pourcentage', 'cout'], // prettier-ignore
);

/**
 * Decides what each column holds. The law comes first; then the headings, whatever their order, accents, case,
 * plural and spacing; then, for what is left, the look of the values. Does not depend on the order of columns.
 */
export function recogniseColumns(columns: readonly ColumnFacts[], kind: ImportKind): ColumnVerdict[] {
  const verdicts = columns.map((column) => forbiddenVerdict(column, kind));
  const readings = columns.map((column, index) => (verdicts[index] ? [] : readingsOf(column, kind)));
  const assigned = assign(columns, readings);
  assignByContent(columns, verdicts, assigned, kind);
  takeBirthName(columns, verdicts, assigned, kind);
  return columns.map((_, index) => {
    const reading = assigned.get(index);
    if (reading) return { verdict: 'taken', reading };
    return verdicts[index] ?? { verdict: 'ignored' };
  });
}

/** The best reading of a heading alone, or undefined. */
export function readHeading(heading: string, kind: ImportKind): ColumnReading | undefined {
  return headingReadings(heading, kind)[0];
}

function forbiddenVerdict(column: ColumnFacts, kind: ImportKind): ColumnVerdict | undefined {
  const aboutPeople = kind === 'people' || kind === 'nominations';
  const themes = column.headings.map((heading) => forbiddenHeading(heading, aboutPeople));
  const theme = themes.find((found) => found !== undefined);
  if (theme !== undefined) return { verdict: 'forbidden', theme };
  if (holdsSocialSecurityNumbers(texts(column))) return { verdict: 'forbidden', theme: 'social_security' };
  return undefined;
}

function readingsOf(column: ColumnFacts, kind: ImportKind): ColumnReading[] {
  const best = new Map<ImportField, ColumnReading>();
  for (const [rank, heading] of column.headings.entries()) {
    for (const reading of headingReadings(heading, kind)) {
      const weight = reading.weight - rank * 0.02;
      const known = best.get(reading.field);
      if (!known || known.weight < weight) best.set(reading.field, { ...reading, weight });
    }
  }
  return [...best.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .map((reading) => withContent(reading, column, kind));
}

/** Values may contradict a heading: « Nom » over whole names, « Encadrant » over yes and no. */
function withContent(reading: ColumnReading, column: ColumnFacts, kind: ImportKind): ColumnReading {
  if (kind !== 'people') return reading;
  const filled = texts(column).filter((text) => text !== '');
  if (filled.length === 0) return reading;
  const share = (test: RegExp): number => filled.filter((text) => test.test(text)).length / filled.length;
  if (reading.field === 'manager' && share(/^(?:oui|non|yes|no|o|n|0|1|x|vrai|faux|true|false)$/iu) > 0.8) {
    return { ...reading, field: 'manages' };
  }
  if (['login', 'full_name', 'manager'].includes(reading.field) && share(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu) > 0.8) {
    return { ...reading, field: reading.field === 'manager' ? 'manager_email' : 'email' };
  }
  return reading;
}

function headingReadings(heading: string, kind: ImportKind): ColumnReading[] {
  const words = headingWords(heading);
  const text = words.join(' ');
  if (text === '') return [];
  const known = knownHeadings(kind);
  const exact = known.byText.get(text);
  if (exact) return [{ field: exact.field, certainty: 'sure', weight: 1 }];
  if (kind === 'nominations' && isAnswerHeading(heading))
    return [{ field: 'answer', certainty: 'likely', weight: 0.9 }];
  const same = known.byWords.get(words.toSorted().join(' '));
  if (same) return [{ field: same.field, certainty: 'sure', weight: 0.97 }];
  if (words.length > 9) return [];
  const readings: ColumnReading[] = [];
  for (const candidate of known.all) {
    if (isTypo(text, candidate.text, 5, 9)) {
      readings.push({ field: candidate.field, certainty: 'likely', weight: 0.85 });
    } else if (holds(words, candidate.words)) {
      readings.push({
        field: candidate.field,
        certainty: 'likely',
        weight: 0.5 + (0.3 * candidate.words.length) / words.length,
      });
    }
  }
  return readings.toSorted((a, b) => b.weight - a.weight);
}

/** « Réponse 2 », « 1er nom », or the question itself: « Vers qui vous tournez-vous… ? ». */
function isAnswerHeading(heading: string): boolean {
  const folded = fold(heading);
  if (folded.length > 18 && /\?|\b(?:citez|nommez|indiquez|vers qui|a qui|who|whom|which colleagues?)\b/u.test(folded))
    return true;
  const subject =
    '(?:reponse|choix|personne|nom|cite|citation|collegue|contact|answer|choice|name|person|colleague|nominee)s?';
  return new RegExp(
    `^(?:${subject} )?(?:citee?s? )?(?:n ?° ?)?\\d{1,2}$|^\\d{1,2} ?(?:er|ere|e|eme|st|nd|rd|th) ${subject}`,
    'u',
  ).test(folded);
}

function holds(words: readonly string[], known: readonly string[]): boolean {
  if (known.length >= words.length || known.join('').length < 4) return false;
  return (
    known.every((word) => words.includes(word)) &&
    !words.some((word) => otherSubjects.has(word) && !known.includes(word))
  );
}

/** Gives each field to the column that reads most like it; a column that loses may have its next reading. */
function assign(
  columns: readonly ColumnFacts[],
  readings: readonly (readonly ColumnReading[])[],
): Map<number, ColumnReading> {
  const claims = readings.flatMap((list, index) => list.map((reading) => ({ index, reading })));
  const fullness = columns.map((column) => texts(column).filter((text) => text !== '').length);
  const name = (index: number): string => columns[index]?.headings.join(' ') ?? '';
  claims.sort(
    (a, b) =>
      b.reading.weight - a.reading.weight ||
      (fullness[b.index] as number) - (fullness[a.index] as number) ||
      (name(a.index) < name(b.index) ? -1 : name(a.index) > name(b.index) ? 1 : a.index - b.index),
  );
  const assigned = new Map<number, ColumnReading>();
  const taken = new Set<ImportField>();
  for (const { index, reading } of claims) {
    if (assigned.has(index)) continue;
    if (taken.has(reading.field) && !repeatableFields.has(reading.field)) continue;
    assigned.set(index, reading);
    taken.add(reading.field);
  }
  return assigned;
}

function assignByContent(
  columns: readonly ColumnFacts[],
  verdicts: readonly (ColumnVerdict | undefined)[],
  assigned: Map<number, ColumnReading>,
  kind: ImportKind,
): void {
  if (kind === 'nominations') assignWeight(columns, verdicts, assigned);
  if (kind !== 'people' || [...assigned.values()].some((reading) => reading.field === 'email')) return;
  for (const [index, column] of columns.entries()) {
    if (verdicts[index] || assigned.has(index)) continue;
    const filled = texts(column).filter((text) => text !== '');
    const addresses = filled.filter((text) => /^[^\s@;,]+@[^\s@;,]+\.[a-z]{2,}$/iu.test(text));
    if (addresses.length < 2 || addresses.length < filled.length * 0.8) continue;
    assigned.set(index, { field: 'email', certainty: 'content', weight: 0.4 });
    return;
  }
}

/** Beside who cites and who is cited, a single column of numbers is the strength of the tie. */
function assignWeight(
  columns: readonly ColumnFacts[],
  verdicts: readonly (ColumnVerdict | undefined)[],
  assigned: Map<number, ColumnReading>,
): void {
  const fields = new Set([...assigned.values()].map((reading) => reading.field));
  if (!fields.has('from') || !fields.has('to') || fields.has('weight')) return;
  const left = columns.flatMap((column, index) => {
    const filled = texts(column).filter((text) => text !== '');
    const numbers = filled.length > 0 && filled.every((text) => /^\d+(?:[.,]\d+)?$/u.test(text));
    return numbers &&
      !verdicts[index] &&
      !assigned.has(index) &&
      !column.headings.some((heading) => /^(?:id|n°|num)/iu.test(heading))
      ? [index]
      : [];
  });
  const [only] = left;
  if (only !== undefined && left.length === 1)
    assigned.set(only, { field: 'weight', certainty: 'content', weight: 0.4 });
}

function takeBirthName(
  columns: readonly ColumnFacts[],
  verdicts: readonly (ColumnVerdict | undefined)[],
  assigned: Map<number, ColumnReading>,
  kind: ImportKind,
): void {
  if (kind !== 'people') return;
  const named = [...assigned.values()].some(
    (reading) => reading.field === 'last_name' || reading.field === 'full_name',
  );
  if (named) return;
  const index = columns.findIndex((column, at) => verdicts[at] !== undefined && column.headings.some(isBirthName));
  if (index !== -1) assigned.set(index, { field: 'last_name', certainty: 'likely', weight: 0.5 });
}

function texts(column: ColumnFacts): string[] {
  return column.values.map((cell) => cell?.text.trim() ?? '');
}
