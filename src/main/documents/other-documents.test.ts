import { expect, test } from 'vitest';
import { readParts, wordText } from '../../../tests/documents/read-parts.ts';
import { rowsBuilder } from '../../../tests/documents/rows-builder.ts';
import { sampleRows } from '../../../tests/documents/sample-rows.ts';
import type { DocumentOptions } from '../../domain/deliverable/document-data.ts';
import { gridKinds } from '../../domain/deliverable/grid-kinds.ts';
import { excelBytes } from '../../../tests/documents/excel-bytes.ts';
import { gridWorkbook } from './grid-workbook.ts';
import { writeWord } from './word/write-word.ts';
import { wordDocument, wordKinds } from './word-document.ts';

const options: DocumentOptions = { audience: 'committee', level: 'detail', language: 'fr', today: '2026-11-23' };

function dayRows() {
  const { rows, add } = rowsBuilder();
  const process = add('process', { name: 'Saisir une demande', documentation: 'none' });
  const person = add('person', { code: 'P-001' });
  add('identity', { person_id: person.id, first_name: 'Nadia', last_name: 'Quatremarre' });
  const day = add('day', {
    kind: 'observation',
    held_on: '2026-10-05',
    title: 'Accueil',
    status: 'done',
    synthesis: 'Nadia Quatremarre ressaisit chaque demande.',
    own_expectations: 'Je m’attends à de la lassitude.',
    to_check: 'Le volume de la semaine 41.',
  });
  const other = add('day', { kind: 'observation', held_on: '2026-10-12', title: 'Autre', status: 'done' });
  const note = (day_id: string, values: object) => add('note', { day_id, status: 'untreated', ...values } as never);
  const linked = note(day.id, {
    kind: 'irritant',
    fact: 'La demande est saisie deux fois',
    interpretation: 'Défiance',
  });
  add('note_link', { note_id: linked.id, process_id: process.id });
  note(day.id, { kind: 'workaround', fact: 'Un tableur partagé', cause: 'Trop lent', people_concerned: 6 });
  note(day.id, {
    kind: 'fixed_on_spot',
    fact: 'Filtre mal réglé',
    immediate_action: 'Filtre réglé',
    minutes_to_fix: 5,
  });
  note(day.id, { kind: 'verbatim', fact: 'On perd la moitié du temps' });
  note(other.id, { kind: 'irritant', fact: 'Vu un autre jour' });
  return { rows, day };
}

test('the report of a day tells that day only, people by code, what the observer thinks to internal readers only', async () => {
  const { rows, day } = dayRows();
  const textFor = async (audience: 'committee' | 'internal') =>
    wordText(
      (await readParts(await writeWord(wordDocument('day', rows, { ...options, audience, dayId: day.id })))).get(
        'word/document.xml',
      ) ?? '',
    );
  const text = await textFor('committee');
  for (const told of [
    'P-001 ressaisit',
    'Saisir une demande',
    'deux fois',
    'tableur partagé',
    'Filtre réglé',
    '5 min',
    'moitié du temps',
    'semaine 41',
  ]) {
    expect(text.replaceAll('\u00a0', ' ')).toContain(told);
  }
  for (const hidden of ['Quatremarre', 'Vu un autre jour', 'Défiance', 'lassitude']) expect(text).not.toContain(hidden);
  expect(await textFor('internal')).toMatch(/Défiance[\s\S]*|lassitude/u);
});

test('users of the tool receive no report of a day, nor who turns to whom', () => {
  const { rows, day } = dayRows();
  expect(wordDocument('day', rows, { ...options, audience: 'users', dayId: day.id }).sections).toEqual([]);
  const influence = wordDocument('influence', sampleRows(), { ...options, audience: 'users' });
  expect(influence.sections.map((section) => section.key)).not.toContain('relays');
});

test('every kind is written in both languages, for every audience, and from a file with nothing in it', async () => {
  for (const rows of [sampleRows(), rowsBuilder().rows]) {
    for (const language of ['fr', 'en'] as const) {
      for (const kind of wordKinds) {
        const parts = await readParts(await writeWord(wordDocument(kind, rows, { ...options, language })));
        expect(parts.get('word/document.xml')).not.toContain('undefined');
      }
      for (const kind of gridKinds) {
        const parts = await readParts(await excelBytes(gridWorkbook(kind, rows, { ...options, language })));
        expect(parts.get('xl/workbook.xml')).not.toContain('undefined');
      }
    }
  }
});

test('a grid holds the sheets of its kind, and its formulas name only those', () => {
  const names = (kind: (typeof gridKinds)[number]) =>
    gridWorkbook(kind, sampleRows(), options).sheets.map(({ key }) => key);
  expect(names('impacts')).toEqual(['readme', 'matrix', 'impacts', 'populations', 'lists']);
  expect(names('ambassadors')).toEqual(['readme', 'ambassadors', 'lists']);
  expect(names('communication')).toEqual(['readme', 'communication', 'mix', 'actions', 'lists']);
  expect(names('training')).toEqual(['readme', 'training', 'sessions', 'lists']);
  expect(names('follow_up')).toContain('dashboard');
});

test('the matrix sheet gives the same levels and totals as the matrix of the plan', () => {
  const block = wordDocument('plan', sampleRows(), options)
    .sections.flatMap((section) => section.blocks)
    .find((candidate) => candidate.kind === 'matrix');
  const sheet = gridWorkbook('impacts', sampleRows(), options).sheets.find(({ key }) => key === 'matrix');
  if (block?.kind !== 'matrix' || sheet?.kind !== 'data') throw new Error('no matrix');
  const levelAt = sheet.columns.flatMap((column, index) => (column.key.startsWith('level.') ? [index] : []));
  expect(sheet.rows.map((row) => levelAt.map((index) => row.cells[index]))).toEqual(
    block.rows.map((row) => row.cells.map((cell) => cell?.level ?? null)),
  );
  const total = sheet.columns.findIndex((column) => column.key === 'total');
  expect(sheet.rows.map((row) => row.cells[total])).toMatchObject(block.rows.map((row) => ({ result: row.total })));
});
