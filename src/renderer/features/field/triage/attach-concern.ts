import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../../domain/model.ts';
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
export function likelyConcerns(fact: string, concerns: readonly Row<'concern'>[]): readonly LikelyConcern[] {
  const told = rootsOf(fact);
  return concerns
    .map((concern) => ({ concern, shared: [...rootsOf(concern.wording)].filter((root) => told.has(root)).length }))
    .toSorted(
      (one, other) => other.shared - one.shared || (other.concern.times_heard ?? 0) - (one.concern.times_heard ?? 0),
    );
}

function rootsOf(text: string): ReadonlySet<string> {
  return new Set(
    foldedWords(text)
      .filter((word) => word.length >= shortestTelling)
      .map((word) => word.slice(0, rootLength)),
  );
}

/**
 * Notes that say what was heard already: it is one question, heard so many more times. The note that a question came from
 * counts in it already; nothing is written when there is no other.
 */
export function attachWrites(concern: Row<'concern'>, notes: readonly Row<'note'>[]): readonly RowWrite[] {
  const more = notes.filter(({ id }) => id !== concern.note_id);
  const [first] = more;
  if (!first) return [];
  return [
    {
      do: 'update',
      entity: 'concern',
      id: concern.id,
      values: {
        times_heard: (concern.times_heard ?? (concern.note_id === null ? 0 : 1)) + more.length,
        ...(concern.note_id === null ? { note_id: first.id } : {}),
      },
    },
    ...more
      .filter(({ status }) => status !== 'treated')
      .map((note): RowWrite => ({ do: 'update', entity: 'note', id: note.id, values: { status: 'treated' } })),
  ];
}
