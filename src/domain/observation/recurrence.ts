import type { NoteKind } from './observation-entities.ts';

/** Kinds of note that tell what gets in the way: what comes back among them calls for a decision. */
export const recurringKinds: ReadonlySet<NoteKind> = new Set([
  'irritant',
  'workaround',
  'undocumented_process',
  'dysfunction',
  'fixed_on_spot',
  'question',
  'objection',
]);

/** What a note says for the count of what comes back. */
export interface NotedTrouble {
  readonly id: string;
  readonly kind: NoteKind;
  /** The day it was seen, by its id, or else its date; undefined when neither is known. */
  readonly day: string | undefined;
  /** 1 to 4. */
  readonly severity: number | null;
  readonly processIds: readonly string[];
  readonly toolIds: readonly string[];
}

/** What notes come back to: a process, a tool, or only their kind. */
export type Theme =
  | { readonly entity: 'process' | 'tool'; readonly id: string }
  | { readonly entity: 'kind'; readonly id: NoteKind };

/** A theme, and how much comes back to it. */
export interface Recurrence {
  readonly theme: Theme;
  /** Ids of its notes, sorted. */
  readonly noteIds: readonly string[];
  /** Days on which it was seen. */
  readonly days: number;
  /** The worst severity noted; null when none was. */
  readonly worst: number | null;
  /** Its kinds of note with their number, most frequent first, then by name. */
  readonly kinds: readonly (readonly [NoteKind, number])[];
}

/**
 * What comes back most. A note counts once under each process that it is about; when about none, under each tool;
 * when about neither, under its kind. Themes are ranked by the number of days they were seen on, then by their notes,
 * then by their worst severity; those that tie come by name, then by id, so that the order of the notes given changes
 * nothing.
 * @param nameOf the name of a theme, for those that tie
 */
export function recurrences(notes: readonly NotedTrouble[], nameOf: (theme: Theme) => string): readonly Recurrence[] {
  const themed = notes
    .filter(({ kind }) => recurringKinds.has(kind))
    .flatMap((note) => themesOf(note).map((theme) => ({ note, theme })));
  const groups = Map.groupBy(themed, ({ theme }) => `${theme.entity} ${theme.id}`);
  const found = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [recurrence(first.theme, [...new Map(group.map(({ note }) => [note.id, note])).values()])] : [];
  });
  return found.toSorted(
    (a, b) =>
      b.days - a.days ||
      b.noteIds.length - a.noteIds.length ||
      (b.worst ?? 0) - (a.worst ?? 0) ||
      byText(nameOf(a.theme), nameOf(b.theme)) ||
      byText(a.theme.entity, b.theme.entity) ||
      byText(a.theme.id, b.theme.id),
  );
}

function themesOf(note: NotedTrouble): readonly Theme[] {
  if (note.processIds.length > 0) return note.processIds.map((id) => ({ entity: 'process', id }));
  if (note.toolIds.length > 0) return note.toolIds.map((id) => ({ entity: 'tool', id }));
  return [{ entity: 'kind', id: note.kind }];
}

function recurrence(theme: Theme, notes: readonly NotedTrouble[]): Recurrence {
  const severities = notes.flatMap(({ severity }) => (severity === null ? [] : [severity]));
  const counts = [...Map.groupBy(notes, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length] as const);
  return {
    theme,
    noteIds: notes.map(({ id }) => id).toSorted(byText),
    days: new Set(notes.flatMap(({ day }) => day ?? [])).size,
    worst: severities.length === 0 ? null : Math.max(...severities),
    kinds: counts.toSorted((a, b) => b[1] - a[1] || byText(a[0], b[0])),
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
