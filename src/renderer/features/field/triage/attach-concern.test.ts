import { expect, test } from 'vitest';
import type { Row } from '../../../../domain/model.ts';
import { concernHearings } from '../../../../domain/observation/concern-notes.ts';
import { attachWrites, detachWrites, likelyConcerns, notesToAttach } from './attach-concern.ts';

const concern = (values: Partial<Row<'concern'>>) =>
  ({ id: 'q', wording: '', note_id: null, times_heard: null, ...values }) as Row<'concern'>;
const note = (id: string, status = 'untreated') => ({ id, status }) as Row<'note'>;

test('the question that shares the words of a fact comes first, then the one heard most', () => {
  const concerns = [
    concern({ id: 'lost', wording: 'Va-t-on perdre nos dossiers ?' }),
    concern({ id: 'often', wording: 'Et les congés ?', times_heard: 9 }),
    concern({ id: 'trained', wording: 'Quand serons-nous formés au nouveau logiciel ?' }),
  ];
  const order = likelyConcerns(
    'Elle demande quand les formations au logiciel auront lieu.',
    concerns,
    concernHearings(concerns, []),
  );
  expect(order.map(({ concern: { id }, shared }) => [id, shared])).toEqual([
    ['trained', 2],
    ['often', 0],
    ['lost', 0],
  ]);
});

const tie = (noteId: string): Row<'concern_note'> => ({ id: `q ${noteId}`, concern_id: 'q', note_id: noteId });
const tying = (noteId: string) => ({
  do: 'create',
  entity: 'concern_note',
  values: { concern_id: 'q', note_id: noteId },
});

test('notes that say the same are tied to the question and treated, in one change; what was counted stays', () => {
  expect(attachWrites(concern({ times_heard: 5 }), [note('n1'), note('n2', 'treated')], [])).toEqual([
    tying('n1'),
    tying('n2'),
    { do: 'update', entity: 'note', id: 'n1', values: { status: 'treated' } },
  ]);
});

test('a note is tied once, however often it is attached', () => {
  expect(attachWrites(concern({}), [note('n1')], [tie('n1')])).toEqual([]);
  expect(attachWrites(concern({ note_id: 'n1', times_heard: 3 }), [note('n1')], [])).toEqual([]);
  expect(notesToAttach(concern({ note_id: 'n0' }), [note('n0'), note('n1'), note('n2')], [tie('n1')])).toEqual([
    note('n2'),
  ]);
});

test('the note that a question came from, counted by hand until then, is tied with the next one', () => {
  expect(attachWrites(concern({ note_id: 'n0', times_heard: 3 }), [note('n1', 'treated')], [])).toEqual([
    { do: 'update', entity: 'concern', id: 'q', values: { times_heard: 2 } },
    tying('n0'),
    tying('n1'),
  ]);
  expect(attachWrites(concern({ note_id: 'n0' }), [note('n1', 'treated')], [])).toEqual([tying('n0'), tying('n1')]);
  expect(attachWrites(concern({ note_id: 'n0', times_heard: 3 }), [note('n1', 'treated')], [tie('n0')])).toEqual([
    tying('n1'),
  ]);
});

test('a note that is untied takes its count with it, and no other', () => {
  expect(detachWrites(concern({ times_heard: 3 }), 'n1', [tie('n1'), tie('n2')])).toEqual([
    { do: 'remove', entity: 'concern_note', id: 'q n1' },
  ]);
  expect(detachWrites(concern({ note_id: 'n1', times_heard: 3 }), 'n1', [tie('n1')])).toEqual([
    { do: 'update', entity: 'concern', id: 'q', values: { note_id: null } },
    { do: 'remove', entity: 'concern_note', id: 'q n1' },
  ]);
  expect(detachWrites(concern({ note_id: 'n1', times_heard: 3 }), 'n1', [])).toEqual([
    { do: 'update', entity: 'concern', id: 'q', values: { note_id: null, times_heard: 2 } },
  ]);
});
