import type { SheetColumn } from '../deliverable/workbook-model.ts';
import type { ForeignCell } from '../imports/foreign-table.ts';
import type { NumberUnit } from '../imports/read-numbers.ts';
import type { Field } from '../shared/entity.ts';
import { unsure, type CellReading } from './cell-reading.ts';
import { because, type ReturnReason } from './return-reason.ts';
import type { ColumnTarget } from './sheet-targets.ts';

/** Fields counted in days whose name does not say so by its first or last word. */
const dayFields: ReadonlySet<string> = new Set(['window_starts', 'window_ends', 'refresher_after_days']);

/** The unit in which a column counts; a figure typed with another one is not that of the column. */
export function unitOfColumn({ kind }: SheetColumn, name: string): NumberUnit {
  if (kind === 'percent') return 'percent';
  if (kind === 'money') return 'currency';
  if (/(?:^|_)hours(?:_|$)/u.test(name)) return 'hours';
  if (dayFields.has(name)) return 'days';
  return kind === 'integer' ? 'people' : 'points';
}

/** Days before this one are rather a slip of the keyboard than a day of the project. */
const earliestDay = '2000-01-01';
const mostYearsAway = 30;

/** Why a day that can be stored is looked at by a person first; undefined for an ordinary one. */
export function dateDoubt(date: string, today: string): ReturnReason | undefined {
  const years = Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4)));
  return date < earliestDay || years > mostYearsAway ? because('far_date', { date }) : undefined;
}

/** The same for a number: where the model sets no bounds, nothing is counted below zero. */
export function numberDoubt(value: number, field: Field): ReturnReason | undefined {
  return value < 0 && field.range === undefined ? because('negative', {}) : undefined;
}

/**
 * What a cell that holds no value says: the number of a cell shown as a date, which no calendar holds, or an
 * error of a formula.
 */
export function errorReading(cell: ForeignCell, target: ColumnTarget, language: 'fr' | 'en'): CellReading {
  const text = cell.text.trim();
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return unsure(text, because('cell_error', { value: text }));
  const plain = String(Number.isInteger(number) ? number : Number(number.toPrecision(6)));
  const value = language === 'fr' ? plain.replace('.', ',') : plain;
  const type = target.kind === 'field' ? target.field.type : undefined;
  if (type === 'time') return unsure(value, because('bad_time', { value }));
  const isNumber = target.kind === 'rating' || type === 'integer' || type === 'real';
  return unsure(value, because(isNumber ? 'bad_number' : 'bad_date', { value }));
}
