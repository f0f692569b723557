import { useTables, useWrite } from '../../../api/rows.ts';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { detachWrites } from '../triage/attach-concern.ts';

/** Unties a note from a question that it raises, as one change. */
export function useDetachNote(): (concernId: string, noteId: string) => void {
  const tell = useTell();
  const { mutate } = useWrite();
  const { concern, concern_note: tied } = useTables(['concern', 'concern_note']);
  return (concernId, noteId) => {
    const row = concern.find(({ id }) => id === concernId);
    const writes = row ? detachWrites(row, noteId, tied) : [];
    if (writes.length > 0)
      mutate(
        { label: { key: 'rows_removed', parameters: { entity: 'concern_note', count: 1 } }, writes },
        { onError: tell.fault },
      );
  };
}
