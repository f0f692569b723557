import { expect, test } from 'vitest';
import { makeWorkbook, sheetRows } from '../../../tests/fixtures/imports/make-workbook.ts';
import { foreignLimits } from './foreign-limits.ts';
import { readForeignFile } from './read-foreign-file.ts';
import { readTable } from './read-table.ts';

const relationships = (links: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
const notesType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const threadsType = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';

/** A workbook of one sheet with parts of notes and of threads. */
function commented(notes: string, threads?: string): Buffer {
  const links = [
    `<Relationship Id="rId1" Type="${notesType}" Target="../comments1.xml"/>`,
    threads === undefined
      ? ''
      : `<Relationship Id="rId2" Type="${threadsType}" Target="../threadedComments/threadedComment1.xml"/>`,
  ];
  return makeWorkbook({
    sheets: [{ name: 'A', rows: sheetRows([['Titre']]) }],
    entries: [
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: relationships(links.join('')) },
      { name: 'xl/comments1.xml', data: `<comments>${notes}</comments>` },
      ...(threads === undefined
        ? []
        : [
            {
              name: 'xl/threadedComments/threadedComment1.xml',
              data: `<ThreadedComments>${threads}</ThreadedComments>`,
            },
          ]),
    ],
  });
}

const note = (reference: string, text: string, author = 0): string =>
  `<comment ref="${reference}" authorId="${author}"><text>${text}</text></comment>`;

test('notes are read without their formatting and without the name of their author', async () => {
  const { tables } = await readTable(
    commented(
      `<authors><author>Nadia Benali</author><author/></authors><commentList>${note(
        'C3',
        '<r><rPr><b/></rPr><t>Nadia Benali:</t></r><r><t xml:space="preserve">\n à revoir &amp; dater</t></r>',
      )}${note('B2', '<t>Sans auteur</t>', 1)}${note('A1', '<t> </t>')}${note('nulle part', '<t>perdu</t>')}</commentList>`,
    ),
  );
  expect(tables[0]?.comments).toEqual([
    { row: 2, column: 1, text: 'Sans auteur' },
    { row: 3, column: 2, text: 'à revoir & dater' },
  ]);
});

test('threads are read message by message, and the note that stands for them is not', async () => {
  const file = commented(
    `<authors><author>tc={0001}</author></authors><commentList>${note('B2', '<t>[Threaded comment] …</t>')}</commentList>`,
    '<threadedComment ref="B2" dT="2026-11-20T10:00:00.00" personId="{1}" id="{0001}"><text>Est-ce la bonne date ?</text></threadedComment><threadedComment ref="B2" personId="{2}" id="{2}" parentId="{0001}"><text>Oui</text></threadedComment>',
  );
  const wanted = [
    { row: 2, column: 1, text: 'Est-ce la bonne date ?' },
    { row: 2, column: 1, text: 'Oui' },
  ];
  expect((await readTable(file)).tables[0]?.comments).toEqual(wanted);
  expect((await readForeignFile(file)).tables[0]?.comments).toEqual(wanted);
});

test('comments are kept in number and length; the others are counted', async () => {
  const count = foreignLimits.comments + 5;
  const notes = Array.from({ length: count }, (_, index) => note(`A${index + 1}`, `<t>${'x'.repeat(3_000)}</t>`));
  const [table] = (await readTable(commented(`<authors/><commentList>${notes.join('')}</commentList>`))).tables;
  expect(table?.comments).toHaveLength(foreignLimits.comments);
  expect(table?.moreComments).toBe(5);
  expect(table?.comments?.[0]?.text).toHaveLength(foreignLimits.commentLength);
});

test('comments that cannot be read leave the cells readable, and that is told', async () => {
  for (const broken of ['<commentList><comment>', '<!DOCTYPE a><commentList/>']) {
    const { tables, remarks } = await readTable(commented(broken));
    expect(tables[0]?.rows[0]?.cells[0]?.text).toBe('Titre');
    expect(tables[0]?.comments).toBeUndefined();
    expect(remarks).toEqual([{ code: 'comments_unread' }]);
  }
});
