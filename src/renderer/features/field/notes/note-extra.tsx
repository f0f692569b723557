import { NoteTies } from './note-ties.tsx';
import { PhotoPart } from '../photos/photo-part.tsx';
import { NoteOutcomes } from '../registers/note-outcomes.tsx';

/** What the panel shows of a note: what it led to, what it is about, and its photos. */
export function NoteExtra({ id }: { readonly id: string }) {
  return (
    <>
      <NoteOutcomes id={id} />
      <NoteTies id={id} />
      <PhotoPart entity="note" id={id} level={3} />
    </>
  );
}
