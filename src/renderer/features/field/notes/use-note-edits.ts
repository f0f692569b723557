import { useEventCallback } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { v7 } from 'uuid';
import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../../domain/model.ts';
import type { Label } from '../../../../domain/shared/label.ts';
import { useTables, useWrite } from '../../../api/rows.ts';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { joinNotesWrites, noteHolders, noteThatStays } from './join-notes.ts';
import { placeNoteWrites } from './place-note.ts';
import { splitNoteWrites } from './split-note.ts';

/** What is done to notes as notes: joined, split, placed; each gesture one change, and the same function all along. */
export interface NoteEdits {
  /** Joins the notes picked into the earliest. */
  readonly join: () => void;
  /** Asks where to cut the note. */
  readonly startSplit: () => void;
  /** The note that is being cut. */
  readonly splitting: Row<'note'> | undefined;
  readonly finishSplit: (parts: readonly string[] | undefined) => void;
  readonly place: (side: 'up' | 'down') => void;
}

interface NoteEditsOf {
  readonly picked: readonly Row<'note'>[];
  readonly current: Row<'note'> | undefined;
  readonly shown: readonly Row<'note'>[];
  readonly all: readonly Row<'note'>[];
  /** The list goes to this note. */
  readonly onStay: (id: string) => void;
}

/** Joins, splits and places the notes of the list. */
export function useNoteEdits({ picked, current, shown, all, onStay }: NoteEditsOf): NoteEdits {
  const tell = useTell();
  const { mutate } = useWrite();
  const tables = useTables(noteHolders);
  const [splitting, setSplitting] = useState<Row<'note'>>();
  const write = (label: Label, writes: readonly RowWrite[]): void => {
    if (writes.length > 0) mutate({ label, writes }, { onError: tell.fault });
  };
  const join = useEventCallback((): void => {
    const stays = noteThatStays(picked);
    if (picked.length < 2 || stays === undefined) return;
    onStay(stays);
    write(
      { key: 'notes_joined', parameters: { entity: 'note', count: picked.length } },
      joinNotesWrites(picked, (entity) => tables[entity]),
    );
  });
  const startSplit = useEventCallback((): void => {
    setSplitting(current);
  });
  const finishSplit = useEventCallback((parts: readonly string[] | undefined): void => {
    setSplitting(undefined);
    if (!splitting || parts === undefined || parts.length < 2) return;
    write(
      { key: 'note_split', parameters: { entity: 'note', count: parts.length } },
      splitNoteWrites(
        splitting,
        parts,
        parts.slice(1).map(() => v7()),
        tables.note_link,
      ),
    );
  });
  const place = useEventCallback((side: 'up' | 'down'): void => {
    if (!current) return;
    write({ key: 'rows_moved', parameters: { entity: 'note', count: 1 } }, placeNoteWrites(current, side, shown, all));
  });
  return useMemo(
    () => ({ join, startSplit, splitting, finishSplit, place }),
    [join, startSplit, splitting, finishSplit, place],
  );
}
