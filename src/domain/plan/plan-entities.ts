import {
  boolean,
  choice,
  code,
  date,
  entity,
  integer,
  manualOrder,
  natural,
  real,
  reference,
  required,
  text,
  time,
} from '../shared/entity.ts';
import { approaches, guidances, levers, means, phases, skillKinds } from '../shared/vocabulary.ts';

export const actionNatures = [
  'communication',
  'awareness',
  'training',
  'sandbox',
  'coaching',
  'workshop',
  'demonstration',
  'event',
  'exchange_group',
  'relay',
  'support',
  'organisation',
  'follow_up',
] as const;

export const actionStatuses = ['planned', 'in_progress', 'done', 'blocked', 'cancelled'] as const;

/** What is to be understood, worded once and reused (P0.26, P3.2, P3.3). */
export const message = entity('message', {
  code: code('M'),
  project_id: reference('project'),
  title: required(text({ search: 'title' })),
  body: text({ search: 'body' }),
  objective: text({ search: 'body' }),
  arguments: text({ search: 'body' }),
  manual_order: manualOrder(),
});

/** To whom a message is addressed, and when it was received (P3.1, P3.3). */
export const messagePopulation = entity('message_population', {
  message_id: natural(required(reference('message'))),
  population_id: natural(required(reference('population'))),
  wording: text({ search: 'body' }),
  received_on: date(),
  channel: text(),
});

/** A support of the catalogue: owner, state, review date, and why it was chosen (P0.16, P0.20, P0.21, P1.11–P1.13, P3.6, P3.11). */
export const medium = entity('medium', {
  name: required(text({ search: 'title' })),
  kind: required(
    choice([
      'email',
      'intranet',
      'meeting',
      'video',
      'tutorial',
      'e_learning',
      'webinar',
      'guide',
      'poster',
      'chatbot',
      'blog',
      'forum',
      'event',
      'demonstration',
      'kit',
      'game',
      'other',
    ]),
  ),
  channel: text(),
  description: text({ search: 'body' }),
  purpose: text({ search: 'body' }),
  guidance: choice(guidances),
  means: choice(means),
  cost_fit: integer(1, 4),
  speed_fit: integer(1, 4),
  culture_fit: integer(1, 4),
  management_fit: integer(1, 4),
  choice_reason: text({ search: 'body' }),
  innovative: boolean(),
  result: text({ search: 'body' }),
  project_id: reference('project'),
  tool_id: reference('tool'),
  owner_id: reference('person'),
  owner: text(),
  link: text(),
  status: choice(['to_make', 'in_progress', 'available', 'outdated']),
  review_on: date(),
  manual_order: manualOrder(),
});

/** How well a support suits a population (P1.13, P3.5): the media-mix matrix. */
export const mediumPopulation = entity('medium_population', {
  medium_id: natural(required(reference('medium'))),
  population_id: natural(required(reference('population'))),
  fit: integer(1, 4),
  comment: text(),
});

/** What we do about an impact: tool × message × population × moment (P0.26; deliverables D5, D7). */
export const action = entity('action', {
  code: code('A'),
  title: required(text({ search: 'title' })),
  description: text({ search: 'body' }),
  project_id: reference('project'),
  nature: required(choice(actionNatures)),
  phase: required(choice(phases)),
  lever: choice(levers),
  approach: choice(approaches),
  guidance: choice(guidances),
  means: choice(means),
  voluntary: boolean(),
  objective: text({ search: 'body' }),
  tool_id: reference('tool'),
  medium_id: reference('medium'),
  emitter: choice(['sponsor', 'manager', 'ambassador', 'project']),
  emitter_id: reference('person'),
  owner_id: reference('person'),
  owner: text({ search: 'body' }),
  contributors: text(),
  prepared_by: text(),
  approved_by: text(),
  origin: choice(['note', 'impact', 'committee', 'risk', 'concern', 'other']),
  priority: integer(1, 3),
  starts_on: date(),
  due_on: date(),
  anchor_id: reference('go_live'),
  offset_days: integer(-3650, 3650),
  duration_days: integer(0, 3650),
  predecessor_id: reference('action'),
  unit_id: reference('unit'),
  site_id: reference('site'),
  wave_id: reference('wave'),
  frequency: text(),
  effort_hours: real(0, 1_000_000),
  effort_hours_spent: real(0, 1_000_000),
  hours_per_person: real(0, 10_000),
  cost_planned: real(),
  cost_actual: real(),
  status: required(choice(actionStatuses)),
  progress: integer(0, 100),
  done_on: date(),
  people_reached: integer(0, 10_000_000),
  feedback: text({ search: 'body' }),
  indicator: text(),
  collision_reason: text({ search: 'body' }),
  innovative: boolean(),
  comment: text({ search: 'body' }),
  internal_comment: text({ search: 'body' }),
  manual_order: manualOrder(),
});

