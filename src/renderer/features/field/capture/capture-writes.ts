import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../../domain/model.ts';
import type { NoteKind } from '../../../../domain/observation/observation-entities.ts';
import { codeMark } from '../../../../domain/shared/code-mark.ts';
import type { CreatableEntity, NoteTarget } from './capture-choices.ts';
import type { Captured } from './capture-line.ts';

/** The day that a note belongs to. */
export interface NoteDay {
  readonly id: string;
  readonly heldOn: string;
  /** To be made with the note. */
  readonly isNew: boolean;
}

/** Everything that a new note needs; the ids are made by the page so that the note can be shown at once. */
export interface NewNote {
  readonly id: string;
  readonly captured: Captured;
  readonly kind: NoteKind;
  readonly day: NoteDay;
  readonly now: { readonly date: string; readonly time: string };
  readonly authorId: string | null;
  readonly targets: readonly NoteTarget[];
}

/** The row of a note as it will stand in the file. */
export function noteRow({ id, captured, kind, day, now, authorId }: NewNote): Row<'note'> {
  return {
    id,
    day_id: day.id,
    noted_on: day.heldOn,
    // The hour is that of the observation: a note written up later has none.
    noted_at: day.heldOn === now.date ? now.time : null,
    kind,
    fact: captured.fact,
    interpretation: captured.interpretation === '' ? null : captured.interpretation,
    voice: null,
    place: null,
    activity: null,
    severity: captured.severity,
    frequency: captured.frequency,
    cause: null,
    people_concerned: null,
    lesson: null,
    fixed_on_spot: kind === 'fixed_on_spot' ? 1 : null,
    minutes_to_fix: null,
    immediate_action: null,
    status: 'untreated',
    author_id: authorId,
    manual_order: null,
  };
}

/** The writes of a new note: its day when there is none, what it names and is missing, itself, and its ties. */
export function newNoteWrites(note: NewNote): readonly RowWrite[] {
  const { id, ...row } = noteRow({ ...note, captured: withCodeMarks(note.captured, note.targets) });
  const values = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  return [
    ...dayWrites(note.day),
    ...missingWrites(note.targets),
    { do: 'create', entity: 'note', id, values },
    ...linkWrites(id, note.targets),
  ];
}

/** What a note becomes. */
export interface MendedNote {
  readonly id: string;
  readonly captured: Captured;
  readonly kind: NoteKind;
  /** `HH:MM`, null for none; undefined when it stays as it was. */
  readonly time?: string | null;
  readonly targets: readonly NoteTarget[];
}

/** The writes that mend a note. */
export function mendNoteWrites(
  { id, captured, kind, time, targets }: MendedNote,
  links: readonly Row<'note_link'>[],
): readonly RowWrite[] {
  const kept = new Set(targets.map((target) => target.id));
  const tied = new Set(links.map(targetOf));
  const { fact, interpretation, severity, frequency } = withCodeMarks(captured, targets);
  return [
    ...missingWrites(targets),
    {
      do: 'update',
      entity: 'note',
      id,
      values: {
        kind,
        fact,
        interpretation: interpretation === '' ? null : interpretation,
        ...(severity === null ? {} : { severity }),
        ...(frequency === null ? {} : { frequency }),
        ...(time === undefined ? {} : { noted_at: time }),
      },
    },
    ...linkWrites(
      id,
      targets.filter((target) => !tied.has(target.id)),
    ),
    ...links
      .filter((link) => !kept.has(targetOf(link)))
      .map((link): RowWrite => ({ do: 'remove', entity: 'note_link', id: link.id })),
  ];
}

/** The id of what a link points to. */
export function targetOf(link: Row<'note_link'>): string {
  return (
    link.person_id ??
    link.population_id ??
    link.process_id ??
    link.tool_id ??
    link.unit_id ??
    link.site_id ??
    link.project_id ??
    ''
  );
}

/** The writes that tie a note to what it is about. */
export function linkWrites(noteId: string, targets: readonly Pick<NoteTarget, 'entity' | 'id'>[]): readonly RowWrite[] {
  return targets.map(({ entity, id }) => ({
    do: 'create',
    entity: 'note_link',
    values: { note_id: noteId, [`${entity}_id`]: id },
  }));
}

/** The code of a new person, which the file gives, stands where their initials were put. */
function withCodeMarks(captured: Captured, targets: readonly NoteTarget[]): Captured {
  let { fact, interpretation } = captured;
  for (const { entity, isNew, id, inText } of targets) {
    if (entity !== 'person' || isNew !== true || inText === '') continue;
    if (fact.includes(inText)) fact = fact.replace(inText, () => codeMark(id));
    else interpretation = interpretation.replace(inText, () => codeMark(id));
  }
  return { ...captured, fact, interpretation };
}

/** The writes of a day that the file does not have. */
export function dayWrites({ id, heldOn, isNew }: NoteDay): readonly RowWrite[] {
  if (!isNew) return [];
  return [{ do: 'create', entity: 'day', id, values: { kind: 'observation', held_on: heldOn, status: 'in_progress' } }];
}

function missingWrites(targets: readonly NoteTarget[]): readonly RowWrite[] {
  return targets
    .filter(({ isNew }) => isNew)
    .flatMap(({ entity, id, title }) => makeWrites(entity as CreatableEntity, id, title));
}

function makeWrites(entity: CreatableEntity, id: string, title: string): readonly RowWrite[] {
  if (entity === 'person') {
    const [first = '', ...rest] = title.split(/\s+/u);
    const names = rest.length === 0 ? { last_name: first } : { first_name: first, last_name: rest.join(' ') };
    return [
      { do: 'create', entity, id, values: {} },
      { do: 'create', entity: 'identity', values: { person_id: id, ...names } },
    ];
  }
  return [{ do: 'create', entity, id, values: { name: title, ...starting[entity] } }];
}

const starting: Readonly<Record<Exclude<CreatableEntity, 'person'>, Readonly<Record<string, string>>>> = {
  population: { scope: 'in' },
  // What is met on site and not listed is seldom the official tool.
  tool: { kind: 'shadow' },
  process: {},
};
