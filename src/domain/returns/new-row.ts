import { isTotalLabel } from '../imports/total-label.ts';
import { entityOf, type EntityName } from '../model.ts';
import type { StoredValue } from '../shared/entity.ts';
import type { ComparedColumn } from './compare-cell.ts';
import { comparableCell } from './comparable.ts';
import type { FileRow } from './pair-rows.ts';
import type { ReturnWrite, ShownValue } from './return-plan.ts';
import { because, type ReturnReason } from './return-reason.ts';
import type { ColumnTarget, SheetTarget } from './sheet-targets.ts';

/** A cell of a new row that is not taken as it stands. */
export interface UnsureCell {
  readonly compared: ComparedColumn;
  readonly status: 'doubtful' | 'refused' | 'ignored';
  readonly shown: ShownValue;
  readonly reason: ReturnReason;
  readonly candidates: readonly string[];
}

/** A row that the client added: what to write, or why not. */
export interface NewRow {
  readonly reasons: readonly ReturnReason[];
  /** Empty when the row cannot be made. */
  readonly writes: readonly ReturnWrite[];
  readonly unsure: readonly UnsureCell[];
  /** Cells in which names were replaced by codes. */
  readonly masked: number;
}

export interface NewRowContext {
  readonly target: SheetTarget;
  readonly columns: readonly ComparedColumn[];
  readonly newId: () => string;
  /** The project of a new row, when the client has only one or the row names it. */
  readonly projectOf: (row: FileRow) => string | undefined;
  /** Label of a field that is missing. */
  readonly fieldName: (name: string) => string;
}

/**
 * Reads a row without an id: everything sure in it makes a row, when nothing that the model requires is missing. A row
 * that says no status begins at the first of its list. A row of totals makes none.
 */
export function readNewRow(row: FileRow, context: NewRowContext): NewRow {
  const { target, columns } = context;
  if (isTotalRow(row, context)) return { reasons: [because('total_row', {})], writes: [], unsure: [], masked: 0 };
  if (target.adds === undefined) return { reasons: [because('not_addable', {})], writes: [], unsure: [], masked: 0 };
  const { fields } = entityOf(target.entity);
  const project = fields['project_id'] ? context.projectOf(row) : undefined;
  const values: Record<string, StoredValue> = {
    ...target.adds,
    ...(project === undefined ? {} : { project_id: project }),
  };
  const ratings: { dimension: string; level: StoredValue }[] = [];
  const unsure: UnsureCell[] = [];
  let masked = 0;
  for (const compared of columns) {
    const cell = row.cell(compared.column.key);
    if (compared.target.kind === 'told') {
      if (cell !== null && row.id === '' && !cell.formula && compared.column.formula === undefined)
        unsure.push(toldCell(compared, row));
      continue;
    }
    const reading = compared.reader.read(cell);
    if (reading.kind === 'unsure') unsure.push({ compared, ...reading });
    if (reading.kind !== 'value') continue;
    if (reading.doubt) {
      unsure.push({ compared, status: 'doubtful', shown: reading.shown, reason: reading.doubt, candidates: [] });
      continue;
    }
    if (reading.masked) masked += 1;
    if (compared.target.kind === 'rating') {
      ratings.push({ dimension: compared.target.dimension, level: reading.values['level'] ?? null });
    } else Object.assign(values, reading.values);
  }
  const first = saysNoStatus(unsure) ? assumedStatus(target.entity) : undefined;
  const isFirst = first !== undefined && (values['status'] ?? null) === null;
  if (isFirst) values['status'] = first;
  const missing = Object.entries(fields)
    .filter(([name, field]) => field.required && field.codePrefix === undefined && (values[name] ?? null) === null)
    .map(([name]) => context.fieldName(name));
  if (missing.length > 0) {
    return { reasons: [because('missing_fields', { fields: missing })], writes: [], unsure, masked: 0 };
  }
  const id = context.newId();
  const writes: ReturnWrite[] = [
    { action: 'create', entity: target.entity, id, values },
    ...ratings.map(({ dimension, level }): ReturnWrite => ({
      action: 'put',
      entity: 'rating',
      values: { impact_id: id, dimension_id: dimension, level },
    })),
  ];
  return { reasons: isFirst ? [because('first_status', {})] : [], writes, unsure, masked };
}

/** True when the first thing that the row says, or its title, names a total. */
function isTotalRow(row: FileRow, { target, columns }: NewRowContext): boolean {
  const texts = columns.map(({ column }) => row.cell(column.key)?.text ?? '');
  const first = texts.find((text) => text.trim() !== '') ?? '';
  const title = ['title', 'name'].map((name) => row.cell(`${target.entity}.${name}`)?.text ?? '');
  return [first, ...title].some(isTotalLabel);
}

/** The status of a row that says none: the first of its list, where there must be one. */
function assumedStatus(entity: EntityName): string | undefined {
  const field = entityOf(entity).fields['status'];
  return field?.required ? field.choices?.[0] : undefined;
}

/** True for a field that is given a value when a row of the grid leaves it empty. */
export function isAssumed(target: ColumnTarget): boolean {
  return target.kind === 'field' && target.name === 'status' && assumedStatus(target.entity) !== undefined;
}

/** False when the row says a status that is not understood: then no other is taken for it. */
function saysNoStatus(unsure: readonly UnsureCell[]): boolean {
  return !unsure.some(({ compared }) => compared.column.key.endsWith('.status'));
}

function toldCell(compared: ComparedColumn, row: FileRow): UnsureCell {
  const cell = row.cell(compared.column.key);
  return {
    compared,
    status: 'ignored',
    shown: comparableCell(cell, compared.column.kind),
    reason: because('not_read_back', {}),
    candidates: [],
  };
}
