import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { ForeignFileError } from './foreign-file-error.ts';
import { readTable } from './read-table.ts';

const french = `Nom;Prénom;Service;Remarque
LEFÈVRE;Éloïse;Comptabilité;« Très à l’aise », dit-elle
Nguyên;François;Contrôle qualité;n° 12 – où ça ?
DÉSIRÉE;Gaëlle;Tête de réseau;l’œuvre de Noël
`;

const short = [
  'Nom\nRémi\n',
  'Nom\nBENOÎT\n',
  'Nom;Site\nMartin;Orléans\n',
  'à propos',
  'Où ?',
  'Équipe',
  'Çà et là',
  'Hélène',
];

test.each(['windows-1252', 'macintosh', 'utf-8', 'utf-16le', 'utf-16be'] as const)(
  'reads French written in %s',
  (encoding) => {
    for (const text of [french, ...short]) {
      const wide = encoding.startsWith('utf-16');
      if (wide && text.length < 8) continue;
      expect(decodeText(iconv.encode(text, encoding))).toEqual({ text, encoding, unreadable: 0 });
      if (encoding.startsWith('utf')) {
        expect(decodeText(iconv.encode(`\ufeff${text}`, encoding))).toEqual({ text, encoding, unreadable: 0 });
      }
    }
  },
);

test('reads French of old systems', () => {
  const text = french.replace(/[’œ–]/gu, "'");
  expect(decodeText(iconv.encode(text, 'cp850'))).toEqual({ text, encoding: 'cp850', unreadable: 0 });
});

test('keeps UTF-8 when a few bytes of it are wrong, and drops zero bytes', () => {
  const bytes = Buffer.concat([Buffer.from(french.repeat(5)), Buffer.from([0xe9, 0x0a, 0x00])]);
  expect(decodeText(bytes)).toEqual({ text: `${french.repeat(5)}\ufffd\n`, encoding: 'utf-8', unreadable: 1 });
});

const lists: readonly (readonly [string, string, readonly (readonly unknown[])[], string?])[] = [
  ['semicolons', 'a;b\n1,5;2\n', [[1, 'a', 'b'], [2, '1,5', '2']], ';'],
  ['commas', 'a,b,c\n"x, y",2,3\n', [[1, 'a', 'b', 'c'], [2, 'x, y', '2', '3']], ','],
  ['tabs', 'a\tb\n1;2\t3\n', [[1, 'a', 'b'], [2, '1;2', '3']], '\t'],
  ['bars', 'a|b\n1|2\n', [[1, 'a', 'b'], [2, '1', '2']], '|'],
  ['a declared separator', 'sep=,\r\na,b;c\r\n', [[2, 'a', 'b;c']], ','],
  ['semicolons where commas are more frequent', 'Nom;Fonction\nDupont, Anne;Cheffe, adjointe, intérim\n', [[1, 'Nom', 'Fonction'], [2, 'Dupont, Anne', 'Cheffe, adjointe, intérim']], ';'],
  ['quoted line breaks and doubled quotes', 'a;b\r\n"l1\r\nl2";"dit ""oui"""\r\nc;d\r\n', [[1, 'a', 'b'], [2, 'l1\nl2', 'dit "oui"'], [4, 'c', 'd']]],
  ['ragged rows and empty trailing columns', 'a;b;;\n1\n\n;;;\n2;3;4;;\n', [[1, 'a', 'b'], [2, '1'], [5, '2', '3', '4']]],
  ['mixed line ends', 'a;b\r\n1;2\n3;4\r5;6', [[1, 'a', 'b'], [2, '1', '2'], [3, '3', '4'], [4, '5', '6']]],
  ['quotes inside a text', 'a;b\nécran 24";5" x 3\n', [[1, 'a', 'b'], [2, 'écran 24"', '5" x 3']]],
  ['one column', 'Nom\nDupont\n', [[1, 'Nom'], [2, 'Dupont']]],
  ['text that looks like a formula', 'a;b\n=1+1;@x\n', [[1, 'a', 'b'], [2, '=1+1', '@x']]],
]; // prettier-ignore

for (const [name, csv, expected, separator] of lists) {
  test(`reads ${name}`, async () => {
    const file = await readTable(Buffer.from(csv));
    expect(file.tables[0]?.rows.map((row) => [row.number, ...row.cells.map((cell) => cell?.value)])).toEqual(expected);
    if (separator) expect(file.separator).toBe(separator);
  });
}

test('takes a quote that never closes for text', async () => {
  const file = await readTable(Buffer.from('a;b\n"Dupont;1\nMartin;2\n'));
  expect(file.tables[0]?.rows.map((row) => row.cells.map((cell) => cell?.value))).toEqual([['a', 'b'], ['"Dupont', '1'], ['Martin', '2']]); // prettier-ignore
  expect(file.remarks).toEqual([{ code: 'quotes_taken_as_text' }]);
});

test('tells notes in Markdown and in text from lists', async () => {
  const notes = '# Lundi 3 novembre 2025\n\n- 14h30, le guichet attend ; rien ne vient\n- « On fait avec. »\n';
  const asNotes = await readTable(Buffer.from(notes), { reading: 'auto' });
  expect(asNotes).toEqual({ format: 'text', encoding: 'utf-8', tables: [], text: notes, remarks: [] });
  expect((await readTable(Buffer.from('date;fait\n3/11/2025;a\n4/11/2025;b\n'), { reading: 'auto' })).format).toBe(
    'csv',
  );
});

const compound = (name: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le')]);

test.each<readonly [string, Buffer | string]>([
  ['empty', ''],
  ['empty', ' \r\n '],
  ['pdf', '%PDF-1.7 …'],
  ['encrypted', compound('EncryptedPackage')],
  ['old_excel', compound('Workbook')],
  ['word', compound('WordDocument')],
  ['word', '{\\rtf1 bonjour}'],
  ['database', 'SQLite format 3\0'],
  ['picture', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ['web_page', '\ufeff<html><table><tr><td>Nom'],
  ['excel_xml', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
  ['not_a_table', '[{"nom": "Dupont"}]'],
  ['not_a_table', '<?xml version="1.0"?><people/>'],
  ['binary', Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7) % 256))],
  ['line_too_long', 'x'.repeat(1_100_000)],
  ['too_many_columns', ';'.repeat(3_000) + 'x\n'],
])('refuses what is not a list: %s', async (code, content) => {
  const error = await readTable(Buffer.from(content)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ForeignFileError);
  expect((error as ForeignFileError).fault.code).toBe(code);
});

test('says what is wrong with a path', async () => {
  await expect(readTable('/no/such/file.csv')).rejects.toMatchObject({ fault: { code: 'not_found' } });
  await expect(readTable(import.meta.dirname)).rejects.toMatchObject({ fault: { code: 'folder' } });
});
