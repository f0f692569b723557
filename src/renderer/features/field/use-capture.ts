import { useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { v7 } from 'uuid';
import type { Row } from '../../../domain/model.ts';
import type { NoteKind } from '../../../domain/observation/observation-entities.ts';
import { useProfile } from '../../api/queries.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
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
}

const blank: Draft = { text: '', kind: undefined, targets: [], note: undefined };

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
  const { mutate } = useWrite();
  const profile = useProfile();
  const tables = useTables(['day', 'note', 'note_link', 'author']);
  const titles = useTitles(targetEntities);
  const [draft, setDraft] = useState(blank);
  const [dayId, setDayId] = useState<string>();
  const [failed, setFailed] = useState<readonly Draft[]>([]);
  const made = useRef<NoteDay>(undefined);
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
  const giveBack = (lost: Draft): void => {
    setDraft((now) => (now.text === '' ? lost : now));
    setFailed((now) => [...now, lost]);
  };
  const mend = (note: Row<'note'>): void => {
    const links = tables.note_link.filter(({ note_id }) => note_id === note.id);
    mutate(
      {
        label: { key: 'rows_changed', parameters: { entity: 'note', count: 1 } },
        writes: mendNoteWrites(note.id, captured, kind, draft.targets, links),
      },
      {
        onError: (error) => {
          tell.fault(error);
          giveBack(draft);
        },
      },
    );
  };
  const add = (): void => {
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
    mutate(
      {
        label: { key: 'rows_created', parameters: { entity: 'note', count: 1 } },
        writes: newNoteWrites(order),
      },
      {
        onError: (error) => {
          if (order.day.isNew) made.current = undefined;
          forget();
          tell.fault(error);
          giveBack(draft);
        },
      },
    );
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
    save: () => {
      if (captured.fact === '') return false;
      if (draft.note === undefined) add();
      else mend(draft.note);
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
        targets: tables.note_link.flatMap((link) =>
          link.note_id === last.id ? targetsOf(link, (entity, id) => titles.of(entity, id)) : [],
        ),
      });
    },
    leave: () => {
      setDraft(blank);
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
