import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { v7 } from 'uuid';
import type { Row } from '../../../domain/model.ts';
import type { NoteKind } from '../../../domain/observation/observation-entities.ts';
import { useProfile } from '../../api/queries.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useKeepPhotos } from './photos/use-keep-photos.ts';
import { useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';
import { targetEntities, type NoteTarget } from './capture-choices.ts';
import { readCapture, writeCapture, type Captured } from './capture-line.ts';
import { mendNoteWrites, newNoteWrites, noteRow, type NewNote, type NoteDay } from './capture-writes.ts';

/** What stands in the capture line. */
export interface Draft {
  readonly text: string;
  /** Chosen in the list; what the line says comes first. */
  readonly kind: NoteKind | undefined;
  readonly targets: readonly NoteTarget[];
  /** The note that is being changed; a new one when left out. */
  readonly note: Row<'note'> | undefined;
  /** Photos, ready to be kept, that go with the note. */
  readonly photos: readonly File[];
}

const blank: Draft = { text: '', kind: undefined, targets: [], note: undefined, photos: [] };

/** Photos that the file did not take, and the note that they belong to. */
export interface UnkeptPhotos {
  readonly noteId: string;
  readonly files: readonly File[];
}

/** The last note sent from this line; it may not have come back yet. */
interface SentNote {
  readonly note: Row<'note'>;
  readonly isKept: Promise<unknown>;
  /** True once the file showed it. */
  wasSeen: boolean;
}

/** The capture line: its draft, and the notes that did not reach the file. */
export interface Capture {
  readonly draft: Draft;
  readonly captured: Captured;
  readonly kind: NoteKind;
  readonly setDraft: (draft: Draft) => void;
  /** `undefined` stands for today. */
  readonly dayId: string | undefined;
  readonly setDayId: (id: string | undefined) => void;
  readonly failed: readonly Draft[];
  readonly takeBack: (draft: Draft) => void;
  /** Takes photos that are ready: with the line being typed, else with the last note of the day. */
  readonly takePhotos: (files: readonly File[]) => Promise<void>;
  readonly unkept: readonly UnkeptPhotos[];
  /** Tries again to keep photos. */
  readonly keepAgain: (photos: UnkeptPhotos) => void;
  readonly giveUp: (photos: UnkeptPhotos) => void;
  /** Saves the line; false when it holds no fact. */
  readonly save: () => boolean;
  readonly editLast: () => void;
  readonly leave: () => void;
}

/** Is told which notes are on their way to the file; they are shown before it has them. */
export type SendNotes = Dispatch<SetStateAction<readonly Row<'note'>[]>>;

/** Keeps the capture line, and writes a note at each Enter without making anyone wait. */
export function useCapture(onSent: SendNotes): Capture {
  const { words } = useReader();
  const tell = useTell();
  const { mutateAsync } = useWrite();
  const keep = useKeepPhotos();
  const profile = useProfile();
  const tables = useTables(['day', 'note', 'note_link', 'author']);
  const titles = useTitles(targetEntities);
  const [draft, setDraft] = useState(blank);
  const [dayId, setDayId] = useState<string>();
  const [failed, setFailed] = useState<readonly Draft[]>([]);
  const [unkept, setUnkept] = useState<readonly UnkeptPhotos[]>([]);
  const made = useRef<NoteDay>(undefined);
  const sent = useRef<SentNote>(undefined);
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    const { current } = sent;
    if (!current) return;
    const isThere = tables.note.some(({ id }) => id === current.note.id);
    if (isThere) current.wasSeen = true;
    // Undone.
    else if (current.wasSeen) sent.current = undefined;
  }, [tables.note]);
  const captured = readCapture(draft.text, words.field.prefixes);
  const kind = captured.kind ?? draft.kind ?? 'fact';

  const dayOf = (): NoteDay => {
    const today = localToday();
    const known = tables.day.find(({ id, held_on }) => (dayId === undefined ? held_on === today : id === dayId));
    if (known) return { id: known.id, heldOn: known.held_on, isNew: false };
    // The day made with the note before may not have come back yet.
    if (made.current?.heldOn === today) return { ...made.current, isNew: false };
    made.current = { id: v7(), heldOn: today, isNew: true };
    return made.current;
  };
  const keepWith = async (files: readonly File[], noteId: string): Promise<boolean> => {
    if (files.length === 0) return true;
    try {
      await keep(files, { entity: 'note', id: noteId });
      return true;
    } catch (error) {
      tell.fault(error);
      setUnkept((now) => [...now, { noteId, files }]);
      return false;
    }
  };
  const giveBack = (lost: Draft): void => {
    setDraft((now) => (now.text === '' ? lost : now));
    setFailed((now) => [...now, lost]);
  };
  const mend = async (note: Row<'note'>): Promise<void> => {
    const links = tables.note_link.filter(({ note_id }) => note_id === note.id);
    try {
      await mutateAsync({
        label: { key: 'rows_changed', parameters: { entity: 'note', count: 1 } },
        writes: mendNoteWrites(note.id, captured, kind, draft.targets, links),
      });
    } catch (error) {
      tell.fault(error);
      giveBack(draft);
      return;
    }
    await keepWith(draft.photos, note.id);
  };
  const add = async (): Promise<void> => {
    const order: NewNote = {
      id: v7(),
      captured,
      kind,
      day: dayOf(),
      now: { date: localToday(), time: clock() },
      authorId: tables.author.find(({ name }) => name === profile?.name)?.id ?? null,
      targets: draft.targets,
    };
    const row = noteRow(order);
    const forget = (): void => {
      onSent((now) => now.filter(({ id }) => id !== row.id));
    };
    onSent((now) => [row, ...now]);
    const isKept = mutateAsync({
      label: { key: 'rows_created', parameters: { entity: 'note', count: 1 } },
      writes: newNoteWrites(order),
    });
    sent.current = { note: row, isKept, wasSeen: false };
    try {
      await isKept;
    } catch (error) {
      if (order.day.isNew) made.current = undefined;
      if (sent.current.note === row) sent.current = undefined;
      forget();
      tell.fault(error);
      giveBack(draft);
      return;
    }
    await keepWith(draft.photos, row.id);
  };
  /** The note that a photo goes with while the line is empty; what was written months ago is not meant. */
  const lastNote = (): Row<'note'> | undefined => {
    const today = localToday();
    const ofDay = tables.note.filter((note) => (dayId === undefined ? note.noted_on === today : note.day_id === dayId));
    const kept = ofDay.reduce<Row<'note'> | undefined>(
      (one, note) => (one && one.id > note.id ? one : note),
      undefined,
    );
    const latestSent = sent.current?.note;
    return latestSent && (!kept || latestSent.id > kept.id) ? latestSent : kept;
  };
  const takePhotos = async (files: readonly File[]): Promise<void> => {
    const now = latest.current;
    const note = now.note ?? (now.text.trim() === '' && now.targets.length === 0 ? lastNote() : undefined);
    if (files.length === 0) return;
    if (!note || now.photos.length > 0) {
      setDraft((before) => ({ ...before, photos: [...before.photos, ...files] }));
      return;
    }
    // The note may still be on its way.
    await Promise.allSettled([sent.current?.note === note ? sent.current.isKept : undefined]);
    if (await keepWith(files, note.id)) tell.done(words.field.photos.joined(files.length, note.fact));
  };
  const giveUp = (photos: UnkeptPhotos): void => {
    setUnkept((now) => now.filter((one) => one !== photos));
  };
  return {
    draft,
    captured,
    kind,
    setDraft: (next) => {
      setDraft(next);
      setFailed((now) => now.filter((lost) => lost.text !== next.text));
    },
    dayId,
    setDayId,
    failed: failed.filter(({ text }) => text !== draft.text),
    takeBack: (lost) => {
      setDraft(lost);
      setFailed((now) => now.filter((one) => one !== lost));
    },
    takePhotos,
    unkept,
    giveUp,
    keepAgain: (photos) => {
      giveUp(photos);
      void keepWith(photos.files, photos.noteId);
    },
    save: () => {
      if (captured.fact === '') return false;
      void (draft.note === undefined ? add() : mend(draft.note));
      setDraft(blank);
      return true;
    },
    editLast: () => {
      const last = tables.note.toSorted((one, other) => (one.id < other.id ? 1 : -1)).at(0);
      if (!last) return;
      setDraft({
        text: writeCapture(last),
        kind: last.kind,
        note: last,
        photos: draft.photos,
        targets: tables.note_link.flatMap((link) =>
          link.note_id === last.id ? targetsOf(link, (entity, id) => titles.of(entity, id)) : [],
        ),
      });
    },
    leave: () => {
      setDraft({ ...blank, photos: draft.photos });
    },
  };
}

function targetsOf(
  link: Row<'note_link'>,
  titleOf: (entity: NoteTarget['entity'], id: string) => string,
): readonly NoteTarget[] {
  return targetEntities.flatMap((entity) => {
    const id = link[`${entity}_id`];
    return id === null ? [] : [{ entity, id, title: titleOf(entity, id), inText: '' }];
  });
}

function clock(now = new Date()): string {
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
