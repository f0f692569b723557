import { expect, test } from 'vitest';
import type { EntityName } from './model.ts';
import { holdersOf, repointReferences, type AnyRow } from './repoint-references.ts';

const tables: Partial<Record<EntityName, readonly AnyRow[]>> = {
  note_link: [
    { id: 'a', note_id: 'n1', tool_id: 't' },
    { id: 'b', note_id: 'n3', tool_id: 't' },
  ],
  concern: [{ id: 'c', note_id: 'n2', owner_id: 'n1' }],
  nomination: [{ id: 'd', from_id: 'p1', to_id: 'p1', survey_id: 's', note_id: null }],
};

const rowsOf = (entity: EntityName) => tables[entity] ?? [];

test('every row that refers to one of them is told, and no other', () => {
  const repointed = [...repointReferences('note', new Set(['n1', 'n2']), 'n9', rowsOf)];
  expect(repointed).toEqual([
    expect.objectContaining({
      entity: 'note_link',
      row: tables.note_link?.[0],
      changed: { note_id: 'n9' },
      values: { id: 'a', note_id: 'n9', tool_id: 't' },
      isOther: true,
    }),
    expect.objectContaining({ entity: 'concern', changed: { note_id: 'n9' }, isOther: false }),
  ]);
  expect(holdersOf('note')).toEqual(expect.arrayContaining(repointed.map(({ entity }) => entity)));
});

test('a row that refers to it twice is told once', () => {
  const repointed = [...repointReferences('person', new Set(['p1']), 'p2', rowsOf)];
  expect(repointed.map(({ row, changed }) => [row.id, changed])).toEqual([['d', { from_id: 'p2', to_id: 'p2' }]]);
});
