import { expect, test } from 'vitest';
import { hostileRows } from '../../../../tests/documents/hostile-rows.ts';
import { parseXml, readParts, wordText } from '../../../../tests/documents/read-parts.ts';
import { rowsBuilder } from '../../../../tests/documents/rows-builder.ts';
import { sampleRows } from '../../../../tests/documents/sample-rows.ts';
import type { DocumentOptions } from '../../../domain/deliverable/document-data.ts';
import {
  type DocumentModel,
  heading,
  paragraph,
  textCell,
  textRun,
} from '../../../domain/deliverable/document-model.ts';
import { wordDocument } from '../word-document.ts';
import { writeWord } from './write-word.ts';

const options: DocumentOptions = { audience: 'committee', level: 'detail', language: 'fr', today: '2026-11-23' };

function model(changes: Partial<DocumentModel>): DocumentModel {
  return {
    language: 'fr',
    title: 'Plan',
    clientName: 'Client',
    coverFacts: [],
    frontMatter: [],
    sections: [],
    namedPeople: 0,
    labels: {
      contents: 'Sommaire',
      table: 'Tableau',
      figure: 'Figure',
      absent: '[absent]',
      footer: '',
      page: 'Page',
      of: 'sur',
    },
    ...changes,
  };
}

async function documentXml(content: DocumentModel): Promise<string> {
  return (await readParts(await writeWord(content))).get('word/document.xml') ?? '';
}

test('every part is well-formed XML, for the sample, for nothing, and for hostile texts', async () => {
  for (const rows of [sampleRows(), rowsBuilder().rows, hostileRows()]) {
    for (const language of ['fr', 'en'] as const) {
      const parts = await readParts(
        await writeWord(wordDocument('plan', rows, { ...options, audience: 'internal', language })),
      );
      expect(parts.has('word/document.xml')).toBe(true);
      for (const [path, xml] of parts) {
        if (path.endsWith('.xml') || path.endsWith('.rels')) expect(parseXml(xml).length, path).toBeGreaterThan(0);
      }
    }
  }
});

test('hostile texts come out as text, marked where a character cannot be written', async () => {
  const text = wordText(await documentXml(wordDocument('plan', hostileRows(), options)));
  for (const kept of ["=cmd|' /C calc'!A0", ']]></w:t></w:r></w:p>', '_x0041_', '__proto__', 'שלום עולם', '👩‍👩‍👧‍👦 🇫🇷']) {
    expect(text).toContain(kept);
  }
  expect(text).toContain('interdits \uFFFD et \uFFFD');
  expect(text).toContain('moitiés \uFFFD et \uFFFD');
});

test('no hyperlink leads elsewhere than to the web, mail or telephone', async () => {
  for (const rows of [sampleRows(), hostileRows()]) {
    const parts = await readParts(await writeWord(wordDocument('plan', rows, options)));
    const targets = [
      ...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]*)" TargetMode="External"/gu),
    ];
    for (const [, target] of targets) expect(target).toMatch(/^(https?:|mailto:|tel:)/u);
  }
});

test('headings are numbered by their styles, and listed in the contents with working links', async () => {
  const parts = await readParts(await writeWord(wordDocument('plan', sampleRows(), options)));
  const xml = parts.get('word/document.xml') ?? '';
  const anchors = [...xml.matchAll(/w:hyperlink [^>]*w:anchor="([^"]+)"/gu)].map((match) => match[1]);
  const bookmarks = new Set([...xml.matchAll(/w:bookmarkStart [^>]*w:name="([^"]+)"/gu)].map((match) => match[1]));
  expect(anchors.length).toBeGreaterThan(20);
  for (const anchor of anchors) expect(bookmarks.has(anchor)).toBe(true);
  const text = wordText(xml.slice(xml.indexOf('<w:sdt>'), xml.indexOf('</w:sdt>')));
  expect(text).toMatch(/1\s+Synthèse pour les décideurs/u);
  expect(text).toMatch(/2\.1\s+Pourquoi maintenant/u);
  const styles = parts.get('word/styles.xml') ?? '';
  for (const level of [1, 2, 3, 4]) {
    expect(styles).toMatch(new RegExp(`w:styleId="Heading${level}">.*?<w:numPr>`, 'u'));
  }
});

test('opening asks nothing: no field is left to update', async () => {
  const parts = await readParts(await writeWord(wordDocument('plan', sampleRows(), options)));
  for (const [, xml] of parts) {
    expect(xml).not.toContain('updateFields');
    expect(xml).not.toContain('w:dirty="true"');
  }
  const captions = [...(parts.get('word/document.xml') ?? '').matchAll(/SEQ Tableau[^>]*>.*?<w:t[^>]*>(\d+)</gu)];
  expect(captions.map((match) => Number(match[1]))).toEqual(captions.map((_, index) => index + 1));
});

test('every table repeats its header row and gives its widths in full', async () => {
  const xml = await documentXml(wordDocument('plan', sampleRows(), options));
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gu) ?? [];
  expect(tables.length).toBeGreaterThan(30);
  for (const table of tables) {
    expect(table).toMatch(/^<w:tbl>.*?<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>/u);
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map((match) => Number(match[1]));
    const width = Number(/<w:tblW [^>]*w:w="(\d+)"/u.exec(table)?.[1]);
    expect(grid.reduce((sum, column) => sum + column, 0)).toBe(width);
    for (const column of grid) expect(column).toBeGreaterThan(200);
  }
});

