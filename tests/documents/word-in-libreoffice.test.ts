import { expect, test } from 'vitest';
import type { DocumentOptions } from '../../src/domain/deliverable/document-data.ts';
import { wordDocument } from '../../src/main/documents/word-document.ts';
import { writeWord } from '../../src/main/documents/word/write-word.ts';
import { hostileRows } from './hostile-rows.ts';
import { convert, pagesOf } from './libreoffice.ts';
import { rowsBuilder } from './rows-builder.ts';
import { sampleRows } from './sample-rows.ts';

const options: DocumentOptions = { audience: 'committee', level: 'detail', language: 'fr', today: '2026-11-23' };

test('the plan of the sample opens, detailed and macro', async () => {
  const detail = await convert(await writeWord(wordDocument('plan', sampleRows(), options)), 'docx', 'pdf');
  const macro = await convert(
    await writeWord(wordDocument('plan', sampleRows(), { ...options, level: 'macro' })),
    'docx',
    'pdf',
  );
  expect(pagesOf(detail)).toBeGreaterThan(12);
  expect(pagesOf(macro)).toBeGreaterThan(6);
  expect(pagesOf(macro)).toBeLessThan(pagesOf(detail));
});

test('a plan with nothing to say opens: cover and contents', async () => {
  const pdf = await convert(await writeWord(wordDocument('plan', rowsBuilder().rows, options)), 'docx', 'pdf');
  expect(pagesOf(pdf)).toBe(2);
});

test('a plan full of hostile texts opens', async () => {
  const pdf = await convert(
    await writeWord(wordDocument('plan', hostileRows(), { ...options, audience: 'users', level: 'macro' })),
    'docx',
    'pdf',
  );
  expect(pagesOf(pdf)).toBeGreaterThan(5);
});