export const actionPopulation = entity('action_population', {
  action_id: natural(required(reference('action'))),
  population_id: natural(required(reference('population'))),
  people_reached: integer(0, 10_000_000),
});

export const actionMessage = entity('action_message', {
  action_id: natural(required(reference('action'))),
  message_id: natural(required(reference('message'))),
});

export const actionContributor = entity('action_contributor', {
  action_id: natural(required(reference('action'))),
  person_id: natural(required(reference('person'))),
});

/** Manager cascade: who relays an action in which unit, with which kit, done or not (P3.10). */
export const cascade = entity('cascade', {
  action_id: natural(required(reference('action'))),
  unit_id: natural(required(reference('unit'))),
  manager_id: reference('person'),
  kit_sent_on: date(),
  done_on: date(),
  feedback: text({ search: 'body' }),
});

/** A training or awareness module (deliverables D6; P1.21, P3.13, P3.14, P3.21). */
export const trainingModule = entity('training_module', {
  code: code('F'),
  title: required(text({ search: 'title' })),
  project_id: reference('project'),
  action_id: reference('action'),
  impact_id: reference('impact'),
  nature: required(choice(['awareness', 'business', 'tool', 'deepening'])),
  skill_kind: choice(skillKinds),
  core: boolean(),
  objective: text({ search: 'body' }),
  content: text({ search: 'body' }),
  prerequisites: text(),
  mode: choice(['in_person', 'webinar', 'e_learning', 'tutorial', 'coaching', 'sandbox']),
  duration_hours: real(0, 10_000),
  group_size: integer(1, 100_000),
  trainer: text(),
  trainer_id: reference('person'),
  ambassadors_first: boolean(),
  window_starts: integer(-3650, 3650),
  window_ends: integer(-3650, 3650),
  refresher_after_days: integer(0, 3650),
  cost: real(),
  manual_order: manualOrder(),
});

/** Who follows a module, core or optional (P1.21). */
export const modulePopulation = entity('module_population', {
  training_module_id: natural(required(reference('training_module'))),
  population_id: natural(required(reference('population'))),
  optional: boolean(),
});

/** One sitting of a module, a workshop, a sandbox or a question time (P0.9, P2.12, P3.7, P4.8). */
export const session = entity('session', {
  training_module_id: reference('training_module'),
  action_id: reference('action'),
  title: text({ search: 'title' }),
  held_on: date(),
  starts_at: time(),
  ends_at: time(),
  site_id: reference('site'),
  wave_id: reference('wave'),
  population_id: reference('population'),
  place: text(),
  link: text(),
  trainer: text(),
  trainer_id: reference('person'),
  capacity: integer(0, 100_000),
  invited: integer(0, 100_000),
  attended: integer(0, 100_000),
  satisfaction: real(0, 10),
  retention_15: real(0, 100),
  retention_30: real(0, 100),
  cost: real(),
  questions_collected: text({ search: 'body' }),
  result: text({ search: 'body' }),
  status: required(choice(['planned', 'held', 'cancelled'])),
});

export const sessionAttendance = entity('session_attendance', {
  session_id: natural(required(reference('session'))),
  person_id: natural(required(reference('person'))),
  invited: boolean(),
  attended: boolean(),
});

/** Requests for help after go-live, by level: digital, team, ambassador (P1.23–P1.25, P4.21). */
export const supportRequest = entity('support_request', {
  code: code('S'),
  subject: required(text({ search: 'title' })),
  received_on: required(date()),
  channel: text(),
  level: integer(1, 3),
  project_id: reference('project'),
  population_id: reference('population'),
  site_id: reference('site'),
  tool_id: reference('tool'),
  handled_by_id: reference('person'),
  on_site: boolean(),
  minutes_to_solve: integer(0, 10_000_000),
  solved_on: date(),
  lesson_id: reference('lesson'),
  status: required(choice(['open', 'solved', 'closed'])),
});

/** Support staffing, planned downwards month after month (P1.9). */
export const supportStaffing = entity('support_staffing', {
  project_id: natural(required(reference('project'))),
  month: natural(required(date())),
  level: natural(integer(1, 3)),
  planned_fte: real(0, 10_000),
  actual_fte: real(0, 10_000),
});

/** A line of the RACI. */
export const raciActivity = entity('raci_activity', {
  project_id: required(reference('project')),
  name: required(text({ search: 'title' })),
  manual_order: manualOrder(),
});

/** One letter of the RACI; a line has exactly one A (deliverables D8). */
export const raciAssignment = entity('raci_assignment', {
  raci_activity_id: natural(required(reference('raci_activity'))),
  role: natural(
    required(
      choice([
        'sponsor',
        'project_lead',
        'it',
        'change_lead',
        'managers',
        'ambassadors',
        'hr',
        'communication',
        'staff_representatives',
        'consultant',
      ]),
    ),
  ),
  letter: required(choice(['R', 'A', 'C', 'I'])),
});
