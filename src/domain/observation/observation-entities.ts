import {
  boolean,
  choice,
  code,
  date,
  entity,
  integer,
  manualOrder,
  natural,
  reference,
  required,
  text,
  time,
} from '../shared/entity.ts';

/** The kinds of note a consultant takes on site (P4.10–P4.13, P4.20, deliverables D8). */
export const noteKinds = [
  'fact',
  'verbatim',
  'irritant',
  'workaround',
  'undocumented_process',
  'dysfunction',
  'usage',
  'influence',
  'good_practice',
  'question',
  'objection',
  'fixed_on_spot',
  'idea',
] as const;
export type NoteKind = (typeof noteKinds)[number];

export const frequencies = ['once', 'sometimes', 'weekly', 'daily', 'permanent'] as const;

/** An observation day, or a follow-up visit at `offset_days` after a go-live (P4.10, P4.18, P4.19). */
export const day = entity('day', {
  kind: required(choice(['observation', 'follow_up'])),
  title: text({ search: 'title' }),
  held_on: required(date()),
  starts_at: time(),
  ends_at: time(),
  site_id: reference('site'),
  unit_id: reference('unit'),
  project_id: reference('project'),
  go_live_id: reference('go_live'),
  offset_days: integer(0, 3650),
  observer: text(),
  attendees: text({ search: 'body' }),
  informed_people: text({ search: 'body' }),
  informed_on: date(),
  hypotheses: text({ search: 'body' }),
  own_expectations: text({ search: 'body' }),
  programme: text({ search: 'body' }),
  question_guide: text({ search: 'body' }),
  synthesis: text({ search: 'body' }),
  to_check: text({ search: 'body' }),
  next_steps: text({ search: 'body' }),
  usages_seen: text({ search: 'body' }),
  irritants_lifted: text({ search: 'body' }),
  irritants_left: text({ search: 'body' }),
  relapse: text({ search: 'body' }),
  motivation_facts: text({ search: 'body' }),
  decisions: text({ search: 'body' }),
  status: required(choice(['planned', 'in_progress', 'done', 'cancelled'])),
});

/** Who was met, and whether informed beforehand. */
export const dayParticipant = entity('day_participant', {
  day_id: natural(required(reference('day'))),
  person_id: natural(required(reference('person'))),
  informed: boolean(),
  present: boolean(),
});

/** Which populations a day looked at. */
export const dayPopulation = entity('day_population', {
  day_id: natural(required(reference('day'))),
  population_id: natural(required(reference('population'))),
});

/** What was seen (`fact`), and apart from it what the observer makes of it (`interpretation`, internal). */
export const note = entity('note', {
  day_id: reference('day'),
  noted_on: date(),
  noted_at: time(),
  kind: required(choice(noteKinds)),
  fact: required(text({ search: 'title' })),
  interpretation: text({ search: 'body' }),
  voice: text({ search: 'body' }),
  place: text({ search: 'body' }),
  activity: text({ search: 'body' }),
  severity: integer(1, 4),
  frequency: choice(frequencies),
  cause: text({ search: 'body' }),
  people_concerned: integer(0, 10_000_000),
  lesson: text({ search: 'body' }),
  fixed_on_spot: boolean(),
  minutes_to_fix: integer(0, 100_000),
  immediate_action: text({ search: 'body' }),
  status: required(choice(['untreated', 'treated', 'set_aside'])),
  author_id: reference('author'),
  manual_order: manualOrder('onDemand'),
});

/** Links a note to what it is about; exactly one target is set. */
export const noteLink = entity('note_link', {
  note_id: natural(required(reference('note'))),
  person_id: natural(reference('person')),
  population_id: natural(reference('population')),
  process_id: natural(reference('process')),
  tool_id: natural(reference('tool')),
  unit_id: natural(reference('unit')),
  site_id: natural(reference('site')),
  project_id: natural(reference('project')),
});

/**
 * Questions, fears, objections and rumours heard, with their prepared answer (P3.4, P3.7, P3.8). `note_id` is the note
 * it came from; `times_heard` counts what no note tied to it tells (`concern-notes.ts`).
 */
export const concern = entity('concern', {
  code: code('Q'),
  kind: required(choice(['question', 'fear', 'objection', 'rumour'])),
  wording: required(text({ search: 'title' })),
  project_id: reference('project'),
  population_id: reference('population'),
  note_id: reference('note'),
  heard_on: date(),
  times_heard: integer(0, 100_000),
  answer: text({ search: 'body' }),
  answered_on: date(),
  owner_id: reference('person'),
  channel: text(),
  status: required(choice(['open', 'prepared', 'answered', 'closed'])),
});

/** The notes that raise a concern: each counts for once heard, however often it is tied. */
export const concernNote = entity('concern_note', {
  concern_id: natural(required(reference('concern'))),
  note_id: natural(required(reference('note'))),
});

/** What the tool or the organisation must allow, often learnt from a workaround (P4.13). */
export const requirement = entity('requirement', {
  code: code('B'),
  title: required(text({ search: 'title' })),
  description: text({ search: 'body' }),
  project_id: reference('project'),
  process_id: reference('process'),
  tool_id: reference('tool'),
  note_id: reference('note'),
  priority: integer(1, 3),
  status: required(choice(['proposed', 'accepted', 'refused', 'delivered'])),
  answer: text({ search: 'body' }),
});

/** Use cases by profession, from spotted to adopted (P1.17–P1.19). */
export const useCase = entity('use_case', {
  title: required(text({ search: 'title' })),
  description: text({ search: 'body' }),
  profession: text(),
  population_id: reference('population'),
  process_id: reference('process'),
  tool_id: reference('tool'),
  note_id: reference('note'),
  status: required(choice(['spotted', 'tried', 'adopted', 'dropped'])),
  result: text({ search: 'body' }),
});

/** Tips, lessons and testimonies gathered from the field and spread (P1.10, P2.13, P2.18, P2.21). */
export const lesson = entity('lesson', {
  kind: required(choice(['tip', 'lesson', 'testimony', 'experiment'])),
  title: required(text({ search: 'title' })),
  body: text({ search: 'body' }),
  gathered_on: date(),
  population_id: reference('population'),
  tool_id: reference('tool'),
  note_id: reference('note'),
  owner_id: reference('person'),
  may_be_published: boolean(),
  spread_on: date(),
  status: choice(['draft', 'ready', 'spread']),
});

/** One line of a checklist: readiness on the day (P3.15), first connections (P3.20), usages of a visit (P4.19). */
export const checkItem = entity('check_item', {
  kind: required(choice(['readiness', 'first_connection', 'usage'])),
  label: required(text({ search: 'title' })),
  go_live_id: reference('go_live'),
  day_id: reference('day'),
  population_id: reference('population'),
  answer: choice(['yes', 'partly', 'no', 'not_applicable']),
  checked_on: date(),
  comment: text({ search: 'body' }),
  manual_order: manualOrder(),
});
