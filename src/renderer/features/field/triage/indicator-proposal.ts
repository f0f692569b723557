import type { Row } from '../../../../domain/model.ts';
import type { NoteKind } from '../../../../domain/observation/observation-entities.ts';
import { fold } from '../../../../domain/shared/fold.ts';

/** What an indicator counts. */
export type IndicatorUnit = 'percent' | 'people' | 'minutes' | 'hours' | 'days' | 'times';

/** What an indicator counts, and from where to where. */
export interface IndicatorMeasure {
  /** As it is read. */
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  /** Null when the notes do not tell. */
  readonly direction: 'up' | 'down' | null;
}

/** What notes propose of an indicator; its name and unit are then put in words. */
export interface IndicatorProposal extends Omit<IndicatorMeasure, 'unit'> {
  readonly unit: IndicatorUnit | null;
}

/** Kinds of note whose subject should spread rather than go. */
const risingKinds: ReadonlySet<NoteKind> = new Set(['usage', 'good_practice', 'idea']);

/** Kinds of note whose subject should become rare. */
const fallingKinds: ReadonlySet<NoteKind> = new Set([
  'irritant',
  'workaround',
  'undocumented_process',
  'dysfunction',
  'fixed_on_spot',
]);

/** A figure followed by what it counts, in a folded text. */
const figures: readonly (readonly [IndicatorUnit, RegExp])[] = [
  ['percent', /(\d+(?:[.,]\d+)?) ?(?:%|pour cent|percent)/u],
  ['minutes', /(\d+(?:[.,]\d+)?) ?(?:min\b|minutes?\b)/u],
  ['hours', /(\d+(?:[.,]\d+)?) ?(?:heures?\b|hours?\b)/u],
  ['days', /(\d+(?:[.,]\d+)?) ?(?:jours?\b|days?\b)/u],
  ['people', /(\d+) ?(?:personnes?\b|agents?\b|salaries?\b|people\b|employees?\b)/u],
  ['times', /(\d+) ?(?:fois\b|times\b)/u],
];

/**
 * What the notes give to count: the first figure of their facts with its unit, else the people concerned. What goes
 * wrong is to come down, a usage to spread; a target is proposed only where it is plain: nobody and never for what goes
 * wrong, everybody for a share that spreads.
 */
export function proposeIndicator(
  notes: readonly Pick<Row<'note'>, 'kind' | 'fact' | 'people_concerned'>[],
): IndicatorProposal {
  const direction = directionOf(notes);
  const { unit, baseline } = firstFigure(notes.map(({ fact }) => fact).join('\n')) ?? concerned(notes);
  return { unit, baseline, direction, target: plainTarget(unit, direction) };
}

function directionOf(notes: readonly Pick<Row<'note'>, 'kind'>[]): IndicatorMeasure['direction'] {
  if (notes.every(({ kind }) => risingKinds.has(kind))) return 'up';
  return notes.every(({ kind }) => fallingKinds.has(kind)) ? 'down' : null;
}

function firstFigure(text: string): { readonly unit: IndicatorUnit; readonly baseline: number } | undefined {
  const read = fold(text);
  const found = figures.flatMap(([unit, pattern]) => {
    const match = pattern.exec(read);
    return match ? [{ unit, baseline: Number((match[1] ?? '').replace(',', '.')), at: match.index }] : [];
  });
  return found.toSorted((one, other) => one.at - other.at)[0];
}

function concerned(notes: readonly Pick<Row<'note'>, 'people_concerned'>[]) {
  const most = Math.max(0, ...notes.map(({ people_concerned: people }) => people ?? 0));
  return most === 0 ? { unit: null, baseline: null } : { unit: 'people' as const, baseline: most };
}

function plainTarget(unit: IndicatorUnit | null, direction: IndicatorMeasure['direction']): number | null {
  if (direction === null) return null;
  if (direction === 'up') return unit === 'percent' ? 100 : null;
  return unit === 'percent' || unit === 'people' || unit === 'times' ? 0 : null;
}
