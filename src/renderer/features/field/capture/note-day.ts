import { v7 } from 'uuid';
import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../../domain/model.ts';
import { pausedSince, withLine } from '../../../../domain/observation/day-pause.ts';
import { screenWords, type ScreenWords } from '../../../../words/screen-words.ts';
import type { WriteOrder } from '../../../api/rows.ts';
import type { Tell } from '../../../ui/feedback/tell.tsx';
import { localToday } from '../../../ui/today.ts';
import { keepProgramme, type CaptureStore } from './capture-store.ts';
import { dayWrites, type NoteDay } from './capture-writes.ts';

/** In both languages: two people may share a file. */
const marks = [screenWords('fr').field.pause, screenWords('en').field.pause];

/** What the day of the next notes is told from, and what it is written with. */
export interface NoteDaySources {
  readonly store: CaptureStore;
  readonly days: readonly Row<'day'>[];
  readonly write: (order: WriteOrder) => Promise<unknown>;
  readonly tell: Tell;
  readonly words: ScreenWords;
}

/** The day of the next notes, and whether observing is suspended. */
export interface DayOfNotes {
  /** The day, which is to be made when the file has none. */
  readonly dayOf: () => NoteDay;
  /** Since when today is in pause, `HH:MM`. */
  readonly pausedSince: string | undefined;
  /** Today's pause begins or ends; undefined for another day. */
  readonly togglePause: (() => void) | undefined;
  /** What a note taken during a pause writes besides itself. */
  readonly resumeWrites: () => readonly RowWrite[];
}

/** Which day the capture line writes to: `dayId`, or today. */
export function dayOfNotes({ store, days, write, tell, words }: NoteDaySources, dayId: string | undefined): DayOfNotes {
  const today = localToday();
  const known = knownDay(days, dayId, today);
  const isToday = known === undefined || known.held_on === today;
  /** What was sent is true before the file shows it. */
  const programmeNow = (): string | null => {
    const { programme: sent, madeDay } = store.read();
    const id = known?.id ?? (madeDay?.heldOn === today ? madeDay.id : undefined);
    return sent !== undefined && sent.dayId === id ? sent.text : (known?.programme ?? null);
  };
  const since = isToday ? pausedSince(programmeNow(), marks) : undefined;
  const dayOf = (): NoteDay => {
    if (known) return { id: known.id, heldOn: known.held_on, isNew: false };
    // The day made with the note before may not have come back yet: making it once more changes nothing.
    const { madeDay } = store.read();
    const made = madeDay?.heldOn === today ? madeDay : { id: v7(), heldOn: today };
    store.change(() => ({ madeDay: made }));
    return { ...made, isNew: true };
  };
  const lineWrites = (what: string): readonly RowWrite[] => {
    const day = dayOf();
    const programme = withLine(programmeNow(), clock(), what);
    keepProgramme(store, day.id, programme);
    return [...dayWrites(day), { do: 'update', entity: 'day', id: day.id, values: { programme } }];
  };
  const toggle = (): void => {
    const { paused, resumed } = words.field.pause;
    const writes = lineWrites(since === undefined ? paused : resumed);
    const label = { key: since === undefined ? 'day_paused' : 'day_resumed', parameters: {} };
    store.inTurn(() => write({ label, writes })).catch(tell.fault);
  };
  return {
    dayOf,
    pausedSince: since,
    togglePause: isToday ? toggle : undefined,
    resumeWrites: () => (since === undefined ? [] : lineWrites(words.field.pause.resumed)),
  };
}

function knownDay(days: readonly Row<'day'>[], dayId: string | undefined, today: string): Row<'day'> | undefined {
  return days.find(({ id, held_on }) => (dayId === undefined ? held_on === today : id === dayId));
}

/** The time of the machine, `HH:MM`. */
export function clock(now = new Date()): string {
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
