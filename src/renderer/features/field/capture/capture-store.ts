import type { Row } from '../../../../domain/model.ts';
import type { NoteKind } from '../../../../domain/observation/observation-entities.ts';
import type { NoteTarget } from './capture-choices.ts';
import type { NewNote } from './capture-writes.ts';

/** What stands in the capture line. */
export interface Draft {
  readonly text: string;
  /** Chosen in the list; what the line says comes first. */
  readonly kind: NoteKind | undefined;
  readonly targets: readonly NoteTarget[];
  /** The note that is being changed; a new one when left out. */
  readonly note: Row<'note'> | undefined;
  /** The hour of the note that is being changed, as it is typed. */
  readonly hour: string;
  /** Photos, ready to be kept, that go with the note. */
  readonly photos: readonly File[];
  /** What was sent of this line, and did not reach the file. */
  readonly lost?: NewNote | undefined;
}

export const blank: Draft = { text: '', kind: undefined, targets: [], note: undefined, hour: '', photos: [] };

/** Photos that the file did not take, and the note that they belong to. */
export interface UnkeptPhotos {
  readonly noteId: string;
  readonly files: readonly File[];
}

/** A line that did not reach the file. */
export interface LostNote {
  /** The id of its note. */
  readonly id: string;
  readonly draft: Draft;
  /** What was sent, with its hour; undefined when a note was being mended, or the line was put aside. */
  readonly order: NewNote | undefined;
}

/** A note sent from this line; it may not have come back yet. */
export interface SentNote {
  readonly note: Row<'note'>;
  readonly targets: readonly NoteTarget[];
  readonly isKept: Promise<unknown>;
}

/** What the capture line holds; it stays when another screen is shown. */
export interface CaptureState {
  readonly draft: Draft;
  /** The mended note as it was put into the line. */
  readonly loaded: Draft | undefined;
  /** What was left by Escape, until another note is saved. */
  readonly left: Draft | undefined;
  /** `undefined` stands for today. */
  readonly dayId: string | undefined;
  readonly failed: readonly LostNote[];
  readonly unkept: readonly UnkeptPhotos[];
  /** What a paste held beyond what the line takes. */
  readonly rest: string;
  /** The day that was made from here, until the file shows it. */
  readonly madeDay: { readonly id: string; readonly heldOn: string } | undefined;
  /** The programme of a day as it was last sent, until what was sent with it has arrived. */
  readonly programme: { readonly dayId: string; readonly text: string } | undefined;
  /** Notes on their way, oldest first. */
  readonly sent: readonly SentNote[];
}

/** The state of the capture line of one client file. */
export interface CaptureStore {
  readonly read: () => CaptureState;
  readonly change: (change: (state: CaptureState) => Partial<CaptureState>) => void;
  /** Runs works one after the other: the history then has them in the order in which they were asked for. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly listen: (heard: () => void) => () => void;
}

const stores = new Map<string, CaptureStore>();

/** The capture line of a client file: one for all the time that the page is open. */
export function captureStoreOf(clientId: string): CaptureStore {
  const store = stores.get(clientId) ?? makeStore();
  stores.set(clientId, store);
  return store;
}

function makeStore(): CaptureStore {
  let state: CaptureState = {
    draft: blank,
    loaded: undefined,
    left: undefined,
    dayId: undefined,
    failed: [],
    unkept: [],
    rest: '',
    madeDay: undefined,
    programme: undefined,
    sent: [],
  };
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    change: (change) => {
      state = { ...state, ...change(state) };
      for (const heard of listeners) heard();
    },
    inTurn: (work) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

/**
 * Keeps a programme that is about to be sent: the next key may come before the file has it, and must not be read as if
 * the day were still in pause, or not yet. Called before the work that sends it is put in turn.
 */
export function keepProgramme(store: CaptureStore, dayId: string, text: string): void {
  const programme = { dayId, text };
  store.change(() => ({ programme }));
  const forget = (): void => {
    store.change((state) => (state.programme === programme ? { programme: undefined } : {}));
  };
  queueMicrotask(() => {
    void store.inTurn(() => Promise.resolve()).then(forget);
  });
}

/** True when a mended note is still as the file has it: nothing is lost by leaving it. */
export function isAsLoaded({ draft, loaded }: Pick<CaptureState, 'draft' | 'loaded'>): boolean {
  return (
    loaded !== undefined &&
    draft.text === loaded.text &&
    draft.kind === loaded.kind &&
    draft.hour === loaded.hour &&
    draft.targets.length === loaded.targets.length &&
    draft.targets.every(({ id }) => loaded.targets.some((target) => target.id === id))
  );
}
