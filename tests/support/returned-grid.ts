import exceljs, { type CellValue, type Worksheet } from 'exceljs';
import type { AllRows, DocumentOptions } from '../../src/domain/deliverable/document-data.ts';
import type { GridKind } from '../../src/domain/deliverable/grid-kinds.ts';
import type { ForeignFile } from '../../src/domain/imports/foreign-table.ts';
import { entityOf, type EntityName } from '../../src/domain/model.ts';
import { derivedId } from '../../src/domain/oplog/derived-id.ts';
import { isProblem, planReturn, type ReturnOptions } from '../../src/domain/returns/plan-return.ts';
import type { ReturnPlan, ReturnProblem, ReturnWrite } from '../../src/domain/returns/return-plan.ts';
import { cellCodec } from '../../src/main/documents/cell-codec.ts';
import { documentWords } from '../../src/main/documents/document-words.ts';
import { excelBytes } from '../documents/excel-bytes.ts';
import { gridWorkbook } from '../../src/main/documents/grid-workbook.ts';
import { readTable } from '../../src/main/foreign/read-table.ts';
import { sampleRows } from '../documents/sample-rows.ts';

const workspace = '01900000-0000-7000-8000-000000000001';
export const exportDay = '2026-11-23';

const options: DocumentOptions = { audience: 'committee', level: 'detail', language: 'fr', today: exportDay };
const words = { fr: documentWords('fr'), en: documentWords('en') };

/** A grid as it leaves for the client. */
export function exportedGrid(
  rows: AllRows,
  changes: Partial<DocumentOptions> & { readonly kind?: GridKind; readonly workspace?: string } = {},
): Promise<Uint8Array> {
  const { kind = 'follow_up', workspace: own = workspace, ...rest } = changes;
  return excelBytes(gridWorkbook(kind, rows, { ...options, ...rest }, { workspace: own, stamp: 'stamp' }));
}

/** A grid in the hands of the client; lines of data count from 0. */
export class ClientGrid {
  readonly workbook: exceljs.Workbook;

  constructor(workbook: exceljs.Workbook) {
    this.workbook = workbook;
  }

