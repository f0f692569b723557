import { fold } from '../shared/fold.ts';
import { Draft } from './draft.ts';
import { findHeader, type FoundHeader } from './find-header.ts';
import type { ForeignTable } from './foreign-table.ts';
import type { ImportField, ImportKind } from './import-fields.ts';
import type { ImportInput, ImportPlan, RowOutcome, RowStatus, SheetMapping } from './import-plan.ts';
import { problem, remark, type Problem, type Remark } from './import-reason.ts';
import {
  forceColumns,
  headerFields,
  isEnough,
  mapSheet,
  neededFields,
  readOverrides,
  type ForcedColumn,
  type MappedSheet,
} from './map-sheet.ts';
import { findMatrix, type FoundMatrix } from './nomination-matrix.ts';
import { sortRecords } from './outcome.ts';
import { findBarePairs, planNominations } from './plan-nominations.ts';
import { planMeasures } from './plan-measures.ts';
import { planProcesses } from './plan-processes.ts';
import { planTools } from './plan-tools.ts';
import { planNotes } from './plan-notes.ts';
import { planPeople } from './plan-people.ts';
import { planUnits } from './plan-units.ts';
import { readMatrix, readNominations, type NominationRow } from './read-nominations.ts';
import { readNotebook } from './notebook/read-notebook.ts';
import { readNotes } from './read-notes.ts';
import { datesOf, ImportRecord } from './read-records.ts';

/** A sheet whose meaning is known. */
interface ReadSheet {
  readonly table: ForeignTable;
  readonly mapping: SheetMapping;
  readonly mapped?: MappedSheet;
  readonly matrix?: FoundMatrix;
  readonly records: readonly ImportRecord[];
}

/**
 * Plans an import: from the rows of a foreign file and those of the workspace, what would be written, and for every
 * row of the file what becomes of it and why. Writes nothing and changes nothing; the same input gives the same
 * plan, and planning again once the plan is applied plans nothing more.
 */
export function planImport(input: ImportInput): ImportPlan {
  const { kind, file, options } = input;
  const { forced, problems } = readOverrides(options.overrides ?? [], kind);
  if (problems.length > 0) return emptyPlan(kind, problems);
  if (file.text !== undefined)
    return kind === 'notes' ? planText(input, file.text, forced) : emptyPlan(kind, [problem('notes_only', {})]);
  const remarks: Remark[] = [];
  const tables = chooseTables(input, remarks);
  if (!Array.isArray(tables)) return emptyPlan(kind, [tables as Problem], remarks);
  const { sheets, faults } = readSheets(input, tables, forced, remarks);
  if (faults.length > 0) return emptyPlan(kind, faults, remarks);
  if (sheets.length === 0) {
    const why =
      tables.length === 0 ? problem('nothing_to_read', {}) : problem('no_header', { needed: neededFields(kind) });
    return emptyPlan(kind, [why], remarks);
  }
  return planSheets(input, sheets, [...remarks, ...sheets.flatMap((sheet) => sheetRemarks(sheet, input))]);
}

function planSheets(input: ImportInput, sheets: readonly ReadSheet[], remarks: readonly Remark[]): ImportPlan {
  const draft = new Draft(input.options.newId);
  const sorted = sheets.map((sheet) => ({ sheet, ...sortRecords(sheet.records) }));
  const planned = planRows(
    input,
    sorted.map(({ sheet, readable }) => ({ ...sheet, records: readable })),
    draft,
  );
  const places = new Map(sheets.map((sheet, index) => [sheet.table.name, index]));
  const rows = [...planned, ...sorted.flatMap(({ settled }) => settled)].toSorted(
    (a, b) => (places.get(a.sheet) ?? 0) - (places.get(b.sheet) ?? 0) || a.line - b.line,
  );
  return {
    kind: input.kind,
    problems: [],
    remarks,
    mapping: sheets.map((sheet) => sheet.mapping),
    ignoredColumns: sheets.flatMap((sheet) => sheet.mapped?.ignored ?? []),
    forbiddenColumns: sheets.flatMap((sheet) => sheet.mapped?.forbidden ?? []),
    rows,
    counts: countRows(rows),
    sideEffects: draft.sideEffects,
    writes: draft.writes(),
  };
}

