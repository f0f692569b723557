import type { Dispatch, SetStateAction } from 'react';
import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../../domain/model.ts';
import { readHour } from '../../../../domain/observation/day-programme.ts';
import { wholeSigns } from '../../../../domain/observation/typed-note.ts';
import { useRowsNow, useWriter } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { readCapture } from './capture-line.ts';
import type { CaptureStore, Draft, LostNote, UnkeptPhotos } from './capture-store.ts';
import { mendNoteWrites, newNoteWrites, noteRow, type NewNote } from './capture-writes.ts';
import { useKeepPhotos } from '../photos/use-keep-photos.ts';

/** Is told which notes are on their way to the file; they are shown before it has them. */
export type SendNotes = Dispatch<SetStateAction<readonly Row<'note'>[]>>;

/** How notes reach the file. */
export interface NoteSending {
  /** Sends a new note, with what else the same change writes. */
  readonly send: (order: NewNote, draft: Draft, besides?: readonly RowWrite[]) => void;
  /** Sends what a note becomes. */
  readonly mend: (note: Row<'note'>, draft: Draft) => void;
  /** Sends again what did not reach the file. */
  readonly sendAgain: (lost: LostNote) => void;
  /** Keeps photos on a note; false when the file did not take them. */
  readonly keepPhotos: (files: readonly File[], noteId: string) => Promise<boolean>;
  readonly keepAgain: (photos: UnkeptPhotos) => void;
  readonly giveUp: (photos: UnkeptPhotos) => void;
}

/** Sends notes to the file one after the other, without making anyone wait; what does not arrive is kept. */
export function useNoteSending(store: CaptureStore, onSent: SendNotes): NoteSending {
  const { words } = useReader();
  const tell = useTell();
  const write = useWriter();
  const keep = useKeepPhotos();
  const rowsNow = useRowsNow();

  const keepPhotos = async (files: readonly File[], noteId: string): Promise<boolean> => {
    if (files.length === 0) return true;
    try {
      await keep(files, { entity: 'note', id: noteId });
      return true;
    } catch (error) {
      tell.fault(error);
      store.change(({ unkept }) => ({ unkept: [...unkept, { noteId, files }] }));
      return false;
    }
  };
  const lose = (lost: LostNote, error?: unknown): void => {
    // The first one says why; those that follow stand in the bar.
    if (error !== undefined && store.read().failed.length === 0) tell.fault(error);
    store.change(({ failed }) => ({ failed: [...failed.filter(({ id }) => id !== lost.id), lost] }));
  };
  const find = (noteId: string): LostNote | undefined => store.read().failed.find(({ id }) => id === noteId);
  const forget = (noteId: string): void => {
    store.change(({ failed }) => ({ failed: failed.filter(({ id }) => id !== noteId) }));
  };
  const send = async (order: NewNote, draft: Draft, besides: readonly RowWrite[] = []): Promise<void> => {
    const row = noteRow(order);
    onSent((now) => [row, ...now]);
    const label = { key: 'rows_created', parameters: { entity: 'note', count: 1 } };
    const isKept = store.inTurn(() => write({ label, writes: [...newNoteWrites(order), ...besides] }));
    store.change(({ sent }) => ({ sent: [...sent, { note: row, targets: order.targets, isKept }] }));
    try {
      await isKept;
    } catch (error) {
      store.change(({ sent }) => ({ sent: sent.filter(({ note }) => note.id !== row.id) }));
      onSent((now) => now.filter(({ id }) => id !== row.id));
      lose({ id: order.id, draft, order }, error);
      return;
    }
    await keepPhotos(draft.photos, row.id);
  };
  const mend = async (note: Row<'note'>, draft: Draft): Promise<void> => {
    const captured = readCapture(wholeSigns(draft.text).text, words.field.prefixes, note);
    const kind = captured.kind ?? draft.kind ?? note.kind;
    const typed = draft.hour.trim() === '' ? null : readHour(draft.hour);
    const time: { readonly time?: string | null } =
      typed === undefined || typed === note.noted_at ? {} : { time: typed };
    const shown = {
      kind,
      fact: captured.fact,
      interpretation: captured.interpretation || null,
      ...(time.time === undefined ? {} : { noted_at: time.time }),
    };
    const showMended = (row: Row<'note'>): Row<'note'> => (row.id === note.id ? { ...row, ...shown } : row);
    onSent((now) => now.map(showMended));
    store.change(({ sent }) => ({
      sent: sent.map((one) =>
        one.note.id === note.id ? { ...one, note: showMended(one.note), targets: draft.targets } : one,
      ),
    }));
    try {
      await store.inTurn(async () => {
        const lost = find(note.id);
        if (lost?.order) {
          // It never reached the file: it will go as it now is.
          lose({ ...lost, draft, order: { ...lost.order, captured, kind, targets: draft.targets } });
          return;
        }
        await write({
          label: { key: 'rows_changed', parameters: { entity: 'note', count: 1 } },
          writes: mendNoteWrites(
            { id: note.id, captured, kind, targets: draft.targets, ...time },
            rowsNow('note_link').filter(({ note_id }) => note_id === note.id),
          ),
        });
      });
    } catch (error) {
      lose({ id: note.id, draft, order: undefined }, error);
      return;
    }
    if (!find(note.id)) await keepPhotos(draft.photos, note.id);
  };
  const giveUp = (photos: UnkeptPhotos): void => {
    store.change(({ unkept }) => ({ unkept: unkept.filter((one) => one !== photos) }));
  };
  return {
    send: (order, draft, besides) => void send(order, draft, besides),
    mend: (note, draft) => void mend(note, draft),
    sendAgain: (lost) => {
      forget(lost.id);
      if (lost.order) void send(lost.order, lost.draft);
      else if (lost.draft.note) void mend(lost.draft.note, lost.draft);
    },
    keepPhotos,
    keepAgain: (photos) => {
      giveUp(photos);
      void keepPhotos(photos.files, photos.noteId);
    },
    giveUp,
  };
}
