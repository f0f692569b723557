import { expect, test } from 'vitest';
import { entityOf, type Row } from '../../../../domain/model.ts';
import { derivedId } from '../../../../domain/oplog/derived-id.ts';
import { likelyCited, nominationWrites, peopleOfNotes } from './nomination-writes.ts';

const one = { id: 'a', code: 'P-012' };
const other = { id: 'b', code: 'P-034' };
const free = { erased_on: null, objected_on: null };
const note = { id: 'n', status: 'untreated' } as Row<'note'>;
const links = [
  { note_id: 'n', person_id: 'a' },
  { note_id: 'n', person_id: 'b' },
  { note_id: 'n', person_id: null },
  { note_id: 'x', person_id: 'c' },
];
const order = { notes: [note], links, surveys: [], nominations: [], question: 'Vers qui ?', today: '2026-03-11' };

test('the people of a note, without those who were erased or who objected', () => {
  const people = [
    { ...one, ...free },
    { ...other, ...free, objected_on: '2026-01-01' },
    { id: 'c', code: 'P-050', ...free },
  ];
  expect(peopleOfNotes([note], links, people)).toEqual([one]);
});

test('the one who is named last is turned to', () => {
  expect(likelyCited('P-034 demande toujours à P-012 avant de valider.', [one, other])).toBe(one);
  expect(likelyCited('P-012 demande à P-034.', [one, other])).toBe(other);
  expect(likelyCited('Elle lui demande.', [one, other])).toBe(other);
  expect(likelyCited('Elle lui demande.', [])).toBeUndefined();
});

test('a citation comes with the observation that it belongs to, and treats the note', () => {
  const survey = { question: 'Vers qui ?', asked_on: '2026-03-11', source: 'observation' };
  const surveyId = derivedId(entityOf('survey'), survey);
  expect(nominationWrites({ ...order, from: ['a', 'b'], to: 'b' })).toEqual({
    writes: [
      { do: 'create', entity: 'survey', values: survey },
      {
        do: 'create',
        entity: 'nomination',
        values: { survey_id: surveyId, from_id: 'a', to_id: 'b', weight: 1, note_id: 'n' },
      },
      { do: 'update', entity: 'note', id: 'n', values: { status: 'treated' } },
    ],
    made: [derivedId(entityOf('nomination'), { survey_id: surveyId, from_id: 'a', to_id: 'b' })],
  });
});

test('our latest observation is taken, never a questionnaire; what is there is left', () => {
  const surveys = [
    { id: 'old', source: 'observation', asked_on: '2025-01-01' },
    { id: 'new', source: 'observation', asked_on: '2026-01-01' },
    { id: 'asked', source: 'survey', asked_on: '2026-03-01' },
  ] as Row<'survey'>[];
  const id = derivedId(entityOf('nomination'), { survey_id: 'new', from_id: 'a', to_id: 'b' });
  expect(nominationWrites({ ...order, surveys, from: ['a'], to: 'b' }).made).toEqual([id]);
  const nominations = [{ id } as Row<'nomination'>];
  expect(nominationWrites({ ...order, surveys, nominations, from: ['a'], to: 'b' })).toEqual({ writes: [], made: [] });
});
