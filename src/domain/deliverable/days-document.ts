import type { Row } from '../model.ts';
import { type NotedTrouble, type Recurrence, recurrences, type Theme } from '../observation/recurrence.ts';
import { compareNatural, type AllRows, type DocumentData, inOrder, present } from './document-data.ts';
import { type Block, bullets, paragraph } from './document-model.ts';
import { type DaysSectionKey, daysSectionKeys } from './document-kind-words.ts';
import { mayBreakDown } from './headcount.ts';
import { dateText, joined, lines, populationName, siteName, unitName } from './section-helpers.ts';
import type { DocumentKind } from './sectioned-document.ts';
import { tableOf } from './table-of.ts';

const builders: Readonly<Record<DaysSectionKey, (data: DocumentData) => readonly Block[]>> = {
  days_frame: frame,
  days_recurring: recurring,
  days_fixed: fixed,
  days_decide: decisions,
};

/** One page over several days: what comes back most, where and for whom, and what to decide; facts only. */
export const daysKind: DocumentKind<DaysSectionKey> = {
  kind: 'days',
  opening: 'page',
  usual: daysSectionKeys,
  title: (data, section) => data.words.kinds.days[section],
  subtitle: ({ rows, words }) => {
    const held = rows.day.map((day) => day.held_on).toSorted();
    const [first, last] = [held[0], held.at(-1)];
    return first && last ? words.kinds.phrases.period(words.longDate(first), words.longDate(last)) : undefined;
  },
  build: (data, section) => (data.options.audience === 'users' ? [] : builders[section](data)),
  isWide: () => false,
};

/** The days of a synthesis, by date, both ends included. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The rows of the days held in a period, up to `today`, with their notes; notes of no day count by their own date. */
export function rowsOfPeriod(rows: AllRows, { from = '', to }: Period, today: string): AllRows {
  const last = to ?? today;
  const within = (date: string | null): boolean => date !== null && date >= from && date <= last;
  const day = rows.day.filter(
    ({ held_on: held, status }) => within(held) && status !== 'planned' && status !== 'cancelled',
  );
  const ids = new Set(day.map(({ id }) => id));
  const note = rows.note.filter(({ day_id: dayId, noted_on: date, status }) => {
    if (status === 'set_aside') return false;
    return dayId === null ? within(date) : ids.has(dayId);
  });
  return { ...rows, day, note };
}

function frame(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  if (rows.day.length === 0 && rows.note.length === 0) return [];
  const days = rows.day.toSorted((a, b) => (a.held_on < b.held_on ? -1 : 1));
  const told = days.map((day) =>
    [words.date(day.held_on), day.title ?? siteName(data, day.site_id)].filter((part) => part).join(' – '),
  );
  return [
    paragraph(words.kinds.phrases.observed(rows.day.length, rows.note.length)),
    ...(told.length === 0
      ? []
      : [paragraph(told.slice(0, mostDays).join('; ') + (told.length > mostDays ? ' …' : ''), 'note')]),
  ];
}

/** Days that the synthesis names, and themes that it tells. */
const mostDays = 8;
const mostThemes = 5;
/** Letters of a verbatim from which a shorter one is preferred. */
const longVerbatim = 110;

function recurring(data: DocumentData): readonly Block[] {
  const { words } = data;
  const { phrases, columns } = words.kinds;
  const found = recurrencesOf(data);
  const shown = found.slice(0, mostThemes);
  const others = found.length - shown.length;
  const table = tableOf('', shown, [
    {
      header: columns.theme,
      weight: 3,
      value: (one) =>
        one.theme.entity === 'kind'
          ? themeName(data, one.theme)
          : lines([
              themeName(data, one.theme),
              joined(one.kinds.map(([kind, count]) => phrases.kindCount(words.choice('note', 'kind', kind), count))),
            ]),
    },
    { header: columns.where, weight: 2.2, value: (one) => placesOf(data, one) },
    { header: columns.forWhom, weight: 2.6, value: (one) => populationsOf(data, one) },
    {
      header: columns.notesAndDays,
      weight: 1.8,
      value: (one) =>
        lines([
          phrases.counted(one.noteIds.length, one.days),
          one.worst === null ? undefined : phrases.worst(words.number(one.worst)),
        ]),
    },
    { header: columns.verbatim, weight: 4, value: (one) => verbatimOf(data, one) },
  ]);
  if (table.length === 0) return [];
  return [...table, paragraph(others > 0 ? `${phrases.rule} ${phrases.otherThemes(others)}` : phrases.rule, 'note')];
}

