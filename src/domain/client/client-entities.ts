import {
  boolean,
  choice,
  code,
  date,
  entity,
  instant,
  integer,
  manualOrder,
  natural,
  real,
  reference,
  required,
  text,
} from '../shared/entity.ts';

/** The client of the file: one row. Law fields: information of people, consulted body, retention (docs/law.md). */
export const client = entity('client', {
  key: natural(required(text())),
  name: required(text({ search: 'title' })),
  legal_name: text(),
  sector: required(choice(['private', 'public'])),
  language: required(choice(['fr', 'en'])),
  city: text(),
  people_word: text(),
  customers_word: text(),
  logo_id: reference('attachment'),
  mission_starts_on: date(),
  mission_ends_on: date(),
  keep_until: date(),
  culture: text({ search: 'body' }),
  digital_maturity: integer(1, 5),
  maturity_comment: text({ search: 'body' }),
  firm_name: text(),
  firm_logo_id: reference('attachment'),
  confidentiality: text(),
  purpose: text(),
  notice: text(),
  people_informed_on: date(),
  consulted_body: text(),
  consulted_on: date(),
  consultation_comment: text(),
  impact_assessment_status: choice(['not_needed', 'to_do', 'in_progress', 'done']),
  erased_on: date(),
});

/** Who writes in the file; every change names one. */
export const author = entity('author', {
  name: natural(required(text())),
  firm: natural(required(text())),
  initials: text(),
  email: text(),
});

/** One change under way at the client; a client has several (P4.2). Qualification: P0.4, P0.7, P0.23, P2.3. */
export const project = entity('project', {
  name: required(text({ search: 'title' })),
  slogan: text(),
  type: choice(['technical', 'operational', 'regulatory']),
  status: required(choice(['framing', 'active', 'closed'])),
  complexity: integer(1, 4),
  impact_level: integer(1, 4),
  strategic: boolean(),
  innovative: boolean(),
  vision: text({ search: 'body' }),
  purpose: text({ search: 'body' }),
  objectives: text({ search: 'body' }),
  success_criteria: text({ search: 'body' }),
  scope_in: text({ search: 'body' }),
  scope_out: text({ search: 'body' }),
  assumptions: text({ search: 'body' }),
  constraints: text({ search: 'body' }),
  interdependencies: text({ search: 'body' }),
  needs_gap: text({ search: 'body' }),
  secondary_benefits: text({ search: 'body' }),
  expected_users: integer(0, 10_000_000),
  time_to_competence_days: integer(0, 3650),
  budget: real(),
  training_budget: real(),
  resources: text({ search: 'body' }),
  starts_on: date(),
  ends_on: date(),
  manual_order: manualOrder(),
});

/** Why the project exists (P2.1); several per project. */
export const projectDriver = entity('project_driver', {
  project_id: natural(required(reference('project'))),
  kind: natural(
    required(choice(['regulatory', 'economic', 'competitive', 'trust', 'digital_sobriety', 'quality', 'other'])),
  ),
  comment: text({ search: 'body' }),
});

/** Answers of the sizing questionnaire (P2.9, deliverables D2). */
export const sizingAnswer = entity('sizing_answer', {
  project_id: natural(required(reference('project'))),
  question: natural(required(text())),
  answer: integer(0, 10_000_000),
  comment: text(),
});

/** Who holds a role of the mission; people in a role are named in deliverables. */
export const missionRole = entity('mission_role', {
  person_id: natural(required(reference('person'))),
  role: natural(
    required(
      choice([
        'sponsor',
        'project_lead',
        'it_lead',
        'change_lead',
        'business_lead',
        'hr',
        'communication',
        'trainer',
        'support',
        'committee',
        'data_protection',
      ]),
    ),
  ),
  project_id: natural(reference('project')),
  title: text(),
  starts_on: date(),
  ends_on: date(),
});

