import { fold } from '../shared/fold.ts';
import { canonical } from './canonical-text.ts';
import { fieldsOf, type FoundHeader } from './find-header.ts';
import { columnLetters } from './foreign-table.ts';
import { importFields, isFieldOf, repeatableFields, type ImportField, type ImportKind } from './import-fields.ts';
import type { ColumnMapping, ForbiddenColumn, IgnoredColumn, MappingOverride } from './import-plan.ts';
import { problem, type Problem } from './import-reason.ts';
import type { SheetColumns } from './read-records.ts';
import { readHeading, type ColumnVerdict } from './recognise-columns.ts';

/** What a column is told to be, by the person. */
export interface ForcedColumn {
  readonly column: string;
  /** Undefined leaves the column out. */
  readonly field: ImportField | undefined;
}

/** The columns of a sheet, sorted. */
export interface MappedSheet {
  readonly columns: SheetColumns;
  readonly mapping: readonly ColumnMapping[];
  readonly ignored: readonly IgnoredColumn[];
  readonly forbidden: readonly ForbiddenColumn[];
}

/** Reads what the person says of columns: a field is told by its name or by a heading that is known. */
export function readOverrides(
  overrides: readonly MappingOverride[],
  kind: ImportKind,
): { forced: ForcedColumn[]; problems: Problem[] } {
  const forced: ForcedColumn[] = [];
  const problems: Problem[] = [];
  const taken = new Set<ImportField>();
  for (const { column, field: told } of overrides) {
    const text = told.trim();
    const field = isFieldOf(kind, text)
      ? text
      : text === '' || text === '-'
        ? undefined
        : readHeading(text, kind)?.field;
    if (field === undefined && text !== '' && text !== '-') {
      problems.push(problem('unknown_field', { field: told, fields: importFields[kind] }));
    } else if (field !== undefined && taken.has(field) && !repeatableFields.has(field)) {
      problems.push(problem('field_twice', { field }));
    } else {
      if (field !== undefined) taken.add(field);
      forced.push({ column, field });
    }
  }
  return { forced, problems };
}

/**
 * A heading with what the person says of its columns; a column that the law forbids stays forbidden. `problems`
 * tells columns that are not there or may not be read.
 */
export function forceColumns(
  header: FoundHeader,
  forced: readonly ForcedColumn[],
): { readonly header: FoundHeader; readonly problems: readonly Problem[] } {
  if (forced.length === 0) return { header, problems: [] };
  const problems: Problem[] = [];
  const verdicts: ColumnVerdict[] = [...header.verdicts];
  for (const { column, field } of forced) {
    const index = findColumn(header.names, column);
    if (index === -1) {
      problems.push(problem('unknown_column', { column, columns: header.names.filter((name) => name !== '') }));
    } else if (verdicts[index]?.verdict === 'forbidden') {
      if (field !== undefined) problems.push(problem('forbidden_column', { column: header.names[index] ?? column }));
    } else if (field === undefined) {
      verdicts[index] = { verdict: 'ignored' };
    } else {
      if (!repeatableFields.has(field)) dropField(verdicts, field);
      verdicts[index] = { verdict: 'taken', reading: { field, certainty: 'forced', weight: 1 } };
    }
  }
  return { header: { ...header, verdicts }, problems };
}

/** Sorts the columns of a sheet by what is done with them. */
export function mapSheet(sheet: string, header: FoundHeader): MappedSheet {
  const byField = new Map<ImportField, number[]>();
  const mapping: ColumnMapping[] = [];
  const ignored: IgnoredColumn[] = [];
  const forbidden: ForbiddenColumn[] = [];
  for (const [index, verdict] of header.verdicts.entries()) {
    const column = header.names[index] ?? '';
    const letters = columnLetters(index);
    if (verdict.verdict === 'taken') {
      const { field, certainty } = verdict.reading;
      byField.set(field, [...(byField.get(field) ?? []), index]);
      mapping.push({ column, letters, field, certainty });
    } else if (verdict.verdict === 'forbidden') {
      forbidden.push({ sheet, column, letters, theme: verdict.theme });
    } else if (column !== '') {
      ignored.push({ sheet, column, letters });
    }
  }
  return { columns: { sheet, byField, names: header.names }, mapping, ignored, forbidden };
}

/** Whether the fields of a heading are enough for a kind of list. */
export function isEnough(kind: ImportKind, fields: ReadonlySet<ImportField>): boolean {
  return needed[kind].some((group) => group.every((alternatives) => alternatives.some((field) => fields.has(field))));
}

/** What each kind of list needs, for a message. */
export function neededFields(kind: ImportKind): ImportField[] {
  return [...new Set(needed[kind].flat(2))];
}

/** The fields found in a heading, forced ones included. */
export function headerFields(header: FoundHeader): Set<ImportField> {
  return fieldsOf(header.verdicts);
}

/** By kind, groups of which one must be whole; in a group, each list needs one of its fields. */
const needed: Readonly<Record<ImportKind, readonly (readonly (readonly ImportField[])[])[]>> = {
  people: [[['last_name', 'full_name', 'email', 'employee_number', 'login', 'code']]],
  units: [
    [['name']],
    [['level_entity', 'level_general_direction', 'level_direction', 'level_department', 'level_service', 'level_office', 'level_team', 'unit']],
  ],
  processes: [[['name']]],
  tools: [[['name']]],
  nominations: [[['from', 'from_last_name', 'from_first_name'], ['to', 'to_last_name', 'answer']]],
  measures: [
    [['indicator'], ['value'], ['date']],
    [['tool'], ['date'], ['target_people', 'enrolled', 'connected_once', 'active_7_days', 'active_30_days', 'recurrent', 'ghosts', 'inactive', 'out_of_scope', 'converted', 'trained', 'to_train', 'participants', 'reached', 'requests_level_1', 'requests_level_2', 'requests_level_3']],
  ],
  notes: [[['fact']]],
}; // prettier-ignore

/** By heading, however it is written, or by its letters when no heading is like that. */
function findColumn(names: readonly string[], column: string): number {
  const exact = names.findIndex((name) => name !== '' && fold(name) === fold(column));
  if (exact !== -1) return exact;
  const close = names.findIndex((name) => name !== '' && canonical(name) === canonical(column));
  if (close !== -1) return close;
  return names.findIndex((_, index) => columnLetters(index) === column.trim().toUpperCase());
}

function dropField(verdicts: ColumnVerdict[], field: ImportField): void {
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict.verdict === 'taken' && verdict.reading.field === field) verdicts[index] = { verdict: 'ignored' };
  }
}
