import { fieldsOf, readHeader } from '../find-header.ts';
import { columnLetters, type ForeignCell, type ForeignRow, type ForeignTable } from '../foreign-table.ts';
import type { ColumnMapping, ForbiddenColumn, IgnoredColumn, RowOutcome } from '../import-plan.ts';
import { reason, type Reason } from '../import-reason.ts';
import { forceColumns, isEnough, mapSheet, type ForcedColumn } from '../map-sheet.ts';
import type { WrittenRow } from './markdown-table.ts';
import type { WrittenNote } from './note-item.ts';
import { kindAlone, readClock, readStart, takeKindTag, withEnd } from '../note-start.ts';
import { readNoteText, type Notebook, type WrittenTable } from './note-text.ts';
import { outcome, sortRecords } from '../outcome.ts';
import { readNotes, type NoteRow } from '../read-notes.ts';
import { ImportRecord } from '../read-records.ts';
import { noteKindWords, readChoice } from '../read-words.ts';

interface Options {
  readonly language: 'fr' | 'en';
  readonly today: string;
  readonly fileName?: string;
}

/** The notes of a notebook, and what of it is in no note. */
export interface ReadNotebook {
  /** In the order of the text. */
  readonly rows: readonly NoteRow[];
  /** Rows that say nothing, and texts that no note holds. */
  readonly settled: readonly RowOutcome[];
  readonly headerLines: readonly number[];
  readonly columns: readonly ColumnMapping[];
  readonly ignored: readonly IgnoredColumn[];
  readonly forbidden: readonly ForbiddenColumn[];
}

/** Reads notes written in Markdown or plain text; a table in it is read as a list of notes is. */
export function readNotebook(text: string, options: Options, forced: readonly ForcedColumn[] = []): ReadNotebook {
  const notebook = readNoteText(text, options);
  const tables = notebook.tables.map((table) => readTable(table, notebook, options, forced));
  const columns = once(
    tables.flatMap((table) => table.columns),
    0,
  );
  const rows = [...notebook.notes.map(noteRow), ...tables.flatMap((table) => table.rows)];
  return {
    rows: withDays(
      rows.toSorted((a, b) => a.record.line - b.record.line),
      notebook,
    ),
    settled: [...leftOut(notebook), ...tables.flatMap((table) => table.settled)],
    headerLines: tables.flatMap((table) => table.headerLines),
    columns,
    ignored: once(
      tables.flatMap((table) => table.ignored),
      columns.length,
    ),
    forbidden: once(
      tables.flatMap((table) => table.forbidden),
      0,
    ),
  };
}

const noColumns = { sheet: '', byField: new Map(), names: [] };

function recordAt(line: number): ImportRecord {
  return new ImportRecord(noColumns, { number: line, hidden: false, cells: [] });
}

function noteRow(note: WrittenNote): NoteRow {
  return {
    record: recordAt(note.line),
    ...(note.date === undefined ? {} : { date: note.date }),
    values: {
      kind: note.kind ?? 'fact',
      fact: note.fact,
      interpretation: note.interpretation,
      noted_at: note.time ?? null,
      activity: note.activity ?? '',
      place: note.place ?? '',
    },
    links: {},
    reasons: pictureReasons(note.pictures ?? []),
  };
}

function pictureReasons(names: readonly string[]): Reason[] {
  return names.length === 0 ? [] : [reason('pictures_left_out', { names })];
}

/** Gives each row the title of its day, and the first of a day what had to be supplied to read its date. */
function withDays(rows: readonly NoteRow[], { dayTitles, unsureDays }: Notebook): NoteRow[] {
  const told = new Set<string>();
  return rows.map((row) => {
    if (row.date === undefined) return row;
    const title = dayTitles.get(row.date);
    const value = unsureDays.get(row.date);
    const isFirst = !told.has(row.date);
    told.add(row.date);
    const reasons = value !== undefined && isFirst ? [reason('day_to_check', { value, date: row.date })] : [];
    return { ...row, ...(title === undefined ? {} : { dayTitle: title }), reasons: [...row.reasons, ...reasons] };
  });
}

function leftOut({ bareTitles, properties }: Notebook): RowOutcome[] {
  const titles = bareTitles.map(({ line, text, why }) =>
    outcome(recordAt(line), text, 'skipped', { reasons: [reason(why, {})] }),
  );
  if (properties.length === 0) return titles;
  const reasons = [reason('properties_left_out', { names: properties })];
  return [outcome(recordAt(1), '---', 'skipped', { reasons }), ...titles];
}

type ReadTable = ReadNotebook;

function readTable(
  table: WrittenTable,
  notebook: Notebook,
  options: Options,
  forced: readonly ForcedColumn[],
): ReadTable {
  const list = table.header ? readList(table.header, table, notebook, options, forced) : undefined;
  if (list) return list;
  const { header } = table;
  // A heading that holds a time is a row like the others.
  const isData = header?.cells.some((cell) => isWholeClock(notebook.plainCell(cell).text)) ?? false;
  const rows = [...(header && isData ? [header] : []), ...table.rows];
  const label = header && !isData ? cellTexts(header, notebook).join(' · ') : '';
  const reasons = [reason('table_heading_unknown', {})];
  return {
    rows: rows.flatMap((row) => joinedRow(row, table, notebook, options)),
    settled: header && label !== '' ? [outcome(recordAt(header.line), label, 'skipped', { reasons })] : [],
    headerLines: [],
    columns: [],
    ignored: [],
    forbidden: [],
  };
}

