import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../../domain/model.ts';
import { concernHearings, type ConcernHearing } from '../../../../domain/observation/concern-notes.ts';
import { foldedWords } from '../../../../domain/shared/fold.ts';

/** Shorter words say little of what a sentence is about. */
const shortestTelling = 4;
/** Words are compared by their beginning, so that plurals and forms of verbs meet. */
const rootLength = 6;

/** A question, and how many telling words it shares with a fact. */
export interface LikelyConcern {
  readonly concern: Row<'concern'>;
  readonly shared: number;
}

/**
 * The questions and objections as they may be the same as a fact: those that share most of its telling words first, then
 * those heard most.
 */
export function likelyConcerns(
  fact: string,
  concerns: readonly Row<'concern'>[],
  hearings: ReadonlyMap<string, ConcernHearing>,
): readonly LikelyConcern[] {
  const told = rootsOf(fact);
  const heard = ({ id }: Row<'concern'>): number => hearings.get(id)?.heard ?? 0;
  return concerns
    .map((concern) => ({ concern, shared: [...rootsOf(concern.wording)].filter((root) => told.has(root)).length }))
    .toSorted((one, other) => other.shared - one.shared || heard(other.concern) - heard(one.concern));
}

function rootsOf(text: string): ReadonlySet<string> {
  return new Set(
    foldedWords(text)
      .filter((word) => word.length >= shortestTelling)
      .map((word) => word.slice(0, rootLength)),
  );
}

/** What is read to tie notes to a question, or to untie them. */
export type TiedNotes = readonly Row<'concern_note'>[];

/** The notes that do not raise a question yet. */
export function notesToAttach(
  concern: Row<'concern'>,
  notes: readonly Row<'note'>[],
  tied: TiedNotes,
): readonly Row<'note'>[] {
  const known = new Set(concernHearings([concern], tied).get(concern.id)?.noteIds);
  return notes.filter(({ id }) => !known.has(id));
}

/**
 * Notes that say what was heard already: each is tied to the question, which counts it, and is marked treated. Nothing is
 * written for a note that is tied.
 */
export function attachWrites(
  concern: Row<'concern'>,
  notes: readonly Row<'note'>[],
  tied: TiedNotes,
): readonly RowWrite[] {
  const more = notesToAttach(concern, notes, tied);
  if (more.length === 0) return [];
  return [
    ...originWrites(concern, tied),
    ...tieWrites(
      concern.id,
      more.map(({ id }) => id),
    ),
    ...more
      .filter(({ status }) => status !== 'treated')
      .map((note): RowWrite => ({ do: 'update', entity: 'note', id: note.id, values: { status: 'treated' } })),
  ];
}

/** Ties notes to a question that raises none of them yet. */
export function tieWrites(concernId: string, noteIds: readonly string[]): readonly RowWrite[] {
  return noteIds.map((noteId) => ({
    do: 'create',
    entity: 'concern_note',
    values: { concern_id: concernId, note_id: noteId },
  }));
}

/** A note no longer raises a question: the question is heard once less. */
export function detachWrites(concern: Row<'concern'>, noteId: string, tied: TiedNotes): readonly RowWrite[] {
  const own = tied.filter(({ concern_id: id, note_id: note }) => id === concern.id && note === noteId);
  const isOrigin = concern.note_id === noteId;
  const values = { ...(isOrigin && { note_id: null }), ...(isOrigin && own.length === 0 && countedLess(concern)) };
  return [
    ...(isOrigin ? [{ do: 'update' as const, entity: 'concern' as const, id: concern.id, values }] : []),
    ...own.map(({ id }): RowWrite => ({ do: 'remove', entity: 'concern_note', id })),
  ];
}

/** The note that a question came from was counted by hand as long as no row tied it. */
function originWrites(concern: Row<'concern'>, tied: TiedNotes): readonly RowWrite[] {
  const { id, note_id: origin } = concern;
  if (origin === null || tied.some(({ concern_id: own, note_id: note }) => own === id && note === origin)) return [];
  const less = countedLess(concern);
  return [
    ...(less ? [{ do: 'update' as const, entity: 'concern' as const, id, values: less }] : []),
    ...tieWrites(id, [origin]),
  ];
}

function countedLess({ times_heard: counted }: Row<'concern'>): { readonly times_heard: number } | undefined {
  return counted === null || counted === 0 ? undefined : { times_heard: counted - 1 };
}
