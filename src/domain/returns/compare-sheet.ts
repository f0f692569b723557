import type { DataSheet } from '../deliverable/workbook-model.ts';
import type { EntityName } from '../model.ts';
import { compareCell, type CellOutcome, type CellRules, type ComparedColumn, type StoredRow } from './compare-cell.ts';
import { comparableCell, type CellCodec } from './comparable.ts';
import { shortDigest, type MarkedSheet } from './grid-marks.ts';
import { readNewRow } from './new-row.ts';
import { pairRows, type FileRow, type Pairing } from './pair-rows.ts';
import type { PlanWriter } from './plan-writer.ts';
import { differenceKey, type DifferenceStatus, type ReturnDifference } from './return-plan.ts';
import { because, told, type ReturnReason } from './return-reason.ts';
import { isFilled, type SheetRows } from './sheet-rows.ts';
import { sheetRemarks } from './sheet-remarks.ts';
import { findSortedCells } from './sorted-column.ts';
import { ShownRows } from './shown-rows.ts';
import type { SheetTarget } from './sheet-targets.ts';

/** One sheet that came back, and what it is compared with. */
export interface SheetComparison {
  readonly sheetName: string;
  readonly content: SheetRows;
  /** The sheet as it would be exported now. */
  readonly now: DataSheet;
  readonly target: SheetTarget;
  readonly marked: MarkedSheet | undefined;
  /** Rows as stored, by id. */
  readonly stored: ReadonlyMap<string, StoredRow>;
  readonly codec: CellCodec;
  readonly rules: CellRules;
  readonly acceptRemovals: boolean;
  readonly newId: () => string;
  /** How many rows go with a row that is removed. */
  readonly takenAlong: (entity: EntityName, id: string) => number;
  readonly projectOf: (row: FileRow) => string | undefined;
  readonly fieldName: (entity: EntityName, name: string) => string;
  /** Told the share of the rows that are compared, 0 to 1. */
  readonly tell: (share: number) => void;
}

/** Compares a sheet row by row and puts what it finds in the plan. */
export function compareSheet(comparison: SheetComparison, plan: PlanWriter): void {
  const { content, now, marked, codec, target } = comparison;
  const shown = new ShownRows(now, codec);
  const editable = content.columns.filter((compared) => compared.target.kind !== 'told');
  const differences = (row: FileRow, id: string): number =>
    editable.filter(({ column }) => {
      const text = comparableCell(row.cell(column.key), column.kind);
      const base = marked?.rows.get(id)?.digest(column.key);
      return base === undefined ? text !== shown.text(id, column) : shortDigest(text, codec) !== base;
    }).length;
  const pairings = pairRows(content.rows, {
    known: now.rows.flatMap(({ id }) => (id === null ? [] : [shown.known(id, target)])),
    exported: new Set(marked?.rows.keys()),
    differences,
  });
  const known = pairings.filter((pairing) => pairing.kind === 'known');
  const isSorted = findSortedCells(known, editable, marked, codec);
  const sheet = new SheetPlanner(comparison, shown, editable, isSorted, plan);
  for (const [place, pairing] of pairings.entries()) {
    sheet.addPairing(pairing, differences);
    comparison.tell((place + 1) / pairings.length);
  }
  sheet.addMissing(pairings);
  plan.tell(...sheetRemarks(comparison.sheetName, content, pairings));
}

function removalStatus(reason: ReturnReason | undefined): DifferenceStatus {
  if (reason === undefined) return 'accepted';
  if (reason.code === 'maybe_there') return 'doubtful';
  return reason.code === 'row_changed_since' ? 'conflict' : 'ignored';
}

class SheetPlanner {
  readonly #comparison: SheetComparison;
  readonly #shown: ShownRows;
  readonly #editable: readonly ComparedColumn[];
  readonly #isSorted: (id: string, column: string) => boolean;
  readonly #plan: PlanWriter;
  #masked = 0;

  constructor(
    comparison: SheetComparison,
    shown: ShownRows,
    editable: readonly ComparedColumn[],
    isSorted: (id: string, column: string) => boolean,
    plan: PlanWriter,
  ) {
    this.#comparison = comparison;
    this.#shown = shown;
    this.#editable = editable;
    this.#isSorted = isSorted;
    this.#plan = plan;
  }

