import { useSyncExternalStore } from 'react';
import { v7 } from 'uuid';
import type { Row } from '../../../../domain/model.ts';
import { readHour } from '../../../../domain/observation/day-programme.ts';
import type { NoteKind } from '../../../../domain/observation/observation-entities.ts';
import { longestLine, partAt, wholeSigns } from '../../../../domain/observation/typed-note.ts';
import { useReader } from '../../../app/reader.tsx';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { localToday } from '../../../ui/today.ts';
import { readCapture, writeCapture, type Captured } from './capture-line.ts';
import { newestFirst, targetsOf } from './capture-notes.ts';
import { blank, isAsLoaded, type Draft, type LostNote, type UnkeptPhotos } from './capture-store.ts';
import { clock, dayOfNotes } from './note-day.ts';
import type { CaptureData } from './use-capture-data.ts';

/** Why a line is not saved. */
export type UnsavedReason = 'empty' | 'no_fact' | 'hour';

/** The capture line: its draft, and the notes that did not reach the file. */
export interface Capture {
  readonly draft: Draft;
  readonly captured: Captured;
  readonly kind: NoteKind;
  readonly setDraft: (draft: Draft) => void;
  /** `undefined` stands for today. */
  readonly dayId: string | undefined;
  readonly setDayId: (id: string | undefined) => void;
  /** Since when today is in pause, `HH:MM`. */
  readonly pausedSince: string | undefined;
  /** Undefined when the day of the notes is not today. */
  readonly togglePause: (() => void) | undefined;
  readonly failed: readonly LostNote[];
  /** Puts a lost note back into the line; what stands there takes its place. */
  readonly takeBack: (lost: LostNote) => void;
  readonly sendAgain: (lost: LostNote) => void;
  /** What a paste held beyond what the line takes. */
  readonly rest: string;
  readonly setRest: (rest: string) => void;
  /** Takes photos that are ready: with the line being typed, else with the last note of the day. */
  readonly takePhotos: (files: readonly File[]) => Promise<void>;
  readonly unkept: readonly UnkeptPhotos[];
  /** Tries again to keep photos. */
  readonly keepAgain: (photos: UnkeptPhotos) => void;
  readonly giveUp: (photos: UnkeptPhotos) => void;
  /** Saves the line; says why when it does not. */
  readonly save: () => UnsavedReason | undefined;
  /** Puts the note before the one in the line into it, or the one after; the last one first. */
  readonly editNext: (side: 'before' | 'after') => void;
  /** True when a note is in the line just as the file has it. */
  readonly isAsLoaded: boolean;
  readonly leave: () => void;
  /** Puts back what was left; undefined when nothing was. */
  readonly restore: (() => void) | undefined;
}

