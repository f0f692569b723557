import type { SheetColumn } from '../deliverable/workbook-model.ts';
import type { AllRows } from '../deliverable/document-data.ts';
import type { ForeignCell } from '../imports/foreign-table.ts';
import { entityOf, type EntityName } from '../model.ts';
import type { StoredValue } from '../shared/entity.ts';
import type { CellReading } from './cell-reading.ts';
import type { ColumnReader } from './column-reader.ts';
import { comparableCell, comparableText, type CellCodec } from './comparable.ts';
import { shortDigest } from './grid-marks.ts';
import { isAssumed } from './new-row.ts';
import type { DifferenceStatus, ShownValue } from './return-plan.ts';
import { because, type ReturnReason } from './return-reason.ts';
import type { ColumnTarget } from './sheet-targets.ts';

/** A row of the client file as stored. */
export type StoredRow = Readonly<Record<string, StoredValue>> & { readonly id: string };

/** One column of a sheet, ready to compare. */
export interface ComparedColumn {
  readonly column: SheetColumn;
  readonly target: ColumnTarget;
  readonly reader: ColumnReader;
}

/** What one cell amounts to. */
export type CellOutcome =
  | { readonly kind: 'same'; readonly meanwhile: boolean }
  | {
      readonly kind: 'different';
      readonly status: DifferenceStatus;
      readonly shown: ShownValue;
      readonly reasons: readonly ReturnReason[];
      readonly candidates: readonly string[];
      /** What to store when it is accepted; null takes a rating away. */
      readonly values: Readonly<Record<string, StoredValue>> | null;
      readonly masked: boolean;
    };

export interface CellSides {
  readonly cell: ForeignCell | null;
  /** What the sheet shows now, comparable. */
  readonly now: string;
  /** Digest of what was exported, when it is known. */
  readonly base: string | undefined;
  /** The grid tells what was exported, and the row was not: it was added in the grid. */
  readonly isAdded: boolean;
  /** The row as stored. */
  readonly stored: StoredRow;
}

export interface CellRules {
  readonly codec: CellCodec;
  /** Differences without a base are taken at the grid's word. */
  readonly acceptUnmarked: boolean;
  readonly ratingOf: (impact: string, dimension: string) => AllRows['rating'][number] | undefined;
}

const same: CellOutcome = { kind: 'same', meanwhile: false };

/**
 * Compares one cell three ways: what was exported, what the grid says, what the client file says now. Only what the
 * grid alone changed is accepted; what both changed is a conflict.
 */
export function compareCell(compared: ComparedColumn, sides: CellSides, rules: CellRules): CellOutcome {
  const { column, target, reader } = compared;
  const { cell, now, base } = sides;
  const found = comparableCell(cell, column.kind);
  const unchanged = (text: string): boolean => base !== undefined && shortDigest(text, rules.codec) === base;
  const isMeanwhile = (): boolean => base !== undefined && shortDigest(now, rules.codec) !== base;
  if (target.kind === 'told') return toldOutcome(cell, found, now, base, unchanged);
  if (!isBareFormula(cell)) {
    if (found === now) return same;
    if (unchanged(found)) return { kind: 'same', meanwhile: isMeanwhile() };
  }
  const reading = reader.read(cell);
  if (reading.kind === 'value') {
    if (reading.text === now || isStored(reading, target, sides.stored, rules)) return same;
    if (unchanged(reading.text)) return { kind: 'same', meanwhile: isMeanwhile() };
  }
  if (reading.kind === 'empty') {
    const wasNeverFilled = sides.isAdded && isAssumed(target);
    if (wasNeverFilled || isEmptyStored(target, sides.stored, rules)) return same;
  }
  const shown = reading.kind === 'empty' ? null : reading.shown;
  const masked = reading.kind === 'value' && reading.masked === true;
  const outcome = (
    status: DifferenceStatus,
    reasons: readonly ReturnReason[],
    values: CellValues = {},
  ): CellOutcome => ({
    kind: 'different',
    status,
    shown,
    reasons,
    candidates: reading.kind === 'unsure' ? reading.candidates : [],
    values,
    masked,
  });
  const own = reading.kind === 'unsure' ? [reading.reason] : [];
  if (isMeanwhile()) return outcome('conflict', [because('changed_since', {}), ...own]);
  if (reading.kind === 'unsure') return outcome(reading.status, own);
  if (reading.kind === 'value' && reading.doubt) return outcome('doubtful', [reading.doubt]);
  if (base === undefined && !rules.acceptUnmarked) return outcome('doubtful', [because('no_base', {})]);
  const partial = partialText(column, target, sides, rules);
  if (partial && reading.kind === 'value') return outcome('doubtful', [partial]);
  if (reading.kind === 'value') return outcome('accepted', [], reading.values);
  return clearing(target, sides.stored, rules, outcome);
}

