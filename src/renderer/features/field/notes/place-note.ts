import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../../domain/model.ts';
import { newestNoteFirst } from '../../../../domain/observation/note-order.ts';

/**
 * Moves a note by one place among those of its day, past the next one that is shown.
 * @param shown the notes as the list shows them
 * @param all every note, shown or not
 * @returns nothing where there is no place to go to
 */
export function placeNoteWrites(
  note: Row<'note'>,
  side: 'up' | 'down',
  shown: readonly Row<'note'>[],
  all: readonly Row<'note'>[],
): readonly RowWrite[] {
  const isOfDay = (other: Row<'note'>): boolean => other.noted_on === note.noted_on && other.day_id === note.day_id;
  const near = shown.filter(isOfDay);
  const passed = near[near.findIndex(({ id }) => id === note.id) + (side === 'up' ? -1 : 1)];
  if (!passed) return [];
  const among = all
    .filter(isOfDay)
    .toSorted(newestNoteFirst)
    .map(({ id }) => id);
  const others = among.filter((id) => id !== note.id);
  const after = side === 'down' ? passed.id : (others[others.indexOf(passed.id) - 1] ?? null);
  return [{ do: 'move', entity: 'note', id: note.id, after, among }];
}