/** A functional step: one process at a time; the next opens when this one is adopted (P4.17). */
export const lot = entity('lot', {
  project_id: required(reference('project')),
  name: required(text({ search: 'title' })),
  description: text({ search: 'body' }),
  process_id: reference('process'),
  opens_when: text(),
  status: choice(['planned', 'open', 'adopted', 'dropped']),
  manual_order: manualOrder(),
});

/** A deployment wave (P0.18). */
export const wave = entity('wave', {
  project_id: required(reference('project')),
  name: required(text({ search: 'title' })),
  description: text(),
  manual_order: manualOrder(),
});

/** The date at which a lot starts for a wave on a site; an empty part means « all ». */
export const goLive = entity('go_live', {
  project_id: natural(required(reference('project'))),
  lot_id: natural(reference('lot')),
  wave_id: natural(reference('wave')),
  site_id: natural(reference('site')),
  goes_live_on: date(),
  status: choice(['planned', 'confirmed', 'done', 'postponed']),
  comment: text(),
});

/** Days on which one cannot or should not act: holidays, leave, black-outs, peaks (P4.1). */
export const calendarPeriod = entity('calendar_period', {
  kind: required(choice(['public_holiday', 'leave', 'black_out', 'peak'])),
  name: required(text({ search: 'title' })),
  starts_on: required(date()),
  ends_on: required(date()),
  site_id: reference('site'),
  population_id: reference('population'),
  forbidden: boolean(),
  reason: text(),
});

/** Decision log: the warning given, what the client chose, who and when (P4.3). */
export const decision = entity('decision', {
  code: code('D'),
  project_id: reference('project'),
  title: required(text({ search: 'title' })),
  context: text({ search: 'body' }),
  warning_given: text({ search: 'body' }),
  warned_on: date(),
  client_choice: text({ search: 'body' }),
  reason: text({ search: 'body' }),
  consequences: text({ search: 'body' }),
  decided_on: date(),
  decided_by: text(),
  decided_by_id: reference('person'),
  expected_by: date(),
  status: required(choice(['expected', 'taken', 'revised', 'dropped'])),
  day_id: reference('day'),
});

/** A picture or file kept in the workspace; its bytes stand in `attachment_content`, by SHA-256. */
export const attachment = entity('attachment', {
  sha256: required(text()),
  name: required(text({ search: 'title' })),
  media_type: required(text()),
  size_bytes: required(integer(0, 1_000_000_000)),
  width: integer(0, 100_000),
  height: integer(0, 100_000),
  alternative_text: text({ search: 'body' }),
  caption: text({ search: 'body' }),
  note_id: reference('note'),
  day_id: reference('day'),
  section_id: reference('section'),
  manual_order: manualOrder('onDemand'),
});

/** Choices of the file that copies share, by key. */
export const setting = entity('setting', {
  key: natural(required(text())),
  value: text(),
});

/** The figures as they stood before a committee, so that « what changed since » can be told. */
export const snapshot = entity('snapshot', {
  project_id: reference('project'),
  title: required(text({ search: 'title' })),
  taken_at: required(instant()),
  committee: text(),
  comment: text({ search: 'body' }),
  figures: required(text()),
});

/** A point to watch that a person has set aside, and why. */
export const watchDismissal = entity('watch_dismissal', {
  rule: natural(required(text())),
  target: natural(required(text())),
  reason: required(text()),
  dismissed_on: date(),
});

/**
 * Terms marked while typing (docs/law.md: no health, union, religion, politics, private life, insult). Nothing writes
 * rows of it: the list is the consultant's own, on the machine (`own-watched-words.ts`), and takes its themes from
 * here. The table stays for the logs of files that may hold some.
 */
export const watchedTerm = entity('watched_term', {
  term: natural(required(text())),
  language: natural(required(choice(['fr', 'en']))),
  theme: required(choice(['health', 'union', 'religion', 'politics', 'private_life', 'insult', 'judgement', 'other'])),
  suggestion: text(),
  active: required(boolean()),
});
