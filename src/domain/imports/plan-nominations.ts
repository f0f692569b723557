import { entityOf, type Row } from '../model.ts';
import { derivedId } from '../oplog/derived-id.ts';
import { fold } from '../shared/fold.ts';
import { rowsOf, type Draft } from './draft.ts';
import type { FoundHeader } from './find-header.ts';
import { columnLetters, type ForeignTable } from './foreign-table.ts';
import type { ImportField } from './import-fields.ts';
import type { Candidate, ExistingRows, FieldChange, ImportOptions, RowOutcome, RowValues } from './import-plan.ts';
import { reason, type Reason } from './import-reason.ts';
import { outcome } from './outcome.ts';
import { knownPeople, personLabel, PersonIndex, type KnownPerson } from './person-index.ts';
import { PersonLabels } from './person-labels.ts';
import { bareName, nameOrder, splitName, type NameOrder } from './person-name.ts';
import type { Citation, NominationRow } from './read-nominations.ts';

/** Plans nominations: a citation is a fact of a survey, so nothing is ever removed, and a tie of 0 says nothing. */
export function planNominations(
  rows: readonly NominationRow[],
  existing: ExistingRows,
  options: ImportOptions,
  draft: Draft,
): RowOutcome[] {
  const planner = new NominationPlanner(rows, existing, options, draft);
  return rows.map((row, at) => {
    options.tell?.(at / rows.length);
    return planner.plan(row);
  });
}

/** Cells of the first two columns that must name a known person for a list without heading to be one of pairs. */
const knownShare = 0.8;

/** Takes a sheet without heading for pairs, when its first two columns name people of the workspace. */
export function findBarePairs(table: ForeignTable, existing: ExistingRows): FoundHeader | undefined {
  const width = Math.max(0, ...table.rows.map((row) => row.cells.length));
  if (width < 2 || width > 3) return undefined;
  const people = new PersonIndex(knownPeople(rowsOf(existing, 'person'), rowsOf(existing, 'identity')));
  const texts = table.rows.slice(0, 50).flatMap((row) => [row.cells[0]?.text ?? '', row.cells[1]?.text ?? '']);
  const known = texts.filter((text) => text !== '' && people.find(text).kind === 'sure').length;
  if (known === 0 || known < texts.length * knownShare) return undefined;
  const fields: readonly ImportField[] = ['from', 'to', 'weight'];
  const names = fields.slice(0, width).map((_, index) => columnLetters(index));
  const verdicts = fields
    .slice(0, width)
    .map((field) => ({ verdict: 'taken' as const, reading: { field, certainty: 'content' as const, weight: 0.4 } }));
  return { firstRow: 0, lines: [], names, verdicts };
}

interface PlannedTie {
  readonly line: number;
  readonly weight: number | null;
}

/** What the citations of one row came to. */
interface Tally {
  added: number;
  known: number;
  readonly reasons: Reason[];
  readonly candidates: Candidate[];
  readonly changes: FieldChange[];
}

class NominationPlanner {
  readonly #options: ImportOptions;
  readonly #draft: Draft;
  readonly #labels: PersonLabels;
  readonly #order: NameOrder;
  readonly #existing: readonly Row<'survey'>[];
  readonly #firstDates: ReadonlyMap<string, string>;
  /** Ids by folded question. */
  readonly #surveys = new Map<string, string>();
  readonly #ties: Map<string, Row<'nomination'>>;
  readonly #planned = new Map<string, PlannedTie>();
  readonly #created = new Map<string, KnownPerson>();