  addPairing(pairing: Pairing, differences: (row: FileRow, id: string) => number): void {
    const { row } = pairing;
    if (pairing.kind === 'unsure') {
      const { id, status, reason, candidates } = pairing;
      this.#add(row, id, { what: 'row', status, reasons: [reason], candidates });
    } else if (pairing.kind === 'gone') {
      if (differences(row, pairing.id) > 0)
        this.#add(row, pairing.id, { what: 'row', status: 'conflict', reasons: [because('row_gone', {})] });
    } else if (pairing.kind === 'new') this.#addNew(row);
    else if (this.#isEmptied(row, pairing.id)) this.#addRemoval(pairing.id, row);
    else this.#addKnown(row, pairing.id);
  }

  /** Rows that were exported, are still in the client file, and did not come back. */
  addMissing(pairings: readonly Pairing[]): void {
    const { marked, sheetName, target } = this.#comparison;
    const there = new Set(pairings.map((pairing) => ('id' in pairing ? pairing.id : null)));
    const unsure = pairings.filter(({ kind }) => kind === 'unsure').map(({ row }) => row);
    const maybe = new Set(unsure.flatMap(({ code, name }) => [code, name]).filter((text) => text !== ''));
    for (const id of marked?.rows.keys() ?? []) {
      if (there.has(id) || !this.#shown.has(id)) continue;
      const { code, name } = this.#shown.known(id, target);
      this.#addRemoval(id, undefined, maybe.has(code) || maybe.has(name));
    }
    if (this.#masked > 0) this.#plan.tell(told('names_masked', { sheet: sheetName, count: this.#masked }));
  }

  #addKnown(row: FileRow, id: string): void {
    const { content, marked, stored, rules, target } = this.#comparison;
    const storedRow = stored.get(id);
    if (storedRow === undefined) return;
    for (const compared of content.columns) {
      const outcome = compareCell(
        compared,
        {
          cell: row.cell(compared.column.key),
          now: this.#shown.text(id, compared.column),
          base: marked?.rows.get(id)?.digest(compared.column.key),
          isAdded: marked !== undefined && !marked.rows.has(id),
          stored: storedRow,
        },
        rules,
      );
      if (outcome.kind === 'same') {
        if (outcome.meanwhile) this.#plan.countMeanwhile();
      } else if (outcome.status === 'accepted' && this.#isSorted(id, compared.column.key)) {
        const reasons = [because('sorted_alone', {})];
        this.#addCell(row, id, compared, { ...outcome, status: 'doubtful', reasons });
      } else {
        const own = this.#leftOut(outcome, { row: id, line: row.line, column: compared.column.key, what: 'cell' });
        this.#addCell(row, id, compared, own ?? this.#plan.write(target.entity, id, compared.target, outcome));
      }
    }
  }

  /** An accepted difference as a person leaves it out; undefined when they take it. */
  #leftOut<O extends { readonly status: DifferenceStatus; readonly reasons: readonly ReturnReason[] }>(
    outcome: O,
    place: Pick<ReturnDifference, 'row' | 'line' | 'column' | 'what'>,
  ): O | undefined {
    if (outcome.status !== 'accepted' || !this.#plan.isLeftOut({ sheet: this.#comparison.now.key, ...place }))
      return undefined;
    return { ...outcome, status: 'ignored', reasons: [because('left_out', {})] };
  }

  #addCell(
    row: FileRow,
    id: string | null,
    { column }: ComparedColumn,
    outcome: Omit<CellOutcome & { readonly kind: 'different' }, 'values' | 'kind'>,
  ): void {
    if (outcome.masked && outcome.status === 'accepted') this.#masked += 1;
    this.#add(row, id, {
      what: 'cell',
      status: outcome.status,
      column: column.key,
      heading: column.header,
      kind: column.kind,
      old: id === null ? null : this.#shown.value(id, column),
      new: outcome.shown,
      reasons: outcome.reasons,
      candidates: outcome.candidates,
    });
  }

  #addNew(row: FileRow): void {
    const { target, content, newId, projectOf, fieldName } = this.#comparison;
    const found = readNewRow(row, {
      target,
      columns: content.columns,
      newId,
      projectOf,
      fieldName: (name) => this.#headingOf(name) ?? fieldName(target.entity, name),
    });
    const outcome = { status: found.writes.length > 0 ? 'accepted' : 'doubtful', reasons: found.reasons } as const;
    const leftOut = this.#leftOut<Pick<ReturnDifference, 'status' | 'reasons'>>(outcome, {
      row: null,
      line: row.line,
      column: undefined,
      what: 'added',
    });
    this.#add(row, null, { what: 'added', ...(leftOut ?? outcome) });
    if (leftOut) return;
    for (const { compared, status: own, shown, reason, candidates } of found.unsure) {
      this.#addCell(row, null, compared, { status: own, shown, reasons: [reason], candidates, masked: false });
    }
    this.#masked += found.masked;
    this.#plan.writeAll(found.writes);
  }

  /** The heading under which the client fills a field in. */
  #headingOf(name: string): string | undefined {
    return this.#comparison.now.columns.find(
      ({ key }) => key === `${this.#comparison.target.entity}.${name.replace(/_id$/u, '')}`,
    )?.header;
  }

  /** Every cell of a row was cleared: the row was meant. */
  #isEmptied(row: FileRow, id: string): boolean {
    return !isFilled(row, this.#editable) && this.#editable.some(({ column }) => this.#shown.text(id, column) !== '');
  }

  #addRemoval(id: string, row: FileRow | undefined, maybeThere = false): void {
    const { target, takenAlong } = this.#comparison;
    const reason = this.#keptBecause(id, maybeThere);
    const usual = removalStatus(reason);
    const place = { row: id, line: row?.line, column: undefined, what: 'missing' } as const;
    const leftOut = this.#leftOut<Pick<ReturnDifference, 'status' | 'reasons'>>({ status: usual, reasons: [] }, place);
    const status = leftOut?.status ?? usual;
    const along = target.removes && (status === 'accepted' || status === 'ignored') ? takenAlong(target.entity, id) : 0;
    const reasons = [
      ...(reason ? [reason] : []),
      ...(leftOut?.reasons ?? []),
      ...(along > 0 ? [because('takes_along', { count: along })] : []),
    ];
    this.#add(row, id, { what: 'missing', status, reasons });
    if (status === 'accepted') this.#plan.writeAll([{ action: 'remove', entity: target.entity, id }]);
  }

  /** Why a row that did not come back stays; undefined when it goes. */
  #keptBecause(id: string, maybeThere: boolean): ReturnReason | undefined {
    const { target, acceptRemovals } = this.#comparison;
    if (!target.removes) return because('not_removable', {});
    if (maybeThere) return because('maybe_there', {});
    if (this.#changedSince(id)) return because('row_changed_since', {});
    return acceptRemovals ? undefined : because('removal_needs_consent', {});
  }

  #changedSince(id: string): boolean {
    const { marked, codec, now } = this.#comparison;
    const base = marked?.rows.get(id);
    return now.columns
      .filter(({ editable }) => editable)
      .some((column) => {
        const digest = base?.digest(column.key);
        return digest !== undefined && digest !== shortDigest(this.#shown.text(id, column), codec);
      });
  }

  #add(
    row: FileRow | undefined,
    id: string | null,
    difference: Partial<ReturnDifference> & Pick<ReturnDifference, 'what' | 'status'>,
  ): void {
    const { sheetName, now, stored, target } = this.#comparison;
    const storedRow = id === null ? undefined : stored.get(id);
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    const shownCode = id === null ? '' : this.#shown.known(id, target).code;
    const place = { sheet: now.key, row: id, line: row?.line, column: difference.column, what: difference.what };
    this.#plan.add({
      key: differenceKey(place),
      sheet: now.key,
      sheetName,
      line: row?.line,
      row: id,
      code: shownCode || text(storedRow?.['code']) || '',
      title: text(storedRow?.['title'] ?? storedRow?.['name']) || this.#titleOf(row),
      column: undefined,
      heading: undefined,
      kind: undefined,
      old: null,
      new: null,
      reasons: [],
      candidates: [],
      ...difference,
    });
  }

  #titleOf(row: FileRow | undefined): string {
    const { entity } = this.#comparison.target;
    const cell = row?.cell(`${entity}.title`) ?? row?.cell(`${entity}.name`) ?? null;
    return cell === null ? '' : cell.text.replaceAll(/\s+/gu, ' ').trim();
  }
}
