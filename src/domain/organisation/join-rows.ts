import { entityOf, type EntityName } from '../model.ts';
import type { StoredValue } from '../shared/entity.ts';

type Values = Readonly<Record<string, StoredValue>>;

/** Values that cannot both stand in the one row that remains. */
interface Disagreement {
  readonly field: string;
  readonly kept: StoredValue;
  readonly other: StoredValue;
}

/**
 * Joins a row to another of the same meaning: empty fields are filled, texts stand one after the other, and values
 * that cannot both stay are told.
 * @returns the values to write in the row kept
 */
export function joinRows(
  entity: EntityName,
  kept: Values,
  other: Values,
): { readonly values: Values; readonly disagreements: readonly Disagreement[] } {
  const values: Record<string, StoredValue> = {};
  const disagreements: Disagreement[] = [];
  for (const [field, { type, natural, manualOrder }] of Object.entries(entityOf(entity).fields)) {
    const [own, coming] = [kept[field] ?? null, other[field] ?? null];
    if (natural || manualOrder !== undefined || isEmpty(coming) || own === coming) continue;
    if (isEmpty(own)) values[field] = coming;
    else if (type === 'text') {
      const text = joinTexts(String(own), String(coming));
      if (text !== own) values[field] = text;
    } else if (entity === 'population_member') {
      // A member whom a person added stays so, whatever a rule or a list says.
      if (coming === 'manual') values[field] = coming;
    } else disagreements.push({ field, kept: own, other: coming });
  }
  return { values, disagreements };
}

/** Two texts one after the other, or the one that holds the other. */
export function joinTexts(one: string, other: string): string {
  if (one.includes(other.trim())) return one;
  return other.includes(one.trim()) ? other : `${one}\n${other}`;
}

/** The fuller of two values of a field: what is there before what is not, a longer text before a shorter one. */
export function fullerValue(one: StoredValue, other: StoredValue): StoredValue {
  if (isEmpty(one)) return other;
  if (isEmpty(other) || typeof one !== 'string' || typeof other !== 'string') return one;
  if (fullness(other) > fullness(one)) return other;
  return one;
}

/** Letters count; accents and small letters after capitals say that a text was written with care. */
function fullness(text: string): number {
  const accents = text.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
  return text.trim().length + accents / 10 + (text === text.toUpperCase() ? 0 : 0.5);
}

function isEmpty(value: StoredValue): boolean {
  return value === null || value === '';
}
