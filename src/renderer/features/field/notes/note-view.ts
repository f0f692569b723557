import type { Row } from '../../../../domain/model.ts';
import type { NoteKind } from '../../../../domain/observation/observation-entities.ts';
import { newestNoteFirst } from '../../../../domain/observation/note-order.ts';
import { fold } from '../../../../domain/shared/fold.ts';

/** What the list of notes is narrowed to. */
export interface NoteFilter {
  readonly onlyUntreated: boolean;
  readonly text: string;
  readonly kind: NoteKind | undefined;
  readonly populationId: string | undefined;
  readonly dayId: string | undefined;
}

export const everyNote: NoteFilter = {
  onlyUntreated: false,
  text: '',
  kind: undefined,
  populationId: undefined,
  dayId: undefined,
};

/** True when a filter leaves something out. */
export function isNarrowed({ onlyUntreated, text, kind, populationId, dayId }: NoteFilter): boolean {
  return onlyUntreated || text.trim() !== '' || (kind ?? populationId ?? dayId) !== undefined;
}

/** How a text of the field is read on screen: with names where the file holds codes. */
export type ReadText = (text: string) => string;
const asWritten: ReadText = (text) => text;

/** The notes that a filter lets through, newest first. */
export function filterNotes(
  notes: readonly Row<'note'>[],
  filter: NoteFilter,
  populationsOf: ReadonlyMap<string, ReadonlySet<string>>,
  read: ReadText = asWritten,
): readonly Row<'note'>[] {
  const words = fold(filter.text)
    .split(' ')
    .filter((word) => word !== '');
  return notes
    .filter(
      (note) =>
        (!filter.onlyUntreated || note.status === 'untreated') &&
        (filter.kind === undefined || note.kind === filter.kind) &&
        (filter.dayId === undefined || note.day_id === filter.dayId) &&
        (filter.populationId === undefined || populationsOf.get(note.id)?.has(filter.populationId) === true) &&
        (words.length === 0 || holdsAll(note, words, read)),
    )
    .toSorted(newestNoteFirst);
}

/** The populations that each note is tied to. */
export function populationsByNote(links: readonly Row<'note_link'>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { note_id, population_id } of links) {
    if (population_id === null) continue;
    const those = found.get(note_id);
    if (those === undefined) found.set(note_id, new Set([population_id]));
    else those.add(population_id);
  }
  return found;
}

function holdsAll(note: Row<'note'>, words: readonly string[], read: ReadText): boolean {
  const written = [note.fact, note.interpretation, note.voice, note.place, note.activity, note.cause].join(' ');
  const text = fold(read(written));
  return words.every((word) => text.includes(word));
}

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
  let start = 0;
  for (let end = 1; end <= notes.length; end += 1) {
    const [first, next] = [notes[start], notes[end]];
    if (!first || (next && next.noted_on === first.noted_on && next.day_id === first.day_id)) continue;
    const { noted_on: date, day_id: dayId } = first;
    groups.push({ key: `${date ?? ''} ${dayId ?? ''}`, date, dayId, notes: notes.slice(start, end) });
    start = end;
  }
  return groups;
}

/** Where each line of the list stands, in pixels. */
export interface NoteLayout {
  readonly groups: readonly { readonly group: NoteGroup; readonly top: number; readonly first: number }[];
  /** By the place of the note in the list. */
  readonly tops: readonly number[];
  readonly heights: readonly number[];
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

/**
 * Lays the list out by estimated heights, so that only what is in view is drawn.
 * @param widthOf the width that the text of a note has, in pixels
 */
export function layOut(
  groups: readonly NoteGroup[],
  widthOf: (noteId: string) => number,
  read: ReadText = asWritten,
): NoteLayout {
  const tops: number[] = [];
  const heights: number[] = [];
  let top = 0;
  const placed = groups.map((group) => {
    const start = { group, top, first: tops.length };
    top += headingHeight;
    for (const note of group.notes) {
      const height =
        rowPadding +
        lineHeight * linesOf(read(note.fact), widthOf(note.id)) +
        (note.interpretation === null ? 0 : lineHeight);
      tops.push(top);
      heights.push(height);
      top += height;
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
  const from = firstFrom(tops.length, (index) => (tops[index] ?? 0) + (heights[index] ?? 0) > scrollTop - margin);
  const to = firstFrom(tops.length, (index) => (tops[index] ?? 0) > scrollTop + viewHeight + margin);
  return [from, to];
}

/** The first place for which `holds` is true, given that it stays true after. */
function firstFrom(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is selected, and where the keyboard is. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly currentId: string | undefined;
  /** Where a range starts. */
  readonly anchorId: string | undefined;
}

export const nothingSelected: Selection = { ids: new Set(), currentId: undefined, anchorId: undefined };

/** How a gesture selects: the one alone, one more or one less, all from the anchor, or only moves. */
export type SelectionMode = 'one' | 'toggle' | 'range' | 'move';

/** The selection after a gesture on a line. */
export function select(selection: Selection, order: readonly string[], id: string, mode: SelectionMode): Selection {
  switch (mode) {
    case 'one':
      return { ids: new Set([id]), currentId: id, anchorId: id };
    case 'move':
      return { ...selection, currentId: id };
    case 'toggle': {
      const ids = new Set(selection.ids);
      if (!ids.delete(id)) ids.add(id);
      return { ids, currentId: id, anchorId: id };
    }
    case 'range': {
      const anchorId = selection.anchorId ?? selection.currentId ?? id;
      const [from, to] = [order.indexOf(anchorId), order.indexOf(id)].toSorted((one, other) => one - other);
      return { ids: new Set(order.slice(Math.max(0, from ?? 0), (to ?? 0) + 1)), currentId: id, anchorId };
    }
  }
}

/** The notes that a gesture is about: those selected that are in view, else the current one. */
export function pickedNotes(notes: readonly Row<'note'>[], { ids, currentId }: Selection): readonly Row<'note'>[] {
  const picked = ids.size === 0 ? [] : notes.filter(({ id }) => ids.has(id));
  const current = picked.length > 0 ? undefined : notes.find(({ id }) => id === currentId);
  return current ? [current] : picked;
}

/** The note to go to when some leave the list: the one after them, else the one before. */
export function nextAfter(order: readonly string[], gone: ReadonlySet<string>, currentId: string | undefined) {
  const at = currentId === undefined ? 0 : Math.max(0, order.indexOf(currentId));
  return order.slice(at).find((id) => !gone.has(id)) ?? order.slice(0, at).findLast((id) => !gone.has(id));
}
