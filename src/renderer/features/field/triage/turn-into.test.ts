import { expect, test } from 'vitest';
import type { Row } from '../../../../domain/model.ts';
import { link, note } from '../../../../../tests/support/note-rows.ts';
import { propose, titleFrom, turnIntoWrites, type TurningContext } from './turn-into.ts';

const around: TurningContext = {
  links: [],
  days: [],
  dayPopulations: [{ id: 'x', day_id: 'd1', population_id: 'guichet' }],
  projects: [{ id: 'old', status: 'closed' } as Row<'project'>, { id: 'new', status: 'active' } as Row<'project'>],
  populations: [{ id: 'guichet', profession: 'Agent d’accueil' }],
  members: [],
  today: '2026-03-11',
};

test('a workaround proposes what is done today, and whom and what it is tied to', () => {
  const made = propose([note('n1', { kind: 'workaround', fact: 'Elle recopie tout dans un cahier. Chaque soir.' })], {
    ...around,
    links: [link('n1', { population_id: 'accueil' }), link('n1', { tool_id: 'cahier' }), link('n2', { tool_id: 'x' })],
  });
  expect(made).toMatchObject({
    title: 'Elle recopie tout dans un cahier',
    before: 'Elle recopie tout dans un cahier. Chaque soir.',
    populationId: 'accueil',
    toolId: 'cahier',
    projectId: 'new',
  });
});

test('a day that looked at one population tells whom its notes are about', () => {
  const days = [{ id: 'd1', project_id: 'own' } as Row<'day'>];
  expect(propose([note('n1')], { ...around, days })).toMatchObject({ populationId: 'guichet', projectId: 'own' });
  const two = [...around.dayPopulations, { id: 'y', day_id: 'd1', population_id: 'eau' }];
  expect(propose([note('n1')], { ...around, days, dayPopulations: two }).populationId).toBeNull();
});

test('an impact is made, rated, tied to every note, and the notes are treated, in one change', () => {
  const notes = [note('n1'), note('n2', { status: 'treated' })];
  const proposal = { ...propose(notes, around), populationId: 'guichet' };
  const rating = { dimensionId: 'axis', setId: 'set', level: 3 };
  expect(turnIntoWrites({ outcome: 'impact', notes, proposal, id: 'i', today: around.today, rating })).toEqual([
    expect.objectContaining({ do: 'create', entity: 'impact', id: 'i' }),
    { do: 'create', entity: 'rating', values: { impact_id: 'i', dimension_id: 'axis', level: 3 } },
    { do: 'create', entity: 'evidence_link', values: { note_id: 'n1', impact_id: 'i' } },
    { do: 'create', entity: 'evidence_link', values: { note_id: 'n2', impact_id: 'i' } },
    { do: 'update', entity: 'note', id: 'n1', values: { status: 'treated' } },
  ]);
});

test('a question keeps where it was heard, and every note that raises it', () => {
  const notes = [note('n1', { kind: 'objection' }), note('n2')];
  const [made, ...ties] = turnIntoWrites({
    outcome: 'concern',
    notes,
    proposal: propose(notes, around),
    id: 'q',
    today: around.today,
  });
  expect(made).toMatchObject({ values: { kind: 'objection', note_id: 'n1', heard_on: '2026-03-10' } });
  expect(made).not.toHaveProperty('values.times_heard');
  expect(ties.slice(0, 2)).toEqual([
    { do: 'create', entity: 'concern_note', values: { concern_id: 'q', note_id: 'n1' } },
    { do: 'create', entity: 'concern_note', values: { concern_id: 'q', note_id: 'n2' } },
  ]);
});

test('the first sentence of a quotation is a quotation', () => {
  expect(titleFrom('« J’ai moins de courriels, oui. Mais deux endroits où regarder. »')).toBe(
    '« J’ai moins de courriels, oui\u00A0»',
  );
  expect(titleFrom('“Less mail, yes. But two places to look.”')).toBe('“Less mail, yes”');
  expect(titleFrom('« Quand ? »')).toBe('« Quand ? »');
});

test('a long note gives a title cut at a word', () => {
  const title = titleFrom('mot '.repeat(60));
  expect(title.length).toBeLessThan(95);
  expect(title.endsWith('mot…')).toBe(true);
});

test('people of one population tell whom a note is about; those of two do not', () => {
  const context = {
    ...around,
    dayPopulations: [],
    links: [link('n1', { person_id: 'p1' }), link('n1', { person_id: 'p2' })],
    members: [
      { population_id: 'guichet', person_id: 'p1' },
      { population_id: 'guichet', person_id: 'p2' },
    ],
  };
  expect(propose([note('n1')], context)).toMatchObject({ populationId: 'guichet', profession: 'Agent d’accueil' });
  const members = [...context.members, { population_id: 'eau', person_id: 'p2' }];
  expect(propose([note('n1')], { ...context, members }).populationId).toBeNull();
});

test('a use case keeps its note, its profession and where it was seen', () => {
  const notes = [note('n1', { kind: 'usage', fact: 'Elle partage son agenda avec le guichet.' })];
  const proposal = propose(notes, {
    ...around,
    days: [{ id: 'd1', project_id: null } as Row<'day'>],
    links: [link('n1', { tool_id: 'agenda' })],
  });
  expect(turnIntoWrites({ outcome: 'use_case', notes, proposal, id: 'u', today: around.today })).toEqual([
    {
      do: 'create',
      entity: 'use_case',
      id: 'u',
      values: {
        title: 'Elle partage son agenda avec le guichet',
        profession: 'Agent d’accueil',
        population_id: 'guichet',
        tool_id: 'agenda',
        note_id: 'n1',
        status: 'spotted',
      },
    },
    { do: 'update', entity: 'note', id: 'n1', values: { status: 'treated' } },
  ]);
});

test('an indicator is tied to its notes by the thread', () => {
  const notes = [note('n1')];
  const measure = { unit: 'min', baseline: 20, target: null, direction: 'down' as const };
  const writes = turnIntoWrites({
    outcome: 'indicator',
    notes,
    proposal: propose(notes, around),
    id: 'k',
    today: around.today,
    measure,
  });
  expect(writes[0]).toMatchObject({ values: { name: 'Fait', unit: 'min', baseline: 20, direction: 'down' } });
  expect(writes[0]).not.toHaveProperty('values.target');
  expect(writes[1]).toEqual({
    do: 'create',
    entity: 'evidence_link',
    values: { note_id: 'n1', indicator_id: 'k' },
  });
});