function recurrencesOf(data: DocumentData): readonly Recurrence[] {
  const linked = (note: Row<'note'>, field: 'process_id' | 'tool_id'): readonly string[] =>
    present(data.having('note_link', 'note_id', note.id).map((link) => link[field])).toSorted();
  const troubles = data.rows.note.map((note): NotedTrouble => ({
    id: note.id,
    kind: note.kind,
    day: note.day_id ?? note.noted_on ?? undefined,
    severity: note.severity,
    processIds: linked(note, 'process_id').filter((id) => data.find('process', id) !== undefined),
    toolIds: linked(note, 'tool_id').filter((id) => data.find('tool', id) !== undefined),
  }));
  return recurrences(troubles, (theme) => themeName(data, theme));
}

function themeName(data: DocumentData, theme: Theme): string {
  if (theme.entity === 'kind') return data.words.choice('note', 'kind', theme.id);
  return data.find(theme.entity, theme.id)?.name ?? '';
}

function notesOf(data: DocumentData, { noteIds }: Recurrence): readonly Row<'note'>[] {
  return present(noteIds.map((id) => data.find('note', id)));
}

/** Sites where it was seen, else units; by name. */
function placesOf(data: DocumentData, one: Recurrence): string | undefined {
  const places = notesOf(data, one).flatMap((note) => {
    const day = data.find('day', note.day_id);
    const links = data.having('note_link', 'note_id', note.id);
    const sites = present([...links.map((link) => siteName(data, link.site_id)), siteName(data, day?.site_id ?? null)]);
    return sites.length > 0
      ? sites
      : present([...links.map((link) => unitName(data, link.unit_id)), unitName(data, day?.unit_id ?? null)]);
  });
  return listed(places);
}

/** Populations large enough to be told; by name. */
function populationsOf(data: DocumentData, one: Recurrence): string | undefined {
  return listed(
    notesOf(data, one).flatMap((note) =>
      data
        .having('note_link', 'note_id', note.id)
        .filter((link) => link.population_id !== null && mayBreakDown(data, link.population_id))
        .map((link) => populationName(data, link.population_id) ?? ''),
    ),
  );
}

/** Names that a cell of the synthesis has room for. */
const mostNames = 4;

function listed(names: readonly string[]): string | undefined {
  const sorted = present(names).toSorted(compareNatural);
  return joined(sorted.length > mostNames ? [...sorted.slice(0, mostNames), '…'] : sorted);
}

/** Something heard about the same process or tool, without who said it: a short one, the first by its words. */
function verbatimOf(data: DocumentData, { theme }: Recurrence): string | undefined {
  if (theme.entity === 'kind') return undefined;
  const field = theme.entity === 'process' ? 'process_id' : 'tool_id';
  const about = new Set(data.having('note_link', field, theme.id).map((link) => link.note_id));
  const heard = data.rows.note
    .filter((note) => note.kind === 'verbatim' && about.has(note.id))
    .map((note) => (data.names.mask(note.fact) ?? '').trim())
    .toSorted((a, b) => Number(a.length > longVerbatim) - Number(b.length > longVerbatim) || compareNatural(a, b));
  const [first] = heard;
  if (!first) return undefined;
  return /^[«“"]/u.test(first) ? first : data.words.texts.phrases.quoted(first);
}

/** What was settled in front of people, and how long it took (P4.20). */
function fixed(data: DocumentData): readonly Block[] {
  const settled = data.rows.note.filter((note) => note.kind === 'fixed_on_spot' || note.fixed_on_spot === 1);
  if (settled.length === 0) return [];
  const minutes = settled.flatMap(({ minutes_to_fix: taken }) => taken ?? []);
  const total = minutes.reduce((sum, taken) => sum + taken, 0);
  return [paragraph(data.words.kinds.phrases.fixedOnSpot(settled.length, minutes.length === 0 ? undefined : total))];
}

/** Decisions expected, then the subjects that no action treats yet. */
function decisions(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const expected = inOrder(rows.decision.filter((decision) => decision.status === 'expected'));
  const shown = new Set(recurrencesOf(data).slice(0, mostThemes));
  const untreated = [...shown].filter((one) => one.theme.entity !== 'kind' && !isTreated(data, one));
  return [
    ...tableOf('', expected, [
      { header: words.entity('decision'), weight: 6, value: (row) => words.texts.phrases.coded(row.code, row.title) },
      { header: words.field('decision', 'expected_by'), weight: 2, value: (row) => dateText(data, row.expected_by) },
    ]),
    ...(untreated.length === 0
      ? []
      : [bullets([words.kinds.phrases.unanswered + untreated.map((one) => themeName(data, one.theme)).join(', ')])]),
  ];
}

/** True when a note of the theme leads to an action, by itself or through an impact. */
function isTreated(data: DocumentData, { noteIds }: Recurrence): boolean {
  const links = noteIds.flatMap((id) => data.having('evidence_link', 'note_id', id));
  return links.some(
    (link) =>
      link.action_id !== null ||
      (link.impact_id !== null &&
        data.having('evidence_link', 'impact_id', link.impact_id).some(({ action_id: action }) => action !== null)),
  );
}
