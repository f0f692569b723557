import exceljs, { type CellFormulaValue, type Worksheet } from 'exceljs';
import { expect, test } from 'vitest';
import { hostileRows } from '../../../../tests/documents/hostile-rows.ts';
import { parseXml, readParts } from '../../../../tests/documents/read-parts.ts';
import { rowsBuilder } from '../../../../tests/documents/rows-builder.ts';
import { sampleRows } from '../../../../tests/documents/sample-rows.ts';
import type { AllRows, DocumentOptions } from '../../../domain/deliverable/document-data.ts';
import { gridWorkbook } from '../grid-workbook.ts';
import { firstRow, headerRow } from './sheet-layout.ts';
import { excelBytes } from '../../../../tests/documents/excel-bytes.ts';

const options: DocumentOptions = { audience: 'committee', level: 'detail', language: 'fr', today: '2026-11-23' };

function write(rows: AllRows, changes: Partial<DocumentOptions> = {}): Promise<Uint8Array> {
  return excelBytes(gridWorkbook('follow_up', rows, { ...options, ...changes }));
}

async function read(file: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(file) as unknown as exceljs.Buffer);
  return workbook;
}

function sheetOf(workbook: exceljs.Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cell of a column, by its header, on the nth line of data. */
function cellAt(sheet: Worksheet, header: string, line: number): exceljs.Cell {
  let found = 0;
  sheet.getRow(headerRow).eachCell((cell, column) => {
    if (cell.value === header) found = column;
  });
  if (found === 0) throw new Error(`no column ${header}`);
  return sheet.getRow(firstRow + line).getCell(found);
}

test('the sheets of the grid, in order', async () => {
  const workbook = await read(await write(sampleRows()));
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    'Lisez-moi',
    'Tableau de bord',
    'Actions',
    'Communication',
    'Formation',
    'Sessions',
    'Ambassadeurs',
    'Impacts',
    'Populations',
    'Adoption',
    'Visites de suivi',
    'Risques',
    'Décisions',
    'Listes',
  ]);
  const forUsers = await read(await write(sampleRows(), { audience: 'users' }));
  const names = forUsers.worksheets.map((sheet) => sheet.name);
  expect(names).not.toContain('Risques');
  expect(names).not.toContain('Ambassadeurs');
  expect(names).toContain('Actions');
});

test('every part is well-formed XML, for the sample, for nothing, and for hostile texts', async () => {
  for (const rows of [sampleRows(), rowsBuilder().rows, hostileRows()]) {
    for (const language of ['fr', 'en'] as const) {
      const parts = await readParts(await write(rows, { audience: 'internal', language }));
      for (const [path, xml] of parts) {
        if (!path.endsWith('.xml') && !path.endsWith('.rels')) continue;
        expect(parseXml(xml).length, path).toBeGreaterThan(0);
      }
    }
  }
});

test('dates are days, figures are numbers, shares are percentages', async () => {
  const actions = sheetOf(await read(await write(sampleRows())), 'Actions');
  const due = cellAt(actions, 'Échéance', 2);
  expect(due.value).toEqual(new Date(Date.UTC(2026, 10, 10)));
  expect(due.numFmt).toBe('dd/mm/yyyy');
  expect(cellAt(actions, 'Priorité', 0).value).toBe(1);
  expect(cellAt(actions, 'Avancement (%)', 2).value).toBe(0.4);
  expect(cellAt(actions, 'Coût prévu', 0).value).toBe(1_200);
});

test('every row carries its id, in a hidden column of the table', async () => {
  const rows = sampleRows();
  const workbook = await read(await write(rows));
  const actions = sheetOf(workbook, 'Actions');
  expect(actions.getColumn(1).hidden).toBe(true);
  const ids = rows.action.map((_, line) => actions.getRow(firstRow + line).getCell(1).value);
  expect(ids).toEqual(rows.action.map((action) => action.id));
});

test('formulas are stored with their results', async () => {
  const workbook = await read(await write(sampleRows()));
  const actions = sheetOf(workbook, 'Actions');
  const delay = cellAt(actions, 'Retard (j)', 2).value as CellFormulaValue;
  expect(delay.result).toBe(13);
  expect(delay.formula).toContain('Table_actions[[#This Row],[Échéance]]');
  expect((cellAt(actions, 'Alerte', 2).value as CellFormulaValue).result).toBe('En retard');
  expect((cellAt(actions, 'Retard (j)', 0).value as CellFormulaValue).result ?? '').toBe('');
  const training = sheetOf(workbook, 'Formation');
  expect((cellAt(training, 'Sessions à prévoir', 0).value as CellFormulaValue).result).toBe(6);
  expect((cellAt(training, 'Sessions tenues', 0).value as CellFormulaValue).result).toBe(1);
  const risks = sheetOf(workbook, 'Risques');
  expect((cellAt(risks, 'Niveau de risque', 0).value as CellFormulaValue).result).toBe('Critique');
  const dashboard = sheetOf(workbook, 'Tableau de bord');
  expect((dashboard.getCell('B8').value as CellFormulaValue).result).toBe(24);
  expect((dashboard.getCell('B9').value as CellFormulaValue).result).toBe(1);
});

