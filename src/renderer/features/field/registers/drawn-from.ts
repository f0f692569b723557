import type { EntityName, Row } from '../../../../domain/model.ts';
import { concernsOfNotes } from '../../../../domain/observation/concern-notes.ts';

/** Tables whose rows say which note they come from, or are tied to notes, in the order in which they are shown. */
export const drawnEntities = ['requirement', 'use_case', 'concern', 'lesson', 'stance', 'nomination'] as const;
export type DrawnEntity = (typeof drawnEntities)[number];

/** A row that a note led to. */
export interface Drawn {
  readonly entity: DrawnEntity | 'process';
  readonly id: string;
}

/** What a note led to beside the thread of evidence: rows that name it, and the processes that it tells of. */
export function drawnFrom(
  noteId: string,
  tables: { readonly [E in DrawnEntity | 'note_link' | 'concern_note']: readonly Row<E>[] },
): readonly Drawn[] {
  const raised = concernsOfNotes(tables.concern, tables.concern_note).get(noteId);
  const named = drawnEntities.flatMap((entity) =>
    (tables[entity] as readonly { readonly id: string; readonly note_id: string | null }[]).flatMap(
      ({ id, note_id: note }): readonly Drawn[] =>
        (entity === 'concern' ? raised?.has(id) === true : note === noteId) ? [{ entity, id }] : [],
    ),
  );
  const processes = tables.note_link.flatMap(({ note_id: note, process_id: id }): readonly Drawn[] =>
    note === noteId && id !== null ? [{ entity: 'process', id }] : [],
  );
  return [...named, ...processes];
}

/** The notes that stand behind a row: the one that it names, or those tied to a process. */
export function notesBehind(
  entity: EntityName,
  row: { readonly id: string; readonly note_id?: string | null },
  links: readonly Pick<Row<'note_link'>, 'note_id' | 'process_id'>[],
): readonly string[] {
  if (entity !== 'process') return row.note_id === null || row.note_id === undefined ? [] : [row.note_id];
  return links.flatMap(({ note_id: note, process_id: process }) => (process === row.id ? [note] : []));
}
