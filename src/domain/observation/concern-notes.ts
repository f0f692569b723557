import type { Row } from '../model.ts';

/** What is known of how often a concern was heard. */
export interface ConcernHearing {
  /** The notes that raise it, each once; the one that it came from is the first. */
  readonly noteIds: readonly string[];
  /** How often it was heard in all: its notes, and what was heard without a note; at least once. */
  readonly heard: number;
}

type HeardConcern = Pick<Row<'concern'>, 'id' | 'note_id' | 'times_heard'>;
type TiedNote = Pick<Row<'concern_note'>, 'concern_id' | 'note_id'>;

/**
 * How often each concern was heard, by its id: every note that raises it counts once, and `times_heard` is what a
 * person counted beside. The note that a concern came from and that no row ties is one of those that were counted.
 */
export function concernHearings(
  concerns: readonly HeardConcern[],
  tied: readonly TiedNote[],
): ReadonlyMap<string, ConcernHearing> {
  const byConcern = Map.groupBy(tied, ({ concern_id: id }) => id);
  return new Map(
    concerns.map((concern) => {
      const own = (byConcern.get(concern.id) ?? []).map(({ note_id: id }) => id);
      return [concern.id, hearingOf(concern, own)];
    }),
  );
}

/** The concerns that each note raises, by the id of the note. */
export function concernsOfNotes(
  concerns: readonly Pick<Row<'concern'>, 'id' | 'note_id'>[],
  tied: readonly TiedNote[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const raised = new Map<string, Set<string>>();
  const raise = (noteId: string, concernId: string): void => {
    raised.set(noteId, (raised.get(noteId) ?? new Set()).add(concernId));
  };
  for (const { id, note_id: origin } of concerns) if (origin !== null) raise(origin, id);
  for (const { concern_id: concern, note_id: note } of tied) raise(note, concern);
  return raised;
}

function hearingOf({ note_id: origin, times_heard: counted }: HeardConcern, own: readonly string[]): ConcernHearing {
  const isOriginCounted = origin !== null && !own.includes(origin);
  return {
    noteIds: [...new Set([...(origin === null ? [] : [origin]), ...own])],
    heard: Math.max(1, own.length + Math.max(counted ?? 0, isOriginCounted ? 1 : 0)),
  };
}
