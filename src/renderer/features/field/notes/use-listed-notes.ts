import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { rowById } from '../../../api/row-cache.ts';
import { useRowsState, useTables } from '../../../api/rows.ts';
import { useNamed } from '../../../ui/entity/named.ts';
import { useTitles } from '../../../ui/entity/titles.ts';
import { targetEntities } from '../capture/capture-choices.ts';
import type { SendNotes } from '../capture/use-note-sending.ts';
import { afterPaint } from '../../../ui/after-paint.ts';
import { takeAskedDay } from '../days/shown-day.ts';
import { everyNote, noteFilter, noteLister, populationsByNote, type NoteFilter } from './note-view.ts';

/** The notes of the client and those of them that are listed. */
export interface ListedNotes {
  /** All notes, those on their way to the file among them. */
  readonly all: readonly Row<'note'>[];
  /** Those that the filter lets through, in the order of the list. */
  readonly notes: readonly Row<'note'>[];
  readonly isReady: boolean;
  readonly filter: NoteFilter;
  readonly setFilter: (filter: NoteFilter) => void;
  /** Notes on their way to the file. */
  readonly pendingIds: ReadonlySet<string>;
  readonly setSent: SendNotes;
  /** What a note is tied to, in words. */
  readonly tiesOf: (noteId: string) => readonly string[];
}

const noLinks: readonly Row<'note_link'>[] = [];

/** The notes to list, kept true as they are written; they may come a moment after, so that keys typed go first. */
export function useListedNotes(): ListedNotes {
  const { rows, isReady } = useRowsState('note');
  const { note_link: links } = useTables(['note_link']);
  const [filter, setFilter] = useState<NoteFilter>(() => ({ ...everyNote, dayId: takeAskedDay() }));
  const [pending, setSent] = usePending(rows);
  // Many notes take time to put in order: keys typed meanwhile go first.
  const all = useDeferredValue(useMemo(() => (pending.length === 0 ? rows : [...rows, ...pending]), [pending, rows]));
  // A new tie must not have all notes filtered again, unless they are filtered by their ties.
  const narrowing = filter.populationId === undefined ? noLinks : links;
  const populationsOf = useMemo(() => populationsByNote(narrowing), [narrowing]);
  const named = useNamed();
  const listNotes = useMemo(() => noteLister(noteFilter(filter, populationsOf, named)), [filter, populationsOf, named]);
  const notes = useMemo(() => listNotes(all), [listNotes, all]);
  const shownPending = useDeferredValue(pending);
  const pendingIds = useMemo(() => new Set(shownPending.map(({ id }) => id)), [shownPending]);
  return { all, notes, isReady, filter, setFilter, pendingIds, setSent, tiesOf: useTies(links) };
}

/** Notes that were sent and that the file has not yet, and how they are told. */
function usePending(rows: readonly Row<'note'>[]) {
  const [sent, setSent] = useState<readonly Row<'note'>[]>([]);
  const pending = useMemo(() => {
    const left = sent.filter(({ id }) => rowById(rows, id) === undefined);
    return left.length === sent.length ? sent : left;
  }, [sent, rows]);
  // A note that the file has taken is the file's: undone, it goes.
  useEffect(() => {
    if (pending.length < sent.length) setSent(pending);
  }, [pending, sent]);
  // The line empties first; the list follows with the next frame.
  const setSentAfter = useCallback<SendNotes>((change) => {
    afterPaint(() => {
      setSent(change);
    });
  }, []);
  return [pending, setSentAfter] as const;
}

function useTies(links: readonly Row<'note_link'>[]): (noteId: string) => readonly string[] {
  const titles = useTitles(targetEntities);
  const linksOf = useMemo(() => Map.groupBy(links, ({ note_id }) => note_id), [links]);
  return useCallback(
    (noteId) =>
      linksOf
        .get(noteId)
        ?.flatMap((link) =>
          targetEntities.map((entity) => titles.of(entity, link[`${entity}_id`])).filter((title) => title !== ''),
        ) ?? [],
    [linksOf, titles],
  );
}
