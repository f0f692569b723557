import type { Row } from '../model.ts';
import { concernHearings } from '../observation/concern-notes.ts';
import { newestNoteFirst } from '../observation/note-order.ts';
import { type AllRows, type DocumentData, inOrder, present } from './document-data.ts';
import type { Block } from './document-model.ts';
import { type DaySectionKey, daySectionKeys } from './document-kind-words.ts';
import { photoBlocks } from './day-photos.ts';
import { programmeBlocks } from './programme-blocks.ts';
import { factTable, factTables, kindsToTell, verbatimBlocks } from './field-sections.ts';
import {
  actionDate,
  briefFields,
  choiceText,
  dateText,
  freeText,
  impactsOfNote,
  joined,
  lines,
  numberText,
  ownerName,
  populationName,
  siteName,
  under,
  unitName,
} from './section-helpers.ts';
import type { DocumentKind } from './sectioned-document.ts';
import { tableOf } from './table-of.ts';

type Note = Row<'note'>;

const builders: Readonly<Record<DaySectionKey, (data: DocumentData) => readonly Block[]>> = {
  day_synthesis: (data) => masked(data, 'synthesis'),
  day_preparation: preparationBlocks,
  day_programme: (data) => {
    const day = dayOf(data);
    return day ? programmeBlocks(data, day) : [];
  },
  day_processes: processBlocks,
  day_findings: findingBlocks,
  day_photos: (data) => {
    const day = dayOf(data);
    return day ? photoBlocks(data, day, notes(data)) : [];
  },
  day_workarounds: workaroundBlocks,
  day_fixed: fixedBlocks,
  day_verbatims: (data) => verbatimBlocks(data, notes(data)),
  day_concerns: concernBlocks,
  day_visit: visitBlocks,
  day_to_check: (data) => masked(data, 'to_check'),
  day_next_steps: nextStepBlocks,
};

/** The report of one observation day or follow-up visit (P4.10–P4.13, P4.18, deliverables D8). */
export const dayKind: DocumentKind<DaySectionKey> = {
  kind: 'day',
  opening: 'report',
  usual: daySectionKeys,
  title: (data, section) => data.words.kinds.day[section],
  build: (data, section) => (data.options.audience === 'users' ? [] : builders[section](data)),
  isWide: () => false,
  coverFacts: (data) => {
    const day = dayOf(data);
    const { cover } = data.words.kinds;
    return [
      [cover.day, lines([day?.title, day && data.words.longDate(day.held_on)])],
      [cover.site, joined([siteName(data, day?.site_id ?? null), unitName(data, day?.unit_id ?? null)])],
      [cover.observer, day?.observer ?? undefined],
    ];
  },
};

/** The rows of one day: its notes, and the document made for it if there is one. */
export function rowsOfDay(rows: AllRows, dayId: string): AllRows {
  return {
    ...rows,
    day: rows.day.filter((day) => day.id === dayId),
    note: rows.note.filter((note) => note.day_id === dayId),
    deliverable: rows.deliverable.filter((row) => row.kind !== 'day' || row.day_id === dayId),
  };
}

/** The day that a report is about when none is named: the last one held by `today`. */
export function latestDay(rows: AllRows, today: string): Row<'day'> | undefined {
  return rows.day
    .filter((day) => day.held_on <= today && day.status !== 'planned' && day.status !== 'cancelled')
    .toSorted((one, other) => (one.held_on < other.held_on ? 1 : -1))[0];
}

/** The day that a guide is for when none is named: the next one, else the last one held. */
export function nextDay(rows: AllRows, today: string): Row<'day'> | undefined {
  const coming = rows.day
    .filter((day) => day.held_on >= today && day.status !== 'cancelled' && day.status !== 'done')
    .toSorted((one, other) => (one.held_on < other.held_on ? -1 : 1));
  return coming[0] ?? latestDay(rows, today);
}

function dayOf(data: DocumentData): Row<'day'> | undefined {
  return data.rows.day[0];
}

function notes(data: DocumentData): readonly Note[] {
  const timed = data.rows.note.toSorted((one, other) => newestNoteFirst(other, one));
  return timed.filter((note) => note.status !== 'set_aside');
}

