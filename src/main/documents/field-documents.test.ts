import { expect, test } from 'vitest';
import { parseXml, readParts, wordText } from '../../../tests/documents/read-parts.ts';
import { rowsBuilder } from '../../../tests/documents/rows-builder.ts';
import { plainPng } from '../../../tests/support/small-png.ts';
import type { AllRows, DocumentOptions } from '../../domain/deliverable/document-data.ts';
import type { StoredImage } from '../../domain/deliverable/document-model.ts';
import { writeWord } from './word/write-word.ts';
import { wordDocument, type Images, type WordKind, type WordOptions } from './word-document.ts';

const options: DocumentOptions = { audience: 'committee', level: 'detail', language: 'fr', today: '2026-11-23' };

/** Two days on site around the same process, and one that is still to come. */
function fieldRows() {
  const { rows, add } = rowsBuilder();
  add('client', { key: 'client', name: 'Val-Clair' });
  const site = add('site', { name: 'Mairie annexe' });
  const nadia = add('person', { code: 'P-001' });
  add('identity', { person_id: nadia.id, first_name: 'Nadia', last_name: 'Quatremarre' });
  const handful = add('population', { name: 'Régisseurs', scope: 'in' });
  const crowd = add('population', { name: 'Agents d’accueil', scope: 'in' });
  add('population_headcount', { population_id: handful.id, headcount: 3, counted_on: '2026-01-01' });
  add('population_headcount', { population_id: crowd.id, headcount: 42, counted_on: '2026-01-01' });
  const process = add('process', { name: 'Saisir une demande', documentation: 'none' });
  const day = (held_on: string, status: 'done' | 'planned', values: object = {}) =>
    add('day', { kind: 'observation', held_on, status, title: 'Accueil', site_id: site.id, ...values } as never);
  const first = day('2026-10-05', 'done');
  const second = day('2026-10-12', 'done');
  const next = day('2026-12-01', 'planned', {
    starts_at: '09:00',
    ends_at: '17:00',
    observer: 'C. Lavigne',
    informed_people: 'Nadia Quatremarre, à l’oral',
    informed_on: '2026-11-16',
    hypotheses: 'La double saisie est faite par tous.',
    own_expectations: 'ATTENTE-SECRETE',
    programme: '9 h 15 guichet 2. 14:00 Restitution',
    question_guide: '- Que faites-vous en premier ?\n- Qui appelez-vous ?',
  });
  add('day_participant', { day_id: next.id, person_id: nadia.id, informed: 1 });
  const note = (day_id: string, values: object, populations: readonly string[] = []) => {
    const row = add('note', { day_id, status: 'untreated', ...values } as never);
    add('note_link', { note_id: row.id, process_id: process.id });
    for (const population_id of populations) add('note_link', { note_id: row.id, population_id });
    return row;
  };
  const twice = note(
    first.id,
    { kind: 'irritant', fact: 'Saisie deux fois', interpretation: 'DEFIANCE', severity: 3 },
    [crowd.id, handful.id],
  );
  note(second.id, { kind: 'workaround', fact: 'Un tableur', severity: 2 });
  note(second.id, { kind: 'verbatim', fact: 'On perd la moitié du temps', voice: 'VOIX-SECRETE' });
  add('note', {
    day_id: second.id,
    status: 'treated',
    kind: 'fixed_on_spot',
    fact: 'Filtre réglé',
    minutes_to_fix: 12,
  });
  const influence = note(first.id, { kind: 'influence', fact: 'Tous la consultent' });
  return { rows, add, first, second, next, twice, influence };
}

async function documentXml(
  kind: WordKind,
  rows: AllRows,
  over: Partial<WordOptions>,
  images?: Images,
): Promise<string> {
  const written = await writeWord(wordDocument(kind, rows, { ...options, ...over }, images));
  return (await readParts(written)).get('word/document.xml') ?? '';
}

test('a guide tells the frame of a day and leaves lines to write on', async () => {
  const { rows, next } = fieldRows();
  const xml = await documentXml('guide', rows, { audience: 'internal', dayId: next.id });
  const text = wordText(xml);
  for (const told of [
    'Guide de journée d’observation',
    'Mairie annexe',
    'de 09:00 à 17:00',
    '16/11/2026',
    'P-001, à l’oral',
    'La double saisie est faite par tous.',
    '09:15',
    'Guichet 2.',
    '14:00',
    'Que faites-vous en premier',
    'Observez des actes, non des personnes',
  ])
    expect(text).toContain(told);
  expect(text).not.toMatch(/Quatremarre|ATTENTE-SECRETE/u);
  expect(text).not.toContain('Sommaire');
  const heights = parseXml(xml).filter(
    ({ name, attributes }) => name === 'w:trHeight' && attributes['w:val'] === '440',
  );
  expect(heights.length).toBeGreaterThanOrEqual(4);
  expect(wordText(await documentXml('guide', rows, { audience: 'users', dayId: next.id }))).not.toContain(
    'double saisie',
  );
  expect(wordText(await documentXml('guide', rows, { language: 'en', dayId: next.id }))).toContain(
    'Observe acts, not persons',
  );
});

