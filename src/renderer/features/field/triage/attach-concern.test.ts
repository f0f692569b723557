import { expect, test } from 'vitest';
import type { Row } from '../../../../domain/model.ts';
import { attachWrites, likelyConcerns } from './attach-concern.ts';

const concern = (values: Partial<Row<'concern'>>) =>
  ({ id: 'q', wording: '', note_id: null, times_heard: null, ...values }) as Row<'concern'>;
const note = (id: string, status = 'untreated') => ({ id, status }) as Row<'note'>;

test('the question that shares the words of a fact comes first, then the one heard most', () => {
  const concerns = [
    concern({ id: 'lost', wording: 'Va-t-on perdre nos dossiers ?' }),
    concern({ id: 'often', wording: 'Et les congés ?', times_heard: 9 }),
    concern({ id: 'trained', wording: 'Quand serons-nous formés au nouveau logiciel ?' }),
  ];
  const order = likelyConcerns('Elle demande quand les formations au logiciel auront lieu.', concerns);
  expect(order.map(({ concern: { id }, shared }) => [id, shared])).toEqual([
    ['trained', 2],
    ['often', 0],
    ['lost', 0],
  ]);
});

test('notes that say the same are one question heard more often, in one change', () => {
  expect(attachWrites(concern({ note_id: 'n0', times_heard: 2 }), [note('n1'), note('n2', 'treated')])).toEqual([
    { do: 'update', entity: 'concern', id: 'q', values: { times_heard: 4 } },
    { do: 'update', entity: 'note', id: 'n1', values: { status: 'treated' } },
  ]);
});

test('a question without a note takes the first one; its own note does not count twice', () => {
  expect(attachWrites(concern({}), [note('n1')])[0]).toMatchObject({ values: { times_heard: 1, note_id: 'n1' } });
  expect(attachWrites(concern({ note_id: 'n1', times_heard: 3 }), [note('n1')])).toEqual([]);
  expect(attachWrites(concern({ note_id: 'n1' }), [note('n1'), note('n2')])[0]).toMatchObject({
    values: { times_heard: 2 },
  });
});
