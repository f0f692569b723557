import { isDate } from '../../../domain/shared/calendar.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { formatDate, formatNumber } from '../../../words/dates.ts';
import type { Language } from '../../../words/language.ts';
import type { GridColumn } from './grid-column.ts';

/** A value as the grid shows it. */
export function cellText(
  column: Pick<GridColumn, 'field' | 'options'>,
  value: StoredValue,
  language: Language,
): string {
  if (typeof value === 'number' && !hasOptions(column)) return formatNumber(value, language);
  return plainText(column, value, language);
}

/** A value as it is typed and copied: no mark between thousands, so that a spreadsheet reads it as a number. */
export function plainText(
  { field, options }: Pick<GridColumn, 'field' | 'options'>,
  value: StoredValue,
  language: Language,
): string {
  if (value === null) return '';
  if (options) return options.find((option) => option.value === value)?.label ?? String(value);
  if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value);
  return field.type === 'date' && isDate(value) ? formatDate(value, language, 'short') : value;
}

function hasOptions({ options }: Pick<GridColumn, 'options'>): boolean {
  return options !== undefined;
}