  constructor(rows: readonly NominationRow[], existing: ExistingRows, options: ImportOptions, draft: Draft) {
    this.#options = options;
    this.#draft = draft;
    const labels = rows.flatMap((row) => [row.from, ...row.citations.map((citation) => citation.to), ...row.mentioned]);
    this.#labels = new PersonLabels(labels, existing);
    this.#order = nameOrder(labels);
    this.#existing = rowsOf(existing, 'survey');
    this.#firstDates = firstDates(rows, options.surveyQuestion);
    this.#ties = new Map(
      rowsOf(existing, 'nomination').map((tie) => [`${tie.survey_id} ${tie.from_id} ${tie.to_id}`, tie]),
    );
  }

  plan(row: NominationRow): RowOutcome {
    const named = [...row.citations.map((citation) => citation.to), ...row.mentioned];
    const label = named.length === 1 ? `${row.from} → ${named[0] ?? ''}` : row.from;
    const tally: Tally = { added: 0, known: 0, reasons: [...row.reasons], candidates: [], changes: [] };
    if (this.#options.createPeople) {
      for (const name of [row.from, ...row.mentioned]) if (name !== '') this.#person(name, tally);
    }
    if (row.citations.length === 0) {
      return outcome(row.record, label, 'skipped', { reasons: [reason('no_citation', {}), ...tally.reasons] });
    }
    const from = row.from === '' ? undefined : this.#person(row.from, tally);
    if (row.from === '') tally.reasons.push(reason('no_identity', {}));
    if (from) for (const citation of row.citations) this.#cite(row, from, citation, tally);
    const status = tally.added > 0 ? 'added' : tally.known > 0 ? 'matched' : isDoubt(tally) ? 'doubtful' : 'refused';
    return outcome(row.record, label, status, tally);
  }

  #cite(row: NominationRow, from: KnownPerson, citation: Citation, tally: Tally): void {
    const to = this.#person(citation.to, tally);
    if (!to) return;
    if (to.id === from.id) {
      tally.reasons.push(reason('self_nomination', { name: personLabel(from) }));
      return;
    }
    const surveyId = this.#survey(citation);
    const key = `${surveyId} ${from.id} ${to.id}`;
    const twin = this.#planned.get(key);
    if (twin) {
      const differs = citation.weight !== null && citation.weight !== twin.weight;
      tally.known++;
      tally.reasons.push(
        differs
          ? reason('citation_differs', { name: personLabel(to), line: twin.line })
          : reason('duplicate_in_file', { line: twin.line }),
      );
      return;
    }
    this.#planned.set(key, { line: row.record.line, weight: citation.weight });
    this.#put(surveyId, from, to, citation, tally);
  }

  #put(surveyId: string, from: KnownPerson, to: KnownPerson, citation: Citation, tally: Tally): void {
    const known = this.#ties.get(`${surveyId} ${from.id} ${to.id}`);
    const values: RowValues<'nomination'> = {
      survey_id: surveyId,
      from_id: from.id,
      to_id: to.id,
      weight: citation.weight,
    };
    if (!known) {
      tally.added++;
      this.#draft.put('nomination', values);
      return;
    }
    tally.known++;
    if (citation.weight === null || citation.weight === known.weight) return;
    this.#draft.put('nomination', values);
    tally.changes.push({
      entity: 'nomination',
      field: 'weight',
      before: known.weight,
      after: citation.weight,
      afterName: personLabel(to),
    });
  }

  /** One survey per question: its date is told, or the first one of the file, or that of the survey already there. */
  #survey(citation: Citation): string {
    const question = citation.question ?? this.#options.surveyQuestion;
    const known = this.#surveys.get(fold(question));
    if (known !== undefined) return known;
    const same = this.#existing.filter((survey) => fold(survey.question) === fold(question));
    const askedOn = this.#options.surveyAskedOn ?? this.#firstDates.get(fold(question)) ?? null;
    const dated =
      same.find((survey) => survey.asked_on === askedOn) ??
      (askedOn === null && same.length === 1 ? same[0] : undefined);
    const values = { question, asked_on: askedOn, source: this.#options.surveySource ?? 'survey' };
    if (!dated) this.#draft.put('survey', values);
    const id = dated?.id ?? derivedId(entityOf('survey'), values);
    this.#surveys.set(fold(question), id);
    return id;
  }

  #person(text: string, tally: Tally): KnownPerson | undefined {
    const created = this.#created.get(fold(text));
    if (created) return created;
    const found = this.#labels.find(text);
    if (found.kind === 'sure') {
      const name = personLabel(found.person);
      if (found.how === 'spelling') tally.reasons.push(reason('spelling_differs', { name: text, found: name }));
      if (found.how === 'partial') tally.reasons.push(reason('partial_name', { name: text, found: name }));
      return found.person;
    }
    if (found.kind === 'several') {
      tally.reasons.push(reason('person_ambiguous', { name: text }));
      tally.candidates.push(
        ...found.people.map((person) => ({ entity: 'person' as const, id: person.id, name: personLabel(person) })),
      );
      return undefined;
    }
    if (!this.#options.createPeople) {
      tally.reasons.push(reason('person_not_found', { name: text }));
      return undefined;
    }
    const whole = this.#labels.wholeName(text);
    const known = this.#created.get(fold(whole));
    if (known) {
      tally.reasons.push(reason('partial_name', { name: text, found: whole }));
      this.#created.set(fold(text), known);
      return known;
    }
    tally.reasons.push(reason('person_created', { name: whole }));
    const person = this.#create(whole);
    this.#created.set(fold(whole), person);
    this.#created.set(fold(text), person);
    return person;
  }

  /** A name of two words or more becomes a name; a number or a single word becomes a login. */
  #create(text: string): KnownPerson {
    const { name } = bareName(text);
    const isEmail = /^[^\s@]+@[^\s@]+$/u.test(name);
    const isName = !isEmail && !/\d/u.test(name) && name.includes(' ');
    const { first, last } = isName ? splitName(name, this.#order) : { first: '', last: '' };
    const told = isName ? { first_name: first, last_name: last } : isEmail ? { email: name } : { login: name };
    const id = this.#draft.createAside('person', {}, name);
    this.#draft.put('identity', { person_id: id, ...told });
    return { id, first, last, ...(isEmail ? { email: name } : isName ? {} : { login: name }) };
  }
}

/** Nothing was taken: a person with several meanings may be told, one whom nobody knows may be added. */
function isDoubt(tally: Tally): boolean {
  return tally.reasons.some(({ code }) => code === 'person_ambiguous' || code === 'person_not_found');
}

/** The first date of the answers to each question, by folded question. */
function firstDates(rows: readonly NominationRow[], usual: string): Map<string, string> {
  const dates = new Map<string, string>();
  for (const { question = usual, askedOn } of rows.flatMap((row) => row.citations)) {
    const first = dates.get(fold(question));
    if (askedOn !== undefined && (first === undefined || askedOn < first)) dates.set(fold(question), askedOn);
  }
  return dates;
}
