import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { parseXml } from '../../../../tests/documents/read-parts.ts';
import type { CellValue, SheetRow } from '../../../domain/deliverable/workbook-model.ts';
import { SharedTexts } from './shared-texts.ts';
import type { WritableWorkbook } from './writable-workbook.ts';
import { writeExcel } from './write-excel.ts';
import { excelBytes } from '../../../../tests/documents/excel-bytes.ts';

const texts = ['À faire', ' deux bords ', 'a < b & c', '=1+1', '_x0041_', 'ligne\nsuivante', 'À faire'];

function* rowsOf(count: number): Generator<SheetRow> {
  for (let index = 0; index < count; index += 1) {
    const cells: CellValue[] = [
      `id-${index}`,
      texts[index % texts.length] ?? null,
      index / 4,
      { date: '2026-11-23' },
      { formula: '{number}*2', result: index / 2 },
      { formula: 'IF({number}>1,"oui","")', result: index % 2 === 0 ? 'oui' : '' },
      null,
    ];
    yield { id: `id-${index}`, cells };
  }
}

function workbook(count: number): WritableWorkbook {
  return {
    language: 'fr',
    title: 'Grille',
    clientName: 'Client',
    firmName: 'Cabinet',
    namedPeople: 0,
    texts: {
      cutMark: '…',
      notInList: '',
      notADate: '',
      notANumber: '',
      notAShare: '',
      page: 'Page',
      of: 'sur',
      footer: '',
    },
    sheets: [
      {
        kind: 'data',
        key: 'long',
        name: 'Longue',
        title: 'Longue',
        note: '',
        columns: [
          { key: 'id', header: 'Id', kind: 'id', editable: false },
          { key: 'text', header: 'Texte', kind: 'text', editable: true },
          { key: 'number', header: 'Nombre', kind: 'decimal', editable: true },
          { key: 'date', header: 'Date', kind: 'date', editable: true },
          { key: 'double', header: 'Double', kind: 'decimal', editable: false, formula: '{number}*2' },
          { key: 'word', header: 'Mot', kind: 'text', editable: false, formula: 'IF({number}>1,"oui","")' },
          { key: 'nothing', header: 'Rien', kind: 'text', editable: true },
        ],
        // Made as they are asked for: none is kept.
        rows: { length: count, [Symbol.iterator]: () => rowsOf(count) },
        highlights: [],
        frozenColumns: 1,
      },
    ],
  };
}

async function parts(count: number): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await excelBytes(workbook(count)));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test('rows made one at a time hold what the sheet announces', async () => {
  const count = 700;
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/tables/table1.xml': table = '' } = await parts(count);
  expect(parseXml(sheet).length).toBeGreaterThan(0);
  expect(sheet.match(/<row r="\d+"/gu)).toHaveLength(count + 4);
  expect(sheet).toContain(`<dimension ref="A1:G${count + 4}"/>`);
  expect(table).toContain(`<autoFilter ref="A4:G${count + 4}"/>`);
  expect(table).toContain(` ref="A4:G${count + 4}" `);
  expect(sheet).toMatch(/<c r="A5" s="\d+" t="inlineStr"><is><t>id-0<\/t><\/is><\/c>/u);
  expect(sheet).toMatch(/<c r="D5" s="\d+"><v>46349<\/v><\/c>/u);
  expect(sheet).toMatch(/<c r="E6" s="\d+"><f>Table_long[^<]*<\/f><v>0\.5<\/v><\/c>/u);
  expect(sheet).toMatch(/<c r="F5" s="\d+" t="str"><f>[^<]*<\/f><v>oui<\/v><\/c>/u);
  expect(sheet).toMatch(/<c r="G5" s="\d+"\/>/u);
  expect(sheet).not.toContain('customHeight');
});

test('shared texts are numbered as the cells name them', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/sharedStrings.xml': shared = '' } = await parts(9);
  const items = [...shared.matchAll(/<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/gu)].map(([, text]) => text);
  const cells = [...sheet.matchAll(/<c r="B(\d+)" s="\d+" t="s"><v>(\d+)<\/v>/gu)];
  const shown = cells.filter(([, row]) => Number(row) > 4).map(([, , index]) => items[Number(index)]);
  const written = [
    'À faire',
    ' deux bords ',
    'a &lt; b &amp; c',
    '=1+1',
    '_x005F_x0041_',
    'ligne\nsuivante',
    'À faire',
  ];
  expect(shown).toEqual([...written, 'À faire', ' deux bords ']);
  expect(shared).toContain('<t xml:space="preserve"> deux bords </t>');
  expect(shared).toContain(` uniqueCount="${items.length}"`);
});

test('a sheet without rows keeps one line to fill in: Excel repairs a table that has none', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/tables/table1.xml': table = '' } = await parts(0);
  expect(table).toContain(' ref="A4:G5" ');
  expect(sheet).not.toContain('<row r="5"');
});

test('the file of a long grid goes out while its rows are still being made', async () => {
  const count = 20_000;
  let made = 0;
  const model = workbook(count);
  const counted = {
    ...model,
    sheets: model.sheets.map((sheet) =>
      sheet.kind === 'data' ? { ...sheet, rows: { length: count, [Symbol.iterator]: () => counting() } } : sheet,
    ),
  };
  function* counting() {
    made = 0;
    for (const row of rowsOf(count)) {
      made += 1;
      yield row;
    }
  }
  const madeAtPiece: number[] = [];
  await writeExcel(counted, { add: () => void madeAtPiece.push(made) });
  expect(madeAtPiece.filter((rows) => rows > 0 && rows < count / 2).length).toBeGreaterThan(0);
  expect(new Set(madeAtPiece).size).toBeGreaterThan(5);
});

test('a long grid does not hold all its texts', () => {
  const shared = new SharedTexts('<sst count="2" uniqueCount="2"><si><t>a</t></si><si><t>b</t></si></sst>', '…');
  const indexes = Array.from({ length: 20_010 }, (_, index) => shared.share(`texte ${index}`).index);
  expect(indexes.slice(0, 3)).toEqual([2, 3, 4]);
  expect(indexes.slice(-10)).toEqual(Array.from({ length: 10 }, () => undefined));
  expect([...shared.xml()].join('').match(/<si>/gu)).toHaveLength(20_002);
});
