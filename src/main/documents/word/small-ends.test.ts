import { expect, test } from 'vitest';
import { readParts } from '../../../../tests/documents/read-parts.ts';
import { sampleRows } from '../../../../tests/documents/sample-rows.ts';
import { wordDocument } from '../word-document.ts';
import { writeWord } from './write-word.ts';

test('paragraphs that only end a section or the contents take no room on a full page', async () => {
  const options = { audience: 'committee', level: 'detail', language: 'fr', today: '2026-11-23' } as const;
  const parts = await readParts(await writeWord(wordDocument('plan', sampleRows(), options)));
  const xml = parts.get('word/document.xml') ?? '';
  expect(xml).not.toContain('<w:p><w:pPr><w:sectPr');
  expect(xml).toContain('<w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>');
  expect(xml).not.toContain('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>');
});
