import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReturnedSection } from '../../src/domain/deliverable/returned-sections.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { openForReading, createWorkspace, openForWriting } from '../../src/main/workspace/workspace.ts';
import { readRowsOf } from '../../src/main/workspace/stores/all-rows.ts';
import { cli, cliJson } from '../support/cli.ts';
import { contentOf, controlOf, editedParts, editWord, replaced } from '../support/returned-word.ts';
import { useScratchFolder } from '../support/scratch.ts';

/** Hand-written texts of a plan, edited in Word, come back to the client file. */

const scratch = useScratchFolder();
const author = 'author-of-tests';
const contextBody = [
  '# Pourquoi maintenant ?',
  '',
  'Le *territoire* attend, voir ![le plan du site](plan.png) et la loi[^loi].',
  '',
  '* un point',
  '* deux points',
  '',
  '[^loi]: Article L. 112-8.',
].join('\n');

let original = '';
let exported = '';
let file = '';
let plan = '';
const ids = { context: '', convictions: '', risks: '' };

interface Outcome {
  applied: boolean;
  change?: string;
  sections: (ReturnedSection & { text: string; leftOutTexts: string[] })[];
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
      status: 'open',
    });
    const document = writer.create('deliverable', {
      kind: 'plan',
      title: 'Plan',
      audience: 'committee',
      level: 'detail',
      status: 'draft',
      project_id: project,
    });
    const section = (key: string, title: string, body: string | null): string =>
      writer.create('section', { deliverable_id: document, key, title, body, included: 1 });
    ids.context = section('context', 'Contexte et enjeux', contextBody);
    ids.convictions = section('convictions', 'Nos convictions', 'L’humain d’abord.\n\n1. écouter\n2. dire');
    ids.risks = section('risks', 'Risques', 'Les risques se traitent tôt.');
    section('empty', 'Section vide', null);
  });
  workspace.close();
}

function bodyOf(id: string): unknown {
  const workspace = openForReading(file);
  try {
    return readRowsOf(workspace.db, 'section').find((section) => section.id === id)?.body;
  } finally {
    workspace.close();
  }
}

function setBody(id: string, body: string): void {
  const workspace = openForWriting(file);
  changeRows(workspace, { kind: 'edit', label: { key: 'edit' }, author }, (writer) =>
    writer.update('section', id, { body }),
  );
  workspace.close();
}

async function returned(...options: string[]): Promise<Record<string, Outcome['sections'][number]>> {
  const { sections } = await cliJson<Outcome>('reimport', file, plan, ...options);
  return Object.fromEntries(sections.map((section) => [section.key, section]));
}

const changed = { from: 'L’humain d’abord.', to: 'L’humain, toujours.' };
const change = (xml: string): string => replaced(xml, changed.from, changed.to);

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

test('an untouched plan changes nothing, and says so', async () => {
  const before = readFileSync(file);
  const run = await cli('reimport', file, plan, '--apply');
  expect(run.out).toContain('3 inchangées');
  expect(run.out).toContain('Rien n’a changé');
  expect((await cliJson<Outcome>('reimport', file, plan, '--apply')).change).toBeUndefined();
  expect(bodyOf(ids.context)).toBe(contextBody);
  expect(before.length).toBeGreaterThan(0);
  const document = controlOf(readText(), ids.context);
  expect(document).toContain('<w:alias w:val="Contexte et enjeux"/>');
  expect(readText()).not.toContain('Section vide');
});

function readText(): string {
  let text = '';
  editedParts(readFileSync(plan), { 'word/document.xml': (xml) => ((text = xml), `${xml} `) });
  return text;
}

test('a sentence changed in Word is shown, then taken, then undone; the second time nothing is left', async () => {
  editWord(plan, change);
  const look = await cli('reimport', file, plan);
  expect(look.out).toContain('« Nos convictions » [convictions] : modifiée dans le document');
  expect(look.out).toMatch(/− L’humain d’abord\.\n {2}\+ L’humain, toujours\./u);
  expect(look.out).not.toContain('écouter');
  expect(bodyOf(ids.convictions)).toContain(changed.from);
  expect((await cli('reimport', file, plan, '--apply')).out).toContain('Textes repris');
  expect(bodyOf(ids.convictions)).toBe('L’humain, toujours.\n\n1. écouter\n2. dire');
  expect((await cli('history', file)).out).toContain('Reprise des textes de « plan-');
  expect((await returned('--apply'))['convictions']?.status).toBe('unchanged');
  await cli('undo', file);
  expect(bodyOf(ids.convictions)).toContain(changed.from);
});

