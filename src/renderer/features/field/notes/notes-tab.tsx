import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { useRowsState, useTables } from '../../../api/rows.ts';
import { useCommands } from '../../../app/commands.tsx';
import { useReader } from '../../../app/reader.tsx';
import { showRow, useRoute } from '../../../app/route.ts';
import { useNamed } from '../../../ui/entity/named.ts';
import { useTitles } from '../../../ui/entity/titles.ts';
import { EmptyState } from '../../../ui/layout/empty-state.tsx';
import { ImportDialog } from '../../imports/import-dialog.tsx';
import { captureLineId } from '../capture/capture-command.tsx';
import { CaptureBar } from '../capture/capture-bar.tsx';
import { targetEntities } from '../capture/capture-choices.ts';
import { NoteFilters } from './note-filters.tsx';
import { NoteList } from './note-list.tsx';
import {
  everyNote,
  isNarrowed,
  nextAfter,
  noteFilter,
  noteLister,
  nothingSelected,
  pickedNotes,
  populationsByNote,
  select,
  type NoteFilter,
  type Selection,
} from './note-view.ts';
import { PhotoProgress } from '../photos/photo-progress.tsx';
import { useAddPhotos } from '../photos/use-add-photos.ts';
import { takeAskedDay } from '../days/shown-day.ts';
import { SplitDialog } from './split-dialog.tsx';
import { TriageBar } from '../triage/triage-bar.tsx';
import { TriageDialogs } from '../triage/triage-dialogs.tsx';
import { outcomes } from '../triage/turn-into.ts';
import { useNoteEdits } from './use-note-edits.ts';
import { useTriage } from '../triage/use-triage.ts';

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

const noLinks: readonly Row<'note_link'>[] = [];

/** Capture and triage: the line on top, the notes under it, and what can be done with those that are picked. */
export function NotesTab() {
  const styles = useStyles();
  const { words } = useReader();
  const { field } = words;
  const { row } = useRoute();
  const { rows, isReady } = useRowsState('note');
  const { note_link: links } = useTables(['note_link']);
  const titles = useTitles(targetEntities);
  const [sent, setSent] = useState<readonly Row<'note'>[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<NoteFilter>(() => ({ ...everyNote, dayId: takeAskedDay() }));
  const [isImporting, setIsImporting] = useState(false);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  // A new tie must not have all notes filtered again, unless they are filtered by their ties.
  const narrowing = filter.populationId === undefined ? noLinks : links;
  const populationsOf = useMemo(() => populationsByNote(narrowing), [narrowing]);
  const linksOf = useMemo(() => Map.groupBy(links, ({ note_id }) => note_id), [links]);
  const pending = useMemo(() => {
    if (sent.length === 0) return sent;
    const known = new Set(rows.filter(({ id }) => sent.some((note) => note.id === id)).map(({ id }) => id));
    return known.size === 0 ? sent : sent.filter(({ id }) => !known.has(id));
  }, [sent, rows]);
  // A note that the file has taken is the file's: undone, it goes.
  useEffect(() => {
    if (pending.length < sent.length) setSent(pending);
  }, [pending, sent]);
  // Many notes take time to put in order: keys typed meanwhile go first.
  const all = useDeferredValue(useMemo(() => [...rows, ...pending], [pending, rows]));
  const named = useNamed();
  const listNotes = useMemo(() => noteLister(noteFilter(filter, populationsOf, named)), [filter, populationsOf, named]);
  const notes = useMemo(() => listNotes(all), [listNotes, all]);
  const order = useMemo(() => notes.map(({ id }) => id), [notes]);
  const untreated = useMemo(() => all.filter(({ status }) => status === 'untreated').length, [all]);
  const open = (id: string): void => {
    showRow(`note:${id}`);
  };
  const onSelect = (next: Selection): void => {
    setSelection(next);
    // The panel follows the keyboard once it is open on a note.
    if (row?.startsWith('note:') && next.currentId !== undefined && next.currentId !== selection.currentId)
      open(next.currentId);
  };
  const picked = useMemo(() => pickedNotes(notes, selection), [notes, selection]);
  const { currentId } = selection;
  const current = useMemo(
    () => (currentId === undefined ? undefined : notes.find(({ id }) => id === currentId)),
    [notes, currentId],
  );
  const triage = useTriage(picked, (treated) => {
    const gone = new Set(treated.map(({ id }) => id));
    const next = nextAfter(order, gone, selection.currentId);
    setSelection(next === undefined ? nothingSelected : select({ ...selection, ids: new Set() }, order, next, 'move'));
    list.current?.focus();
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
  const focusList = (): void => {
    list.current?.focus();
  };
  useCommands([
    {
      id: 'field.import',
      label: field.import,
      run: () => {
        setIsImporting(true);
      },
    },
    { id: 'field.list', label: field.focusList, shortcut: 'F9', run: focusList },
    { id: 'field.attach', label: words.registers.attach.action, run: triage.attach },
    { id: 'field.split', label: field.splitNote, run: edits.startSplit },
    { id: 'field.join', label: field.joinNotes, run: edits.join },
    ...outcomes.map((outcome) => ({
      id: `field.turn.${outcome}`,
      label: `${field.turnInto} ${field.outcomes[outcome]}`,
      run: () => {
        triage.turnInto(outcome);
      },
    })),
  ]);
  const onLetter = (letter: string): boolean => {
    const { keys } = field;
    const outcome = outcomes.find((candidate) => keys[candidate] === letter);
    if (outcome) triage.turnInto(outcome);
    else if (letter === keys.attach) triage.attach();
    else if (letter === keys.split) edits.startSplit();
    else if (letter === keys.join) edits.join();
    else if (letter === keys.treated) triage.setStatus('treated');
    else if (letter === keys.setAside) triage.setStatus('set_aside');
    else return false;
    return true;
  };
  const pendingIds = new Set(pending.map(({ id }) => id));
  const tiesOf = (noteId: string): readonly string[] =>
    linksOf
      .get(noteId)
      ?.flatMap((link) =>
        targetEntities.map((entity) => titles.of(entity, link[`${entity}_id`])).filter((title) => title !== ''),
      ) ?? [];
  const importButton = (
    <Button
      size="small"
      icon={<ArrowImportRegular />}
      onClick={() => {
        setIsImporting(true);
      }}
    >
      {field.import}
    </Button>
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
            shown={notes.length}
            total={all.length}
          />
          <TriageBar triage={triage} edits={edits} untreated={untreated} />
        </>
      ) : null}
      {notes.length === 0 && isReady ? (
        <EmptyState
          text={
            all.length === 0
              ? field.listEmpty
              : filter.onlyUntreated && !isNarrowed({ ...filter, onlyUntreated: false })
                ? field.listAllTreated
                : field.listNoMatch
          }
        >
          {isNarrowed(filter) ? (
            <Button
              onClick={() => {
                setFilter(everyNote);
              }}
            >
              {field.clearFilters}
            </Button>
          ) : (
            importButton
          )}
        </EmptyState>
      ) : (
        <NoteList
          ref={list}
          notes={notes}
          order={order}
          pendingIds={pendingIds}
          selection={selection}
          onSelect={onSelect}
          onOpen={open}
          onLetter={onLetter}
          onPlace={edits.place}
          onLeave={() => {
            document.querySelector<HTMLElement>(`#${captureLineId}`)?.focus();
          }}
          tiesOf={tiesOf}
          onPhotos={(id, files) => void addPhotos(files, { entity: 'note', id })}
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
