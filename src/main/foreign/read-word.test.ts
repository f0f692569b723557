import { deflateRawSync, crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeZip } from '../../../tests/fixtures/imports/make-workbook.ts';
import { makeWord, type WordXml } from '../../../tests/support/returned-word.ts';
import { tidyFlow, type FlowItem } from '../../domain/deliverable/text-flow.ts';
import { readForeignWord } from './read-foreign-word.ts';
import { unpackTexts } from './reader-messages.ts';
import { readWord } from './read-word.ts';

const tag = 'ancrage:section:row-1:0123456789';

function control(content: string, properties = `<w:tag w:val="${tag}"/>`): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

async function textOf(content: string, parts: Omit<WordXml, 'body'> = {}): Promise<readonly FlowItem[]> {
  const { controls } = await readWord(makeWord({ body: control(content), ...parts }));
  return tidyFlow(controls[0]?.items ?? []);
}

const body = (text: string) => ({ kind: 'paragraph', role: 'body', level: 0, inlines: [{ kind: 'text', text }] });

describe('what Word writes', () => {
  test('styles go by their English name, whatever their id, and by the styles they are based on', async () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Cabinet"><w:name w:val="Titre du cabinet"/><w:basedOn w:val="Titre2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Citation"><w:name w:val="Quote"/></w:style>',
      '<w:style w:type="character" w:styleId="lev"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Gras"><w:name w:val="En gras"/><w:rPr><w:b/></w:rPr></w:style>',
    ].join('');
    const items = await textOf(
      p('Titre', '<w:pStyle w:val="Titre2"/>') +
        p('Autre', '<w:pStyle w:val="Cabinet"/>') +
        p('Dit-on', '<w:pStyle w:val="Citation"/>') +
        p('Gras par son paragraphe', '<w:pStyle w:val="Gras"/>') +
        '<w:p><w:r><w:rPr><w:rStyle w:val="lev"/></w:rPr><w:t>fort</w:t></w:r><w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr><w:t>penché</w:t></w:r></w:p>',
      { styles },
    );
    expect(items).toEqual([
      { ...body('Titre'), role: 'heading', level: 2 },
      { ...body('Autre'), role: 'heading', level: 2 },
      { ...body('Dit-on'), role: 'quote' },
      body('Gras par son paragraphe'),
      {
        ...body(''),
        inlines: [
          { kind: 'text', text: 'fort', bold: true },
          { kind: 'text', text: 'penché', italic: true },
        ],
      },
    ]);
  });

  test('lists are counted as Word counts them', async () => {
    const level = (n: number, format: string): string =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
    const numbering = [
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}</w:abstractNum>`,
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
    ].join('');
    const styles =
      '<w:style w:type="paragraph" w:styleId="Listepuces"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
    const item = (text: string, id: number, at = 0): string =>
      p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
    const items = await textOf(
      item('a', 1) +
        item('b', 1) +
        item('x', 1, 1) +
        item('y', 1, 1) +
        item('c', 1) +
        item('x', 1, 1) +
        p('texte') +
        item('d', 1) +
        item('e', 2) +
        item('f', 2) +
        p('puce', '<w:pStyle w:val="Listepuces"/>') +
        p('sans', '<w:pStyle w:val="Listepuces"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      { numbering, styles },
    );
    expect(items.map((found) => found.kind === 'paragraph' && [found.role, found.level, found.number])).toEqual([
      ['item', 0, 1],
      ['item', 0, 2],
      ['item', 1, 1],
      ['item', 1, 2],
      ['item', 0, 3],
      ['item', 1, 1],
      ['body', 0, undefined],
      ['item', 0, 4],
      ['item', 0, 5],
      ['item', 0, 6],
      ['item', 0, undefined],
      ['body', 0, undefined],
    ]);
  });

  test('tracked changes: insertions stay, deletions go, a deleted mark joins paragraphs', async () => {
    const { controls } = await readWord(
      makeWord({
        body: control(
          '<w:p><w:r><w:t xml:space="preserve">Un </w:t></w:r><w:ins w:id="1"><w:r><w:t>ajout</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>retrait</w:delText></w:r></w:del></w:p>' +
            '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">avant </w:t></w:r></w:p>' +
            '<w:p><w:r><w:rPr><w:rPrChange w:id="4"><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>après</w:t></w:r></w:p>' +
            '<w:p><w:moveFrom w:id="5"><w:r><w:t>parti</w:t></w:r></w:moveFrom><w:moveTo w:id="6"><w:r><w:t>venu</w:t></w:r></w:moveTo></w:p>' +
            '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>gardée</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:del w:id="7"/></w:trPr><w:tc><w:p><w:r><w:t>ôtée</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
            '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>commenté</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
        ),
      }),
    );
    expect(tidyFlow(controls[0]?.items ?? [])).toEqual([
      body('Un ajout'),
      body('avant après'),
      body('venu'),
      { kind: 'table', align: ['left'], rows: [[[{ kind: 'text', text: 'gardée' }]]] },
      body('commenté'),
    ]);
    expect(controls[0]?.leftOut).toEqual({ insertions: 2, deletions: 4, comments: 1 });
  });

  test('links, fields, notes, breaks and special signs', async () => {
    const items = await textOf(
      '<w:p><w:hyperlink r:id="l1"><w:r><w:t>site</w:t></w:r></w:hyperlink><w:hyperlink r:id="l2"><w:r><w:t>disque</w:t></w:r></w:hyperlink></w:p>' +
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://exemple.fr/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>champ</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
        '<w:p><w:r><w:t>note</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' +
        '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type="page"/><w:noBreakHyphen/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r></w:p>',
      {
        links: { l1: 'https://exemple.fr/a', l2: 'file:///c:/x' },
        footnotes:
          '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> La note</w:t></w:r></w:p></w:footnote>',
      },
    );
    expect(items).toEqual([
      {
        ...body(''),
        inlines: [
          { kind: 'link', url: 'https://exemple.fr/a', children: [{ kind: 'text', text: 'site' }] },
          { kind: 'text', text: 'disque' },
        ],
      },
      {
        ...body(''),
        inlines: [{ kind: 'link', url: 'https://exemple.fr/b', children: [{ kind: 'text', text: 'champ' }] }],
      },
      {
        ...body(''),
        inlines: [
          { kind: 'text', text: 'note' },
          { kind: 'footnote', paragraphs: [[{ kind: 'text', text: 'La note' }]] },
        ],
      },
      {
        ...body(''),
        inlines: [{ kind: 'text', text: 'a' }, { kind: 'break' }, { kind: 'text', text: 'b\u2011c d' }],
      },
    ]);
  });

  test('merged cells, tables in cells, text boxes and pictures', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const { controls } = await readWord(
      makeWord({
        body: control(
          `<w:tbl><w:tr>${cell('large', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('haut', '<w:vMerge w:val="restart"/>')}<w:tc><w:tbl><w:tr>${cell('dedans')}</w:tr></w:tbl><w:p/></w:tc></w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('b')}</w:tr></w:tbl>` +
            '<w:p><w:r><w:drawing><wp:inline xmlns:wp="urn:x"><w:txbxContent><w:p><w:r><w:t>boîte</w:t></w:r></w:p></w:txbxContent></wp:inline></w:drawing></w:r><w:r><w:t>texte</w:t></w:r></w:p>',
        ),
      }),
    );
    const text = (value: string) => (value === '' ? [] : [{ kind: 'text', text: value }]);
    expect(tidyFlow(controls[0]?.items ?? [])).toEqual([
      {
        kind: 'table',
        align: ['left', 'left'],
        rows: [
          [text('large'), []],
          [text('haut'), text('dedans')],
          [[], text('b')],
        ],
      },
      body('texte'),
    ]);
    expect(controls[0]?.leftOut).toEqual({ pictures: 1, text_boxes: 1 });
  });
});

describe('content controls', () => {
  const tags = async (xml: string): Promise<readonly (readonly [string, readonly FlowItem[]])[]> =>
    (await readWord(makeWord({ body: xml }))).controls.map((found) => [found.tag, tidyFlow(found.items)] as const);

  test('inside one of the reader’s own, inside a cell, inside a paragraph, one in the other', async () => {
    expect(await tags(control(control(p('a')), '<w:tag w:val="mine"/>'))).toEqual([[tag, [body('a')]]]);
    expect(await tags(`<w:tbl><w:tr><w:tc>${control(p('a'))}</w:tc></w:tr></w:tbl>`)).toHaveLength(1);
    expect(await tags(`<w:p><w:r><w:t>hors</w:t></w:r>${control('<w:r><w:t>dedans</w:t></w:r>')}</w:p>`)).toEqual([
      [tag, [body('dedans')]],
    ]);
    const other = 'ancrage:section:row-2:0';
    expect(await tags(control(p('a') + control(p('b'), `<w:tag w:val="${other}"/>`) + p('c')))).toEqual([
      [tag, [body('a'), body('c')]],
      [other, [body('b')]],
    ]);
  });

  test('the prompt of an empty one is no text', async () => {
    expect(await tags(control(p('Cliquez ici'), `<w:tag w:val="${tag}"/><w:showingPlcHdr/>`))).toEqual([[tag, []]]);
  });

  test('what stands under a heading is told, controls with a tag apart', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/></w:style>';
    const { chapters } = await readWord(
      makeWord({ body: p('Contexte', '<w:pStyle w:val="T1"/>') + p('nu') + control(p('cadre')) + p('fin'), styles }),
    );
    expect(chapters).toEqual([{ title: 'Contexte', items: [body('nu'), body('fin')], leftOut: {} }]);
  });
});

describe('files that are refused, in the process of their own', () => {
  const zipped = (document: Buffer | string): Buffer =>
    makeZip([
      {
        name: '_rels/.rels',
        data: '<Relationships xmlns="a"><Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      },
      { name: 'word/document.xml', data: document },
    ]);
  const bomb = Buffer.alloc(200 * 1024 * 1024, ' ');
  test.each([
    ['text', Buffer.from('un texte'), 'not_word'],
    ['nothing', Buffer.alloc(0), 'empty'],
    [
      'a workbook',
      makeZip([
        {
          name: '_rels/.rels',
          data: '<Relationships xmlns="a"><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        },
      ]),
      'not_word',
    ],
    ['an archive', makeZip([{ name: 'a.txt', data: 'a' }]), 'not_word'],
    ['a cut file', zipped('<w:document xmlns:w="a"><w:body>'), 'damaged_word'],
    ['a document type', zipped('<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="a"/>'), 'doctype'],
    ['elements too deep', zipped('<a>'.repeat(500)), 'too_deep'],
    [
      'a bomb',
      makeZip([
        {
          name: 'word/document.xml',
          data: '',
          deflated: { bytes: deflateRawSync(bomb), size: bomb.length, crc: crc32(bomb) },
        },
      ]),
      'bomb',
    ],
    [
      'an encrypted file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    [
      'an older Word',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
      'not_word',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(readForeignWord(bytes, {}, () => {})).rejects.toMatchObject({ fault: { code } });
  });

  test('names that programs use for themselves are ordinary texts', async () => {
    const pieces: Uint8Array[] = [];
    await readForeignWord(
      makeWord({
        body:
          control(p('__proto__'), '<w:tag w:val="__proto__"/><w:alias w:val="constructor"/>') +
          control(p('toString', '<w:pStyle w:val="__proto__"/>')),
      }),
      {},
      (piece) => {
        if (piece.type === 'texts') pieces.push(piece.bytes);
      },
    );
    expect(unpackTexts(pieces).controls.map(({ tag: found }) => found)).toEqual([tag]);
  });
});
