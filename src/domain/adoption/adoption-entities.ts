import {
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
} from '../shared/entity.ts';
import { phases } from '../shared/vocabulary.ts';

/** How we will know (P2.15: defined in every phase; P3.22). */
export const indicator = entity('indicator', {
  code: code('K'),
  name: required(text({ search: 'title' })),
  project_id: reference('project'),
  phase: choice(phases),
  family: choice([
    'information',
    'understanding',
    'support',
    'participation',
    'usage',
    'competence',
    'assistance',
    'satisfaction',
    'image',
    'confidence',
    'time_to_adoption',
    'value',
  ]),
  description: text({ search: 'body' }),
  unit: text(),
  baseline: real(),
  target: real(),
  threshold: real(),
  target_on: date(),
  direction: choice(['up', 'down']),
  frequency: text(),
  source: text(),
  owner_id: reference('person'),
  owner: text(),
  manual_order: manualOrder(),
});

/** The value of an indicator at a date, for a population or a tool or the whole. */
export const reading = entity('reading', {
  indicator_id: natural(required(reference('indicator'))),
  read_on: natural(required(date())),
  population_id: natural(reference('population')),
  tool_id: natural(reference('tool')),
  value: required(real()),
  source: text(),
  comment: text({ search: 'body' }),
});

const people = () => integer(0, 10_000_000);

/** Adoption of a tool by a population at a date, in counts of people (deliverables D8; P1.3, P1.7, P1.22, P1.24). */
export const adoptionCount = entity('adoption_count', {
  tool_id: natural(required(reference('tool'))),
  population_id: natural(reference('population')),
  counted_on: natural(required(date())),
  target_people: people(),
  enrolled: people(),
  connected_once: people(),
  active_7_days: people(),
  active_30_days: people(),
  recurrent: people(),
  ghosts: people(),
  inactive: people(),
  inactive_after_days: integer(0, 3650),
  out_of_scope: people(),
  converted: people(),
  trained: people(),
  to_train: people(),
  participants: people(),
  reached: people(),
  requests_level_1: people(),
  requests_level_2: people(),
  requests_level_3: people(),
  icap_interactive: people(),
  icap_constructive: people(),
  icap_active: people(),
  icap_passive: people(),
  target_rate: real(0, 100),
  comment: text({ search: 'body' }),
});

/** An account by its hash, never by name: the ghost-user pipeline (P1.7). */
export const usageAccount = entity('usage_account', {
  tool_id: natural(required(reference('tool'))),
  account_hash: natural(required(text())),
  population_id: reference('population'),
  enrolled_on: date(),
  last_active_on: date(),
  removed_on: date(),
  relaunched_on: date(),
});

/** A relaunch of a segment, and who came. */
export const relaunch = entity('relaunch', {
  tool_id: required(reference('tool')),
  population_id: reference('population'),
  action_id: reference('action'),
  sent_on: required(date()),
  segment: text(),
  channel: text(),
  targeted: people(),
  converted: people(),
  measured_on: date(),
});

/** Useful, usable, used (P2.16). */
export const serviceRating = entity('service_rating', {
  tool_id: natural(required(reference('tool'))),
  population_id: natural(reference('population')),
  rated_on: natural(required(date())),
  useful: real(0, 10),
  usable: real(0, 10),
  used: real(0, 10),
  respondents: people(),
  comment: text({ search: 'body' }),
});