/** A free text of the day, names replaced by codes. */
function masked(data: DocumentData, field: 'synthesis' | 'to_check' | 'next_steps'): readonly Block[] {
  const text = data.names.mask(dayOf(data)?.[field] ?? null);
  return text?.trim() ? [freeText(text)] : [];
}

/** Who was told beforehand, what was to be tested; the observer's own expectations stay internal. */
function preparationBlocks(data: DocumentData): readonly Block[] {
  const day = dayOf(data);
  if (!day) return [];
  const { words, options } = data;
  const participants = data.having('day_participant', 'day_id', day.id);
  const informed = participants.filter((participant) => participant.informed === 1).length;
  const populations = data.having('day_population', 'day_id', day.id);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.entity('population', 'many'), joined(populations.map((link) => populationName(data, link.population_id)))],
    [words.field('day', 'informed_on'), dateText(data, day.informed_on)],
    [
      words.entity('day_participant', 'many'),
      participants.length === 0 ? undefined : words.kinds.phrases.informed(informed, participants.length),
    ],
  ];
  const masking = { ...day, hypotheses: data.names.mask(day.hypotheses) };
  return [
    ...tableOf(
      words.kinds.captions.participants,
      facts.filter(([, value]) => value !== undefined),
      [
        { header: words.texts.columns.characteristic, weight: 2, value: ([label]) => label },
        { header: words.texts.columns.value, weight: 5, value: ([, value]) => value },
      ],
    ),
    ...briefFields(
      data,
      'day',
      masking,
      options.audience === 'internal' ? ['hypotheses', 'own_expectations'] : ['hypotheses'],
      2,
    ),
  ];
}

/** What was seen, process after process, documented or not (P4.11). */
function processBlocks(data: DocumentData): readonly Block[] {
  const { rows } = data;
  const seen = notes(data);
  return inOrder(rows.process).flatMap((process) => {
    const linked = new Set(data.having('note_link', 'process_id', process.id).map((link) => link.note_id));
    const found = seen.filter((note) => linked.has(note.id) && note.kind !== 'verbatim');
    if (found.length === 0) return [];
    const documentation = choiceText(data, 'process', 'documentation', process.documentation);
    const title =
      documentation === undefined ? process.name : data.words.kinds.phrases.documented(process.name, documentation);
    return under(2, title, factTable(data, found, ''));
  });
}

/** Findings that one table tells of all kinds; more have a table per kind. */
const mostTogether = 10;

/** What was seen otherwise, by kind. */
function findingBlocks(data: DocumentData): readonly Block[] {
  const apart = new Set<Note['kind']>(['verbatim', 'workaround', 'fixed_on_spot', 'question', 'objection']);
  const linked = new Set(data.rows.note_link.filter((link) => link.process_id !== null).map((link) => link.note_id));
  const found = notes(data).filter((note) => !apart.has(note.kind) && !linked.has(note.id));
  if (found.length > mostTogether) return factTables(data, found);
  const told = kindsToTell(data).flatMap((kind) => found.filter((note) => note.kind === kind));
  return factTable(data, told, data.words.texts.captions.facts);
}

/** Workarounds: what is used instead, why, and by how many (P4.12). */
function workaroundBlocks(data: DocumentData): readonly Block[] {
  const { words } = data;
  const found = notes(data).filter((note) => note.kind === 'workaround');
  return tableOf(words.kinds.captions.workarounds, found, [
    { header: words.kinds.columns.whatWasSeen, weight: 5, value: (note) => data.names.mask(note.fact) },
    { header: words.entity('tool', 'many'), weight: 2, value: (note) => toolsOf(data, note) },
    { header: words.field('note', 'cause'), weight: 3, value: (note) => data.names.mask(note.cause) },
    {
      header: words.field('note', 'people_concerned'),
      weight: 1.4,
      align: 'right',
      value: (note) => numberText(data, note.people_concerned),
    },
    { header: words.field('note', 'lesson'), weight: 3, value: (note) => data.names.mask(note.lesson) },
  ]);
}

