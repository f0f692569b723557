import { useTables } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { notesBehind, type Drawn } from './drawn-from.ts';
import { NoteLinks } from './note-links.tsx';

/** Rows whose notes are a field of theirs or ties of the note; those of a question have a part of their own. */
type Told = Exclude<Drawn['entity'], 'concern'>;

/** The notes behind a row that is not on the thread of evidence, in its panel; nothing when there is none. */
function NotesBehind({ entity, id }: { readonly entity: Told; readonly id: string }) {
  const { origin } = useReader().words.registers;
  const tables = useTables([entity, 'note_link', 'note']);
  const rows: readonly { readonly id: string; readonly note_id?: string | null }[] = tables[entity];
  const row = rows.find((candidate) => candidate.id === id);
  const ids = new Set(row ? notesBehind(entity, row, tables.note_link) : []);
  const notes = tables.note.filter((note) => ids.has(note.id));
  if (notes.length === 0) return null;
  return <NoteLinks heading={entity === 'process' ? origin.notes : origin.fromNote} notes={notes} />;
}

/** The part of the panel of the rows of a table that come from notes. */
export function notesBehindOf(entity: Told) {
  return function RowNotes({ id }: { readonly id: string }) {
    return <NotesBehind entity={entity} id={id} />;
  };
}
