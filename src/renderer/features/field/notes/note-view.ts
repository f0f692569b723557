import type { Row } from '../../../../domain/model.ts';
import type { NoteKind } from '../../../../domain/observation/observation-entities.ts';
import { newestNoteFirst } from '../../../../domain/observation/note-order.ts';
import { fold } from '../../../../domain/shared/fold.ts';
import { changedSpan, patchSorted } from '../../../../domain/shared/sorted-list.ts';

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
export const asWritten: ReadText = (text) => text;

/** Says whether a filter lets a note through. */
export function noteFilter(
  filter: NoteFilter,
  populationsOf: ReadonlyMap<string, ReadonlySet<string>>,
  read: ReadText = asWritten,
): (note: Row<'note'>) => boolean {
  const words = fold(filter.text)
    .split(' ')
    .filter((word) => word !== '');
  return (note) =>
    (!filter.onlyUntreated || note.status === 'untreated') &&
    (filter.kind === undefined || note.kind === filter.kind) &&
    (filter.dayId === undefined || note.day_id === filter.dayId) &&
    (filter.populationId === undefined || populationsOf.get(note.id)?.has(filter.populationId) === true) &&
    (words.length === 0 || holdsAll(note, words, read));
}

/**
 * Lists the notes that pass, newest first. Called again with notes of which few changed, it looks at those alone:
 * fifty thousand others stay as they were listed.
 */
export function noteLister(
  passes: (note: Row<'note'>) => boolean,
): (notes: readonly Row<'note'>[]) => readonly Row<'note'>[] {
  let known: readonly Row<'note'>[] = [];
  let listed: readonly Row<'note'>[] = [];
  return (notes) => {
    const { start, formerEnd, end } = changedSpan(known, notes);
    const former = new Set(known.slice(start, formerEnd));
    const latter = new Set(notes.slice(start, end));
    const came = [...latter].filter((note) => !former.has(note) && passes(note)).toSorted(newestNoteFirst);
    known = notes;
    listed = patchSorted(listed, former.difference(latter), came, newestNoteFirst);
    return listed;
  };
}

/** Counts the notes that pass; called again with notes of which few changed, it looks at those alone. */
export function noteCounter(passes: (note: Row<'note'>) => boolean): (notes: readonly Row<'note'>[]) => number {
  let known: readonly Row<'note'>[] = [];
  let count = 0;
  return (notes) => {
    const { start, formerEnd, end } = changedSpan(known, notes);
    count += notes.slice(start, end).filter(passes).length - known.slice(start, formerEnd).filter(passes).length;
    known = notes;
    return count;
  };
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

const none: readonly Row<'note'>[] = [];

/** The notes that a gesture is about: those selected that are in view, else the current one. */
export function pickedNotes(notes: readonly Row<'note'>[], { ids, currentId }: Selection): readonly Row<'note'>[] {
  const picked = ids.size === 0 ? none : notes.filter(({ id }) => ids.has(id));
  if (picked.length > 0 || currentId === undefined) return picked;
  const current = notes.find(({ id }) => id === currentId);
  return current ? [current] : [];
}

/** The note to go to when some leave the list: the one after them, else the one before. */
export function nextAfter(order: readonly string[], gone: ReadonlySet<string>, currentId: string | undefined) {
  const at = currentId === undefined ? 0 : Math.max(0, order.indexOf(currentId));
  return order.slice(at).find((id) => !gone.has(id)) ?? order.slice(0, at).findLast((id) => !gone.has(id));
}
