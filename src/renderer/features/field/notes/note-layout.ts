import type { Row } from '../../../../domain/model.ts';
import { changedSpan, firstPlace } from '../../../../domain/shared/sorted-list.ts';
import { asWritten, type ReadText } from './note-view.ts';

/** Notes of one day, in the order of the list. */
export interface NoteGroup {
  readonly key: string;
  readonly date: string | null;
  readonly dayId: string | null;
  readonly notes: readonly Row<'note'>[];
}

/** Groups notes that are in order by their day: those of a day follow each other. */
export function groupByDay(notes: readonly Row<'note'>[]): readonly NoteGroup[] {
  const groups: NoteGroup[] = [];
  for (let start = 0, first = notes[0]; first !== undefined; first = notes[start]) {
    const { noted_on: date, day_id: dayId } = first;
    const from = start;
    start += firstPlace(notes.length - from, (place) => {
      const note = notes[from + place];
      return note?.noted_on !== date || note.day_id !== dayId;
    });
    groups.push({ key: `${date ?? ''} ${dayId ?? ''}`, date, dayId, notes: notes.slice(from, start) });
  }
  return groups;
}

/** Where each line of the list stands, in pixels. */
export interface NoteLayout {
  readonly groups: readonly { readonly group: NoteGroup; readonly top: number; readonly first: number }[];
  /** By the place of the note in the list. */
  readonly tops: Int32Array;
  readonly heights: Int32Array;
  readonly height: number;
}

export const headingHeight = 36;
const lineHeight = 20;
const rowPadding = 38;
const mostLines = 4;

/** How many lines a text takes in a width, never more than the list shows. */
export function linesOf(text: string, width: number): number {
  const perLine = Math.max(20, Math.floor(width / 6.4));
  return Math.min(mostLines, Math.max(1, Math.ceil(text.length / perLine)));
}

/** The height of a note in the list, in pixels, estimated so that it need not be drawn. */
export function noteHeight({ fact, interpretation }: Row<'note'>, width: number, read: ReadText = asWritten): number {
  return rowPadding + lineHeight * linesOf(read(fact), width) + (interpretation === null ? 0 : lineHeight);
}

/** Measures the notes of a list; called again with a list in which few changed, it measures those alone. */
export function noteMeasurer(heightOf: (note: Row<'note'>) => number): (notes: readonly Row<'note'>[]) => Int32Array {
  let known: readonly Row<'note'>[] = [];
  let heights = new Int32Array();
  return (notes) => {
    const { start, formerEnd, end } = changedSpan(known, notes);
    const measured = new Int32Array(notes.length);
    measured.set(heights.subarray(0, start));
    measured.set(notes.slice(start, end).map(heightOf), start);
    measured.set(heights.subarray(formerEnd), end);
    known = notes;
    heights = measured;
    return heights;
  };
}

/**
 * Lays the list out, so that only what is in view is drawn.
 * @param heights of the notes of all groups, in pixels
 */
export function layOut(groups: readonly NoteGroup[], heights: Int32Array): NoteLayout {
  const tops = new Int32Array(heights.length);
  let top = 0;
  let place = 0;
  const placed = groups.map((group) => {
    const start = { group, top, first: place };
    top += headingHeight;
    for (const end = place + group.notes.length; place < end; place += 1) {
      tops[place] = top;
      top += heights[place] ?? 0;
    }
    return start;
  });
  return { groups: placed, tops, heights, height: top };
}

/** Pixels drawn above and below what is seen. */
const margin = 400;

/** The places of the notes to draw: from the first, to the one after the last. */
export function windowOf(
  { tops, heights }: NoteLayout,
  scrollTop: number,
  viewHeight: number,
): readonly [number, number] {
  const from = firstPlace(tops.length, (index) => (tops[index] ?? 0) + (heights[index] ?? 0) > scrollTop - margin);
  const to = firstPlace(tops.length, (index) => (tops[index] ?? 0) > scrollTop + viewHeight + margin);
  return [from, to];
}
