import type { Row } from '../model.ts';
import { fold } from '../shared/fold.ts';
import { changedValues, rowsOf, without, type Draft } from './draft.ts';
import type { Candidate, ExistingRows, ImportOptions, RowOutcome, RowValues } from './import-plan.ts';
import { notFound, reason, type Reason } from './import-reason.ts';
import { NameResolver } from './name-resolver.ts';
import { outcome } from './outcome.ts';
import { knownPeople, personLabel, PersonIndex } from './person-index.ts';
import { linkFields, noteLabel, type LinkField, type NoteRow } from './read-notes.ts';

/**
 * Plans notes. A note is the same as another when its day, its time and its fact are; each date has its day of
 * observation, found or created; what a note is about is linked when its name is known, and told when it is not.
 */
export function planNotes(
  rows: readonly NoteRow[],
  existing: ExistingRows,
  options: ImportOptions,
  draft: Draft,
): RowOutcome[] {
  const planner = new NotePlanner(existing, options, draft);
  return rows.map((row, at) => {
    options.tell?.(at / rows.length);
    return planner.plan(row);
  });
}

class NotePlanner {
  readonly #options: ImportOptions;
  readonly #draft: Draft;
  readonly #days: Map<string, string[]>;
  readonly #dayDates: ReadonlyMap<string, string>;
  readonly #notes = new Map<string, Partial<Row<'note'>>>();
  readonly #lines = new Map<string, number>();
  readonly #links: Set<string>;
  readonly #people: PersonIndex;
  readonly #names: Readonly<Record<Exclude<LinkField, 'person'>, NameResolver>>;

