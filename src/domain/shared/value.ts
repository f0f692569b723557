import { isDate, isInstant, isTime } from './calendar.ts';
import type { Field, StoredValue } from './entity.ts';

/** Why a value does not fit a field; worded for people in `src/words`. */
export type ValueFault = 'empty' | 'type' | 'choice' | 'range' | 'date' | 'time' | 'instant';

/** Longest text that a field holds, in UTF-16 units: a very long section, not a book. */
export const maxTextLength = 2_000_000;

/** Says why `value` may not be stored in `field`, or undefined when it may. */
export function faultOf(field: Field, value: StoredValue): ValueFault | undefined {
  if (value === null) return field.required ? 'empty' : undefined;
  if (typeof value === 'number') return faultOfNumber(field, value);
  return faultOfText(field, value);
}

function faultOfNumber(field: Field, value: number): ValueFault | undefined {
  if (!Number.isFinite(value)) return 'type';
  if (field.type === 'boolean') return value === 0 || value === 1 ? undefined : 'type';
  if (field.type !== 'integer' && field.type !== 'real') return 'type';
  if (field.type === 'integer' && !Number.isSafeInteger(value)) return 'type';
  if (field.range && (value < field.range[0] || value > field.range[1])) return 'range';
  return undefined;
}

function faultOfText(field: Field, value: string): ValueFault | undefined {
  if (value.length > maxTextLength) return 'range';
  switch (field.type) {
    case 'text':
    case 'reference':
      return field.required && value.trim() === '' ? 'empty' : undefined;
    case 'choice':
      return field.choices?.includes(value) ? undefined : 'choice';
    case 'date':
      return isDate(value) ? undefined : 'date';
    case 'time':
      return isTime(value) ? undefined : 'time';
    case 'instant':
      return isInstant(value) ? undefined : 'instant';
    default:
      return 'type';
  }
}
