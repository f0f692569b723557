import { expect, test } from 'vitest';
import type { Row } from '../../../../domain/model.ts';
import { link, note } from '../../../../../tests/support/note-rows.ts';
import { isInRegister, noteLines, type NoteLine, type RegisterTables } from './note-lines.ts';
import { concernHearings } from '../../../../domain/observation/concern-notes.ts';
import { isAcross, noteLineWrites } from './note-line-writes.ts';
import { concernCounts, irritantCounts, undocumentedCounts, workaroundCounts } from './register-counts.ts';
import { byProfession } from './use-case-view.ts';

const tables: RegisterTables = {
  note_link: [
    link('n1', { tool_id: 'excel' }),
    link('n1', { population_id: 'guichet' }),
    link('n2', { tool_id: 'crm' }),
    link('n2', { tool_id: 'excel' }),
    link('n2', { process_id: 'mail' }),
  ],
  tool: [
    { id: 'crm', name: 'CRM', kind: 'official', replaced_by_id: null },
    { id: 'excel', name: 'Tableau Excel', kind: 'shadow', replaced_by_id: 'crm' },
  ] as Row<'tool'>[],
  process: [{ id: 'mail', name: 'Courrier', documentation: 'complete' }] as Row<'process'>[],
  population: [
    { id: 'guichet', name: 'Guichet' },
    { id: 'eau', name: 'Service des eaux' },
  ] as Row<'population'>[],
  requirement: [{ id: 'b1', code: 'B-001', note_id: 'n2' }] as Row<'requirement'>[],
  evidence_link: [{ id: 'e', note_id: 'n1', action_id: 'a1' }] as Row<'evidence_link'>[],
};
const lines = noteLines(
  [note('n1', { kind: 'workaround', people_concerned: 4 }), note('n2', { kind: 'workaround', people_concerned: 3 })],
  tables,
);
const [one, two] = lines as readonly [NoteLine, NoteLine];
const context = { tables, defaults: { kind: 'workaround', status: 'untreated' }, toName: 'À nommer' };
const edit = (row: NoteLine, values: Record<string, string | number | null>) =>
  noteLineWrites({ gesture: 'edit', edits: [{ row, values }], creates: [] }, context);

test('a line tells the tool used instead and the official one, known from elsewhere when the note does not say', () => {
  expect(one).toMatchObject({ usedToolIds: ['excel'], officialToolIds: [], knownOfficialToolIds: ['crm'] });
  expect(two).toMatchObject({ usedToolIds: ['excel'], officialToolIds: ['crm'], knownOfficialToolIds: [] });
  expect(one.actionIds).toEqual(['a1']);
  expect(two.process?.name).toBe('Courrier');
});

test('counts of workarounds and of processes', () => {
  expect(workaroundCounts(lines)).toEqual({ total: 2, tools: 1, people: 7, turned: 1 });
  expect(undocumentedCounts(lines)).toEqual({ total: 2, tied: 1, done: 1 });
});

test('what is fixed on the spot is compared with what goes through a request', () => {
  const irritants = [
    { note: note('a', { kind: 'fixed_on_spot', fixed_on_spot: 1, minutes_to_fix: 5 }) },
    { note: note('b', { kind: 'irritant', fixed_on_spot: 1, minutes_to_fix: 15 }) },
    { note: note('c', { kind: 'irritant', minutes_to_fix: 99 }) },
  ];
  const requests = [
    { on_site: 0, minutes_to_solve: 60, status: 'solved' },
    { on_site: null, minutes_to_solve: 300, status: 'closed' },
    { on_site: null, minutes_to_solve: 120, status: 'solved' },
    { on_site: 1, minutes_to_solve: 10, status: 'solved' },
    { on_site: 0, minutes_to_solve: 1, status: 'open' },
  ] as const;
  expect(irritantCounts(irritants, requests)).toEqual({
    total: 3,
    fixed: 2,
    minutes: 20,
    onSite: { count: 3, median: 10 },
    tickets: { count: 3, median: 120 },
  });
  expect(irritantCounts([], [])).toMatchObject({ total: 0, onSite: undefined, tickets: undefined });
});

test('questions are counted as often as they were heard', () => {
  const concern = (id: string, status: Row<'concern'>['status'], times: number | null) => ({
    id,
    status,
    times_heard: times,
    note_id: null,
  });
  const concerns = [concern('q', 'open', 3), concern('r', 'prepared', null), concern('s', 'closed', 2)];
  const tied = ['n1', 'n2'].map((noteId) => ({ concern_id: 'q', note_id: noteId }));
  expect(concernCounts(concerns, concernHearings(concerns, tied))).toEqual({
    total: 3,
    open: 1,
    prepared: 1,
    heard: 8,
  });
});

