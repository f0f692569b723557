import { entityOf, type EntityName, type Row } from '../../src/domain/model.ts';
import { derivedId } from '../../src/domain/oplog/derived-id.ts';

/** A note as it is written down on a day on site, and not treated yet. */
export function note(id: string, values: Partial<Row<'note'>> = {}): Row<'note'> {
  return {
    ...emptyRow('note'),
    day_id: 'd1',
    noted_on: '2026-03-10',
    noted_at: '10:00',
    kind: 'fact',
    fact: 'Fait',
    status: 'untreated',
    ...values,
    id,
  };
}

/** What a note is tied to, with the id that the file would give the link. */
export function link(noteId: string, values: Partial<Row<'note_link'>>): Row<'note_link'> {
  const tied = { ...emptyRow('note_link'), note_id: noteId, ...values };
  return { ...tied, id: derivedId(entityOf('note_link'), tied) };
}

function emptyRow<E extends EntityName>(entity: E): Row<E> {
  return Object.fromEntries(Object.keys(entityOf(entity).fields).map((field) => [field, null])) as unknown as Row<E>;
}