test('rows added by the client are calculated: the tables hold the formulas of their columns', async () => {
  const parts = await readParts(await write(sampleRows()));
  const tables = [...parts].filter(([path]) => path.startsWith('xl/tables/')).map(([, xml]) => xml);
  expect(tables).toHaveLength(11);
  const actions = tables.find((xml) => xml.includes('displayName="Table_actions"')) ?? '';
  expect(actions).toMatch(/name="Retard \(j\)"><calculatedColumnFormula>IF\(/u);
  for (const [path, xml] of parts) if (path.startsWith('xl/worksheets/')) expect(xml).not.toContain('customHeight');
});

test('choices come from the lists sheet, and the words written are among them', async () => {
  const workbook = await read(await write(sampleRows()));
  const status = cellAt(sheetOf(workbook, 'Actions'), 'Statut', 0);
  const [formula] = status.dataValidation.formulae as string[];
  const range = /'Listes'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)/u.exec(formula ?? '');
  if (!range) throw new Error(`not a range: ${formula}`);
  const words = Array.from(
    { length: Number(range[3]) - Number(range[2]) + 1 },
    (_, line) => sheetOf(workbook, 'Listes').getCell(`${range[1]}${Number(range[2]) + line}`).value,
  );
  expect(words).toContain(status.value);
  expect(words).toHaveLength(5);
});

test('printed landscape, one page wide, on A3 what A4 makes too small, headers repeated and frozen', async () => {
  const workbook = await read(await write(sampleRows()));
  for (const sheet of workbook.worksheets) {
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true });
    expect([8, 9]).toContain(sheet.pageSetup.paperSize);
    if (sheet.name !== 'Listes') expect(sheet.pageSetup.fitToWidth).toBe(1);
  }
  expect(sheetOf(workbook, 'Lisez-moi').pageSetup.paperSize).toBe(9);
  expect(sheetOf(workbook, 'Listes').pageSetup.fitToWidth).toBeGreaterThan(1);
  const actions = sheetOf(workbook, 'Actions');
  expect(actions.pageSetup.paperSize).toBe(8);
  expect(actions.pageSetup.printTitlesRow).toBe('4:4');
  expect(actions.views[0]).toMatchObject({ state: 'frozen', ySplit: 4, xSplit: 3 });
});

test('no text of the client file becomes a formula, and each comes back as it was', async () => {
  const rows = hostileRows();
  const parts = await readParts(await write(rows, { audience: 'internal' }));
  for (const [path, xml] of parts) {
    if (!path.startsWith('xl/worksheets/')) continue;
    for (const [, formula] of xml.matchAll(/<f>([^<]*)<\/f>/gu)) expect(formula).not.toMatch(/cmd|A1:A9|1\+1/u);
    expect(xml).not.toMatch(/<v>(?:NaN|-?Infinity)<\/v>/u);
  }
  const workbook = await read(await write(rows, { audience: 'internal' }));
  const values = new Set<unknown>();
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => values.add(cell.value)));
  for (const text of ["=cmd|' /C calc'!A0", '+1+1', '@SUM(A1:A9)', '__proto__', '{today} {actions/id} {formula}']) {
    expect(values.has(text)).toBe(true);
  }
  expect(values.has('interdits \uFFFD et \uFFFD')).toBe(true);
  expect(values.has('_x0041_ et _x000D_')).toBe(true);
});

test('formula-looking texts stay text when the cell is edited', async () => {
  const workbook = await read(await write(hostileRows(), { audience: 'internal' }));
  let checked = 0;
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value !== '+1+1' || sheet.name === 'Lisez-moi' || row.number < firstRow) return;
        expect(cell.numFmt).toBe('@');
        checked += 1;
      }),
    );
  }
  expect(checked).toBeGreaterThan(0);
});

test('a text too long for a cell is cut with a mark, on a whole character', async () => {
  const workbook = await read(await write(hostileRows(), { audience: 'internal' }));
  const long: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === 'string' && cell.value.length > 30_000) long.push(cell.value);
      }),
    );
  }
  expect(long.length).toBeGreaterThan(0);
  for (const text of long) {
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.isWellFormed()).toBe(true);
    expect(text).toMatch(/… \(suite dans le dossier du client\)$/u);
  }
});

test('changing one cell’s style changes no other', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('a');
  const { bodyStyles } = await import('./excel-styles.ts');
  sheet.getCell('A1').style = bodyStyles('text', true).plain;
  sheet.getCell('A2').style = bodyStyles('text', true).plain;
  expect(() => {
    (sheet.getCell('A1').font as { bold: boolean }).bold = true;
  }).toThrow(TypeError);
  expect(sheet.getCell('A2').font.bold).toBe(false);
});
