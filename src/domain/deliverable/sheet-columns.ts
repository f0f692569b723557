import { type EntityName, entityOf, type Row } from '../model.ts';
import { type DocumentData } from './document-data.ts';
import type { CellValue, ColumnKind, DataSheet, Highlight, SheetColumn, WorkbookList } from './workbook-model.ts';
import type { GridSheetKey } from './workbook-words.ts';
import { choicesOf } from './section-helpers.ts';

/** A column, and how a row fills it. */
export interface ColumnFor<T> extends SheetColumn {
  readonly value: (item: T) => CellValue | undefined;
}

type Changes = Partial<Pick<SheetColumn, 'header' | 'kind' | 'list' | 'editable' | 'range' | 'masked'>>;

const kinds: Readonly<Record<string, ColumnKind>> = {
  choice: 'choice',
  boolean: 'choice',
  date: 'date',
  integer: 'integer',
  real: 'decimal',
};

/** The column of a field of the model: its label, its type and its list come from the description of the field. */
export function fieldColumn<E extends EntityName>(
  data: DocumentData,
  entity: E,
  field: keyof Row<E> & string,
  changes: Changes = {},
): ColumnFor<Row<E>> {
  const description = entityOf(entity).fields[field];
  const list =
    description?.type === 'choice' ? `${entity}.${field}` : description?.type === 'boolean' ? 'yesNo' : undefined;
  const isScale = description?.type === 'integer' && (description.range?.[1] ?? Infinity) <= 10;
  return {
    key: `${entity}.${field}`,
    header: data.words.field(entity, field),
    kind: isScale ? 'level' : (kinds[description?.type ?? ''] ?? (description?.search === 'body' ? 'long' : 'text')),
    editable: true,
    ...(list === undefined ? {} : { list }),
    ...(isScale && description?.range ? { range: description.range } : {}),
    ...changes,
    value: (row) => fieldValue(data, entity, field, row[field]),
  };
}

/** A column that is calculated or told from elsewhere: not read back. */
export function toldColumn<T>(
  key: string,
  header: string,
  kind: ColumnKind,
  value: (item: T) => CellValue | undefined,
): ColumnFor<T> {
  return { key, header, kind, editable: false, value };
}

/** A calculated column: its formula, and the result of each row at the time of the export. */
export function formulaColumn<T>(
  key: string,
  header: string,
  kind: ColumnKind,
  formula: string,
  result: (item: T) => string | number | null | undefined,
): ColumnFor<T> {
  return {
    key,
    header,
    kind,
    editable: false,
    formula,
    value: (item) => ({ formula, result: result(item) ?? '' }),
  };
}

/** A column of the model that is shown otherwise than the field itself: a reference by its name. */
export function namedColumn<T>(
  key: string,
  header: string,
  value: (item: T) => string | null | undefined,
): ColumnFor<T> {
  return { key, header, kind: 'text', editable: true, value };
}

/** A share shown as a percentage, stored from 0 to 100 in the model. */
export function percentColumn<E extends EntityName>(
  data: DocumentData,
  entity: E,
  field: keyof Row<E> & string,
): ColumnFor<Row<E>> {
  return {
    ...fieldColumn(data, entity, field, { kind: 'percent' }),
    value: (row) => {
      const share = row[field] as number | null;
      return share === null ? null : share / 100;
    },
  };
}

/** A column without the way to fill it: plain data. */
function described<T>(column: ColumnFor<T>): SheetColumn {
  return Object.fromEntries(Object.entries(column).filter(([name]) => name !== 'value')) as unknown as SheetColumn;
}

interface SheetOf<T> {
  readonly key: GridSheetKey;
  readonly items: readonly T[];
  readonly columns: readonly (ColumnFor<T> | false)[];
  readonly highlights?: readonly Highlight[];
  readonly frozenColumns?: number;
}

/** A data sheet: the hidden id first, then the columns; one blank line when there is nothing yet. */
export function dataSheet<T extends { readonly id: string }>(data: DocumentData, sheet: SheetOf<T>): DataSheet {
  const texts = data.words.workbook;
  const columns = sheet.columns.filter((column) => column !== false);
  const rows = sheet.items.map((item) => ({
    id: item.id,
    cells: [item.id, ...columns.map((column) => column.value(item) ?? null)],
  }));
  return {
    kind: 'data',
    key: sheet.key,
    ...texts.sheets[sheet.key],
    columns: [{ key: 'id', header: texts.columns.id, kind: 'id', editable: false }, ...columns.map(described)],
    rows: rows.length > 0 ? rows : [{ id: null, cells: [null, ...columns.map(() => null)] }],
    highlights: sheet.highlights ?? [],
    frozenColumns: sheet.frozenColumns ?? 3,
  };
}

/** The lists that the columns of some sheets are chosen from. */
export function listsOf(data: DocumentData, sheets: readonly DataSheet[]): readonly WorkbookList[] {
  const texts = data.words.workbook;
  const columns = sheets.flatMap((sheet) => sheet.columns);
  const keys = [...new Set(columns.map((column) => column.list).filter((list) => list !== undefined))];
  return keys.map((key) => {
    if (key === 'yesNo') return { key, title: texts.lists.yesNo, values: [data.words.texts.yes, data.words.texts.no] };
    const [entity, field] = key.split('.') as [EntityName, never];
    return {
      key,
      title: `${data.words.entity(entity)} – ${data.words.field(entity, field)}`,
      values: choicesOf(entity, field).map((choice) => data.words.choice(entity, field, choice)),
    };
  });
}

function fieldValue<E extends EntityName>(
  data: DocumentData,
  entity: E,
  field: keyof Row<E> & string,
  value: string | number | null,
): CellValue {
  if (value === null) return null;
  const type = entityOf(entity).fields[field]?.type;
  if (type === 'choice') return data.words.choice(entity, field, String(value));
  if (type === 'boolean') return value === 1 ? data.words.texts.yes : data.words.texts.no;
  if (type === 'date') return { date: String(value) };
  return value;
}
