import { expect, test } from 'vitest';
import { acceptedWorkbooks, book, list, refusedWorkbooks } from '../../../tests/fixtures/imports/hostile-workbooks.ts';
import { makeWorkbook, sheetRows } from '../../../tests/fixtures/imports/make-workbook.ts';
import { ForeignFileError } from './foreign-file-error.ts';
import { readTable } from './read-table.ts';

const objectNames = Object.getOwnPropertyNames(Object.prototype);

test.each(refusedWorkbooks)('refuses %s', async (_, code, make) => {
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

test.each(acceptedWorkbooks)('reads a list with %s', async (_, make) => {
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