function planRows(input: ImportInput, sheets: readonly ReadSheet[], draft: Draft): RowOutcome[] {
  const { kind, existing, options } = input;
  const records = sheets.map((sheet) => sheet.records);
  switch (kind) {
    case 'people':
      return planPeople(records, existing, options, draft);
    case 'units':
      return planUnits(records, existing, options, draft);
    case 'processes':
      return planProcesses(records, existing, options, draft);
    case 'tools':
      return planTools(records, existing, options, draft);
    case 'measures':
      return planMeasures(records, existing, options, draft);
    case 'notes':
      return planNotes(records.flatMap((list) => readNotes(list, options)), existing, options, draft); // prettier-ignore
    case 'nominations':
      return planNominations(
        sheets.flatMap((sheet) => nominationsOf(sheet, input)),
        existing,
        options,
        draft,
      );
  }
}

function nominationsOf(sheet: ReadSheet, input: ImportInput): NominationRow[] {
  return sheet.matrix ? readMatrix(sheet.records, sheet.matrix) : readNominations(sheet.records, input.options);
}

function planText(input: ImportInput, text: string, forced: readonly ForcedColumn[]): ImportPlan {
  const draft = new Draft(input.options.newId);
  const { rows: notes, settled, headerLines, columns, ignored, forbidden } = readNotebook(text, input.options, forced);
  const planned = planNotes(notes, input.existing, input.options, draft);
  const rows = [...planned, ...settled].toSorted((a, b) => a.line - b.line);
  return {
    ...emptyPlan(input.kind, planned.length === 0 ? [problem('nothing_to_read', {})] : []),
    mapping: [{ sheet: '', layout: 'text', headerLines, columns }],
    ignoredColumns: ignored,
    forbiddenColumns: forbidden,
    rows,
    counts: countRows(rows),
    sideEffects: draft.sideEffects,
    writes: draft.writes(),
  };
}

/** The sheets to look at: the one asked for, else those that are shown. */
function chooseTables({ file, options }: ImportInput, remarks: Remark[]): readonly ForeignTable[] | Problem {
  const filled = file.tables.filter((table) => table.rows.length > 0);
  const { sheet: asked } = options;
  if (asked !== undefined) {
    const found = file.tables.filter((table) => fold(table.name) === fold(asked));
    return found.length > 0
      ? found
      : problem('unknown_sheet', { sheet: asked, sheets: file.tables.map((table) => table.name) });
  }
  for (const table of filled) if (table.hidden) remarks.push(remark('sheet_hidden', { sheet: table.name }));
  return filled.filter((table) => !table.hidden);
}

function readSheets(
  input: ImportInput,
  tables: readonly ForeignTable[],
  forced: readonly ForcedColumn[],
  remarks: Remark[],
): { readonly sheets: readonly ReadSheet[]; readonly faults: readonly Problem[] } {
  const found = tables.map((table) => readTable(input, table, forced));
  const shares = found.map((sheet) => (sheet ? recognisedShare(sheet) : 0));
  const best = Math.max(0, ...shares);
  const sheets: ReadSheet[] = [];
  const faults: Problem[] = [];
  for (const [index, sheet] of found.entries()) {
    // Beside the list that was meant, a sheet of which little is understood is another list.
    if (!sheet || (shares[index] ?? 0) < best * 0.5) {
      remarks.push(remark('sheet_without_list', { sheet: tables[index]?.name ?? '' }));
    } else {
      sheets.push(sheet.sheet);
      faults.push(...sheet.faults);
    }
  }
  return { sheets, faults: realFaults(faults, sheets.length) };
}

/** A column told by the person may stand in some sheets only; one that stands in none is a fault. */
function realFaults(faults: readonly Problem[], sheetCount: number): readonly Problem[] {
  const told = new Map(
    faults.map((fault) => [`${fault.code} ${'column' in fault.params ? fault.params.column : ''}`, fault]),
  );
  return [...told].flatMap(([key, fault]) => {
    const times = faults.filter(
      (other) => `${other.code} ${'column' in other.params ? other.params.column : ''}` === key,
    ).length;
    return fault.code === 'unknown_column' && times < sheetCount ? [] : [fault];
  });
}