/** Reads a table whose headings are those of a list of notes. */
function readList(
  head: WrittenRow,
  table: WrittenTable,
  notebook: Notebook,
  options: Options,
  forced: readonly ForcedColumn[],
): ReadTable | undefined {
  const pictures = new Map<number, readonly string[]>();
  const toRow = ({ line, cells }: WrittenRow): ForeignRow[] => {
    const plain = cells.map((cell) => notebook.plainCell(cell));
    pictures.set(
      line,
      plain.flatMap((cell) => cell.pictures),
    );
    const filled = plain.map(({ text }): ForeignCell | null => (text === '' ? null : { value: text, text }));
    return filled.every((cell) => cell === null) ? [] : [{ number: line, hidden: false, cells: filled }];
  };
  // A column without a heading is told as « ? » rather than dropped.
  const headCells = head.cells.map((cell) => notebook.plainCell(cell).text || '?').map((text) => ({ value: text, text })); // prettier-ignore
  const sheet: ForeignTable = {
    name: '',
    hidden: false,
    merges: [],
    hiddenColumns: [],
    rows: [{ number: head.line, hidden: false, cells: headCells }, ...table.rows.flatMap(toRow)],
  };
  const { header } = forceColumns(readHeader(sheet, 0, 1, 'notes'), forced);
  if (!isEnough('notes', fieldsOf(header.verdicts))) return undefined;
  const mapped = mapSheet('', header);
  const records = sheet.rows.slice(1).map((row) => new ImportRecord(mapped.columns, row));
  const { readable, settled } = sortRecords(records);
  const factColumn = mapped.columns.byField.get('fact')?.[0];
  const named = factColumn === undefined ? undefined : readChoice(mapped.columns.names[factColumn] ?? '', noteKindWords); // prettier-ignore
  const given = named === undefined || named === 'fact' ? table.given : { ...table.given, kind: named };
  return {
    rows: readNotes(readable, options, given).map((row) => withCellStart(row, pictures.get(row.record.line) ?? [])),
    settled,
    headerLines: header.lines,
    columns: mapped.mapping,
    ignored: mapped.ignored,
    forbidden: mapped.forbidden,
  };
}

/** A cell may open with a kind, or hold a tag, as a note does. */
function withCellStart(row: NoteRow, pictures: readonly string[]): NoteRow {
  const told = row.record.text('kind') === '' ? undefined : row.values.kind;
  const start = readStart(row.values.fact ?? '');
  const label = told === undefined && start.kind !== undefined && start.time === undefined ? start : undefined;
  const tag = takeKindTag(label?.text ?? row.values.fact ?? '', label?.kind ?? told);
  const kind = label?.kind ?? tag.kind ?? row.values.kind;
  return {
    ...row,
    values: { ...row.values, kind, fact: tag.text },
    reasons: [...row.reasons, ...pictureReasons(pictures)],
  };
}

/** A row of a table whose headings are unknown: its cells joined, a time or a kind alone in its cell read as such. */
function joinedRow(row: WrittenRow, table: WrittenTable, notebook: Notebook, options: Options): NoteRow[] {
  const cells = cellTexts(row, notebook);
  const pictures = row.cells.flatMap((cell) => notebook.plainCell(cell).pictures);
  const hour = cells.find(isWholeClock);
  const clock = hour === undefined ? undefined : readClock(hour);
  const others = cells.filter((cell) => cell !== hour);
  const word = others.length > 1 ? others.find((cell) => cell.length > 2 && kindAlone(cell) !== undefined) : undefined;
  const tag = takeKindTag(
    others.filter((cell) => cell !== word).join(' · '),
    word === undefined ? undefined : kindAlone(word),
  );
  const kind = (word === undefined ? undefined : kindAlone(word)) ?? tag.kind ?? table.given.kind;
  const fact = withEnd(tag.text, clock?.until, options.language) || (hour ?? '');
  const time = clock?.time ?? table.given.time;
  if (fact === '' && pictures.length === 0) return [];
  const note: WrittenNote = {
    line: row.line,
    ...table.given,
    fact,
    interpretation: '',
    pictures,
    ...(time === undefined ? {} : { time }),
    ...(kind === undefined ? {} : { kind }),
  };
  return [noteRow(note)];
}

function cellTexts(row: WrittenRow, notebook: Notebook): string[] {
  return row.cells.map((cell) => notebook.plainCell(cell).text).filter((text) => text !== '');
}

function isWholeClock(text: string): boolean {
  return readClock(text)?.length === text.length;
}

/** The same column of several tables is told once; letters, from the `from`th, tell the columns of a text apart. */
function once<C extends { readonly column: string; readonly letters: string }>(
  columns: readonly C[],
  from: number,
): C[] {
  const distinct = [...new Map(columns.map((column) => [column.column, column])).values()];
  return distinct.map((column, index) => ({ ...column, letters: columnLetters(from + index) }));
}
