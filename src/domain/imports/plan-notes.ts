import type { Row } from '../model.ts';
import type { StoredValue } from '../shared/entity.ts';
import { fold } from '../shared/fold.ts';
import { changedValues, rowsOf, without, type Draft } from './draft.ts';
import type { ImportField } from './import-fields.ts';
import type { Candidate, ExistingRows, ImportOptions, RowOutcome, RowValues } from './import-plan.ts';
import { notFound, reason, type Reason } from './import-reason.ts';
import { NameResolver } from './name-resolver.ts';
import { outcome } from './outcome.ts';
import { knownPeople, personLabel, PersonIndex } from './person-index.ts';
import { linkFields, noteLabel, type LinkField, type NoteRow } from './read-notes.ts';

/**
 * Plans notes. A note is the same as another when its day, its time and its fact are; each date has its day of
 * observation, found or created (with the title that the file gives it only then); what a note is about is linked when its name is known, and told when it is not.
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
  /** Titles of the days that are there, until they are told. */
  readonly #dayTitles: Map<string, string>;
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
    this.#dayTitles = new Map(rowsOf(existing, 'day').map((day) => [day.id, day.title ?? '']));
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
    if (known?.id !== undefined && line !== undefined) return this.#repeat(row, key, known.id, line, reasons);
    this.#lines.set(key, record.line);
    const dayId = this.#dayId(row, reasons);
    const values: RowValues<'note'> = { ...row.values, day_id: dayId, noted_on: row.date ?? null };
    return known?.id === undefined
      ? this.#create(row, key, values, reasons)
      : this.#complete(row, key, known.id, known, values, reasons);
  }

  /** A note that the file tells twice keeps what it tells first, and takes what only the second one tells. */
  #repeat(row: NoteRow, key: string, id: string, line: number, reasons: Reason[]): RowOutcome {
    const known = this.#notes.get(key) ?? {};
    const told = without<'note'>(row.values, row.values.kind === 'fact' ? ['fact', 'kind'] : ['fact']);
    const { values } = changedValues('note', known, told);
    const [added, differing] = parted(values, (field) => isEmpty(known[field]));
    this.#draft.update('note', id, added);
    this.#notes.set(key, { ...known, ...added });
    const fields = Object.keys(differing) as ImportField[];
    const columns = fields
      .filter((field) => row.record.columns.byField.has(field))
      .map((field) => row.record.heading(field));
    const why =
      fields.length > 0 ? reason('duplicate_differs', { line, columns }) : reason('duplicate_in_file', { line });
    const all = [why, ...reasons];
    const candidates = this.#link(id, row, all);
    return outcome(row.record, noteLabel(row), 'matched', { reasons: all, candidates });
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
    key: string,
    id: string,
    known: Partial<Row<'note'>>,
    values: RowValues<'note'>,
    reasons: Reason[],
  ): RowOutcome {
    const kept = without<'note'>(values, ['fact', 'noted_on', ...(known.day_id ? (['day_id'] as const) : [])]);
    const wanted = values.kind === 'fact' ? without<'note'>(kept, ['kind']) : kept;
    const { values: changed, changes } = changedValues('note', known, wanted);
    this.#draft.update('note', id, changed);
    this.#notes.set(key, { ...known, ...changed });
    const candidates = this.#link(id, row, reasons);
    return outcome(row.record, noteLabel(row), 'matched', {
      reasons,
      changes,
      candidates,
      target: { entity: 'note', id },
    });
  }

  #dayId({ date, dayTitle: title }: NoteRow, reasons: Reason[]): string | null {
    if (date === undefined) return this.#options.dayId ?? null;
    const days = this.#days.get(date) ?? [];
    const [only] = days;
    if (days.length > 1) {
      reasons.push(reason('day_ambiguous', { date }));
      return null;
    }
    if (only !== undefined) {
      this.#tellTitle(only, title, reasons);
      return only;
    }
    const status = date > this.#options.today ? 'planned' : 'done';
    const values = { kind: 'observation', held_on: date, status, title: title ?? null } as const;
    const id = this.#draft.createAside('day', values, date);
    this.#days.set(date, [id]);
    return id;
  }

  /** A day that is there keeps its title; that of the file is told, once. */
  #tellTitle(dayId: string, title: string | undefined, reasons: Reason[]): void {
    const found = this.#dayTitles.get(dayId);
    this.#dayTitles.delete(dayId);
    if (title === undefined || found === undefined || fold(found) === fold(title)) return;
    reasons.push(reason('day_title_kept', { name: title, found }));
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

function isEmpty(value: StoredValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** The values of which `test` holds, and the others. */
function parted(
  values: RowValues<'note'>,
  test: (field: keyof RowValues<'note'>) => boolean,
): [RowValues<'note'>, RowValues<'note'>] {
  const fields = Object.keys(values) as (keyof RowValues<'note'>)[];
  return [
    without<'note'>(
      values,
      fields.filter((field) => !test(field)),
    ),
    without<'note'>(values, fields.filter(test)),
  ];
}

function noteKey(date: string | null | undefined, time: string | null | undefined, fact: string): string {
  return `${date ?? ''} ${time ?? ''} ${fold(fact)}`;
}
