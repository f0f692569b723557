import { useMemo } from 'react';
import type { Row } from '../../../../domain/model.ts';
import type { StoredValue } from '../../../../domain/shared/entity.ts';
import { useRowsState, useTables, useWrite } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { useTell } from '../../../ui/feedback/tell.tsx';
import type { GridChange } from '../../../ui/grid/grid-column.ts';
import { labelKey, useEntityGrid } from '../../../ui/grid/use-entity-grid.ts';
import { localToday } from '../../../ui/today.ts';
import { isInRegister, noteLines, registerKinds, type NoteLine, type NoteRegister } from './note-lines.ts';
import { isAcross, noteLineWrites, withConsequences } from './note-line-writes.ts';

const tables = ['note_link', 'tool', 'process', 'population', 'requirement', 'evidence_link'] as const;

/** The notes of a register, and what writes a gesture on them as one change. */
export function useNoteRegister(register: NoteRegister) {
  const { words } = useReader();
  const tell = useTell();
  const { mutate } = useWrite();
  const { rows, isReady } = useRowsState('note');
  const around = useTables(tables);
  const lines = useMemo(
    () => noteLines(oldestFirst(rows.filter((note) => isInRegister(register, note))), around),
    [rows, around, register],
  );
  const defaults: Readonly<Record<string, StoredValue>> = {
    kind: registerKinds[register][0],
    status: 'untreated',
    noted_on: localToday(),
  };
  const plain = useEntityGrid('note', defaults);
  const onEdit = (change: GridChange<NoteLine>): void => {
    if (!isAcross(change)) {
      plain.onEdit({
        ...change,
        edits: change.edits.map(({ row, values }) => ({ row: row.note, values: withConsequences(row, values) })),
      });
      return;
    }
    const made = noteLineWrites(change, { tables: around, defaults, toName: words.grid.toName });
    if (made.unknown.length > 0) tell.notice(made.unknown.map((name) => `${words.grid.faults.name(name)}.`).join(' '));
    if (made.withoutProcess > 0) tell.notice(words.registers.needsProcess);
    if (made.writes.length === 0) return;
    const count = change.edits.length + change.creates.length;
    mutate(
      {
        label: { key: labelKey(change.gesture, change.creates.length), parameters: { entity: 'note', count } },
        writes: made.writes,
      },
      { onError: tell.fault },
    );
  };
  return {
    lines,
    isReady,
    onEdit,
    onRemove: (gone: readonly NoteLine[]): void => {
      plain.onRemove(gone.map(({ note }) => note));
    },
  };
}

/** A row that is added comes last, where it was typed: it is of today and has no hour. */
function oldestFirst(notes: readonly Row<'note'>[]): readonly Row<'note'>[] {
  return notes
    .map((note) => ({ note, at: `${note.noted_on ?? ''} ${note.noted_at ?? '~'}` }))
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ note }) => note);
}
