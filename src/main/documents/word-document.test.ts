import { expect, test } from 'vitest';
import { hostileRows } from '../../../tests/documents/hostile-rows.ts';
import { internalWords } from '../../../tests/documents/internal-words.ts';
import { rowsBuilder } from '../../../tests/documents/rows-builder.ts';
import { sampleRows } from '../../../tests/documents/sample-rows.ts';
import { at } from '../../domain/deliverable/at.ts';
import type { AllRows, DocumentOptions } from '../../domain/deliverable/document-data.ts';
import type { DocumentModel } from '../../domain/deliverable/document-model.ts';
import { wordDocument } from './word-document.ts';

const options: DocumentOptions = { audience: 'committee', level: 'detail', language: 'fr', today: '2026-11-23' };

/** Everything a reader may see, as one text. */
function textOf(model: DocumentModel): string {
  // Places and sizes in pictures are no text.
  return JSON.stringify(model, (_, value: unknown) => (typeof value === 'number' ? undefined : value));
}

function keysOf(model: DocumentModel): string[] {
  return model.sections.map((section) => section.key);
}

function withRows(changes: Partial<AllRows>): AllRows {
  return { ...sampleRows(), ...changes };
}

test('every usual section of the plan has something to say for the sample', () => {
  const model = wordDocument('plan', sampleRows(), options);
  expect(keysOf(model)).toEqual([
    'synthesis',
    'context',
    'scope',
    'approach',
    'field_diagnosis',
    'populations',
    'impacts',
    'risks',
    'strategy',
    'governance',
    'communication',
    'training',
    'network',
    'support',
    'transition',
    'schedule',
    'indicators',
    'sustainability',
    'decisions',
    'appendices',
    'convictions',
  ]);
});

test('an empty file gives a plan without sections, and invents nothing', () => {
  for (const language of ['fr', 'en'] as const) {
    const model = wordDocument('plan', rowsBuilder().rows, { ...options, language });
    expect(model.sections).toEqual([]);
    expect(model.clientName).toBe('');
  }
});

test('a section set aside is left out, whatever its rows say', () => {
  expect(keysOf(wordDocument('plan', sampleRows(), options))).not.toContain('budget');
});

test('what the consultant wrote comes first in its section, with its own title', () => {
  const context = wordDocument('plan', sampleRows(), options).sections.find((section) => section.key === 'context');
  expect(context?.title).toBe('Contexte, enjeux, vision et finalité');
  expect(context?.blocks[0]).toMatchObject({
    kind: 'hand_written',
    blocks: [{ kind: 'heading', level: 2 }, {}, {}, {}, {}, {}],
  });
  expect(JSON.stringify(context?.blocks[0])).toContain('Pourquoi maintenant\u202f?');
});

test('interpretations, antagonism and internal comments only reach the internal audience', () => {
  const texts = Object.fromEntries(
    (['users', 'committee', 'internal'] as const).map((audience) => [
      audience,
      textOf(wordDocument('plan', sampleRows(), { ...options, audience })),
    ]),
  );
  for (const word of ['INTERPRETATION-SECRETE', 'COMMENTAIRE-INTERNE', 'VOIX-SECRETE', 'Antagonisme']) {
    expect(texts['internal']).toContain(word);
    expect(texts['committee']).not.toContain(word);
    expect(texts['users']).not.toContain(word);
  }
  expect(internalWords).toContain('VOIX-SECRETE');
});

test('users read neither risks, resistances, stakeholders, decisions nor budgets', () => {
  const model = wordDocument('plan', sampleRows(), { ...options, audience: 'users' });
  const text = textOf(model);
  for (const secret of ['Saturation des accueils', 'Refus de la double saisie', 'Direction de l’état civil', '184']) {
    expect(text).not.toContain(secret);
  }
  expect(keysOf(model)).not.toEqual(expect.arrayContaining(['decisions']));
  expect(keysOf(model)).not.toEqual(expect.arrayContaining(['field_diagnosis']));
  expect(text).toContain('Que deviennent les usagers sans internet');
});

test('a text written for the committee is not shown to users', () => {
  const text = textOf(wordDocument('plan', sampleRows(), { ...options, audience: 'users' }));
  expect(text).not.toContain('430 demandes');
  const opened = withRows({
    section: sampleRows().section.map((section) => ({ ...section, audience: 'users' as const })),
  });
  expect(textOf(wordDocument('plan', opened, { ...options, audience: 'users' }))).toContain('430 demandes');
});

