import { expect, test } from 'vitest';
import type { Row } from '../../../../domain/model.ts';
import { drawnFrom, notesBehind } from './drawn-from.ts';

const links = [
  { note_id: 'n', process_id: 'mail' },
  { note_id: 'n', process_id: null },
  { note_id: 'm', process_id: 'mail' },
] as Row<'note_link'>[];

test('a note shows all that came of it, and each of these shows the note', () => {
  const nomination = { id: 'c', note_id: 'n' } as Row<'nomination'>;
  const tables = {
    requirement: [
      { id: 'b', note_id: 'n' },
      { id: 'other', note_id: 'm' },
    ] as Row<'requirement'>[],
    use_case: [{ id: 'u', note_id: null }] as Row<'use_case'>[],
    concern: [
      { id: 'q', note_id: null },
      { id: 'r', note_id: 'n' },
      { id: 's', note_id: 'm' },
    ] as Row<'concern'>[],
    concern_note: [
      { id: 't', concern_id: 'q', note_id: 'n' },
      { id: 'v', concern_id: 'r', note_id: 'n' },
    ],
    lesson: [],
    stance: [],
    nomination: [nomination],
    note_link: links,
  };
  expect(drawnFrom('n', tables)).toEqual([
    { entity: 'requirement', id: 'b' },
    { entity: 'concern', id: 'q' },
    { entity: 'concern', id: 'r' },
    { entity: 'nomination', id: 'c' },
    { entity: 'process', id: 'mail' },
  ]);
  expect(notesBehind('nomination', nomination, links)).toEqual(['n']);
  expect(notesBehind('process', { id: 'mail' }, links)).toEqual(['n', 'm']);
  expect(notesBehind('use_case', { id: 'u', note_id: null }, links)).toEqual([]);
});