  sheet(name: string): Worksheet {
    const sheet = this.workbook.getWorksheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  column(sheet: string, heading: string): number {
    let found = 0;
    this.sheet(sheet)
      .getRow(4)
      .eachCell((cell, column) => {
        if (cell.value === heading) found = column;
      });
    if (found === 0) throw new Error(`no column ${heading}`);
    return found;
  }

  cell(sheet: string, heading: string, line: number): exceljs.Cell {
    return this.sheet(sheet)
      .getRow(5 + line)
      .getCell(this.column(sheet, heading));
  }

  set(sheet: string, heading: string, line: number, value: CellValue): void {
    this.cell(sheet, heading, line).value = value;
  }

  /** How many lines of data there are. */
  lines(sheet: string): number {
    let last = 4;
    this.sheet(sheet).eachRow((row, number) => {
      if (row.hasValues) last = number;
    });
    return last - 4;
  }

  /** Types a line below the others; returns its place. */
  add(sheet: string, values: Readonly<Record<string, CellValue>>): number {
    const line = this.lines(sheet);
    for (const [heading, value] of Object.entries(values)) this.set(sheet, heading, line, value);
    return line;
  }

  values(sheet: string, line: number): CellValue[] {
    const row = this.sheet(sheet).getRow(5 + line);
    return Array.from({ length: this.sheet(sheet).columnCount }, (_, index) => row.getCell(index + 1).value);
  }

  put(sheet: string, line: number, values: readonly CellValue[]): void {
    const row = this.sheet(sheet).getRow(5 + line);
    for (const [index, value] of values.entries()) row.getCell(index + 1).value = value;
  }

  /** Takes a line out, those below moving up. */
  remove(sheet: string, line: number): void {
    const last = this.lines(sheet) - 1;
    for (let at = line; at < last; at++) this.put(sheet, at, this.values(sheet, at + 1));
    this.put(
      sheet,
      last,
      this.values(sheet, last).map(() => null),
    );
  }
}

/** Opens a grid, lets `edit` change it as a client would, and saves it. */
export async function editedGrid(file: Uint8Array, edit: (grid: ClientGrid) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(file) as unknown as exceljs.Buffer);
  edit(new ClientGrid(workbook));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Takes the hidden sheet of marks out, as a program that copies the visible sheets does. */
export function dropMarks({ workbook }: ClientGrid): void {
  workbook.removeWorksheet(workbook.getWorksheet('_ancrage')?.id ?? 0);
}

/** Compares what came back with rows. */
export async function compared(
  file: Uint8Array,
  rows: AllRows,
  changes: Partial<ReturnOptions> = {},
): Promise<ReturnPlan | ReturnProblem> {
  return planOfFile(await readTable(file), rows, changes);
}

/** The same on tables already read. */
export function planOfFile(
  file: ForeignFile,
  rows: AllRows,
  changes: Partial<ReturnOptions> = {},
): ReturnPlan | ReturnProblem {
  let last = 0;
  return planReturn({
    file,
    rows,
    workspace,
    words,
    codec: (cutMark) => cellCodec(workspace, cutMark),
    options: {
      today: exportDay,
      newId: () => `new-${(last += 1)}`,
      acceptRemovals: false,
      acceptUnmarked: false,
      ...changes,
    },
  });
}

/** The plan of a grid that can be compared. */
export async function planOf(
  file: Uint8Array,
  rows: AllRows,
  changes: Partial<ReturnOptions> = {},
): Promise<ReturnPlan> {
  const plan = await compared(file, rows, changes);
  if (isProblem(plan)) throw new Error(plan.code);
  return plan;
}

/** The differences in short: status, line of data, column or what, old, new, reasons. */
export function short({ differences }: ReturnPlan) {
  return differences.map((one) => ({
    status: one.status,
    where: `${one.sheet} ${one.line === undefined ? '-' : one.line - 5} ${one.column ?? one.what}`,
    ...(one.what === 'cell' ? { old: one.old, new: one.new } : {}),
    ...(one.reasons.length > 0 ? { why: one.reasons.map(({ code }) => code).join(' ') } : {}),
    ...(one.candidates.length > 0 ? { candidates: one.candidates } : {}),
  }));
}

/** Rows once the writes of a plan are done, without a client file. */
export function written(rows: AllRows, writes: readonly ReturnWrite[]): AllRows {
  const tables = Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, [...list]])) as unknown as Record<
    EntityName,
    { id: string }[]
  >;
  for (const write of writes) {
    const table = tables[write.entity];
    if (write.action === 'remove') tables[write.entity] = table.filter(({ id }) => id !== write.id);
    else if (write.action === 'update') {
      const at = table.findIndex(({ id }) => id === write.id);
      table[at] = { ...table[at]!, ...write.values };
    } else {
      const id = write.action === 'put' ? derivedId(entityOf(write.entity), write.values) : write.id;
      const empty = Object.fromEntries(Object.keys(entityOf(write.entity).fields).map((field) => [field, null]));
      const natural = entityOf(write.entity).naturalKey;
      const at = table.findIndex(
        (row) =>
          row.id === id ||
          (natural.length > 0 &&
            natural.every((field) => (row as Record<string, unknown>)[field] === write.values[field])),
      );
      if (at >= 0) table[at] = { ...table[at]!, ...write.values };
      else table.push({ id, ...empty, code: `N-${table.length}`, ...write.values } as { id: string });
    }
  }
  return tables as unknown as AllRows;
}

/** The rows of the sample, and its follow-up grid, exported once. */
export const sample = sampleRows();
let sampleGrid: Promise<Uint8Array> | undefined;

/** The plan of the sample's grid once a client edited it, against the sample or what became of it. */
export async function returned(
  edit: (grid: ClientGrid) => void,
  now: AllRows = sample,
  changes: Partial<ReturnOptions> = {},
): Promise<ReturnPlan> {
  sampleGrid ??= exportedGrid(sample);
  return planOf(await editedGrid(await sampleGrid, edit), now, changes);
}