test('the impact matrix is a table: level, number of proofs, shade', async () => {
  const xml = await documentXml(wordDocument('plan', sampleRows(), options));
  const matrix = (xml.match(/<w:tbl>.*?<\/w:tbl>/gu) ?? []).find((table) => table.includes('w:fill="1F3A5F"'));
  expect(matrix).toBeDefined();
  expect(wordText(matrix ?? '')).toContain('Agents d’accueil');
  expect(matrix).toMatch(/w:fill="1F3A5F".*?<w:t[^>]*>4<\/w:t>.*?<w:t[^>]*>\u20021<\/w:t>/u);
});

test('a text on several lines keeps its line breaks', async () => {
  const xml = await documentXml(
    model({ sections: [{ key: 'a', title: 'A', landscape: false, blocks: [paragraph('un\r\ndeux\u2028trois')] }] }),
  );
  expect(wordText(xml)).toContain('un\ndeux\ntrois');
});

test('a page on its side is set for the sections that need it only', async () => {
  const section = (key: string, landscape: boolean) => ({ key, title: key, landscape, blocks: [paragraph(key)] });
  const xml = await documentXml(model({ sections: [section('a', false), section('b', true), section('c', false)] }));
  const sizes = [...xml.matchAll(/<w:pgSz ([^>]*)\/>/gu)].map((match) => match[1]?.includes('landscape') ?? false);
  expect(sizes).toEqual([false, false, false, true, false]);
});

test('footnotes are Word footnotes', async () => {
  const note = { kind: 'footnote' as const, paragraphs: [[textRun('la note')]] };
  const parts = await readParts(
    await writeWord(
      model({
        sections: [
          {
            key: 'a',
            title: 'A',
            landscape: false,
            blocks: [
              { kind: 'paragraph', inlines: [textRun('texte'), note] },
              { kind: 'table', columns: [{ header: textCell('a'), weight: 1 }], rows: [[textCell('b')]] },
            ],
          },
        ],
      }),
    ),
  );
  expect(wordText(parts.get('word/footnotes.xml') ?? '')).toContain('la note');
  expect(parts.get('word/document.xml')).toContain('w:footnoteReference');
});

test('a link to a section leads to its heading; to a section that is not there, its text stays', async () => {
  const link = (url: string) => ({ kind: 'link' as const, url, children: [textRun(`vers ${url}`)] });
  const xml = await documentXml(
    model({
      sections: [
        {
          key: 'context',
          title: 'Contexte',
          landscape: false,
          blocks: [{ kind: 'paragraph', inlines: [link('#context'), link('#absent')] }],
        },
      ],
    }),
  );
  expect(xml).toMatch(/<w:bookmarkStart [^>]*w:name="section_context"[^>]*\/>/u);
  expect(xml).toMatch(/<w:hyperlink [^>]*w:anchor="section_context"[^>]*>.*?vers #context/u);
  expect(xml).not.toContain('section_absent');
  expect(wordText(xml)).toContain('vers #absent');
});

test('a line that leads a heading’s text does not stay on a page without it', async () => {
  const blocks = [heading(2, 'Liane'), { ...paragraph('Noter une fois', 'quote'), lead: true }, paragraph('Suite.')];
  const xml = await documentXml(model({ sections: [{ key: 'a', title: 'A', landscape: false, blocks }] }));
  const held = (text: string) => new RegExp(`<w:p>(?:(?!</w:p>).)*<w:keepNext/>(?:(?!</w:p>).)*${text}`, 'u');
  expect(xml).toMatch(held('Noter une fois'));
  expect(xml).not.toMatch(held('Suite'));
});
