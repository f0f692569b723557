import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ForeignCell } from '../../domain/imports/foreign-table.ts';
import { makeWorkbook, makeZip, sheetRows, workbookEntries } from '../../../tests/fixtures/imports/make-workbook.ts';
import { readTable } from './read-table.ts';

const styles = `<numFmts count="7">
  <numFmt numFmtId="164" formatCode="[$-40C]dddd\\ d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/>
  <numFmt numFmtId="166" formatCode="0#&quot; &quot;##&quot; &quot;##&quot; &quot;##&quot; &quot;##"/><numFmt numFmtId="167" formatCode="#,##0.00\\ &quot;€&quot;"/>
  <numFmt numFmtId="168" formatCode="[h]:mm:ss"/><numFmt numFmtId="169" formatCode="0.0\\ %"/><numFmt numFmtId="170" formatCode="&quot;jour&quot;\\ 0.0"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs>${[0, 14, 22, 20, 164, 165, 166, 167, 168, 169, 170].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

test.each<readonly [string, Partial<ForeignCell>]>([
  ['<c><v>12.5</v></c>', { value: 12.5, text: '12.5' }],
  ['<c s="1"><v>45964</v></c>', { value: '2025-11-03', text: '2025-11-03' }],
  ['<c s="1"><v>1</v></c>', { value: '1900-01-01' }],
  ['<c s="1"><v>59</v></c>', { value: '1900-02-28' }],
  ['<c s="1"><v>60</v></c>', { value: null, error: true }],
  ['<c s="1"><v>61</v></c>', { value: '1900-03-01' }],
  ['<c s="1"><v>2958465</v></c>', { value: '9999-12-31' }],
  ['<c s="1"><v>2958466</v></c>', { value: null, error: true }],
  ['<c s="2"><v>45964.604166666664</v></c>', { value: '2025-11-03 14:30' }],
  ['<c s="3"><v>0.604166666666667</v></c>', { value: '14:30' }],
  ['<c s="4"><v>45964</v></c>', { value: '2025-11-03' }],
  ['<c s="5"><v>421</v></c>', { value: 421, text: '00421' }],
  ['<c s="6"><v>612345678</v></c>', { value: 612345678, text: '06 12 34 56 78' }],
  ['<c s="7"><v>1234.5</v></c>', { value: 1234.5, text: '1234.5' }],
  ['<c s="8"><v>0.5</v></c>', { value: '12:00' }],
  ['<c s="9"><v>0.455</v></c>', { value: 0.455, text: '45.5 %', percent: true }],
  ['<c s="10"><v>3</v></c>', { value: 3, text: '3' }],
  ['<c t="s"><v>0</v></c>', { value: 'Le Goff' }],
  ['<c t="s"><v>1</v></c>', { value: 'ligne 1\nligne 2' }],
  ['<c t="s"><v>2</v></c>', { value: '_x0041_ & <b>' }],
  ['<c t="inlineStr"><is><r><t>De</t></r><r><rPr><b/></rPr><t xml:space="preserve"> Souza</t></r><rPh><t>no</t></rPh></is></c>', { value: 'De Souza' }],
  ['<c t="b"><v>1</v></c>', { value: true }],
  ['<c t="e"><v>#REF!</v></c>', { value: null, text: '#REF!', error: true }],
  ['<c t="d"><v>2025-11-03T00:00:00</v></c>', { value: '2025-11-03' }],
  ['<c t="str"><f>A1&amp;"x"</f><v>Paie</v></c>', { value: 'Paie', formula: true }],
  ['<c><f>1+1</f><v>2</v></c>', { value: 2, formula: true }],
  ['<c><v>NaN</v></c>', { value: null, error: true }],
])('reads the cell %s', async (xml, expected) => {
  const workbook = makeWorkbook({
    sheets: [{ name: 'A', rows: `<row>${xml}</row>` }],
    sharedStrings:
      '<si><r><t xml:space="preserve">Le </t></r><r><t>Goff</t></r><rPh sb="0" eb="1"><t>go</t></rPh></si><si><t>ligne 1_x000D_\nligne 2</t></si><si><t><![CDATA[_x005F_x0041_ & <b>]]></t></si>',
    styles,
  });
  const { tables } = await readTable(workbook);
  expect(tables[0]?.rows[0]?.cells[0]).toMatchObject(expected);
}); // prettier-ignore

test('counts dates from 1904 when the workbook says so', async () => {
  const sheets = [{ name: 'A', rows: '<row><c s="1"><v>44502</v></c><c s="1"><v>0</v></c></row>' }];
  const { tables } = await readTable(makeWorkbook({ sheets, styles, workbookStart: '<workbookPr date1904="1"/>' }));
  expect(tables[0]?.rows[0]?.cells.map((cell) => cell?.value)).toEqual(['2025-11-03', '1904-01-01']);
});

test('tells hidden rows, columns and sheets, merges, and the numbers of lines', async () => {
  const { tables } = await readTable(
    makeWorkbook({
      sheets: [
        {
          name: 'Effectifs &amp; sites',
          before: '<cols><col min="2" max="3" hidden="1"/></cols>',
          rows: `${sheetRows([['Titre']])}<row r="2"><c r="A2" s="0"/></row><row r="4" hidden="1"><c r="C4"><v>7</v></c></row><row r="9"><c r="B9" t="str"><v> </v></c></row>`,
          after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
        },
        { name: 'Listes', state: 'veryHidden' },
      ],
    }),
  );
  expect(tables).toEqual([
    {
      name: 'Effectifs & sites',
      hidden: false,
      rows: [
        { number: 1, hidden: false, cells: [{ value: 'Titre', text: 'Titre' }] },
        { number: 4, hidden: true, cells: [null, null, { value: 7, text: '7' }] },
      ],
      merges: [{ top: 1, bottom: 1, left: 0, right: 2 }],
      hiddenColumns: [1, 2],
    },
    { name: 'Listes', hidden: true, rows: [], merges: [], hiddenColumns: [] },
  ]);
});

test('reads rows and cells without references, prefixed elements, and parts in UTF-16', async () => {
  const rows = '<x:row><x:c t="str"><x:v>é</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>';
  const sheet = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  const entries = workbookEntries({ sheets: [{ name: 'A' }] }).map((entry) =>
    entry.name.includes('sheet1') ? { ...entry, data: Buffer.from(`\ufeff${sheet}`, 'utf16le') } : entry,
  );
  const { tables } = await readTable(makeZip(entries));
  expect(tables[0]?.rows).toEqual([{ number: 1, hidden: false, cells: [{ value: 'é', text: 'é' }, { value: 2, text: '2' }] }]); // prettier-ignore
});

test('reads a strict workbook and one with macros, which are left where they are', async () => {
  const workbook = makeWorkbook({
    sheets: [{ name: 'A', rows: sheetRows([['Nom', 3]]) }],
    strict: true,
    entries: [{ name: 'xl/vbaProject.bin', data: 'macro' }],
  });
  const { tables, remarks } = await readTable(workbook);
  expect(tables[0]?.rows[0]?.cells.map((cell) => cell?.value)).toEqual(['Nom', 3]);
  expect(remarks).toEqual([{ code: 'macros_left_out' }]);
});

test('reads a list saved by LibreOffice', async () => {
  const bytes = readFileSync(new URL('../../../tests/fixtures/imports/libreoffice-list.xlsx', import.meta.url));
  const [people, lists] = (await readTable(bytes)).tables;
  expect(people?.rows.map((row) => [row.number, row.hidden, ...row.cells.map((cell) => cell?.value ?? '')])).toEqual([
    [1, false, 'Liste du personnel au 3 novembre 2025'],
    [3, false, 'Identité', '', 'Affectation', '', 'Contrat'],
    [4, false, 'Nom', 'Prénom', 'Direction', 'Service', 'Date d’entrée', 'Quotité'],
    [5, false, 'Lefèvre', 'Éloïse', 'Moyens', 'Comptabilité', '2019-09-02', 0.8],
    [6, true, 'Nguyên', 'Thi Hoa', 'Moyens', 'Paie', '2021-01-04', 1],
    [7, false, 'Le Goff', 'Yann', 'Accueil', 'Comptabilité', '2000-02-29', ''],
  ]);
  expect(people?.merges).toHaveLength(4);
  expect(lists?.hidden).toBe(true);
});

test('reads cells alike, written as spreadsheets write them or in another way', async () => {
  const cell = fc.record({
    type: fc.constantFrom('s', 'n', 'str', 'inlineStr', 'b', 'e', 'd', undefined),
    style: fc.constantFrom('0', '1', '2', '99', undefined),
    text: fc.constantFrom('', '0', '1', '2', '46349.5', 'é', ' a ', '&lt;&#233;', 'x_x000D_y', '2026-11-23', 'vrai'),
    empty: fc.boolean(),
    gap: fc.integer({ min: 0, max: 2 }),
  });
  type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;
  const rowsOf = (lines: readonly (readonly Cell[])[], usual: boolean): string =>
    lines
      .map((cells, line) => {
        let column = 0;
        const written = cells.map(({ type, style, text, empty, gap }) => {
          column += gap + 1;
          const place = `r="${String.fromCharCode(64 + column)}${line + 1}"`;
          const looks = [style === undefined ? '' : ` s="${style}"`, type === undefined ? '' : ` t="${type}"`];
          const attributes = usual ? ` ${place}${looks.join('')}` : `${looks.toReversed().join('')} ${place} `;
          const content = type === 'inlineStr' ? `<is><t>${text}</t></is>` : `<v>${text}</v>`;
          return empty ? `<c${attributes}/>` : `<c${attributes}>${content}</c>`;
        });
        return `<row r="${line + 1}">${written.join('')}</row>`;
      })
      .join('');
  const read = (rows: string): Promise<unknown> =>
    readTable(
      makeWorkbook({
        sheets: [{ name: 'A', rows }],
        sharedStrings: '<si><t>un</t></si><si><t xml:space="preserve"> deux &amp; </t></si>',
        styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>',
      }),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 4 }), async (lines) => {
      expect(await read(rowsOf(lines, true))).toEqual(await read(rowsOf(lines, false)));
    }),
    { numRuns: 60 },
  );
});
