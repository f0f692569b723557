import type { GridKind } from '../deliverable/grid-kinds.ts';
import type { DataSheet, MarksSheet, WorkbookModel } from '../deliverable/workbook-model.ts';
import type { ForeignFile, ForeignTable } from '../imports/foreign-table.ts';
import { comparableValue, type CellCodec } from './comparable.ts';

/** Where and when a grid was exported. */
export interface GridOrigin {
  /** Id of the client file, which its copies share. */
  readonly workspace: string;
  readonly kind: GridKind;
  readonly audience: string;
  /** The day of the export, `YYYY-MM-DD`. */
  readonly exportedOn: string;
  /** Stamp of the latest change that the export could see; empty when there is none. */
  readonly stamp: string;
}

/** First cell of the sheet of marks. */
const signature = 'ancrage-grid';

/** Version of the marks; a reader refuses a higher one. */
export const marksVersion = 1;

/** Characters of a digest in a row of marks. */
const digestLength = 6;

const marksSheetName = '_ancrage';

/**
 * The hidden sheet by which a grid that comes back is recognised: the client file, then for each data sheet its key,
 * its columns, and for each row a digest of every cell. Digests tell whether a cell was edited without keeping what
 * the client may since have removed from the visible sheets (decision 0014).
 */
export function withMarks(model: WorkbookModel, origin: GridOrigin, codec: CellCodec): WorkbookModel {
  const marks: MarksSheet = {
    kind: 'marks',
    key: 'marks',
    name: marksSheetName,
    title: '',
    note: '',
    lines: [
      [signature, String(marksVersion)],
      ['workspace', origin.workspace],
      ['kind', origin.kind],
      ['audience', origin.audience],
      ['language', model.language],
      ['exported', origin.exportedOn],
      ['stamp', origin.stamp],
    ],
    sheets: model.sheets
      .filter((sheet) => sheet.kind === 'data')
      .map((sheet) => ({
        key: sheet.key,
        columns: sheet.columns.map(({ key }) => key),
        rows: sheet.rows.flatMap((row) => (row.id === null ? [] : [[row.id, digestsOf(sheet, row.cells, codec)]])),
      })),
  };
  return { ...model, sheets: [...model.sheets, marks] };
}

function digestsOf(sheet: DataSheet, cells: DataSheet['rows'][number]['cells'], codec: CellCodec): string {
  return sheet.columns
    .map(({ kind }, index) => shortDigest(comparableValue(cells[index] ?? null, kind, codec), codec))
    .join('');
}

/** The digest of a comparable text as marks keep it; that of an empty text is blank, so that it weighs nothing. */
export function shortDigest(text: string, codec: CellCodec): string {
  return text === '' ? '.'.repeat(digestLength) : codec.digest(text).slice(0, digestLength).padEnd(digestLength, '.');
}

/** What the marks say of one sheet. */
export interface MarkedSheet {
  readonly key: string;
  readonly name: string;
  /** Key of each column, by its heading as written. */
  readonly headings: readonly (readonly [key: string, heading: string])[];
  /** Digests by column key, for each row id. */
  readonly rows: ReadonlyMap<string, MarkedRow>;
}

/** The digests of one row when it was exported. */
export interface MarkedRow {
  digest(column: string): string | undefined;
}

/** Marks read back. */
export interface GridMarks {
  readonly version: number;
  readonly workspace: string;
  readonly kind: string;
  readonly language: 'fr' | 'en';
  readonly exportedOn: string;
  readonly stamp: string;
  readonly sheets: ReadonlyMap<string, MarkedSheet>;
}

/** The sheet of marks of a file, whatever it is called now. */
export function findMarksTable(file: ForeignFile): ForeignTable | undefined {
  return file.tables.find(({ rows }) => rows[0]?.cells[0]?.text === signature);
}

/** Reads the marks of a grid; undefined when the file has none, or none that can be understood. */
export function readMarks(table: ForeignTable | undefined): GridMarks | undefined {
  if (table === undefined) return undefined;
  const facts = new Map<string, string>();
  const names = new Map<string, string>();
  const columns = new Map<string, readonly string[]>();
  const headings = new Map<string, readonly string[]>();
  const rows = new Map<string, Map<string, MarkedRow>>();
  for (const { cells } of table.rows) {
    const [what = '', key = '', ...rest] = cells.map((cell) => cell?.text ?? '');
    if (what === 'sheet') {
      names.set(key, rest[0] ?? '');
      rows.set(key, new Map());
    } else if (what === 'columns') columns.set(key, rest);
    else if (what === 'headings') headings.set(key, rest);
    else if (what === 'row') rows.get(key)?.set(rest[0] ?? '', markedRow(columns.get(key) ?? [], rest[1] ?? ''));
    else facts.set(what, key);
  }
  const workspace = facts.get('workspace') ?? '';
  if (workspace === '' || names.size === 0) return undefined;
  return {
    version: Number(facts.get(signature)),
    workspace,
    kind: facts.get('kind') ?? '',
    language: facts.get('language') === 'en' ? 'en' : 'fr',
    exportedOn: facts.get('exported') ?? '',
    stamp: facts.get('stamp') ?? '',
    sheets: new Map(
      [...names].map(([key, name]) => {
        const keys = columns.get(key) ?? [];
        const texts = headings.get(key) ?? [];
        return [
          key,
          {
            key,
            name,
            headings: keys.map((column, index) => [column, texts[index] ?? ''] as const),
            rows: rows.get(key) ?? new Map<string, MarkedRow>(),
          },
        ];
      }),
    ),
  };
}

function markedRow(columns: readonly string[], digests: string): MarkedRow {
  return {
    digest(column) {
      const index = columns.indexOf(column);
      return index < 0 ? undefined : digests.slice(index * digestLength, (index + 1) * digestLength) || undefined;
    },
  };
}
