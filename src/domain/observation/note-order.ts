import type { Row } from '../model.ts';

type PlacedNote = Pick<Row<'note'>, 'id' | 'noted_on' | 'noted_at' | 'day_id' | 'manual_order'>;

/**
 * Compares notes as they are listed: the newest day first, and in a day the newest note first, above those that a
 * person placed by hand. Told from first to last, a day reads backwards.
 */
export function newestNoteFirst(one: PlacedNote, other: PlacedNote): number {
  return (
    compare(other.noted_on ?? '', one.noted_on ?? '') ||
    compare(other.day_id ?? '', one.day_id ?? '') ||
    compare(one.manual_order ?? '', other.manual_order ?? '') ||
    compare(other.noted_at ?? '', one.noted_at ?? '') ||
    compare(other.id, one.id)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