test('what did not change keeps its writing: pictures, notes and signs that Word does not show', async () => {
  editWord(plan, (xml) => replaced(xml, 'deux points', 'deux points et demi'));
  await returned('--apply');
  expect(bodyOf(ids.context)).toBe(
    contextBody.replace('* un point\n* deux points', '- un point\n- deux points et demi'),
  );
  setBody(ids.context, contextBody);
  copyFileSync(exported, plan);
  editWord(plan, (xml) => replaced(xml, ' attend, voir ', ' attend toujours, voir '));
  await returned('--apply');
  expect(bodyOf(ids.context)).toContain(
    'Le *territoire* attend toujours, voir ![le plan du site](plan.png) et la loi[^loi].',
  );
  expect(bodyOf(ids.context)).toContain('[^loi]: Article L. 112-8.');
});

test('paragraphs, lists and a table added in Word become Markdown', async () => {
  const added =
    '<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t>Et demain ?</w:t></w:r></w:p>' +
    '<w:p><w:r><w:t xml:space="preserve">Un texte </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>fort</w:t></w:r></w:p>' +
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>';
  editWord(plan, (xml) => {
    const control = controlOf(xml, ids.risks);
    return replaced(xml, control, control.replace('</w:sdtContent>', `${added}</w:sdtContent>`));
  });
  await returned('--apply');
  expect(bodyOf(ids.risks)).toBe(
    'Les risques se traitent tôt.\n\n## Et demain ?\n\nUn texte **fort**\n\n| A | B |\n| - | - |\n| 1 | |',
  );
});

test('what the rows say is never read as text', async () => {
  editWord(plan, (xml) => xml.replaceAll('Saturation', 'Inondation'));
  expect((await returned('--apply'))['risks']?.status).toBe('unchanged');
});

test('changed on both sides: told, kept, and taken only when named', async () => {
  editWord(plan, change);
  setBody(ids.convictions, 'Autre chose.');
  const look = await cli('reimport', file, plan, '--apply');
  expect(look.out).toContain('modifiée des deux côtés');
  expect(look.out).toContain('--only convictions');
  expect(bodyOf(ids.convictions)).toBe('Autre chose.');
  await returned('--apply', '--only', 'convictions');
  expect(bodyOf(ids.convictions)).toContain(changed.to);
});