test('a synthesis ranks what comes back, with facts only, and no group of a handful', async () => {
  const { rows } = fieldRows();
  const text = wordText(await documentXml('days', rows, { audience: 'committee' }));
  for (const told of [
    'du lundi 5 octobre 2026 au lundi 12 octobre 2026',
    'Saisir une demande',
    '2 en 2 journées',
    'gravité 3',
    'Agents d’accueil',
    'On perd la moitié du temps',
    '1 irritant levé sur place, en 12 minutes au total.',
    'Sujets qu’aucune action ne traite encore',
  ])
    expect(text).toContain(told);
  expect(text).not.toMatch(/DEFIANCE|VOIX-SECRETE|Régisseurs|Tous la consultent/u);
  expect(wordText(await documentXml('days', rows, { audience: 'users' }))).not.toContain('Saisir une demande');
});

test('a synthesis keeps to its period', async () => {
  const { rows } = fieldRows();
  const text = wordText(await documentXml('days', rows, { period: { from: '2026-10-06', to: '2026-10-31' } }));
  expect(text).toContain('1 journée sur site');
  expect(text).toContain('1 en 1 journée');
  expect(text).not.toContain('5 octobre');
});

test('a question is told with the notes that raise it: once in a day, and how often it was heard in the plan', async () => {
  const { rows, add, first, second } = fieldRows();
  const heard = [first, second, second].map(({ id }, place) =>
    add('note', { day_id: id, kind: 'question', fact: `Garde-t-on le registre ? (${place})`, status: 'treated' }),
  );
  const question = (values: object) => add('concern', { kind: 'question', status: 'open', ...values } as never);
  const raised = question({ code: 'Q-001', wording: 'Le registre reste-t-il ?', note_id: heard[0]?.id });
  question({ code: 'Q-002', wording: 'Et les congés ?', heard_on: '2026-10-05' });
  for (const { id } of heard) add('concern_note', { concern_id: raised.id, note_id: id });

  const ofSecond = wordText(await documentXml('day', rows, { dayId: second.id }));
  expect(ofSecond).toContain('Le registre reste-t-il');
  expect(ofSecond).not.toMatch(/Garde-t-on|Et les congés/u);
  expect(wordText(await documentXml('day', rows, { dayId: first.id }))).toMatch(
    /Le registre reste-t-il[^]*Et les congés/u,
  );

  const xml = await documentXml('plan', rows, {});
  const [table] = /<w:tbl>(?:(?!<\/w:tbl>)[^])*Le registre reste-t-il[^]*?<\/w:tbl>/u.exec(xml) ?? [''];
  const cells = (table.match(/<w:tc>[^]*?<\/w:tc>/gu) ?? []).map((cell) => wordText(cell).trim());
  const at = cells.indexOf('Fois entendue');
  const width = cells.indexOf('Q-001');
  expect(at).toBeGreaterThan(0);
  expect([cells[width + at], cells[2 * width + at]]).toEqual(['3', '1']);
});

const png = (width: number, height: number): StoredImage => ({
  bytes: plainPng(width, height, [20, 90, 80]),
  mediaType: 'image/png',
  width,
  height,
  alternativeText: 'Vue',
});

test('photos stand in the report of a day, upright ones side by side, turned as they were taken', async () => {
  const { rows, add, first, twice } = fieldRows();
  const images = new Map<string, StoredImage>();
  const photo = (image: StoredImage, values: object): void => {
    const row = add('attachment', {
      sha256: 'x',
      name: 'p.png',
      media_type: image.mediaType,
      size_bytes: 1,
      ...values,
    });
    images.set(row.id, image);
  };
  photo(png(30, 40), { note_id: twice.id, alternative_text: 'Deux écrans', manual_order: 'a1' });
  photo(png(40, 30), { day_id: first.id, caption: 'Le bureau de Nadia Quatremarre', manual_order: 'a2' });
  const turned = { ...png(40, 30), bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), mediaType: 'image/jpeg' as const };
  photo({ ...turned, orientation: 6 }, { day_id: first.id, manual_order: 'a3' });
  const xml = await documentXml('day', rows, { dayId: first.id }, images);
  const text = wordText(xml);
  expect(text).toContain('Figure\u00a01 – Saisie deux fois');
  expect(text).toContain('Figure\u00a02 – Photo prise le 05/10/2026');
  expect(text).toContain('Figure\u00a03 – Le bureau de P-001');
  const elements = parseXml(xml);
  const described = elements.filter(({ name }) => name === 'wp:docPr').map(({ attributes }) => attributes['descr']);
  expect(described).toEqual(['Deux écrans', 'Photo prise le 05/10/2026', 'Le bureau de P-001']);
  const turns = elements.filter(({ name }) => name === 'a:xfrm').map(({ attributes }) => attributes['rot']);
  expect(turns).toEqual([undefined, '5400000', undefined]);
  const [side] = [...xml.matchAll(/<w:tbl>(?:(?!<\/w:tbl>).)*<w:drawing>(?:(?!<\/w:tbl>).)*<\/w:tbl>/gu)];
  expect(side?.[0].match(/<w:drawing>/gu)).toHaveLength(2);
});

test('the photo of a note that stays internal is shown to internal readers only', async () => {
  const { rows, add, first, influence } = fieldRows();
  const row = add('attachment', {
    sha256: 'x',
    name: 'p.png',
    media_type: 'image/png',
    size_bytes: 1,
    note_id: influence.id,
  });
  const images = new Map([[row.id, png(40, 30)]]);
  const shown = async (audience: DocumentOptions['audience']) =>
    (await documentXml('day', rows, { audience, dayId: first.id }, images)).includes('<w:drawing>');
  expect(await shown('committee')).toBe(false);
  expect(await shown('users')).toBe(false);
  expect(await shown('internal')).toBe(true);
});