type CellValues = Readonly<Record<string, StoredValue>> | null;

/** A formula that the program that saved the file did not compute. */
export function isBareFormula(cell: ForeignCell | null): boolean {
  return cell?.formula === true && cell.text === '';
}

/** What is typed over a calculated cell is told; a calculation that went on is not. */
function toldOutcome(
  cell: ForeignCell | null,
  found: string,
  now: string,
  base: string | undefined,
  unchanged: (text: string) => boolean,
): CellOutcome {
  if (cell === null || cell.formula || found === '' || found === now || base === undefined || unchanged(found))
    return same;
  return {
    kind: 'different',
    status: 'ignored',
    shown: typeof cell.value === 'number' ? cell.value : cell.text,
    reasons: [because('not_read_back', {})],
    candidates: [],
    values: {},
    masked: false,
  };
}

/** True when the row already holds what was read: a person under another spelling, a title that comes from a module. */
function isStored(
  { values }: CellReading & { readonly kind: 'value' },
  target: ColumnTarget,
  stored: StoredRow,
  rules: CellRules,
): boolean {
  if (target.kind === 'rating') return rules.ratingOf(stored.id, target.dimension)?.level === values['level'];
  return Object.entries(values).every(([name, value]) => (stored[name] ?? null) === value);
}

function isEmptyStored(target: ColumnTarget, stored: StoredRow, rules: CellRules): boolean {
  if (target.kind === 'rating') return rules.ratingOf(stored.id, target.dimension) === undefined;
  return Object.keys(clearedValues(target)).every((name) => (stored[name] ?? null) === null);
}

function clearedValues(target: ColumnTarget): Readonly<Record<string, null>> {
  switch (target.kind) {
    case 'field':
    case 'reference':
      return { [target.name]: null };
    case 'person':
      return { [target.name]: null, [target.textField]: null };
    default:
      return {};
  }
}

/** A cell that shows only a part of the text, or codes for its names, cannot replace the whole. */
function partialText(
  column: SheetColumn,
  target: ColumnTarget,
  { now, stored }: CellSides,
  { codec }: CellRules,
): ReturnReason | undefined {
  if (target.kind !== 'field' || target.field.type !== 'text') return undefined;
  const whole = stored[target.name];
  if (typeof whole !== 'string') return undefined;
  const kept = codec.kept(whole);
  if (column.masked && comparableText(kept) !== now) return because('masked_text', {});
  return whole.length > longText && kept.length < whole.length ? because('cut_text', {}) : undefined;
}

/** Shorter texts are never cut by a cell. */
const longText = 10_000;

function clearing(
  target: ColumnTarget,
  stored: StoredRow,
  rules: CellRules,
  outcome: (status: DifferenceStatus, reasons: readonly ReturnReason[], values?: CellValues) => CellOutcome,
): CellOutcome {
  if (target.kind === 'rating') {
    const comment = rules.ratingOf(stored.id, target.dimension)?.comment ?? null;
    return comment === null ? outcome('accepted', [], null) : outcome('doubtful', [because('rating_has_comment', {})]);
  }
  const values = clearedValues(target);
  const isRequired = Object.keys(values).some((name) => isRequiredField(target, name));
  return isRequired ? outcome('refused', [because('required', {})]) : outcome('accepted', [], values);
}

function isRequiredField(target: ColumnTarget, name: string): boolean {
  if (!('entity' in target)) return false;
  const field = fieldOf(target.entity, name);
  return field?.required === true || field?.natural === true;
}

function fieldOf(entity: EntityName, name: string) {
  return entityOf(entity).fields[name];
}
