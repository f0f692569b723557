import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReturnedSection } from '../../src/domain/deliverable/returned-sections.ts';
import type { RowWriter } from '../../src/main/workspace/log/write-gate.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { readRowsOf } from '../../src/main/workspace/stores/all-rows.ts';
import { createWorkspace, openForReading } from '../../src/main/workspace/workspace.ts';
import { cli, cliJson } from '../support/cli.ts';
import { ooxmlFaults } from '../support/ooxml-validation.ts';
import { controlOf, editWord, replaced } from '../support/returned-word.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { chunk, plainPng } from '../support/small-png.ts';
import { modernTemplate, templateFile } from '../support/word-templates.ts';

/** Pictures and links inside a plan: what is written, and what comes back. */

const scratch = useScratchFolder();
const author = 'author-of-tests';
const red = plainPng(400, 300, [200, 30, 30]);
const wide = plainPng(3_000, 200, [30, 200, 30]);
const blue = plainPng(60, 40, [30, 30, 200]);

let original = '';
let exported = '';
let file = '';
let plan = '';
let body = '';
const ids = { context: '', risks: '', counter: '', map: '' };

interface Outcome {
  sections: (ReturnedSection & { text: string; leftOutTexts: string[] })[];
}

function picture(writer: RowWriter, bytes: Uint8Array, name: string, width: number, height: number): string {
  return writer.create('attachment', {
    sha256: writer.keepContent(bytes),
    name,
    media_type: 'image/png',
    size_bytes: bytes.length,
    width,
    height,
    alternative_text: `Texte de ${name}`,
  });
}

function makeClient(path: string): void {
  const workspace = createWorkspace(path);
  changeRows(workspace, { kind: 'edit', label: { key: 'start' }, author }, (writer) => {
    writer.create('client', { key: 'client', name: 'Ville de Rochemaure', sector: 'public', language: 'fr' });
    const project = writer.create('project', { name: 'Portail', type: 'operational', status: 'active' });
    writer.create('risk', {
      title: 'Saturation',
      project_id: project,
      nature: 'workload',
      probability: 3,
      severity: 4,
      response: 'Voir R-002 et P-001.',
      status: 'open',
    });
    writer.create('risk', { title: 'Départs', project_id: project, nature: 'skills', status: 'open' });
    ids.counter = picture(writer, red, 'guichet.png', 400, 300);
    ids.map = picture(writer, wide, 'carte.png', 3_000, 200);
    const document = writer.create('deliverable', {
      kind: 'plan',
      title: 'Plan',
      audience: 'committee',
      level: 'detail',
      status: 'draft',
      project_id: project,
    });
    const section = (key: string, title: string, text: string): string =>
      writer.create('section', { deliverable_id: document, key, title, body: text, included: 1 });
    body = [
      `Avant ![le guichet](attachment:${ids.counter}) après.`,
      '',
      `![La carte : sites](attachment:${ids.map} "Carte des sites")`,
      '',
      `* point ![](attachment:${ids.counter})`,
      '',
      `| a | b |\n| - | - |\n| ![x](attachment:${ids.counter} "Sans légende") | y |`,
      '',
      'Perdue : ![ancien plan](attachment:0190f0f0-0000-7000-8000-000000000000) et ![la toile](https://exemple.fr/a.png).',
      '',
      `Voir [](#risk:R-002), [ce risque](#risk:R-001), [rien](#risk:R-404), [](#table:risks), [](#table:costs), [la carte](#figure:${ids.map}), [](#figure:${ids.map}).`,
    ].join('\n');
    ids.context = section('context', 'Contexte et enjeux', body);
    ids.risks = section('risks', 'Risques', 'Les risques se traitent tôt.');
  });
  workspace.close();
}

function rowsOf<E extends 'section' | 'attachment'>(entity: E) {
  const workspace = openForReading(file);
  try {
    return readRowsOf(workspace.db, entity);
  } finally {
    workspace.close();
  }
}

const bodyNow = (): unknown => rowsOf('section').find((section) => section.id === ids.context)?.body;

async function returned(...options: string[]): Promise<Record<string, Outcome['sections'][number]>> {
  const { sections } = await cliJson<Outcome>('reimport', file, plan, ...options);
  return Object.fromEntries(sections.map((section) => [section.key, section]));
}

const textOf = (path: string): string =>
  strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());

beforeAll(async () => {
  original = scratch.path('original.ancrage');
  exported = scratch.path('exported.docx');
  makeClient(original);
  const run = await cli('export', 'word', original, '--kind', 'plan', '--out', exported);
  if (run.code !== 0) throw new Error(run.error);
});