test('people in a role are named; people observed, cited or rated appear by code', () => {
  for (const audience of ['users', 'committee', 'internal'] as const) {
    const text = textOf(wordDocument('plan', sampleRows(), { ...options, audience }));
    expect(text).toContain('Marc Delorme');
    expect(text).toContain('Nadia Benali');
    expect(text).not.toMatch(/Ferrand|Lemaître|Jean-Luc/u);
  }
  const committee = textOf(wordDocument('plan', sampleRows(), options));
  expect(committee).toContain('P-004 rappelle les usagers');
  expect(committee).toContain('P-003 tient la liste');
  expect(textOf(wordDocument('plan', sampleRows(), { ...options, audience: 'internal' }))).toContain('"P-006"');
});

test('at the macro level neither ambassadors nor texts of messages are given', () => {
  const text = textOf(wordDocument('plan', sampleRows(), { ...options, level: 'macro' }));
  expect(text).not.toContain('Nadia Benali');
  expect(text).not.toContain('se suit de bout en bout');
  expect(text).toContain('Un seul dossier, un seul écran');
});

test('groups of fewer than five people are not broken down, and the reader is told', () => {
  const model = wordDocument('plan', sampleRows(), options);
  const tables = model.sections
    .flatMap((section) => section.blocks)
    .filter((block) => block.kind === 'table' || block.kind === 'matrix');
  const captioned = (caption: string): string =>
    JSON.stringify(tables.find((table) => table.caption?.startsWith(caption)));
  expect(captioned('Adoption')).toContain('Agents d’accueil');
  expect(captioned('Adoption')).not.toContain('Régisseurs');
  expect(captioned('Importance')).not.toContain('Régisseurs');
  expect(captioned('Matrice')).toContain('Régisseurs');
  expect(captioned('Populations')).toContain('Régisseurs');
  expect(textOf(model)).toContain('Un groupe de moins de 5 personnes');
});

test('the matrix takes the workshop’s level, leaves what is not rated blank, and counts proofs', () => {
  const matrix = wordDocument('plan', sampleRows(), options)
    .sections.flatMap((section) => section.blocks)
    .find((block) => block.kind === 'matrix');
  expect(matrix?.axes).toHaveLength(10);
  expect(matrix?.rows).toHaveLength(5);
  expect(matrix?.rows[4]?.cells[9]).toEqual({ level: 4, proofs: 1 });
  expect(matrix?.rows[0]?.cells[3]).toBeUndefined();
  expect(matrix?.rows[0]?.cells[0]).toEqual({ level: 0, proofs: 0 });
  expect(matrix?.totals.reduce((sum, total) => sum + total, 0)).toBe(matrix?.grandTotal);
});

test('a file of several projects can give the plan of one', () => {
  const rows = sampleRows();
  const [project, action] = [at(rows.project, 0), at(rows.action, 0)];
  const other = { ...project, id: 'project-other', name: 'Autre projet' };
  const foreign = { ...action, id: 'action-other', project_id: other.id, title: 'Action d’un autre projet' };
  const text = textOf(
    wordDocument('plan', { ...rows, project: [...rows.project, other], action: [...rows.action, foreign] }, options),
  );
  expect(text).not.toContain('autre projet');
});

test('a person who objected is named nowhere, even in a role', () => {
  const rows = sampleRows();
  const person = rows.person.map((row) => (row.code === 'P-002' ? { ...row, objected_on: '2026-11-01' } : row));
  const text = textOf(wordDocument('plan', { ...rows, person }, options));
  expect(text).not.toContain('Delorme');
  expect(text).toContain('P-002');
});

test('English words, with no French left among the labels', () => {
  const model = wordDocument('plan', sampleRows(), { ...options, language: 'en' });
  expect(model.labels.contents).toBe('Contents');
  const captions = model.sections.flatMap((section) =>
    section.blocks.flatMap((block) => ('caption' in block && block.caption ? [block.caption] : [])),
  );
  const own = captions.filter((caption) => !/Portail|portail/u.test(caption));
  expect(own.length).toBeGreaterThan(20);
  expect(own.join(' ')).not.toMatch(/[éèàê]/u);
});

test('whatever the texts, dates and numbers, a document comes out', () => {
  for (const audience of ['users', 'committee', 'internal'] as const) {
    const model = wordDocument('plan', hostileRows(), { ...options, audience });
    expect(model.sections.length).toBeGreaterThan(10);
    expect(textOf(model)).not.toMatch(/NaN|Infinity|Invalid Date|undefined|\[object Object\]/u);
  }
});

