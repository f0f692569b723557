import { Text, makeStyles, tokens } from '@fluentui/react-components';
import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react';
import type { Row } from '../../../../domain/model.ts';
import { formatDate } from '../../../../words/dates.ts';
import { useRows } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { useNamed } from '../../../ui/entity/named.ts';
import { NoteRow } from './note-row.tsx';
import { groupByDay, headingHeight, layOut, linesOf, noteHeight, noteMeasurer, windowOf } from './note-layout.ts';
import { select, type Selection, type SelectionMode } from './note-view.ts';
import { noteAt, useNotePhotos } from '../photos/use-note-photos.ts';

const useStyles = makeStyles({
  list: {
    position: 'relative',
    flexGrow: 1,
    minHeight: '14rem',
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface NoteListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly notes: readonly Row<'note'>[];
  readonly pendingIds: ReadonlySet<string>;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Shows a note in the panel. */
  readonly onOpen: (id: string) => void;
  /** A letter typed in the list: true when it did something. */
  readonly onLetter: (letter: string) => boolean;
  /** Moves the current note among those of its day. */
  readonly onPlace: (side: 'up' | 'down') => void;
  /** Up from the first note. */
  readonly onLeave: () => void;
  readonly tiesOf: (noteId: string) => readonly string[];
  /** Files dropped on a note, or pasted on it. */
  readonly onPhotos: (noteId: string, files: readonly File[]) => void;
}

const pageStep = 10;
/** Pixels that the first photo of a note takes beside its text. */
const photoWidth = 52;

/**
 * The notes by day, newest first; only what is in view is drawn. It is drawn again when what it is given changes:
 * typing above it leaves it alone.
 */
export const NoteList = memo(function NoteList(props: NoteListProps) {
  const { ref, notes, pendingIds, selection, onSelect, onOpen, onLetter, onPlace, onLeave, tiesOf, onPhotos } = props;
  const styles = useStyles();
  const { words, language, accents, presentation } = useReader();
  const days = useRows('day');
  const titles = useMemo(() => new Map(days.map(({ id, title }) => [id, title])), [days]);
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600, width: 700 });
  const [hasFocus, setHasFocus] = useState(false);
  const groups = useMemo(() => groupByDay(notes), [notes]);
  // Rounded so that a scroll bar that comes and goes does not lay five thousand notes out again.
  const textWidth = Math.floor((view.width - 64) / 20) * 20;
  const attachments = useRows('attachment');
  const photosOf = useMemo(() => Map.groupBy(attachments, ({ note_id }) => note_id), [attachments]);
  const widthOf = useCallback(
    (noteId: string) => textWidth - (photosOf.has(noteId) ? photoWidth : 0),
    [photosOf, textWidth],
  );
  const named = useNamed();
  // Codes are about as long as each other: in presentation mode the texts need not be read to be laid out.
  const read = presentation ? undefined : named;
  const measure = useMemo(() => noteMeasurer((note) => noteHeight(note, widthOf(note.id), read)), [widthOf, read]);
  const layout = useMemo(() => layOut(groups, measure(notes)), [groups, measure, notes]);
  const photos = useNotePhotos(selection.currentId, onPhotos);
  const [from, to] = windowOf(layout, view.top, view.height);
  const currentPlace = selection.currentId === undefined ? -1 : notes.findIndex(({ id }) => id === selection.currentId);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      setView({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  useEffect(() => {
    const element = box.current;
    const top = layout.tops[currentPlace];
    if (!element || top === undefined) return;
    const bottom = top + (layout.heights[currentPlace] ?? 0);
    if (top < element.scrollTop + headingHeight) element.scrollTop = Math.max(0, top - headingHeight);
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [currentPlace, layout]);

  const order = (): readonly string[] => notes.map(({ id }) => id);
  const move = (step: number, mode: SelectionMode): void => {
    const next = notes[Math.min(notes.length - 1, Math.max(0, currentPlace + step))]?.id;
    if (currentPlace === 0 && step === -1 && mode === 'move') onLeave();
    else if (next !== undefined) onSelect(select(selection, order(), next, mode));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onPlace(event.key === 'ArrowUp' ? 'up' : 'down');
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key.toLowerCase() !== 'a' || event.altKey) return;
      event.preventDefault();
      onSelect({ ...selection, ids: new Set(order()) });
      return;
    }
    const step = steps[event.key];
    if (step !== undefined) move(step, event.shiftKey ? 'range' : 'move');
    else if (event.key === ' ' && selection.currentId !== undefined)
      onSelect(select(selection, order(), selection.currentId, 'toggle'));
    else if (event.key === 'Enter' && selection.currentId !== undefined) onOpen(selection.currentId);
    else if (event.key === 'Escape' && selection.ids.size > 0) {
      event.stopPropagation();
      onSelect({ ...selection, ids: new Set() });
    } else if (!/^\p{L}$/u.test(event.key) || !onLetter(event.key.toUpperCase())) return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest('[data-note]') : null;
    const id = noteAt(event.target);
    if (id === undefined) return;
    const isCheck = event.clientX - (row?.getBoundingClientRect().left ?? 0) < 40;
    const mode = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey || isCheck ? 'toggle' : 'move';
    onSelect(select(mode === 'move' ? { ...selection, ids: new Set() } : selection, order(), id, mode));
    if (mode === 'move') onOpen(id);
  };
  return (
    <div
      ref={(element) => {
        box.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={words.field.list}
      aria-activedescendant={currentPlace >= from && currentPlace < to ? `note-${selection.currentId}` : undefined}
      className={styles.list}
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...photos.gestures}
      onFocus={() => {
        setHasFocus(true);
        if (currentPlace < 0) move(1, 'move');
      }}
      onBlur={() => {
        setHasFocus(false);
      }}
    >
      {layout.groups.map(({ group, top, first }) => {
        const end = first + group.notes.length;
        if (end < from || first >= to) return null;
        const date = group.date === null ? words.field.dayUndated : formatDate(group.date, language, 'long');
        const title = group.dayId === null ? null : (titles.get(group.dayId) ?? null);
        return (
          <div key={group.key} role="group" aria-label={title === null ? date : `${date}, ${title}`}>
            <div className={styles.heading} style={{ top, height: headingHeight }} aria-hidden>
              <Text weight="semibold" wrap={false} style={{ color: accents.ink }}>
                {date}
              </Text>
              <Text size={200} truncate wrap={false} className={styles.quiet}>
                {[title, words.field.noteCount(group.notes.length)].filter(Boolean).join(' · ')}
              </Text>
            </div>
            {group.notes.slice(Math.max(0, from - first), Math.max(0, to - first)).map((note, index) => {
              const place = Math.max(from, first) + index;
              return (
                <NoteRow
                  key={note.id}
                  id={`note-${note.id}`}
                  note={note}
                  top={layout.tops[place] ?? 0}
                  height={layout.heights[place] ?? 0}
                  lines={linesOf(named(note.fact), widthOf(note.id))}
                  photos={photosOf.get(note.id) ?? none}
                  isOver={note.id === photos.overId}
                  place={place}
                  count={notes.length}
                  isSelected={selection.ids.has(note.id)}
                  isCurrent={note.id === selection.currentId}
                  hasFocus={hasFocus}
                  isPending={pendingIds.has(note.id)}
                  read={named}
                  ties={tiesOf(note.id)}
                />
              );
            })}
          </div>
        );
      })}
      <div style={{ height: layout.height }} aria-hidden />
    </div>
  );
});

const none: readonly Row<'attachment'>[] = [];

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  j: 1,
  J: 1,
  k: -1,
  K: -1,
  PageDown: pageStep,
  PageUp: -pageStep,
  Home: -Infinity,
  End: Infinity,
};
