import { expect, test } from 'vitest';
import { withReading } from '../../src/main/backend/client-file.ts';
import { createClient } from '../../src/main/backend/client-service.ts';
import { edit } from '../../src/main/backend/session.ts';
import { latestDay } from '../../src/domain/deliverable/day-document.ts';
import { gridKinds } from '../../src/domain/deliverable/grid-kinds.ts';
import { excelBytes } from '../documents/excel-bytes.ts';
import { gridWorkbook } from '../../src/main/documents/grid-workbook.ts';
import { listSamples } from '../../src/main/samples/sample-list.ts';
import { loadSample } from '../../src/main/samples/load-sample.ts';
import { readSample } from '../../src/main/samples/read-sample.ts';
import { latestStamp } from '../../src/main/workspace/log/operation-store.ts';
import { readAllRows } from '../../src/main/workspace/stores/all-rows.ts';
import { registerValue } from '../../src/main/workspace/workspace-register.ts';
import type { DocumentOptions } from '../../src/domain/deliverable/document-data.ts';
import { wordDocument, wordKinds } from '../../src/main/documents/word-document.ts';
import { writeWord } from '../../src/main/documents/word/write-word.ts';
import { hostileRows } from '../documents/hostile-rows.ts';
import { sampleRows } from '../documents/sample-rows.ts';
import { applyMarkupCompatibility } from '../support/markup-compatibility.ts';
import { faultsOfPart, ooxmlFaults } from '../support/ooxml-validation.ts';
import { useScratchFolder } from '../support/scratch.ts';

/** Word and Excel repair, or refuse, what the schemas of ECMA-376 do not allow. */

const scratch = useScratchFolder();
const options: DocumentOptions = { audience: 'internal', level: 'detail', language: 'fr', today: '2026-11-23' };

/** The other sample is checked with the documents that LibreOffice opens. */
test('every document of a sample client conforms', async () => {
  const [sample] = listSamples();
  const path = scratch.path('sample.ancrage');
  const session = createClient(path, { name: sample?.name ?? '', language: 'fr' });
  edit(session, { key: 'sample' }, (writer) => loadSample(writer, readSample(sample?.folder ?? '')), 'import');
  session.close();
  const { rows, origin } = withReading(path, ({ db }) => ({
    rows: readAllRows(db),
    origin: { workspace: registerValue(db, 'workspace_id') ?? '', stamp: latestStamp(db) ?? '' },
  }));
  const dayId = latestDay(rows, options.today)?.id ?? '';
  for (const kind of wordKinds) {
    const file = await writeWord(wordDocument(kind, rows, { ...options, audience: 'committee', dayId }));
    expect(await ooxmlFaults(file), kind).toEqual([]);
  }
  for (const kind of gridKinds) {
    const file = await excelBytes(gridWorkbook(kind, rows, { ...options, audience: 'committee' }, origin));
    expect(await ooxmlFaults(file), kind).toEqual([]);
  }
});

test('a plan conforms for each audience, level and language', async () => {
  // Every pair of two of the three stands here at least once.
  for (const [audience, language, level] of [
    ['users', 'fr', 'macro'],
    ['users', 'en', 'detail'],
    ['committee', 'fr', 'detail'],
    ['committee', 'en', 'macro'],
    ['internal', 'fr', 'macro'],
    ['internal', 'en', 'detail'],
  ] as const)
    expect(
      await ooxmlFaults(await writeWord(wordDocument('plan', sampleRows(), { ...options, audience, language, level }))),
      `${audience} ${language} ${level}`,
    ).toEqual([]);
});

test('a plan full of hostile texts conforms', async () => {
  expect(await ooxmlFaults(await writeWord(wordDocument('plan', hostileRows(), options)))).toEqual([]);
});

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

test('the check sees an unknown element, a wrong order and a wrong value', () => {
  const body = (content: string): string => `<w:document xmlns:w="${w}"><w:body>${content}</w:body></w:document>`;
  expect(faultsOfPart('a.xml', body('<w:p><w:r><w:t>a</w:t></w:r></w:p>'))).toEqual([]);
  for (const wrong of [
    // In a run: libxml2 takes seconds to tell what may not stand in a body or a paragraph.
    '<w:p><w:r><w:paragraph/></w:r></w:p>',
    '<w:p><w:r><w:t>a</w:t><w:rPr/></w:r></w:p>',
    '<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>',
    '<w:p><w:pPr><w:jc w:val="middle"/></w:pPr></w:p>',
    '<w:p xmlns:other="urn:other" other:mark="1"/>',
    'text',
  ])
    expect(faultsOfPart('a.xml', body(wrong)), wrong).not.toEqual([]);
  expect(faultsOfPart('a.xml', '<other/>')).not.toEqual([]);
});

test('markup compatibility drops what may be passed over and takes the fallback', () => {
  const xml = `<w:p xmlns:w="${w}" xmlns:mc="${mc}" xmlns:n="urn:new" mc:Ignorable="n" n:id="1"><n:x><w:r/></n:x><mc:AlternateContent><mc:Choice Requires="n"><w:a/></mc:Choice><mc:Fallback><w:b/></mc:Fallback></mc:AlternateContent>a &amp; b</w:p>`;
  const seen = applyMarkupCompatibility(xml);
  expect(seen.replaceAll(/ xmlns:\w+="[^"]*"/gu, '')).toBe('<w:p><w:b></w:b>a &amp; b</w:p>');
});
