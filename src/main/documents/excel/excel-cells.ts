import type { Cell } from 'exceljs';
import { type CellValue, type ColumnKind, isFormula } from '../../../domain/deliverable/workbook-model.ts';
import { cellText, excelDate, finiteNumber, looksLikeFormula } from '../clean-text.ts';
import type { BodyStyles } from './excel-styles.ts';

/** What exceljs takes as the value of a cell, among those written here. */
type ExcelValue = string | number | Date | null | { readonly formula: string; readonly result: string | number | Date };

/** Writes a value in a cell with the style of its column. */
export function writeCell(
  cell: Cell,
  value: CellValue,
  kind: ColumnKind,
  styles: BodyStyles,
  formula: (template: string) => string,
  cutMark: string,
): void {
  const stored = excelValue(value, kind, formula, cutMark);
  cell.value = stored;
  cell.style = typeof stored === 'string' && looksLikeFormula(stored) ? styles.asText : styles.plain;
}

/**
 * A value as exceljs takes it. A text is always a text, a number is finite, a date is a day that Excel knows and
 * else stays as typed; a formula comes only from a template of ours, with its result.
 */
export function excelValue(
  value: CellValue,
  kind: ColumnKind,
  formula: (template: string) => string,
  cutMark: string,
): ExcelValue {
  if (value === null) return null;
  if (typeof value === 'string') return value === '' ? null : cellText(value, cutMark);
  if (typeof value === 'number') return finiteNumber(value) ?? null;
  if (isFormula(value)) return { formula: formula(value.formula), result: resultOf(value.result, kind) };
  return knownDay(value.date) ?? cellText(value.date, cutMark);
}

/** A grid repeats few days many times, and reading a day is slow. */
const knownDays = new Map<string, Date | undefined>();

function knownDay(date: string): Date | undefined {
  if (knownDays.has(date)) return knownDays.get(date);
  if (knownDays.size >= 10_000) knownDays.clear();
  const day = excelDate(date);
  knownDays.set(date, day);
  return day;
}

function resultOf(result: string | number | null, kind: ColumnKind): string | number | Date {
  if (typeof result === 'number') return finiteNumber(result) ?? '';
  if (result === null) return '';
  return (kind === 'date' ? excelDate(result) : undefined) ?? cellText(result);
}