/** Irritants lifted on the spot, and how long it took (P4.20). */
function fixedBlocks(data: DocumentData): readonly Block[] {
  const { words } = data;
  const found = notes(data).filter((note) => note.kind === 'fixed_on_spot' || note.fixed_on_spot === 1);
  return tableOf(words.kinds.captions.fixed, found, [
    { header: words.kinds.columns.whatWasSeen, weight: 5, value: (note) => data.names.mask(note.fact) },
    {
      header: words.field('note', 'immediate_action'),
      weight: 4,
      value: (note) => data.names.mask(note.immediate_action),
    },
    {
      header: words.kinds.columns.timeToFix,
      weight: 1.6,
      align: 'right',
      value: (note) => (note.minutes_to_fix === null ? undefined : words.kinds.phrases.minutes(note.minutes_to_fix)),
    },
  ]);
}

/** Questions, fears and objections heard that day, with their answer when there is one (P3.4, P3.8). */
function concernBlocks(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const day = dayOf(data);
  const ids = new Set(rows.note.map((note) => note.id));
  const hearings = concernHearings(rows.concern, rows.concern_note);
  const heard = inOrder(
    rows.concern.filter(({ id, heard_on: date }) => {
      const raisedBy = hearings.get(id)?.noteIds ?? [];
      return raisedBy.length === 0 ? date === day?.held_on : raisedBy.some((note) => ids.has(note));
    }),
  );
  const registered = new Set(heard.flatMap(({ id }) => hearings.get(id)?.noteIds ?? []));
  const noted = notes(data).filter(
    (note) => (note.kind === 'question' || note.kind === 'objection') && !registered.has(note.id),
  );
  const told = [
    ...heard.map((concern) => ({
      kind: words.choice('concern', 'kind', concern.kind),
      wording: data.names.mask(concern.wording),
      answer: data.names.mask(concern.answer),
    })),
    ...noted.map((note) => ({
      kind: words.choice('note', 'kind', note.kind),
      wording: data.names.mask(note.fact),
      answer: null,
    })),
  ];
  return tableOf(words.texts.captions.concerns, told, [
    { header: words.field('concern', 'kind'), weight: 1.6, value: (concern) => concern.kind },
    { header: words.field('concern', 'wording'), weight: 5, value: (concern) => concern.wording },
    { header: words.field('concern', 'answer'), weight: 5, value: (concern) => concern.answer },
  ]);
}

/** A follow-up visit: uses seen, irritants lifted and left, decisions; relapse and motivation stay internal. */
function visitBlocks(data: DocumentData): readonly Block[] {
  const day = dayOf(data);
  if (!day) return [];
  const fields = ['usages_seen', 'irritants_lifted', 'irritants_left', 'decisions'] as const;
  const internal = ['relapse', 'motivation_facts'] as const;
  const shown = data.options.audience === 'internal' ? [...fields, ...internal] : fields;
  const masking = Object.fromEntries(shown.map((field) => [field, data.names.mask(day[field])]));
  return briefFields(data, 'day', { ...day, ...masking }, shown, 2);
}

/** What follows: the text of the evening, then the impacts and actions that the notes of the day led to. */
function nextStepBlocks(data: DocumentData): readonly Block[] {
  const { words } = data;
  const impacts = present(notes(data).flatMap((note) => impactsOfNote(data, note.id)));
  const actions = present(
    notes(data).flatMap((note) =>
      data.having('evidence_link', 'note_id', note.id).map((link) => data.find('action', link.action_id)),
    ),
  );
  return [
    ...masked(data, 'next_steps'),
    ...tableOf(words.kinds.captions.openedImpacts, inOrder(impacts), [
      {
        header: words.entity('impact'),
        weight: 5,
        value: (impact) => words.texts.phrases.coded(impact.code, impact.title),
      },
      { header: words.entity('population'), weight: 3, value: (impact) => populationName(data, impact.population_id) },
    ]),
    ...tableOf(words.kinds.captions.openedActions, inOrder(actions), [
      {
        header: words.entity('action'),
        weight: 5,
        value: (action) => words.texts.phrases.coded(action.code, action.title),
      },
      { header: words.texts.columns.owner, weight: 2, value: (action) => ownerName(data, action) },
      { header: words.field('action', 'due_on'), weight: 2, value: (action) => dateText(data, actionDate(action)) },
    ]),
  ];
}

function toolsOf(data: DocumentData, note: Note): string | undefined {
  return joined(data.having('note_link', 'note_id', note.id).map((link) => data.find('tool', link.tool_id)?.name));
}
