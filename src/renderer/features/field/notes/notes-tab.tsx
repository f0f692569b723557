import { Button, makeStyles, tokens, useEventCallback } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useReader } from '../../../app/reader.tsx';
import { showRow, useRoute } from '../../../app/route.ts';
import { ImportDialog } from '../../imports/import-dialog.tsx';
import { CaptureBar } from '../capture/capture-bar.tsx';
import { captureLineId } from '../capture/capture-command.tsx';
import { PhotoProgress } from '../photos/photo-progress.tsx';
import { useAddPhotos } from '../photos/use-add-photos.ts';
import { TriageBar } from '../triage/triage-bar.tsx';
import { TriageDialogs } from '../triage/triage-dialogs.tsx';
import { useTriage } from '../triage/use-triage.ts';
import { NoNotes } from './no-notes.tsx';
import { NoteFilters } from './note-filters.tsx';
import { NoteList } from './note-list.tsx';
import {
  isNarrowed,
  nextAfter,
  noteCounter,
  nothingSelected,
  pickedNotes,
  select,
  type Selection,
} from './note-view.ts';
import { SplitDialog } from './split-dialog.tsx';
import { useListedNotes } from './use-listed-notes.ts';
import { useNoteCommands } from './use-note-commands.ts';
import { useNoteEdits } from './use-note-edits.ts';

const useStyles = makeStyles({
  tab: {
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flexGrow: 1,
    minHeight: 0,
  },
});

function open(id: string): void {
  showRow(`note:${id}`);
}

function focusLine(): void {
  document.querySelector<HTMLElement>(`#${captureLineId}`)?.focus();
}

/** Capture and triage: the line on top, the notes under it, and what can be done with those that are picked. */
export function NotesTab() {
  const styles = useStyles();
  const { field } = useReader().words;
  const { row } = useRoute();
  const list = useRef<HTMLDivElement>(null);
  const [isImporting, setIsImporting] = useState(false);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const { all, notes, isReady, filter, setFilter, pendingIds, setSent, tiesOf } = useListedNotes();
  const [countUntreated] = useState(() => noteCounter(({ status }) => status === 'untreated'));
  const untreated = useMemo(() => countUntreated(all), [countUntreated, all]);
  const { currentId } = selection;
  const picked = useMemo(() => pickedNotes(notes, selection), [notes, selection]);
  const current = useMemo(
    () => (currentId === undefined ? undefined : notes.find(({ id }) => id === currentId)),
    [notes, currentId],
  );
  const focusList = useCallback((): void => {
    list.current?.focus();
  }, []);
  const onSelect = useEventCallback((next: Selection): void => {
    setSelection(next);
    // The panel follows the keyboard once it is open on a note.
    if (row?.startsWith('note:') && next.currentId !== undefined && next.currentId !== currentId) open(next.currentId);
  });
  const order = (): readonly string[] => notes.map(({ id }) => id);
  const triage = useTriage(picked, (treated) => {
    const gone = new Set(treated.map(({ id }) => id));
    const next = nextAfter(order(), gone, currentId);
    setSelection(
      next === undefined ? nothingSelected : select({ ...selection, ids: new Set() }, order(), next, 'move'),
    );
    focusList();
  });
  const edits = useNoteEdits({
    picked,
    current,
    shown: notes,
    all,
    onStay: (id) => {
      setSelection({ ids: new Set(), currentId: id, anchorId: id });
    },
  });
  const { add: addPhotos, progress } = useAddPhotos();
  const startImport = useEventCallback(() => {
    setIsImporting(true);
  });
  const onLetter = useEventCallback(useNoteCommands({ gestures: triage.gestures, edits, startImport, focusList }));
  const onPhotos = useEventCallback((id: string, files: readonly File[]) => {
    void addPhotos(files, { entity: 'note', id });
  });
  const importButton = useMemo(
    () => (
      <Button size="small" icon={<ArrowImportRegular />} onClick={startImport}>
        {field.import}
      </Button>
    ),
    [field, startImport],
  );
  return (
    <div className={styles.tab}>
      <CaptureBar onSent={setSent} onDown={focusList} />
      <PhotoProgress progress={progress} />
      {all.length > 0 ? (
        <>
          <NoteFilters
            actions={importButton}
            filter={filter}
            onChange={setFilter}
            count={isNarrowed(filter) ? field.shown(notes.length, all.length) : undefined}
          />
          <TriageBar picked={picked} gestures={triage.gestures} edits={edits} untreated={untreated} />
        </>
      ) : null}
      {notes.length === 0 && isReady ? (
        <NoNotes hasNotes={all.length > 0} filter={filter} onChange={setFilter}>
          {importButton}
        </NoNotes>
      ) : (
        <NoteList
          ref={list}
          notes={notes}
          pendingIds={pendingIds}
          selection={selection}
          onSelect={onSelect}
          onOpen={open}
          onLetter={onLetter}
          onPlace={edits.place}
          onLeave={focusLine}
          tiesOf={tiesOf}
          onPhotos={onPhotos}
        />
      )}
      {isImporting ? (
        <ImportDialog
          kind="notes"
          onClose={() => {
            setIsImporting(false);
          }}
        />
      ) : null}
      {edits.splitting ? <SplitDialog note={edits.splitting} onFinish={edits.finishSplit} /> : null}
      <TriageDialogs triage={triage} />
    </div>
  );
}
