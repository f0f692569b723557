import { expect, test } from 'vitest';
import { hostileRows } from '../../../../tests/documents/hostile-rows.ts';
import { parseXml, readParts, wordText } from '../../../../tests/documents/read-parts.ts';
import { sampleRows } from '../../../../tests/documents/sample-rows.ts';
import type { AllRows, DocumentOptions } from '../../../domain/deliverable/document-data.ts';
import type { DocumentModel, Picture } from '../../../domain/deliverable/document-model.ts';
import { mapTexts } from '../../../domain/deliverable/map-texts.ts';
import { wordDocument } from '../word-document.ts';
import { page, textWidth } from './word-styles.ts';
import { writeWord } from './write-word.ts';

const options: DocumentOptions = { audience: 'committee', level: 'detail', language: 'fr', today: '2026-11-23' };
const emuPerTwip = 635;

/** The sample, with a survey among its six people. */
function surveyed(rows: AllRows = sampleRows()): AllRows {
  const survey = {
    id: 'survey-1',
    question: 'Vers qui vous tournez-vous ?',
    source: 'survey',
  } as AllRows['survey'][number];
  const nomination = rows.person.flatMap(({ id }, n) =>
    [1, 2].map((step) => ({
      id: `nomination-${n}-${step}`,
      survey_id: survey.id,
      from_id: id,
      to_id: rows.person[(n + step) % rows.person.length]?.id ?? id,
      weight: null,
      note_id: null,
    })),
  );
  return { ...rows, survey: [survey], nomination };
}

function picturesOf(model: DocumentModel): Picture[] {
  return model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'picture'));
}

function keysOfPictures(rows: AllRows, changes: Partial<DocumentOptions>): string[] {
  return wordDocument('plan', rows, { ...options, ...changes }).sections.flatMap(({ key, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [key] : [])),
  );
}

test('each picture of the plan is in the file, with its own name, alternative text and numbered caption', async () => {
  const model = wordDocument('plan', surveyed(), options);
  const pictures = picturesOf(model);
  expect(pictures.length).toBeGreaterThanOrEqual(4);
  const parts = await readParts(await writeWord(model));
  const xml = parts.get('word/document.xml') ?? '';
  const drawn = parseXml(xml)
    .filter(({ name }) => name === 'wp:docPr')
    .map(({ attributes }) => attributes);
  expect(drawn.map(({ name }) => name)).toEqual(pictures.map((_, index) => `Figure ${index + 1}`));
  expect(new Set(drawn.map(({ id }) => id)).size).toBe(pictures.length);
  for (const [index, { descr, title }] of drawn.entries()) {
    expect(title).toBe(pictures[index]?.caption);
    expect(descr?.length).toBeGreaterThan(40);
  }
  const text = wordText(xml);
  for (const [index, { caption }] of pictures.entries())
    expect(text).toContain(`Figure\u00a0${index + 1} – ${caption}`);
  expect([...parts.keys()].filter((path) => /^word\/media\/.*\.png$/u.test(path)).length).toBeGreaterThanOrEqual(4);
  expect(xml.match(/SEQ Figure/gu)?.length).toBe(pictures.length);
});

test('a picture is never wider than the text nor taller than the page, and stays with its caption', async () => {
  const shapes = { kind: 'rect', x: 0, y: 0, width: 5, height: 5, fill: '#000000' } as const;
  const picture = (width: number, height: number): Picture => ({
    kind: 'picture',
    label: 'Figure',
    caption: 'Essai',
    description: 'Essai',
    scene: { width, height, shapes: [shapes] },
    width: 1,
  });
  const blocks = () => [picture(600, 300), picture(100, 3_000), picture(3_000, 20)];
  const model = wordDocument('plan', sampleRows(), options);
  const sections = [false, true].map((landscape) => ({ key: 'a', title: 'A', landscape, blocks: blocks() }));
  const xml = (await readParts(await writeWord({ ...model, sections }))).get('word/document.xml') ?? '';
  const extents = parseXml(xml).filter(({ name }) => name === 'wp:extent');
  expect(extents).toHaveLength(6);
  for (const [index, { attributes }] of extents.entries()) {
    const [width, height] = index < 3 ? [textWidth.upright, page.height] : [textWidth.landscape, page.width];
    expect(Number(attributes['cx'])).toBeLessThanOrEqual((width + 15) * emuPerTwip);
    expect(Number(attributes['cy'])).toBeLessThanOrEqual((height - 2 * page.margin) * emuPerTwip);
  }
  expect(xml.match(/<w:keepNext\/>(?:(?!<\/w:p>).)*<w:drawing>/gu)).toHaveLength(6);
});

test('radars, map, timeline and load stand in their sections; a macro plan has the schedule only; users see neither levels nor network', () => {
  const detail = keysOfPictures(surveyed(), {});
  expect(new Set(detail)).toEqual(new Set(['impacts', 'network', 'schedule']));
  expect(detail.filter((key) => key === 'schedule').length).toBeGreaterThanOrEqual(3);
  expect(new Set(keysOfPictures(surveyed(), { level: 'macro' }))).toEqual(new Set(['schedule']));
  expect(new Set(keysOfPictures(surveyed(), { audience: 'users' }))).toEqual(new Set(['schedule']));
});

test('on the map people cited appear by code; only an ambassador in function who agreed is named', () => {
  const textsOfMap = (level: DocumentOptions['level']): string[] => {
    const kind = level === 'macro' ? 'influence' : 'plan';
    const pictures = picturesOf(wordDocument(kind, surveyed(), { ...options, level, audience: 'internal' }));
    const map = pictures.find(({ caption }) => caption.startsWith('Qui se tourne'));
    return map?.scene.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])) ?? [];
  };
  const texts = textsOfMap('detail');
  expect(textsOfMap('macro')).toEqual(expect.arrayContaining(['P-001', 'P-003']));
  expect(textsOfMap('macro').join(' ')).not.toContain('Benali');
  expect(texts).toEqual(expect.arrayContaining(['P-001', 'P-002', 'P-004', 'Nadia Benali']));
  expect(texts.join(' ')).not.toMatch(/Garcin|Delorme|Ferrand|Lemaître|Petit/u);
});

test('a group under five has no map', () => {
  const rows = surveyed();
  const person = rows.person.map((row, n) => (n < 2 ? { ...row, left_on: '2026-01-01' } : row));
  expect(keysOfPictures({ ...rows, person }, {})).not.toContain('network');
});

test('typography reaches captions, descriptions and the texts drawn', () => {
  const model = mapTexts(wordDocument('plan', surveyed(), options), (text) => `¤${text}`);
  for (const { caption, description, scene } of picturesOf(model)) {
    expect(caption.startsWith('¤') && description.startsWith('¤')).toBe(true);
    for (const shape of scene.shapes) if (shape.kind === 'text') expect(shape.text.startsWith('¤')).toBe(true);
  }
});

test('hostile rows are drawn all the same', async () => {
  const model = wordDocument('plan', surveyed(hostileRows()), { ...options, audience: 'internal' });
  expect(picturesOf(model).length).toBeGreaterThan(0);
  const parts = await readParts(await writeWord(model));
  expect(parseXml(parts.get('word/document.xml') ?? '').length).toBeGreaterThan(0);
});
