import { concernHearings } from '../../../../domain/observation/concern-notes.ts';
import { newestNoteFirst } from '../../../../domain/observation/note-order.ts';
import { useTables } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { NoteLinks } from './note-links.tsx';
import { useDetachNote } from './use-detach-note.ts';

/** The notes that raise a question or an objection, in its panel, and how often it was heard in all. */
export function ConcernNotes({ id }: { readonly id: string }) {
  const { origin } = useReader().words.registers;
  const { concern, concern_note: tied, note: notes } = useTables(['concern', 'concern_note', 'note']);
  const detach = useDetachNote();
  const row = concern.find((candidate) => candidate.id === id);
  const hearing = row ? concernHearings([row], tied).get(id) : undefined;
  if (!hearing) return null;
  const ids = new Set(hearing.noteIds);
  const raising = notes.filter((note) => ids.has(note.id)).toSorted(newestNoteFirst);
  return (
    <NoteLinks
      heading={origin.raisedBy}
      told={raising.length === 0 ? origin.noNote : origin.heard(hearing.heard, raising.length)}
      notes={raising}
      onRemove={(noteId) => {
        detach(id, noteId);
      }}
    />
  );
}
