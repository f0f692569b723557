import type { Row } from '../model.ts';
import { daysBetween } from '../shared/calendar.ts';
import { type DocumentData } from './document-data.ts';
import { criticalityOf } from './section-helpers.ts';
import { quotedWord } from './workbook-model.ts';

/** Days before its date from which an action is announced. */
const soon = 7;

/** True for an action that is still to be done. */
export function isOpen(action: Pick<Row<'action'>, 'status'>): boolean {
  return action.status !== 'done' && action.status !== 'cancelled';
}

/** Days by which an open action is late on `today`, or undefined. */
export function delayOf(action: Pick<Row<'action'>, 'status' | 'due_on'>, today: string): number | undefined {
  if (!isOpen(action) || action.due_on === null || action.due_on >= today) return undefined;
  return daysBetween(action.due_on, today);
}

/** « Retard (j) »: empty when nothing is late. */
export function delayFormula(data: DocumentData): string {
  return `IF(OR(${closed(data)},{action.due_on}=""),"",IF({action.due_on}<{today},{today}-{action.due_on},""))`;
}

/** « Alerte », in words: late, or due within the week. */
export function alertFormula(data: DocumentData): string {
  const { late, soon: coming } = data.words.workbook.results;
  return `IF(OR(${closed(data)},{action.due_on}=""),"",IF({action.due_on}<{today},${quotedWord(late)},IF({action.due_on}-{today}<=${soon},${quotedWord(coming)},"")))`;
}

export function alertOf(data: DocumentData, action: Row<'action'>): string | undefined {
  const { late, soon: coming } = data.words.workbook.results;
  const { today } = data.options;
  if (!isOpen(action) || action.due_on === null) return undefined;
  if (action.due_on < today) return late;
  return daysBetween(today, action.due_on) <= soon ? coming : undefined;
}

function closed(data: DocumentData): string {
  const words = (['done', 'cancelled'] as const).map((status) => data.words.choice('action', 'status', status));
  return words.map((word) => `{action.status}=${quotedWord(word)}`).join(',');
}

/** The cell of another column on the same row of the actions' sheet, found by the id. */
export function actionLookup(column: string): string {
  const found = `INDEX({actions/${column}},MATCH({id},{actions/id},0))`;
  return `IF({id}="","",IF(${found}="","",${found}))`;
}

/** Criticality, probability × severity. */
export const criticalityFormula =
  'IF(OR({risk.probability}="",{risk.severity}=""),"",{risk.probability}*{risk.severity})';

/** From which criticality on each level holds; below the last one, low. */
export const riskBands = { critical: 12, high: 8, moderate: 4 } as const;

/** The criticality in words. */
export function riskLevelFormula(data: DocumentData): string {
  const { critical, high, moderate, low } = data.words.workbook.results;
  const [a, b, c, d] = [critical, high, moderate, low].map(quotedWord);
  return `IF({criticality}="","",IF({criticality}>=${riskBands.critical},${a},IF({criticality}>=${riskBands.high},${b},IF({criticality}>=${riskBands.moderate},${c},${d}))))`;
}

export function riskLevelOf(data: DocumentData, risk: Row<'risk'>): string | undefined {
  const { critical, high, moderate, low } = data.words.workbook.results;
  const value = criticalityOf(risk);
  if (value === undefined) return undefined;
  if (value >= riskBands.critical) return critical;
  if (value >= riskBands.high) return high;
  return value >= riskBands.moderate ? moderate : low;
}

/** `part` over `whole`, both columns of the row; empty when there is nothing to divide. */
export function rateFormula(part: string, whole: string): string {
  return `IF(OR({${part}}="",{${whole}}="",{${whole}}=0),"",{${part}}/{${whole}})`;
}

export function rateOf(part: number | null | undefined, whole: number | null | undefined): number | undefined {
  return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? part / whole : undefined;
}
