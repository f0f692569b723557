import { useEffect } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { rowById } from '../../../api/row-cache.ts';
import { targetEntities, type NoteTarget } from './capture-choices.ts';
import type { CaptureStore, SentNote } from './capture-store.ts';

/** The notes from the last one taken to the first, with those that are on their way. */
export function newestFirst(notes: readonly Row<'note'>[], sent: readonly SentNote[]): readonly Row<'note'>[] {
  const pending = sent.filter(({ note }) => rowById(notes, note.id) === undefined).map(({ note }) => note);
  return [...notes, ...pending].sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** Forgets the notes on their way once the file has shown them. */
export function useForgetShown(store: CaptureStore, notes: readonly Row<'note'>[]): void {
  useEffect(() => {
    const { sent } = store.read();
    if (sent.length === 0) return;
    const isShown = ({ note }: SentNote): boolean => rowById(notes, note.id) !== undefined;
    if (sent.some(isShown)) store.change((state) => ({ sent: state.sent.filter((one) => !isShown(one)) }));
  }, [store, notes]);
}

/** What a link ties a note to. */
export function targetsOf(
  link: Row<'note_link'>,
  titleOf: (entity: NoteTarget['entity'], id: string) => string,
): readonly NoteTarget[] {
  return targetEntities.flatMap((entity) => {
    const id = link[`${entity}_id`];
    return id === null ? [] : [{ entity, id, title: titleOf(entity, id), inText: '' }];
  });
}
