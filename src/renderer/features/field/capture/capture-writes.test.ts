import { expect, test } from 'vitest';
import type { Row } from '../../../../domain/model.ts';
import { codeMark } from '../../../../domain/shared/code-mark.ts';
import { mendNoteWrites, newNoteWrites, noteRow, type NewNote } from './capture-writes.ts';

const captured = { kind: undefined, fact: 'Vu', interpretation: '', severity: 3, frequency: null };
const tool = { entity: 'tool', id: 't', title: 'Cahier', inText: 'Cahier' } as const;
const person = { entity: 'person', id: 'p', title: 'Marie Le Goff', inText: 'M. L. G.', isNew: true } as const;
const order: NewNote = {
  id: 'n',
  captured,
  kind: 'irritant',
  day: { id: 'd', heldOn: '2026-03-10', isNew: true },
  now: { date: '2026-03-10', time: '10:42' },
  authorId: null,
  targets: [tool, person],
};

test('a note, its day, what it names and its ties are one change', () => {
  expect(newNoteWrites(order)).toEqual([
    {
      do: 'create',
      entity: 'day',
      id: 'd',
      values: { kind: 'observation', held_on: '2026-03-10', status: 'in_progress' },
    },
    { do: 'create', entity: 'person', id: 'p', values: {} },
    { do: 'create', entity: 'identity', values: { person_id: 'p', first_name: 'Marie', last_name: 'Le Goff' } },
    {
      do: 'create',
      entity: 'note',
      id: 'n',
      values: {
        day_id: 'd',
        noted_on: '2026-03-10',
        noted_at: '10:42',
        kind: 'irritant',
        fact: 'Vu',
        severity: 3,
        status: 'untreated',
      },
    },
    { do: 'create', entity: 'note_link', values: { note_id: 'n', tool_id: 't' } },
    { do: 'create', entity: 'note_link', values: { note_id: 'n', person_id: 'p' } },
  ]);
});

test('a note written up later has the date of its day and no hour', () => {
  const later = { ...order, now: { date: '2026-03-11', time: '21:00' } };
  expect(noteRow(later)).toMatchObject({ noted_on: '2026-03-10', noted_at: null });
});

test('mending a note keeps its severity and ties only what changed', () => {
  const links = [
    {
      id: 'l1',
      note_id: 'n',
      person_id: null,
      population_id: 'x',
      process_id: null,
      tool_id: null,
      unit_id: null,
      site_id: null,
      project_id: null,
    },
  ] satisfies Row<'note_link'>[];
  const mended = { id: 'n', captured: { ...captured, severity: null }, kind: 'fact', targets: [tool] } as const;
  expect(mendNoteWrites(mended, links)).toEqual([
    { do: 'update', entity: 'note', id: 'n', values: { kind: 'fact', fact: 'Vu', interpretation: null } },
    { do: 'create', entity: 'note_link', values: { note_id: 'n', tool_id: 't' } },
    { do: 'remove', entity: 'note_link', id: 'l1' },
  ]);
});

test('an hour is mended with the rest, in the same change', () => {
  const mended = { id: 'n', captured: { ...captured, severity: null }, kind: 'fact', targets: [] } as const;
  expect(mendNoteWrites({ ...mended, time: '09:05' }, [])).toEqual([
    {
      do: 'update',
      entity: 'note',
      id: 'n',
      values: { kind: 'fact', fact: 'Vu', interpretation: null, noted_at: '09:05' },
    },
  ]);
});

test('the code of a new person stands where their initials were, in what was seen or in what is made of it', () => {
  const marked = (fact: string, interpretation: string): unknown => {
    const writes = newNoteWrites({ ...order, captured: { ...captured, fact, interpretation }, targets: [person] });
    return writes.find((write) => write.entity === 'note');
  };
  expect(marked('Vu avec M. L. G. au guichet', '')).toMatchObject({
    values: { fact: `Vu avec ${codeMark('p')} au guichet` },
  });
  expect(marked('Vu', 'M. L. G. hésite')).toMatchObject({
    values: { fact: 'Vu', interpretation: `${codeMark('p')} hésite` },
  });
});
