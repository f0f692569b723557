import { useMemo } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { useOpenClient, useProfile } from '../../../api/queries.ts';
import { useRowsNow, useTables, useWriter, type WriteOrder } from '../../../api/rows.ts';
import { useNamed } from '../../../ui/entity/named.ts';
import { useTitles, type Titles } from '../../../ui/entity/titles.ts';
import { targetEntities, type ChoiceIndex } from './capture-choices.ts';
import { captureStoreOf, type CaptureStore } from './capture-store.ts';
import { useChoiceIndex } from './use-choice-index.ts';
import { useNoteSending, type NoteSending, type SendNotes } from './use-note-sending.ts';

/** What the capture line draws on: it changes with the file, not with what is typed. */
export interface CaptureData {
  readonly store: CaptureStore;
  /** Tables as they are now; the list of notes keeps them true. */
  readonly rowsNow: ReturnType<typeof useRowsNow>;
  readonly days: readonly Row<'day'>[];
  /** Who writes; null until the file knows them. */
  readonly authorId: string | null;
  readonly titles: Titles;
  /** What a mark in the line may stand for. */
  readonly index: ChoiceIndex;
  /** A text of the field as it is read on screen. */
  readonly named: (text: string) => string;
  readonly sending: NoteSending;
  readonly write: (order: WriteOrder) => Promise<unknown>;
}

/** Reads what the capture line draws on. */
export function useCaptureData(onSent: SendNotes): CaptureData {
  const clientId = useOpenClient()?.id ?? '';
  const store = useMemo(() => captureStoreOf(clientId), [clientId]);
  const profile = useProfile();
  const { day: days, author } = useTables(['day', 'author']);
  const titles = useTitles(targetEntities);
  const index = useChoiceIndex();
  const named = useNamed();
  const sending = useNoteSending(store, onSent);
  const rowsNow = useRowsNow();
  const write = useWriter();
  const authorId = author.find(({ name }) => name === profile?.name)?.id ?? null;
  return { store, rowsNow, days, authorId, titles, index, named, sending, write };
}