test('a title that nobody wrote by hand is that of the language of the export', () => {
  const { rows, add } = rowsBuilder();
  add('client', { key: 'client', name: 'Val-Clair', culture: 'Orale', digital_maturity: 2 });
  const plan = add('deliverable', {
    kind: 'plan',
    title: 'Plan d’accompagnement au changement',
    audience: 'committee',
    level: 'detail',
    status: 'draft',
  });
  const section = (key: string, title: string, manual_order: string) =>
    add('section', { deliverable_id: plan.id, key, title, body: 'Un texte.', included: 1, manual_order });
  section('context', 'Contexte, enjeux, vision et finalité', 'a1');
  section('scope', 'Ce que nous ne ferons pas', 'a2');
  const titles = (language: 'fr' | 'en') => {
    const model = wordDocument('plan', rows, { ...options, language });
    return [model.title, ...model.sections.map(({ title }) => title)];
  };
  expect(titles('en')).toEqual([
    'Change management plan',
    'Context, stakes, vision and purpose',
    'Ce que nous ne ferons pas',
  ]);
  expect(titles('fr').slice(1)).toEqual(['Contexte, enjeux, vision et finalité', 'Ce que nous ne ferons pas']);
});

test('a macro plan leaves out what only those who do the work need', () => {
  const tables = (level: DocumentOptions['level']) =>
    wordDocument('plan', sampleRows(), { ...options, level }).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    );
  const [detail, macro] = [tables('detail'), tables('macro')];
  const captions = (list: typeof detail) => list.flatMap(({ caption }) => caption ?? []);
  expect(captions(detail)).toEqual(
    expect.arrayContaining(['Mix de communication par population', 'Rétroplanning', 'Périodes à éviter']),
  );
  expect(captions(macro).join(' ')).not.toMatch(/Mix de communication|Rétroplanning|Périodes à éviter/u);
  const columns = (list: typeof detail, caption: string) =>
    list.find((table) => table.caption === caption)?.columns.length ?? 0;
  for (const caption of [
    'Populations',
    'Risques',
    'Questions, craintes et objections',
    'Calendrier de communication',
  ]) {
    expect(columns(macro, caption), caption).toBeLessThan(columns(detail, caption));
    expect(columns(macro, caption), caption).toBeGreaterThan(1);
  }
});

test('before and after are told once: in the sheets of a detailed plan, or in its body when they are set aside', () => {
  const captionsOf = (rows: AllRows) =>
    wordDocument('plan', rows, options).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? (block.caption ?? []) : [])),
    );
  expect(captionsOf(sampleRows())).not.toContain('Ce qui change, par population');
  const rows = sampleRows();
  const plan = rows.deliverable.find(({ kind }) => kind === 'plan');
  const aside = { ...at(rows.section, 0), id: 'aside', key: 'appendices', deliverable_id: plan?.id ?? '', included: 0 };
  expect(captionsOf({ ...rows, section: [...rows.section, aside as never] })).toContain(
    'Ce qui change, par population',
  );
});

test('a macro plan lists what is ahead, and counts what is done', () => {
  const { rows, add } = rowsBuilder();
  add('client', { key: 'client', name: 'Val-Clair' });
  const action = (code: string, title: string, status: 'done' | 'planned') =>
    add('action', { code, title, status, nature: 'communication', phase: 'engage', due_on: '2026-12-01' });
  action('A-001', 'Lettre aux agents', 'done');
  action('A-002', 'Réunion publique', 'planned');
  const text = (level: DocumentOptions['level']) => textOf(wordDocument('plan', rows, { ...options, level }));
  expect(text('detail')).toContain('Lettre aux agents');
  expect(text('macro')).not.toContain('Lettre aux agents');
  expect(text('macro')).toContain('Une action déjà faite n’est pas reprise ici');
  expect(text('macro')).toContain('Réunion publique');
});

test('of several projects, a macro plan puts facts and sizing side by side', () => {
  const { rows, add } = rowsBuilder();
  for (const name of ['Portail', 'Parapheur']) {
    const project = add('project', { name, type: 'technical', status: 'active' });
    add('sizing_answer', { project_id: project.id, question: 'people_touched', answer: 40 });
  }
  const captions = (level: DocumentOptions['level']) =>
    wordDocument('plan', rows, { ...options, level })
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? (block.caption ?? []) : []));
  const sizing = 'Dimensionnement du changement';
  expect(captions('macro').filter((caption) => caption === sizing)).toHaveLength(1);
  expect(captions('detail').filter((caption) => caption === sizing)).toHaveLength(2);
  expect(captions('macro')).toContain('Projets');
  expect(captions('detail')).toContain('Fiche du projet\u00a0: Parapheur');
});