let last = 0;
beforeEach(() => {
  last += 1;
  file = scratch.path(`client-${last}.ancrage`);
  plan = scratch.path(`plan-${last}.docx`);
  copyFileSync(original, file);
  copyFileSync(exported, plan);
});

describe('what is written', () => {
  test('the pictures are in the file, with their text, their size and a numbered caption', async () => {
    const control = controlOf(textOf(plan), ids.context);
    const drawings = [...control.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/gu)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(drawings).toHaveLength(4);
    // 400 px at 150 to the inch; the column for the widest, whose proportions stay.
    expect(drawings[0]).toEqual([256 * 9_525, 192 * 9_525]);
    expect(drawings[1]?.[0]).toBe(627 * 9_525);
    expect(control).toContain(`name="attachment:${ids.counter}" descr="le guichet"`);
    expect(control).toContain('descr="Texte de guichet.png"');
    expect(control).toMatch(
      /<w:pStyle w:val="Caption"\/>(?:(?!<\/w:p>).)*Figure\u00a0(?:(?!<\/w:p>).)* – Carte des sites/u,
    );
    expect(control).not.toContain('– Sans légende');
    expect(control).toContain('[ancien plan]');
    expect(Object.keys(unzipSync(readFileSync(plan))).filter((path) => path.startsWith('word/media/')).length).toBe(2);
    expect(await ooxmlFaults(readFileSync(plan))).toEqual([]);
  });

  test('a picture that cannot be shown is told', async () => {
    const run = await cli('export', 'word', file, '--kind', 'plan', '--out', scratch.path('told.docx'));
    expect(run.out + run.error).toContain('[ancien plan]');
    const { missingImages } = await cliJson<{ missingImages: { section: string; text: string }[] }>(
      'export',
      'word',
      file,
      '--kind',
      'plan',
      '--out',
      scratch.path('told.docx'),
    );
    expect(missingImages).toEqual([{ section: 'Contexte et enjeux', text: '[ancien plan]' }]);
  });

  test('links lead to rows and captions that are there; codes of people lead nowhere', () => {
    const xml = textOf(plan).replaceAll(/<\/w:t><w:noBreakHyphen\/><w:t[^>]*>/gu, '-');
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/gu)].map(([, name = '']) => name);
    expect(new Set(bookmarks.map((name) => name.toLowerCase())).size).toBe(bookmarks.length);
    expect(bookmarks.every((name) => /^[A-Za-z_][A-Za-z0-9_]{0,39}$/u.test(name))).toBe(true);
    const anchors = [
      ...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"[^>]*>(?:(?!<\/w:hyperlink>).)*<w:t[^>]*>([^<]*)/gu),
    ];
    const links = anchors
      .map(([, anchor = '', text = '']) => [anchor, text])
      .filter(([anchor]) => !anchor?.startsWith('_Toc'));
    expect(links).toEqual([
      ['risk_R_002', 'R-002'],
      ['risk_R_001', 'ce risque'],
      ['table_risks', expect.stringMatching(/^Tableau\u00a0\d+$/u)],
      ['table_costs', '[hors de ce document]'],
      [`figure_${ids.map.replaceAll('-', '')}`, 'la carte'],
      [`figure_${ids.map.replaceAll('-', '')}`, expect.stringMatching(/^Figure\u00a0\d+$/u)],
      ['risk_R_002', 'R-002'],
    ]);
    for (const [anchor = ''] of links) if (anchor !== 'table_costs') expect(bookmarks).toContain(anchor);
  });

  test('the numbers that links show are those of the captions', () => {
    const xml = textOf(plan);
    const caption = /w:name="table_risks"[^>]*\/>.*?<w:fldSimple[^>]*>.*?<w:t[^>]*>(\d+)</u.exec(xml)?.[1];
    expect(xml).toContain(`>Tableau\u00a0${caption}</w:t>`);
  });
});