interface FoundSheet {
  readonly sheet: ReadSheet;
  readonly faults: readonly Problem[];
}

function readTable(input: ImportInput, table: ForeignTable, forced: readonly ForcedColumn[]): FoundSheet | undefined {
  const { kind } = input;
  const matrix = kind === 'nominations' && forced.length === 0 ? findMatrix(table) : undefined;
  if (matrix) return { sheet: matrixSheet(table, matrix), faults: [] };
  const header = findHeader(
    table,
    kind,
    (fields) => isEnough(kind, fields),
    (found) => forceColumns(found, forced).header,
  );
  if (header) {
    const { problems } = forceColumns(header, forced);
    return { sheet: listSheet(table, header), faults: problems };
  }
  const pairs = kind === 'nominations' ? findBarePairs(table, input.existing) : undefined;
  return pairs && { sheet: listSheet(table, pairs), faults: [] };
}

function listSheet(table: ForeignTable, header: FoundHeader): ReadSheet {
  const mapped = mapSheet(table.name, header);
  const layout = headerFields(header).has('answer') ? 'answers' : 'list';
  return {
    table,
    mapped,
    mapping: { sheet: table.name, layout, headerLines: header.lines, columns: mapped.mapping },
    records: table.rows.slice(header.firstRow).map((row) => new ImportRecord(mapped.columns, row)),
  };
}

function matrixSheet(table: ForeignTable, matrix: FoundMatrix): ReadSheet {
  const header = table.rows[matrix.headerRow];
  const names = header?.cells.map((cell) => cell?.text ?? '') ?? [];
  const columns = { sheet: table.name, byField: new Map<ImportField, readonly number[]>(), names };
  return {
    table,
    matrix,
    mapping: { sheet: table.name, layout: 'matrix', headerLines: header ? [header.number] : [], columns: [] },
    records: table.rows.slice(matrix.headerRow + 1).map((row) => new ImportRecord(columns, row)),
  };
}

/** Share of the headings that are understood, forbidden ones included: the law is a way to understand. */
function recognisedShare({ sheet }: FoundSheet): number {
  if (!sheet.mapped) return 1;
  const understood = sheet.mapped.mapping.length + sheet.mapped.forbidden.length;
  return understood / (understood + sheet.mapped.ignored.length);
}

function sheetRemarks(sheet: ReadSheet, { options }: ImportInput): Remark[] {
  const name = sheet.table.name;
  const hidden = sheet.records.filter((record) => record.hidden).length;
  const formulas = sheet.table.rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell?.formula).length, 0);
  const dates = (['date', 'arrived_on', 'left_on'] as const).flatMap((field): Remark[] => {
    const [first] = sheet.records;
    if (!first?.columns.byField.has(field)) return [];
    const column = first.heading(field);
    const { order, unsure } = datesOf(sheet.records, field, options);
    if (unsure) return [remark('date_order_unsure', { sheet: name, column })];
    return order === 'month_first' ? [remark('month_first', { sheet: name, column })] : [];
  });
  return [
    ...(hidden > 0 ? [remark('hidden_rows', { sheet: name, count: hidden })] : []),
    ...(formulas > 0 ? [remark('formulas', { sheet: name, count: formulas })] : []),
    ...dates,
  ];
}

function emptyPlan(kind: ImportKind, problems: readonly Problem[], remarks: readonly Remark[] = []): ImportPlan {
  return {
    kind,
    problems,
    remarks,
    mapping: [],
    ignoredColumns: [],
    forbiddenColumns: [],
    rows: [],
    counts: countRows([]),
    sideEffects: [],
    writes: [],
  };
}

function countRows(rows: readonly RowOutcome[]): Record<RowStatus, number> {
  const counts = { added: 0, matched: 0, doubtful: 0, refused: 0, skipped: 0 };
  for (const row of rows) counts[row.status]++;
  return counts;
}