/** Keeps the capture line, and writes a note at each Enter without making anyone wait. */
export function useCapture({ store, rowsNow, days, authorId, titles, sending, write }: CaptureData): Capture {
  const { words } = useReader();
  const tell = useTell();
  const state = useSyncExternalStore(store.listen, store.read);
  const { draft, dayId } = state;
  const day = dayOfNotes({ store, days, write, tell, words }, dayId);
  const whole = wholeSigns(draft.text);
  const captured = readCapture(whole.text, words.field.prefixes, draft.note);
  const kind = captured.kind ?? draft.kind ?? 'fact';
  const put = (next: Draft, loaded?: Draft): void => {
    store.change(() => ({ draft: next, loaded }));
  };

  const add = (): void => {
    // A note that was lost keeps its hour, and is not written twice if the file had it after all.
    const first = draft.lost ?? { id: v7(), day: day.dayOf(), now: { date: localToday(), time: clock() }, authorId };
    sending.send({ ...first, captured, kind, targets: draft.targets }, draft, draft.lost ? [] : day.resumeWrites());
  };
  const save = (): UnsavedReason | undefined => {
    if (captured.fact === '') return draft.text.trim() === '' ? 'empty' : 'no_fact';
    if (draft.note && draft.hour.trim() !== '' && readHour(draft.hour) === undefined) return 'hour';
    if (draft.note && isAsLoaded(state) && draft.photos.length === 0) {
      // Nothing to write.
    } else if (draft.note) sending.mend(draft.note, draft);
    else add();
    if (whole.removed > 0) tell.notice(words.field.brokenSigns(whole.removed));
    store.change(() => ({ draft: blank, loaded: undefined, left: undefined }));
    return undefined;
  };
  /** The note that a photo goes with while the line is empty; what was written months ago is not meant. */
  const lastNote = (): Row<'note'> | undefined => {
    const today = localToday();
    return newestFirst(rowsNow('note'), store.read().sent).find((note) =>
      dayId === undefined ? note.noted_on === today : note.day_id === dayId,
    );
  };
  const takePhotos = async (files: readonly File[]): Promise<void> => {
    const { draft: now, sent } = store.read();
    const note = now.note ?? (now.text.trim() === '' && now.targets.length === 0 ? lastNote() : undefined);
    if (files.length === 0) return;
    if (!note || now.photos.length > 0) {
      store.change((before) => ({ draft: { ...before.draft, photos: [...before.draft.photos, ...files] } }));
      return;
    }
    // The note may still be on its way.
    await Promise.allSettled([sent.find((one) => one.note.id === note.id)?.isKept]);
    if (await sending.keepPhotos(files, note.id)) tell.done(words.field.photos.joined(files.length, note.fact));
  };
  const edit = (note: Row<'note'>): void => {
    const { sent, draft: now } = store.read();
    const tied = rowsNow('note_link').flatMap((link) =>
      link.note_id === note.id ? targetsOf(link, (entity, id) => titles.of(entity, id)) : [],
    );
    const next: Draft = {
      text: writeCapture(note, words.field.prefixes),
      kind: note.kind,
      note,
      hour: note.noted_at ?? '',
      photos: now.photos,
      targets: tied.length > 0 ? tied : (sent.find((one) => one.note.id === note.id)?.targets ?? []),
    };
    put(next, next);
  };
  const editNext = (side: 'before' | 'after'): void => {
    const taken = newestFirst(rowsNow('note'), store.read().sent);
    const at = draft.note ? taken.findIndex(({ id }) => id === draft.note?.id) : -1;
    const next = side === 'before' ? taken[at + 1] : at > 0 ? taken[at - 1] : undefined;
    if (next) edit(next);
    else if (side === 'after') put({ ...blank, photos: draft.photos });
  };
  return {
    draft,
    captured,
    kind,
    setDraft: (next) => {
      if (next.text.length <= longestLine) {
        store.change(() => ({ draft: next }));
        return;
      }
      const [text, rest] = partAt(next.text, longestLine);
      store.change((before) => ({ draft: { ...next, text }, rest: `${rest}${before.rest}` }));
    },
    dayId,
    setDayId: (id) => {
      store.change(() => ({ dayId: id }));
    },
    pausedSince: day.pausedSince,
    togglePause: day.togglePause,
    failed: state.failed,
    takeBack: (lost) => {
      store.change(({ draft: now, loaded, failed }) => {
        const others = failed.filter(({ id }) => id !== lost.id);
        const isFree = (now.text.trim() === '' && now.photos.length === 0) || isAsLoaded({ draft: now, loaded });
        const kept: LostNote[] = isFree ? [] : [{ id: now.note?.id ?? v7(), draft: now, order: undefined }];
        return { draft: { ...lost.draft, lost: lost.order }, loaded: undefined, failed: [...others, ...kept] };
      });
    },
    sendAgain: sending.sendAgain,
    rest: state.rest,
    setRest: (rest) => {
      store.change(() => ({ rest }));
    },
    takePhotos,
    unkept: state.unkept,
    giveUp: sending.giveUp,
    keepAgain: sending.keepAgain,
    save,
    editNext,
    isAsLoaded: isAsLoaded(state),
    leave: () => {
      const left = draft.text.trim() === '' || isAsLoaded(state) ? undefined : draft;
      store.change(() => ({ draft: { ...blank, photos: draft.photos }, loaded: undefined, left }));
    },
    restore:
      state.left &&
      (() => {
        store.change(({ left }) => ({ draft: left ?? blank, left: undefined }));
      }),
  };
}