describe('what comes back', () => {
  test('an untouched plan, in our own look or a firm’s, is no difference', async () => {
    expect(await returned('--apply')).toMatchObject({ context: { status: 'unchanged', leftOut: {} } });
    const template = scratch.path('firm.dotx');
    writeFileSync(template, templateFile(modernTemplate()));
    await cli('export', 'word', file, '--kind', 'plan', '--out', plan, '--template', template);
    expect(textOf(plan)).toContain(`name="attachment:${ids.map}"`);
    expect(await returned()).toMatchObject({ context: { status: 'unchanged', leftOut: {} } });
    expect(bodyNow()).toBe(body);
  });

  test('a sentence changed beside pictures and links: these keep their Markdown', async () => {
    editWord(plan, (xml) => replaced(xml, '>Avant <', '>Juste avant <'));
    expect((await returned('--apply'))['context']?.status).toBe('changed');
    expect(bodyNow()).toBe(body.replace('Avant !', 'Juste avant !'));
    copyFileSync(original, file);
    copyFileSync(exported, plan);
    editWord(plan, (xml) => replaced(xml, '>Perdue', '>Égarée').replace('>Voir <', '>Lire <'));
    await returned('--apply');
    expect(bodyNow()).toBe(
      body
        .replace('Perdue :', 'Égarée\u00a0:')
        .replace('Voir', 'Lire')
        .replace('[](#risk:R-002)', '[R-002](#risk:R-002)')
        .replace('[rien](#risk:R-404)', 'rien'),
    );
  });

  test('a picture or a caption taken out is a difference', async () => {
    const drawing = (xml: string): string =>
      /<w:r><w:drawing>(?:(?!<\/w:drawing>).)*<\/w:drawing><\/w:r>/u.exec(controlOf(xml, ids.context))?.[0] ?? '';
    editWord(plan, (xml) => xml.replace(drawing(xml), ''));
    expect((await returned('--apply'))['context']?.status).toBe('changed');
    expect(bodyNow()).toBe(body.replace(`Avant ![le guichet](attachment:${ids.counter}) après.`, 'Avant  après.'));
    copyFileSync(original, file);
    copyFileSync(exported, plan);
    editWord(plan, (xml) => replaced(xml, ' – Carte des sites<', ' – Nos sites<'));
    await returned('--apply');
    expect(bodyNow()).toBe(body.replace('"Carte des sites"', '"Nos sites"'));
  });

  test('a picture pasted in Word is kept with the text; the second time nothing is left', async () => {
    pasted(blue);
    const look = await returned();
    expect(look['risks']).toMatchObject({ status: 'changed', leftOut: { pictures_added: 1 } });
    await returned('--apply');
    const added = rowsOf('attachment').find((row) => row.id !== ids.counter && row.id !== ids.map);
    expect(added).toMatchObject({ media_type: 'image/png', width: 60, height: 40 });
    expect(rowsOf('section').find((section) => section.id === ids.risks)?.body).toBe(
      `Les risques se traitent tôt. ![une vue](attachment:${added?.id})`,
    );
    expect((await returned())['risks']).toMatchObject({ status: 'unchanged', leftOut: {} });
  });

  test('a photo pasted in Word is kept without what it tells besides, and known when it comes back again', async () => {
    const text = chunk('tEXt', Buffer.from('Comment\0Rue des Lilas 12'));
    pasted(new Uint8Array(Buffer.concat([blue.subarray(0, 33), text, blue.subarray(33)])));
    await returned('--apply');
    const added = rowsOf('attachment').find((row) => row.id !== ids.counter && row.id !== ids.map);
    expect(added).toMatchObject({ size_bytes: blue.length, width: 60, height: 40 });
    expect((await returned())['risks']).toMatchObject({ status: 'unchanged', leftOut: {} });
  });

  test('a picture of the file pasted again is known by its bytes; what is no picture is left out and told', async () => {
    pasted(red);
    await returned('--apply');
    expect(rowsOf('attachment')).toHaveLength(2);
    expect(rowsOf('section').find((section) => section.id === ids.risks)?.body).toContain(
      `(attachment:${ids.counter})`,
    );
    copyFileSync(original, file);
    copyFileSync(exported, plan);
    pasted(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]));
    expect((await returned())['risks']).toMatchObject({ status: 'unchanged', leftOut: { pictures: 1 } });
  });

  test('a picture replaced in Word under the same name is told', async () => {
    const parts = unzipSync(readFileSync(plan));
    const media = Object.keys(parts).find(
      (path) => path.startsWith('word/media/') && parts[path]?.length === wide.length,
    );
    writeFileSync(plan, zipSync({ ...parts, [media ?? '']: blue }, { level: 1 }));
    expect((await returned())['context']).toMatchObject({ status: 'unchanged', leftOut: { pictures_changed: 1 } });
    expect((await cli('reimport', file, plan)).out).toContain('celle du dossier gardée');
  });
});

/** Adds a picture at the end of the text on risks, as Word does. */
function pasted(bytes: Uint8Array): void {
  const drawing =
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="900" name="Image 7" descr="une vue"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId900"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  editWord(plan, (xml) => replaced(xml, /traitent tôt\.<\/w:t><\/w:r>/gu, `traitent tôt. </w:t></w:r>${drawing}`));
  const parts = unzipSync(readFileSync(plan));
  const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array()).replace(
    '</Relationships>',
    '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/pasted.png"/></Relationships>',
  );
  const added = { 'word/media/pasted.png': bytes, 'word/_rels/document.xml.rels': new TextEncoder().encode(relations) };
  writeFileSync(plan, zipSync({ ...parts, ...added }, { level: 1 }));
}
