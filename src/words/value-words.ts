import { entityOf, isEntityName } from '../domain/model.ts';
import type { StoredValue } from '../domain/shared/entity.ts';
import { formatDate, formatNumber } from './dates.ts';
import { modelWords, rowLabel } from './entity-label.ts';
import type { Language } from './language.ts';
import { choiceWord, fieldWord } from './model-words.ts';

/** The label of a field; its own name when unknown. */
export function fieldLabel(entity: string, field: string, language: Language): string {
  return isEntityName(entity) ? fieldWord(modelWords(language), entity, field) : field;
}

/** A stored value as a person reads it: the word of a choice, a date, yes or no. */
export function valueWords(entity: string, fieldName: string, value: StoredValue, language: Language): string {
  if (value === null) return '—';
  const field = isEntityName(entity) ? entityOf(entity).fields[fieldName] : undefined;
  if (!isEntityName(entity) || !field) return String(value);
  if (typeof value === 'number')
    return field.type === 'boolean' ? yesOrNo(value, language) : formatNumber(value, language);
  if (field.type === 'choice') return choiceWord(modelWords(language), entity, fieldName, value);
  return field.type === 'date' ? formatDate(value, language) : value;
}

/** Where a conflict stands: « Unité : Nom »; empty when it is about the whole row. */
export function conflictPlace(entity: string, field: string | undefined, language: Language): string {
  return field === undefined ? '' : `${rowLabel(entity, language)} : ${fieldLabel(entity, field, language)}`;
}

function yesOrNo(value: number, language: Language): string {
  if (language === 'en') return value === 1 ? 'yes' : 'no';
  return value === 1 ? 'oui' : 'non';
}
