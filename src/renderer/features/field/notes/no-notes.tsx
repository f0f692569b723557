import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/reader.tsx';
import { EmptyState } from '../../../ui/layout/empty-state.tsx';
import { everyNote, isNarrowed, type NoteFilter } from './note-view.ts';

interface NoNotesProps {
  /** Whether the client has notes that the filter leaves out. */
  readonly hasNotes: boolean;
  readonly filter: NoteFilter;
  readonly onChange: (filter: NoteFilter) => void;
  /** What is offered when nothing is filtered. */
  readonly children: ReactNode;
}

/** Says why no note is listed, and offers the way out. */
export function NoNotes({ hasNotes, filter, onChange, children }: NoNotesProps) {
  const { field } = useReader().words;
  const allTreated = filter.onlyUntreated && !isNarrowed({ ...filter, onlyUntreated: false });
  return (
    <EmptyState text={hasNotes ? (allTreated ? field.listAllTreated : field.listNoMatch) : field.listEmpty}>
      {isNarrowed(filter) ? (
        <Button
          onClick={() => {
            onChange(everyNote);
          }}
        >
          {field.clearFilters}
        </Button>
      ) : (
        children
      )}
    </EmptyState>
  );
}