test('where the digests are gone or of another version, nothing is taken by itself', async () => {
  writeFileSync(
    plan,
    editedParts(readFileSync(plan), {
      'word/document.xml': (xml) => change(xml).replaceAll(/(ancrage:section:[^":]+):1/gu, '$1:0'),
      'docProps/custom.xml': (xml) => xml.replaceAll('<vt:lpwstr>1', '<vt:lpwstr>0'),
    }),
  );
  expect((await returned('--apply'))['convictions']).toMatchObject({ status: 'doubtful', doubt: 'no_base' });
  expect((await returned())['context']?.status).toBe('unchanged');
  expect(bodyOf(ids.convictions)).toContain(changed.from);
});

test('changed here alone: nothing to take in', async () => {
  setBody(ids.convictions, 'Autre chose.');
  expect((await returned('--apply'))['convictions']?.status).toBe('kept');
  expect(bodyOf(ids.convictions)).toBe('Autre chose.');
});

test('with names given, only these are taken', async () => {
  editWord(plan, (xml) => replaced(change(xml), 'se traitent tôt', 'se traitent tard'));
  await returned('--apply', '--only', 'risks');
  expect(bodyOf(ids.convictions)).toContain(changed.from);
  expect(bodyOf(ids.risks)).toBe('Les risques se traitent tard.');
  const stranger = await cli('reimport', file, plan, '--apply', '--only', 'nulle-part');
  expect(stranger.code).toBe(1);
  expect(stranger.error).toContain('« nulle-part »');
});

describe('content controls that Word or a person moved', () => {
  const withControl = (id: string, make: (control: string) => string) => (xml: string) => {
    const control = controlOf(xml, id);
    return replaced(xml, control, make(control));
  };

  test('moved to the end, or into another control: found by its tag', async () => {
    editWord(plan, (xml) => {
      const control = controlOf(change(xml), ids.convictions);
      return change(xml)
        .replace(control, '')
        .replace(/<w:sectPr(?:(?!<w:sectPr).)*<\/w:body>/u, (end) => control + end);
    });
    expect((await returned())['convictions']?.status).toBe('changed');
    copyFileSync(exported, plan);
    editWord(plan, (xml) =>
      withControl(
        ids.convictions,
        (control) => `<w:sdt><w:sdtPr><w:tag w:val="autre"/></w:sdtPr><w:sdtContent>${control}</w:sdtContent></w:sdt>`,
      )(change(xml)),
    );
    expect((await returned())['convictions']?.status).toBe('changed');
  });

  test('copied as it is: one; copied and changed: doubtful, and taken only when named', async () => {
    editWord(
      plan,
      withControl(ids.convictions, (control) => control + control),
    );
    expect((await returned())['convictions']?.status).toBe('unchanged');
    copyFileSync(exported, plan);
    editWord(
      plan,
      withControl(ids.convictions, (control) => control + change(control)),
    );
    expect((await returned('--apply'))['convictions']).toMatchObject({
      status: 'doubtful',
      doubt: 'split',
      accepted: false,
    });
    expect(bodyOf(ids.convictions)).toContain(changed.from);
  });

  test('removed around its text: found by its heading, doubtful when it changed', async () => {
    editWord(plan, withControl(ids.convictions, contentOf));
    expect((await returned())['convictions']?.status).toBe('unchanged');
    editWord(plan, change);
    expect((await returned('--apply'))['convictions']).toMatchObject({
      status: 'doubtful',
      doubt: 'no_control',
      accepted: false,
    });
    await returned('--apply', '--only', 'convictions');
    expect(bodyOf(ids.convictions)).toBe('L’humain, toujours.\n\n1. écouter\n2. dire');
  });

  test('removed before what the rows say: the text ends where these begin, or nothing is read', async () => {
    editWord(plan, (xml) => withControl(ids.risks, contentOf)(xml).replace('se traitent tôt', 'se traitent tard'));
    expect((await returned())['risks']).toMatchObject({ doubt: 'no_control', body: 'Les risques se traitent tard.' });
    editWord(plan, (xml) => replaced(xml, ' – Risques<', ' – Autre titre<'));
    expect(await returned('--apply', '--only', 'risks')).toMatchObject({
      risks: { status: 'doubtful', doubt: 'unreadable', accepted: false },
    });
    expect(bodyOf(ids.risks)).toBe('Les risques se traitent tôt.');
    expect((await cli('reimport', file, plan)).out).toContain('rien ne dit où son texte s’arrête');
    expect((await cli('reimport', file, plan)).out).not.toContain('Rien n’a changé');
  });

  test('emptied, or gone with its heading: told, and nothing is emptied here', async () => {
    editWord(
      plan,
      withControl(ids.convictions, (control) => replaced(control, contentOf(control), '<w:p/>')),
    );
    expect((await returned('--apply'))['convictions']?.status).toBe('emptied');
    copyFileSync(exported, plan);
    editWord(plan, (xml) => withControl(ids.convictions, () => '')(xml).replaceAll('Nos convictions', 'Plus rien'));
    expect((await returned('--apply'))['convictions']?.status).toBe('missing');
    expect(bodyOf(ids.convictions)).toContain(changed.from);
  });
});

test('tracked changes and comments are told', async () => {
  editWord(plan, (xml) =>
    replaced(
      xml,
      /<w:r><w:t xml:space="preserve">L’humain d’abord\.<\/w:t><\/w:r>/gu,
      '<w:del w:id="900"><w:r><w:delText>L’humain d’abord.</w:delText></w:r></w:del><w:ins w:id="901"><w:r><w:t>Les gens d’abord.</w:t></w:r></w:ins>',
    ),
  );
  const run = await cli('reimport', file, plan, '--lang', 'en');
  expect(run.out).toContain('1 tracked insertion, kept');
  expect(run.out).toContain('1 tracked deletion, applied');
  expect(run.out).toContain('+ Les gens d’abord.');
});

test('spaces and quotation marks that typography brought are no difference', async () => {
  editWord(plan, (xml) =>
    xml.replaceAll('Pourquoi maintenant\u202f?', 'Pourquoi maintenant ?').replaceAll('L’humain', "L'humain"),
  );
  const sections = await returned();
  expect(Object.values(sections).map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
});

test('a plan of another client, and what is no Word document, are refused', async () => {
  const other = scratch.path(`other-${last}.ancrage`);
  const ours = { ...ids };
  makeClient(other);
  Object.assign(ids, ours);
  const stranger = await cli('reimport', other, plan);
  expect(stranger.code).toBe(1);
  expect(stranger.error).toContain('ne contient aucun texte de ce dossier');
  writeFileSync(plan, 'un texte');
  const text = await cli('reimport', file, plan);
  expect(text.error).toContain('Ce n’est pas un document Word');
});
