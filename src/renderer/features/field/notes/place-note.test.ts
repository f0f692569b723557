import { expect, test } from 'vitest';
import type { Row } from '../../../../domain/model.ts';
import { newestNoteFirst } from '../../../../domain/observation/note-order.ts';
import { placeNoteWrites } from './place-note.ts';

const note = (id: string, time: string, order: string | null = null, on = '2026-03-10'): Row<'note'> =>
  ({ id, noted_on: on, noted_at: time, day_id: 'd', manual_order: order }) as Row<'note'>;

const [c, b, a, other] = [
  note('c', '11:00'),
  note('b', '10:00'),
  note('a', '09:00'),
  note('z', '12:00', null, '2026-03-09'),
];
const all = [a, other, c, b];
const shown = all.toSorted(newestNoteFirst);

test('notes stand newest first, and those placed by hand below, in their order', () => {
  expect(shown.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'z']);
  const placed = [note('a', '09:00', 'a1'), note('b', '10:00', 'a0'), c].toSorted(newestNoteFirst);
  expect(placed.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('a note goes past its neighbour of the same day, and no further', () => {
  const among = ['c', 'b', 'a'];
  expect(placeNoteWrites(a, 'up', shown, all)).toEqual([{ do: 'move', entity: 'note', id: 'a', after: 'c', among }]);
  expect(placeNoteWrites(b, 'up', shown, all)).toEqual([{ do: 'move', entity: 'note', id: 'b', after: null, among }]);
  expect(placeNoteWrites(b, 'down', shown, all)).toEqual([{ do: 'move', entity: 'note', id: 'b', after: 'a', among }]);
  expect(placeNoteWrites(a, 'down', shown, all)).toEqual([]);
});

test('under a filter, a note goes past the next one that is shown', () => {
  const [write] = placeNoteWrites(a, 'up', [c, a], all);
  expect(write).toMatchObject({ after: null, among: ['c', 'b', 'a'] });
});