test('names typed in a cell tie and untie the note', () => {
  expect(edit(one, { populations: 'service des EAUX' }).writes).toEqual([
    { do: 'remove', entity: 'note_link', id: link('n1', { population_id: 'guichet' }).id },
    { do: 'create', entity: 'note_link', values: { note_id: 'n1', population_id: 'eau' } },
  ]);
  expect(edit(one, { populations: '' }).writes).toEqual([
    { do: 'remove', entity: 'note_link', id: link('n1', { population_id: 'guichet' }).id },
  ]);
});

test('a name that nobody knows is told and takes nothing off', () => {
  expect(edit(one, { populations: 'Nulle part ; Service des eaux' })).toEqual({
    writes: [{ do: 'create', entity: 'note_link', values: { note_id: 'n1', population_id: 'eau' } }],
    unknown: ['Nulle part'],
    withoutProcess: 0,
  });
});

test('a column of tools leaves those of the other', () => {
  expect(edit(two, { usedTools: '' }).writes).toEqual([
    { do: 'remove', entity: 'note_link', id: link('n2', { tool_id: 'excel' }).id },
  ]);
  expect(edit(two, { usedTools: 'Tableau Excel ; CRM' }).writes).toEqual([]);
});

test('the process that the note became is edited; without one, nothing is', () => {
  expect(edit(two, { 'process.documentation': 'partial' }).writes).toEqual([
    { do: 'update', entity: 'process', id: 'mail', values: { documentation: 'partial' } },
  ]);
  expect(edit(one, { 'process.documentation': 'partial' })).toEqual({ writes: [], unknown: [], withoutProcess: 1 });
});

test('fixed on the spot is treated; what is not after all is an irritant', () => {
  const [waiting, fixed] = noteLines(
    [note('a', { kind: 'irritant' }), note('b', { kind: 'fixed_on_spot', fixed_on_spot: 1, status: 'treated' })],
    tables,
  ) as readonly [NoteLine, NoteLine];
  expect(edit(waiting, { fixed_on_spot: 1 }).writes[0]).toMatchObject({
    values: { fixed_on_spot: 1, status: 'treated' },
  });
  expect(edit(fixed, { fixed_on_spot: 0 }).writes[0]).toMatchObject({ values: { fixed_on_spot: 0, kind: 'irritant' } });
});

test('a row added with names is a note and its links', () => {
  const change = { gesture: 'paste', edits: [], creates: [{ fact: 'Cahier', usedTools: 'Tableau Excel' }] } as const;
  const { writes } = noteLineWrites(change, context);
  expect(writes).toMatchObject([
    { do: 'create', entity: 'note', values: { kind: 'workaround', status: 'untreated', fact: 'Cahier' } },
    { do: 'create', entity: 'note_link', values: { tool_id: 'excel' } },
  ]);
  expect(isAcross(change)).toBe(true);
  expect(isAcross({ ...change, creates: [{ fact: 'Cahier' }] })).toBe(false);
});

test('a register holds its kinds of note, but those set aside', () => {
  expect(isInRegister('irritants', { kind: 'fixed_on_spot', status: 'treated' })).toBe(true);
  expect(isInRegister('irritants', { kind: 'irritant', status: 'set_aside' })).toBe(false);
  expect(isInRegister('workarounds', { kind: 'irritant', status: 'untreated' })).toBe(false);
});

test('use cases come by profession, their own or that of their population, from spotted to dropped', () => {
  const useCase = (id: string, values: Partial<Row<'use_case'>>) =>
    ({ id, title: id, profession: null, population_id: null, status: 'spotted', ...values }) as Row<'use_case'>;
  const populations = new Map([['eau', { profession: 'Technicien' }]]);
  const ordered = byProfession(
    [
      useCase('none', {}),
      useCase('tried', { population_id: 'eau', status: 'tried' }),
      useCase('clerk', { profession: 'Agent d’accueil', status: 'dropped' }),
      useCase('spotted', { profession: 'Technicien' }),
    ],
    populations,
  );
  expect(ordered.map(({ useCase: { id }, profession }) => [id, profession])).toEqual([
    ['clerk', 'Agent d’accueil'],
    ['spotted', 'Technicien'],
    ['tried', 'Technicien'],
    ['none', ''],
  ]);
});
