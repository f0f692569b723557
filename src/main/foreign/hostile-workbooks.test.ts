import { expect, test } from 'vitest';
import {
  hugeText,
  makeWorkbook,
  makeZip,
  sheetRows,
  workbookEntries,
  type WorkbookXml,
  type ZipEntry,
} from '../../../tests/fixtures/imports/make-workbook.ts';
import { ForeignFileError } from './foreign-file-error.ts';
import { readTable } from './read-table.ts';

const list = { name: 'Liste', rows: sheetRows([['Nom', 'Prénom'], ['Dupont', 'Éloïse']]) }; // prettier-ignore
const objectNames = Object.getOwnPropertyNames(Object.prototype);
const gigabyte = 1 << 30;
const worksheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

const refused: readonly (readonly [string, string, () => Buffer])[] = [
  ['1 GB of text in one shared string', 'bomb', () => bombStrings('<sst><si><t>', 'a', '</t></si></sst>')],
  ['1 GB of zeros', 'bomb', () => bombSheet('', '\0', '')],
  ['1 GB in ten million strings', 'bomb', () => bombStrings('<sst>', `<si><t>${'b'.repeat(90)}</t></si>`, '</sst>')],
  ['1 GB of cells', 'bomb', () => bombSheet(`${worksheet}<row>`, '<c><v>123</v></c>', '</row></sheetData></worksheet>')],
  [
    'a bomb that declares a false size',
    'bomb',
    () => bombStrings('<sst><si><t>', 'a', '</t></si></sst>', { declaredSize: 5_000 }),
  ],
  ['an external entity', 'doctype', () => prolog('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')],
  ['entities that multiply', 'doctype', () => prolog(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}">]>`)],
  ['an entity that nobody declared', 'damaged', () => rows('<row r="1"><c t="str"><v>&unknown;</v></c></row>')],
  ['a cell at XFD1048576', 'too_many_columns', () => rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
  ['row two thousand million', 'impossible_row', () => rows('<row r="2000000000"><c><v>1</v></c></row>')],
  ['a drop-down on the whole sheet', 'giant_list', () => after('<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>')],
  ['a name over the whole sheet', 'giant_name', () => book({ workbookEnd: '<definedNames><definedName name="n">Liste!$A$1:$XFD$1048576</definedName></definedNames>' })],
  ['a merge of the whole sheet', 'giant_merge', () => after('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')],
  ['three hundred million columns', 'impossible_columns', () => before('<cols><col min="1" max="300000000"/></cols>')],
  ['a sheet number of four thousand million', 'impossible_sheet', () => makeWorkbook({ sheets: [{ ...list, sheetId: '4000000000' }] })],
  ['the reference __proto__', 'impossible_cell', () => rows('<row r="1"><c r="__proto__"><v>1</v></c></row>')],
  ['entries that climb out of the folder', 'unsafe_name', () => book({ entries: [{ name: '../../../evil.txt', data: 'x' }] })],
  ['an absolute entry', 'unsafe_name', () => book({ entries: [{ name: '/etc/evil', data: 'x' }] })],
  ['two entries of one name', 'unsafe_name', () => book({ entries: [{ name: 'XL/workbook.xml', data: '<a/>' }] })],
  ['ten thousand sheets on one part', 'too_many_sheets', () => manySheets(10_000)],
  ['two sheets on one part', 'shared_sheet', () => manySheets(2)],
  ['a hundred thousand nested elements', 'too_deep', () => rows(`<row>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</row>`)],
  ['a truncated file', 'damaged', () => makeWorkbook({ sheets: [list] }).subarray(0, 700)],
  ['a zip of three thousand entries', 'too_many_parts', () => book({ entries: Array.from({ length: 3000 }, (_, i) => ({ name: `x/${i}`, data: '' })) })],
  ['a checksum that does not fit', 'damaged', () => withDamagedByte()],
  ['elements that close in disorder', 'damaged', () => rows('<row><c></row></c>')],
]; // prettier-ignore

test.each(refused)('refuses %s', async (_, code, make) => {
  const bytes = make();
  const memory = process.memoryUsage().rss;
  const start = performance.now();
  const error = await readTable(bytes).catch((thrown: unknown) => thrown);
  const milliseconds = performance.now() - start;
  expect(error).toBeInstanceOf(ForeignFileError);
  expect((error as ForeignFileError).fault.code).toBe(code);
  // A wide margin over the 100 ms and 100 MB of the benchmark: this only catches a refusal that comes after the damage.
  expect(milliseconds).toBeLessThan(2_000);
  expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 * 1024);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(objectNames);
});

const wholeColumns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

const accepted: readonly (readonly [string, () => Buffer])[] = [
  ['a giant declared dimension', () => before('<dimension ref="A1:XFD1048576"/>')],
  [
    'drop-downs on eight whole columns',
    () =>
      after(
        `<dataValidations>${wholeColumns.map((c) => `<dataValidation type="list" sqref="${c}1:${c}1048576"><formula1>"oui,non"</formula1></dataValidation>`).join('')}</dataValidations>`,
      ),
  ],
  [
    'formats down to the last row',
    () => rows(`${list.rows}<row r="1048576" s="1" customFormat="1"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row>`),
  ],
  [
    'two thousand column definitions',
    () => before(`<cols>${Array.from({ length: 2000 }, (_, i) => `<col min="${i * 8 + 1}" max="${i * 8 + 8}" width="9"/>`).join('')}</cols>`),
  ],
  ['print titles over whole rows and columns', () => book({ workbookEnd: '<definedNames><definedName name="_xlnm.Print_Titles">Liste!$A:$XFD,Liste!$1:$1048576</definedName></definedNames>' })],
  ['a merged whole column', () => after('<mergeCells><mergeCell ref="D1:D1048576"/></mergeCells>')],
]; // prettier-ignore

test.each(accepted)('reads a list with %s', async (_, make) => {
  const { tables } = await readTable(make());
  expect(tables[0]?.rows.map((row) => row.cells.map((cell) => cell?.text))).toEqual([
    ['Nom', 'Prénom'],
    ['Dupont', 'Éloïse'],
  ]);
});

test('takes names of objects for ordinary text', async () => {
  const name = '__proto__';
  const { tables } = await readTable(
    makeWorkbook({ sheets: [{ name, rows: sheetRows([[name, 'constructor'], ['toString', 'valueOf']]) }] }), // prettier-ignore
  );
  expect(tables[0]?.name).toBe('__proto__');
  expect(tables[0]?.rows[1]?.cells.map((cell) => cell?.value)).toEqual(['toString', 'valueOf']);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(objectNames);
});

test('marks a text that is not there and a date that is none', async () => {
  const { tables } = await readTable(
    makeWorkbook({
      sheets: [
        {
          name: 'A',
          rows: '<row r="1"><c r="A1" t="s"><v>99999</v></c><c r="B1" s="1"><v>-5</v></c><c r="C1" t="d"><v>hier</v></c></row>',
        },
      ],
      sharedStrings: '<si><t>x</t></si>',
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    }),
  );
  expect(tables[0]?.rows[0]?.cells.map((cell) => [cell?.value, cell?.error])).toEqual([
    [null, true],
    [null, true],
    [null, true],
  ]);
});

test('cuts a text of 40,000 characters and says so', async () => {
  const { tables, remarks } = await readTable(
    book({ sheets: [{ name: 'A', rows: sheetRows([['x'.repeat(40_000)]]) }] }),
  );
  expect(tables[0]?.rows[0]?.cells[0]).toMatchObject({ cut: true });
  expect(tables[0]?.rows[0]?.cells[0]?.text).toHaveLength(32_767);
  expect(remarks).toEqual([{ code: 'cells_cut', count: 1 }]);
});

test('refuses or reads a workbook damaged at any byte, and never answers something else', async () => {
  const good = makeWorkbook({ sheets: [list], sharedStrings: '<si><t>x</t></si>' });
  const expected = await readTable(good);
  let refused = 0;
  for (let at = 0; at < good.length; at += 3) {
    const bad = Buffer.from(good);
    bad[at] = (bad[at] ?? 0) ^ 0xff;
    const result = await readTable(bad).catch((error: unknown) => error);
    if (result instanceof ForeignFileError) refused += 1;
    else expect(result).toEqual(expected);
  }
  expect(refused).toBeGreaterThan(0);
});

function book(workbook: Partial<WorkbookXml>): Buffer {
  return makeWorkbook({ sheets: [list], ...workbook });
}

function rows(content: string): Buffer {
  return book({ sheets: [{ name: 'Liste', rows: content }] });
}

function before(content: string): Buffer {
  return book({ sheets: [{ ...list, before: content }] });
}

function after(content: string): Buffer {
  return book({ sheets: [{ ...list, after: content }] });
}

function prolog(content: string): Buffer {
  return book({ prolog: content });
}

function bombStrings(start: string, repeated: string, end: string, entry: Partial<ZipEntry> = {}): Buffer {
  const bomb = { name: 'xl/sharedStrings.xml', data: '', deflated: hugeText(start, repeated, end, gigabyte), ...entry };
  return replaced('xl/sharedStrings.xml', bomb);
}

function bombSheet(start: string, repeated: string, end: string): Buffer {
  const name = 'xl/worksheets/sheet1.xml';
  return replaced(name, { name, data: '', deflated: hugeText(start, repeated, end, gigabyte) });
}

function replaced(name: string, entry: ZipEntry): Buffer {
  const entries = workbookEntries({ sheets: [list], sharedStrings: '' });
  return makeZip(entries.map((existing) => (existing.name === name ? entry : existing)));
}

function manySheets(count: number): Buffer {
  const entries = workbookEntries({ sheets: [list] });
  const sheets = Array.from({ length: count }, (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="rId1"/>`).join(
    '',
  );
  return makeZip(
    entries.map((entry) =>
      entry.name === 'xl/workbook.xml'
        ? { ...entry, data: entry.data.toString().replace(/<sheets>.*<\/sheets>/u, `<sheets>${sheets}</sheets>`) }
        : entry,
    ),
  );
}

function withDamagedByte(): Buffer {
  const entries = workbookEntries({ sheets: [list] }).map((entry) => ({ ...entry, stored: true }));
  const bytes = makeZip(entries);
  const at = bytes.indexOf('Dupont');
  bytes.write('Durand', at);
  return bytes;
}