  constructor(existing: ExistingRows, options: ImportOptions, draft: Draft) {
    this.#options = options;
    this.#draft = draft;
    this.#days = new Map();
    for (const day of rowsOf(existing, 'day'))
      this.#days.set(day.held_on, [...(this.#days.get(day.held_on) ?? []), day.id]);
    this.#dayDates = new Map(rowsOf(existing, 'day').map((day) => [day.id, day.held_on]));
    for (const note of rowsOf(existing, 'note')) {
      const date = note.noted_on ?? (note.day_id === null ? undefined : this.#dayDates.get(note.day_id));
      this.#notes.set(noteKey(date, note.noted_at, note.fact), note);
    }
    this.#links = new Set(
      rowsOf(existing, 'note_link').flatMap((link) =>
        linkFields.flatMap((field) =>
          link[`${field}_id`] === null ? [] : [`${link.note_id} ${field} ${link[`${field}_id`]}`],
        ),
      ),
    );
    this.#people = new PersonIndex(knownPeople(rowsOf(existing, 'person'), rowsOf(existing, 'identity')));
    this.#names = {
      process: new NameResolver(rowsOf(existing, 'process')),
      tool: new NameResolver(rowsOf(existing, 'tool')),
      population: new NameResolver(rowsOf(existing, 'population')),
      unit: new NameResolver(rowsOf(existing, 'unit').map((unit) => ({ ...unit, aliases: [unit.short_name ?? ''] }))),
      site: new NameResolver(rowsOf(existing, 'site')),
    };
  }

  plan(row: NoteRow): RowOutcome {
    const { record } = row;
    const label = noteLabel(row);
    const reasons = [...row.reasons];
    const fact = row.values.fact ?? '';
    if (fact === '') return outcome(record, label, 'refused', { reasons: [reason('no_fact', {}), ...reasons] });
    const date = row.date ?? (this.#options.dayId === undefined ? undefined : this.#dayDates.get(this.#options.dayId));
    const key = noteKey(date, row.values.noted_at, fact);
    const known = this.#notes.get(key);
    const line = this.#lines.get(key);
    if (known && line !== undefined) {
      return outcome(record, label, 'matched', { reasons: [reason('duplicate_in_file', { line }), ...reasons] });
    }
    this.#lines.set(key, record.line);
    const dayId = this.#dayId(row.date, reasons);
    const values: RowValues<'note'> = { ...row.values, day_id: dayId, noted_on: row.date ?? null };
    return known?.id === undefined
      ? this.#create(row, key, values, reasons)
      : this.#complete(row, known.id, known, values, reasons);
  }

  #create(row: NoteRow, key: string, values: RowValues<'note'>, reasons: Reason[]): RowOutcome {
    const id = this.#draft.create('note', { ...values, status: 'untreated' });
    this.#notes.set(key, { id, ...values });
    const candidates = this.#link(id, row, reasons);
    return outcome(row.record, noteLabel(row), 'added', { reasons, candidates, target: { entity: 'note', id } });
  }

  /** A note that is there keeps its kind unless the file tells another than the plain « fact ». */
  #complete(
    row: NoteRow,
    id: string,
    known: Partial<Row<'note'>>,
    values: RowValues<'note'>,
    reasons: Reason[],
  ): RowOutcome {
    const kept = without<'note'>(values, ['fact', 'noted_on', ...(known.day_id ? (['day_id'] as const) : [])]);
    const wanted = values.kind === 'fact' ? without<'note'>(kept, ['kind']) : kept;
    const { values: changed, changes } = changedValues('note', known, wanted);
    this.#draft.update('note', id, changed);
    const candidates = this.#link(id, row, reasons);
    return outcome(row.record, noteLabel(row), 'matched', {
      reasons,
      changes,
      candidates,
      target: { entity: 'note', id },
    });
  }

  #dayId(date: string | undefined, reasons: Reason[]): string | null {
    if (date === undefined) return this.#options.dayId ?? null;
    const days = this.#days.get(date) ?? [];
    const [only] = days;
    if (days.length > 1) {
      reasons.push(reason('day_ambiguous', { date }));
      return null;
    }
    if (only !== undefined) return only;
    const status = date > this.#options.today ? 'planned' : 'done';
    const id = this.#draft.createAside('day', { kind: 'observation', held_on: date, status }, date);
    this.#days.set(date, [id]);
    return id;
  }

  #link(noteId: string, row: NoteRow, reasons: Reason[]): Candidate[] {
    const candidates: Candidate[] = [];
    for (const field of linkFields) {
      for (const name of row.links[field] ?? []) {
        const id = field === 'person' ? this.#personId(name, reasons, candidates) : this.#namedId(field, name, reasons);
        const key = `${noteId} ${field} ${id}`;
        if (id === undefined || this.#links.has(key)) continue;
        this.#links.add(key);
        this.#draft.put('note_link', { note_id: noteId, [`${field}_id`]: id });
      }
    }
    return candidates;
  }

  #personId(name: string, reasons: Reason[], candidates: Candidate[]): string | undefined {
    const found = this.#people.find(name);
    if (found.kind === 'sure') {
      const label = personLabel(found.person);
      if (found.how === 'spelling') reasons.push(reason('spelling_differs', { name, found: label }));
      if (found.how === 'partial') reasons.push(reason('partial_name', { name, found: label }));
      return found.person.id;
    }
    reasons.push(found.kind === 'none' ? reason('person_not_found', { name }) : reason('person_ambiguous', { name }));
    if (found.kind === 'several') {
      candidates.push(
        ...found.people.map((person) => ({ entity: 'person' as const, id: person.id, name: personLabel(person) })),
      );
    }
    return undefined;
  }

  #namedId(field: Exclude<LinkField, 'person'>, name: string, reasons: Reason[]): string | undefined {
    const found = this.#names[field].find(name);
    if (found.kind === 'found') return found.thing.id;
    if (found.kind === 'several') {
      reasons.push(reason('name_ambiguous', { name }));
      return undefined;
    }
    if (this.#options.createMissing && field !== 'unit' && field !== 'site') return this.#createNamed(field, name);
    reasons.push(notFound(field, name));
    return undefined;
  }

  #createNamed(field: 'process' | 'tool' | 'population', name: string): string {
    const id = this.#draft.createNamed(field, name);
    this.#names[field].add({ id, name });
    return id;
  }
}

function noteKey(date: string | null | undefined, time: string | null | undefined, fact: string): string {
  return `${date ?? ''} ${time ?? ''} ${fold(fact)}`;
}
